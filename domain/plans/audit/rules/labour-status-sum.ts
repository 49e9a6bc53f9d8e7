/**
 * Nhân khẩu theo tình trạng lao động — persons by status partition the members of the households.
 * @source consistency of the source plans, rule 2 (check TN-C01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { membersOf } from '../members.ts';
import { count } from '../printed-number.ts';

const CODE = 'labour-status-sum';

export const labourStatusSum: AuditRule = {
  code: CODE,
  title: { vi: 'Nhân khẩu theo tình trạng lao động', en: 'Members by labour status' },
  check: ({ plan }) =>
    membersOf(plan).flatMap(({ total, parts }) => {
      if (parts.length < 2) return [];
      const sum = parts.reduce((all, f) => all + f.value, 0);
      const holds = sum === total.value;
      const identity = `${parts.map((f) => count(f.value)).join(' + ')} = ${count(sum)}`;
      return [
        findingOf(CODE, {
          lines: [total.line, ...parts.map((f) => f.line)],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: count(total.value),
          computed: count(sum),
          vi: `Người theo tình trạng: ${identity}; tổng in ${count(total.value)}${holds ? '' : `, chênh ${count(Math.abs(sum - total.value))}`}.`,
          en: `Persons by status: ${identity}; total printed ${count(total.value)}${holds ? '' : `, difference ${count(Math.abs(sum - total.value))}`}.`,
          adviceVi: holds ? 'Không cần làm gì.' : 'Có người bị bỏ sót hoặc tính hai lần: kiểm tra danh sách nhân khẩu.',
          adviceEn: holds ? 'Nothing to do.' : 'Some persons are left out or counted twice: check the list of members.',
        }),
      ];
    }),
};
