/**
 * Kinh phí chia cho số hộ — a total cost «for poor households» beside one count of households: nothing says that the cost
 * is for these only, so a cost per household is not to be printed.
 * @source consistency of the source plans, rule 14 (check TN-C03)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'cost-per-household';

export const costPerHousehold: AuditRule = {
  code: CODE,
  title: { vi: 'Kinh phí và số hộ', en: 'Cost and households' },
  check: ({ plan }) => {
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && !f.cell);
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
  },
};
