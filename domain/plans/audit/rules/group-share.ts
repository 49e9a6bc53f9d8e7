/**
 * Tỷ trọng của nhóm — a group of poor (near-poor) households and its printed share of them.
 * @source consistency of the source plans, rule 3
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, fitRatio, printedDecimal } from '../printed-number.ts';
import { fitWords } from '../rounding-words.ts';

const CODE = 'group-share';

/** The stock that a share is of: the closing one, or the one spoken of just before. */
function fits(group: QuantityFigure | undefined, base: QuantityFigure, share: QuantityFigure): boolean {
  const printed = printedDecimal(share.printed);
  if (!group || !printed) return false;
  const fit = fitRatio(group.value, base.value, printed);
  return fit !== undefined && fit.verdict !== 'inconsistent';
}

export const groupShare: AuditRule = {
  code: CODE,
  title: { vi: 'Tỷ trọng của nhóm', en: 'Share of a group' },
  check: ({ plan }) => {
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && !f.cell && f.kind === 'observed');
    const accounts = accountsOf(plan);
    return figures.flatMap((share, index) => {
      const group = figures[index - 1];
      const closing = accounts.find((a) => `${a.key}-households` === share.denominator)?.closing;
      const spoken = figures.slice(0, index).findLast((f) => f.measure === share.denominator && f.unit === 'household');
      const base = [closing, spoken].find((b) => b && fits(group, b, share)) ?? closing;
      const printed = printedDecimal(share.printed);
      if (!group || !base || !printed || share.measure !== `share:${group.measure}` || group.unit !== 'household')
        return [];
      if (group.text !== share.text || /^cause:/.test(group.measure ?? '') || group.value > base.value) return [];
      const fit = fitRatio(group.value, base.value, printed);
      if (!fit) return [];
      const words = fitWords(fit);
      return [
        findingOf(CODE, {
          lines: [share.line, base.line],
          verdict: fit.verdict,
          printed: share.printed,
          computed: `${count(group.value)} / ${count(base.value)} ≈ ${fit.shown}%`,
          vi: `${count(group.value)} / ${count(base.value)} hộ ≈ ${fit.shown}%, in ${share.printed}: ${words.vi}.`,
          en: `${count(group.value)} / ${count(base.value)} households ≈ ${fit.shown}%, printed ${share.printed}: ${words.en}.`,
          adviceVi: words.adviceVi,
          adviceEn: words.adviceEn,
          subject: group.measure,
        }),
      ];
    });
  },
};
