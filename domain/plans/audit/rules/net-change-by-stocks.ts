/**
 * Mức giảm ròng theo số đầu kỳ và cuối kỳ — opening − closing must be the printed net reduction of each class.
 * @source consistency of the source plans, rule 1 (checks HD-C01, HD-C07)
 */
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count } from '../printed-number.ts';

const CODE = 'net-change-by-stocks';

export const netChangeByStocks: AuditRule = {
  code: CODE,
  title: { vi: 'Mức giảm theo số đầu kỳ và cuối kỳ', en: 'Net change by opening and closing stock' },
  check: ({ plan }) =>
    accountsOf(plan).flatMap(({ opening, closing, change, vi, en }) => {
      if (!opening || !closing || !change) return [];
      const computed = opening.value - closing.value;
      const gap = change.value - computed;
      const lines = [change.line, opening.line, closing.line];
      const sum = `${count(opening.value)} − ${count(closing.value)} = ${count(computed)}`;
      if (gap === 0) {
        return [
          findingOf(CODE, {
            lines,
            verdict: 'holds',
            printed: count(change.value),
            computed: count(computed),
            vi: `Số ${vi} giảm trong năm khớp với số đầu kỳ và cuối kỳ: ${sum}.`,
            en: `The net reduction of ${en} agrees with the two stocks: ${sum}.`,
            adviceVi: 'Không cần làm gì; đối chiếu thêm với biến động trong năm.',
            adviceEn: 'Nothing to do; compare with the flows of the year too.',
          }),
        ];
      }
      return [
        findingOf(CODE, {
          lines,
          verdict: 'inconsistent',
          printed: count(change.value),
          computed: count(computed),
          vi: `Số ${vi} giảm in là ${count(change.value)}, tính theo hai số tồn là ${sum}; chênh ${count(Math.abs(gap))}.`,
          en: `Printed net reduction of ${en} ${count(change.value)}; the stocks give ${sum}; difference ${count(Math.abs(gap))}.`,
          adviceVi: `Số cuối kỳ ${count(opening.value - change.value)} hoặc số đầu kỳ ${count(closing.value + change.value)} sẽ cho đúng số in. Đối chiếu danh sách đã phê duyệt rồi sửa một nơi; phần mềm không tự sửa.`,
          adviceEn: `A closing stock of ${count(opening.value - change.value)} or an opening stock of ${count(closing.value + change.value)} would give the printed value. Check the approved list and correct one place; nothing is corrected by itself.`,
        }),
      ];
    }),
};
