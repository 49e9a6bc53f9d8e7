/**
 * Mức giảm tỷ lệ là điểm phần trăm — the printed difference of two printed rates, exact; its unit is percentage points.
 * @source consistency of the source plans, rule 4 (checks HD-C13, HD-C14)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { differenceOfPrinted, printedDecimal, vietnamese } from '../printed-number.ts';
import { rateFalls } from '../rate-falls.ts';

const CODE = 'rate-difference';

export const rateDifference: AuditRule = {
  code: CODE,
  title: { vi: 'Mức giảm tỷ lệ (điểm %)', en: 'Difference of rates (percentage points)' },
  check: ({ plan }) =>
    rateFalls(plan).flatMap(({ from, to, fall }) => {
      const [a, b, printed] = [from, to, fall].map((f) => printedDecimal(f.printed));
      if (!a || !b || !printed) return [];
      const difference = differenceOfPrinted(a, b);
      const holds = Math.abs(difference.value - printed.value) < 1e-9;
      const shown = vietnamese(difference.text);
      const sum = `${vietnamese(a.text)} − ${vietnamese(b.text)} = ${shown} điểm %`;
      const percentSign = /%/u.test(fall.printed) && !/điểm/u.test(fall.printed);
      return [
        findingOf(CODE, {
          lines: [fall.line, from.line, to.line],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: fall.printed,
          computed: `${shown} điểm %`,
          vi: `${sum}; in ${fall.printed}${holds ? '' : ': không khớp'}.`,
          en: `${sum.replace('điểm %', 'percentage points')}; printed ${fall.printed}${holds ? '' : ': does not agree'}.`,
          adviceVi: holds
            ? percentSign
              ? 'Đơn vị đúng là điểm phần trăm, không phải %; lưu theo điểm %.'
              : 'Không cần làm gì.'
            : 'Kiểm tra hai tỷ lệ và mức giảm; hiệu của hai tỷ lệ tính bằng điểm phần trăm.',
          adviceEn: holds
            ? percentSign
              ? 'The unit is percentage points, not percent; store it as points.'
              : 'Nothing to do.'
            : 'Check both rates and their difference, which is in percentage points.',
          subject: from.measure,
        }),
      ];
    }),
};
