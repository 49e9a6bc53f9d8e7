/**
 * N1 + N2 = hộ nghèo — the two groups of poor households partition them.
 * @source consistency of the source plans, rule 2 (check HD-C04)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count } from '../printed-number.ts';

const CODE = 'classes-sum';

export const classesSum: AuditRule = {
  code: CODE,
  title: { vi: 'N1 + N2 = tổng hộ nghèo', en: 'N1 + N2 = all poor households' },
  check: ({ plan }) => {
    const part = (measure: string): QuantityFigure | undefined =>
      plan.figures.find(
        (f): f is QuantityFigure =>
          isQuantity(f) && f.measure === measure && f.kind === 'observed' && f.unit === 'household' && !f.cell,
      );
    const [n1, n2] = [part('poor-households-income'), part('poor-households-deprivation')];
    const total = accountsOf(plan)[0]?.closing;
    if (!n1 || !n2 || !total) return [];
    const sum = n1.value + n2.value;
    const gap = sum - total.value;
    const identity = `${count(n1.value)} + ${count(n2.value)} = ${count(sum)}`;
    return [
      findingOf(CODE, {
        lines: [n1.line, n2.line, total.line],
        verdict: gap === 0 ? 'holds' : 'inconsistent',
        printed: count(total.value),
        computed: count(sum),
        vi: `Hộ nghèo thu nhập + hộ nghèo thiếu hụt: ${identity}; tổng số in ${count(total.value)}${gap === 0 ? '' : `, chênh ${count(Math.abs(gap))}`}.`,
        en: `N1 + N2: ${identity}; total printed ${count(total.value)}${gap === 0 ? '' : `, difference ${count(Math.abs(gap))}`}.`,
        adviceVi:
          gap === 0
            ? 'Không cần làm gì.'
            : `Hoặc tổng số chưa gồm ${count(Math.abs(gap))} hộ, hoặc một nhóm là ${count(total.value - n2.value)} (N1) hay ${count(total.value - n1.value)} (N2). Hỏi lại danh sách; không tự chọn.`,
        adviceEn:
          gap === 0
            ? 'Nothing to do.'
            : `Either the total leaves out ${count(Math.abs(gap))} households, or N1 is ${count(total.value - n2.value)}, or N2 is ${count(total.value - n1.value)}. Ask; do not pick one silently.`,
      }),
    ];
  },
};
