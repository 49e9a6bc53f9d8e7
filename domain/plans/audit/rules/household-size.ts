/**
 * Số người mỗi hộ — members over households: derived, shown as such; far from any real household is queried.
 * @source consistency of the source plans, section 1 (check TN-C02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { membersOf } from '../members.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'household-size';

export const householdSize: AuditRule = {
  code: CODE,
  title: { vi: 'Số người mỗi hộ', en: 'Persons per household' },
  check: ({ plan }) =>
    membersOf(plan).flatMap(({ households, total }) => {
      if (!households || households.value === 0) return [];
      const size = total.value / households.value;
      const odd = size < 1 || size > 8;
      return [
        findingOf(CODE, {
          lines: [total.line, households.line],
          verdict: odd ? 'inconsistent' : 'holds',
          computed: `${decimal(size, 2)} người/hộ`,
          vi: `${count(total.value)} người / ${count(households.value)} hộ = ${decimal(size, 2)} người mỗi hộ${odd ? ': không thể' : ''}.`,
          en: `${count(total.value)} persons / ${count(households.value)} households = ${size.toFixed(2)} persons each${odd ? ': not possible' : ''}.`,
          adviceVi: odd ? 'Kiểm tra số hộ và số người.' : 'Số suy ra; ghi là suy ra nếu dùng.',
          adviceEn: odd ? 'Check households and persons.' : 'Derived; show as such.',
        }),
      ];
    }),
};
