/**
 * Kinh phí chia cho số hộ — a total cost «for poor households» beside one count of households: nothing says that the cost
 * is for these only, so a cost per household is not to be printed.
 * @source consistency of the source plans, rule 14 (check TN-C03)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditFinding } from '../finding.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'cost-per-household';

export const costPerHousehold: AuditRule = {
  code: CODE,
  title: { vi: 'Kinh phí và số hộ', en: 'Cost and households' },
  check: ({ plan }) => {
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && !f.cell);
    return [...averages(figures), ...withoutBase(figures)];
  },
};

/** «1,8 tỷ đồng cho 45 hộ vay, bình quân 50 triệu đồng/hộ»: three numbers of which two are independent. */
function averages(figures: readonly QuantityFigure[]): AuditFinding[] {
  return figures.flatMap((each) => {
    if (each.unit !== 'dong' || each.measure !== 'amount-each' || each.upper !== undefined) return [];
    if (
      /(?:tối đa|không quá|từ|đến)\s*$/iu.test((each.text ?? '').split(each.printed)[0] ?? '') ||
      (each.bound !== undefined && each.bound !== '~')
    )
      return [];
    const same = figures.filter(
      (f) => f !== each && f.upper === undefined && f.line === each.line && f.section === each.section,
    );
    const counts = same.filter((f) => /^(?:household|house|person)$/.test(f.unit) && f.value > 1);
    const totals = same.filter((f) => f.unit === 'dong' && f.measure !== 'amount-each' && f.value > each.value * 2);
    const [count1, total] = [counts[0], totals[0]];
    if (!count1 || !total || counts.length !== 1 || totals.length !== 1 || count1.bound || total.bound) return [];
    const average = total.value / count1.value;
    const holds = Math.abs(average - each.value) / each.value < 0.02;
    const shown = `${decimal(average / 1e6, 2)} triệu đồng`;
    return [
      findingOf(CODE, {
        lines: [each.line, total.line, count1.line],
        verdict: holds ? 'holds' : 'inconsistent',
        printed: each.printed,
        computed: shown,
        vi: `${total.printed} / ${count(count1.value)} = ${shown}; in ${each.printed}${holds ? '' : ': không khớp'}.`,
        en: `${total.printed} / ${count(count1.value)} = ${shown}; printed ${each.printed}${holds ? '' : ': does not agree'}.`,
        adviceVi: holds
          ? 'Không cần làm gì.'
          : 'Kiểm tra tổng số tiền, số hộ và mức bình quân; chỉ hai trong ba số là độc lập.',
        adviceEn: holds
          ? 'Nothing to do.'
          : 'Check the total, the count and the average: only two of the three are independent.',
      }),
    ];
  });
}

function withoutBase(figures: readonly QuantityFigure[]): AuditFinding[] {
  return figures.flatMap((cost) => {
    if (cost.unit !== 'dong' || cost.kind !== 'estimate' || !/hộ (?:cận )?nghèo/u.test(cost.text ?? '')) return [];
    const households = figures
      .filter((f) => f.unit === 'household' && /poor-households/.test(f.measure ?? '') && f.kind === 'observed')
      .find((f) => Math.abs(f.line - cost.line) <= 2);
    if (!households || households.value === 0) return [];
    const each = cost.value / households.value / 1e6;
    return [
      findingOf(CODE, {
        lines: [cost.line, households.line],
        verdict: 'undecidable',
        printed: cost.printed,
        computed: `${decimal(each, 2)} triệu đồng/hộ`,
        vi: `${cost.printed} / ${count(households.value)} hộ = ${decimal(each, 2)} triệu đồng/hộ, nhưng văn bản không nói kinh phí chỉ dành cho số hộ này.`,
        en: `${cost.printed} / ${count(households.value)} households = ${each.toFixed(2)} million đồng each, but the plan does not say that the cost is for these only.`,
        adviceVi: 'Không in kinh phí bình quân khi chưa có mẫu số; ghi kinh phí theo chính sách và nguồn vốn.',
        adviceEn: 'Do not print a cost per household without its base; give the cost by policy and source.',
      }),
    ];
  });
}
