/**
 * Số cuối kỳ theo biến động — opening − exits + returns + new must give the printed closing stock. The passage from
 * poor to near-poor is an inflow of the near-poor; where it is not printed, the account cannot close, and it is asked for.
 * @source consistency of the source plans, rule 1 (checks HD-C05, HD-C08)
 */
import { accountsOf, flowsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count } from '../printed-number.ts';

const CODE = 'closing-by-flows';

export const closingByFlows: AuditRule = {
  code: CODE,
  title: { vi: 'Số cuối kỳ theo biến động', en: 'Closing stock by flows' },
  check: ({ plan }) =>
    accountsOf(plan).flatMap((account) => {
      const { opening, closing, vi, en, key, fromPoor, toPoor } = account;
      const flows = flowsOf(account);
      if (!opening || !closing || !flows) return [];
      const computed = opening.value - flows.out + flows.in;
      // Near-poor that fell into poverty may be counted among the new poor already.
      const without = key === 'poor' && toPoor ? computed - toPoor.value : computed;
      const holds = closing.value === computed || closing.value === without;
      const gap = closing.value - computed;
      const missing = key === 'near-poor' && !fromPoor && gap > 0;
      const sum = `${count(opening.value)} ${flows.shown.replace(/\d+/g, (n) => count(Number(n)))} = ${count(computed)}`;
      return [
        findingOf(CODE, {
          lines: [...new Set([...flows.lines, closing.line, opening.line])],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: count(closing.value),
          computed: count(holds ? closing.value : computed),
          vi: `Cuối kỳ ${vi} theo biến động: ${sum}; in ${count(closing.value)}${holds ? '' : `, chênh ${count(Math.abs(gap))}`}.`,
          en: `Closing ${en} by flows: ${sum}; printed ${count(closing.value)}${holds ? '' : `, difference ${count(Math.abs(gap))}`}.`,
          adviceVi: holds
            ? 'Không cần làm gì.'
            : missing
              ? `Còn thiếu ${count(gap)} hộ vào cận nghèo. Hỏi số hộ thoát nghèo nhưng còn cận nghèo (chưa in); không ép cho khớp.`
              : 'Đối chiếu từng loại biến động với danh sách đã phê duyệt; hỏi nơi tính số chênh. Không ép cho khớp.',
          adviceEn: holds
            ? 'Nothing to do.'
            : missing
              ? `${count(gap)} households entering near-poverty are missing. Ask for those that escaped poverty but stayed near-poor (not printed); do not force the account to close.`
              : 'Check each flow against the approved list and ask where the difference is counted. Do not force the account to close.',
          subject: key,
        }),
      ];
    }),
};
