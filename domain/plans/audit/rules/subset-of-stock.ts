/**
 * Nhóm con không lớn hơn tổng — households of a group (bảo trợ, dân tộc thiểu số, có công …) within their class; groups
 * may overlap, so their sum is shown but is no partition.
 * @source consistency of the source plans, rule 2 (check HD-C20)
 */
import { isQuantity, type PlanDocument, type QuantityFigure } from '../../document/plan-document.ts';
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'subset-of-stock';

export const subsetOfStock: AuditRule = {
  code: CODE,
  title: { vi: 'Nhóm con trong tổng số hộ', en: 'Groups within the stock' },
  check: ({ plan }) =>
    accountsOf(plan).flatMap(({ key, closing: latest, vi, en }) => {
      const groups = plan.figures.filter(
        (f): f is QuantityFigure =>
          isQuantity(f) &&
          f.kind === 'observed' &&
          f.unit === 'household' &&
          !f.cell &&
          (f.measure ?? '').startsWith(`${key}-households:`),
      );
      const closing = stockOf(groups, plan, latest);
      if (!closing || groups.length === 0) return [];
      const sum = groups.reduce((total, f) => total + f.value, 0);
      const tooLarge = groups.filter((f) => f.value > closing.value);
      const first = groups.reduce((a, b) => (b.value > a.value ? b : a));
      const shares = `${count(first.value)} = ${decimal((first.value * 100) / closing.value, 2)}%`;
      return [
        findingOf(CODE, {
          lines: [first.line, closing.line],
          verdict: tooLarge.length > 0 ? 'inconsistent' : 'holds',
          printed: count(closing.value),
          computed: groups.length > 1 ? count(sum) : count(first.value),
          vi: `Các nhóm trong ${vi}: ${groups.map((f) => count(f.value)).join(' + ')}; ${tooLarge.length > 0 ? `có nhóm lớn hơn tổng ${count(closing.value)}` : `đều không lớn hơn ${count(closing.value)}; lớn nhất ${shares}`}.`,
          en: `Groups of the ${en}: ${groups.map((f) => count(f.value)).join(' + ')}; ${tooLarge.length > 0 ? `one exceeds the total ${count(closing.value)}` : `none exceeds ${count(closing.value)}; largest ${shares}`}.`,
          adviceVi:
            tooLarge.length > 0
              ? 'Kiểm tra số hộ của nhóm hoặc tổng số.'
              : 'Các nhóm có thể trùng nhau: không cộng thành tổng.',
          adviceEn:
            tooLarge.length > 0 ? 'Check the group or the total.' : 'Groups may overlap: they are no partition.',
          subject: key,
        }),
      ];
    }),
};

/** The closing stock; where another stock of the class stands just before the groups and holds them, that one. */
function stockOf(
  groups: readonly QuantityFigure[],
  plan: PlanDocument,
  closing: QuantityFigure | undefined,
): QuantityFigure | undefined {
  const first = groups[0];
  if (!closing || !first || groups.every((g) => g.value <= closing.value)) return closing;
  const spoken = plan.figures
    .slice(0, plan.figures.indexOf(first))
    .findLast(
      (f): f is QuantityFigure => isQuantity(f) && f.measure === closing.measure && f.kind === 'observed' && !f.cell,
    );
  return spoken && groups.every((g) => g.value <= spoken.value) ? spoken : closing;
}
