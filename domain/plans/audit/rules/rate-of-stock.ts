/**
 * Tỷ lệ hộ nghèo, hộ cận nghèo — count over all households printed in the same document, next to the printed rate.
 * @source consistency of the source plans, rule 3 (checks HD-C03, HD-C12)
 */
import { isQuantity, type QuantityFigure } from '../../document/plan-document.ts';
import { stockOfRate } from '../../reading/measures.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, fitRatio, printedDecimal } from '../printed-number.ts';
import { fitWords } from '../rounding-words.ts';

const CODE = 'rate-of-stock';
const RATE = /^(?:near-|multidimensional-)?poverty-rate$/;

export const rateOfStock: AuditRule = {
  code: CODE,
  title: { vi: 'Tỷ lệ trên tổng số hộ', en: 'Rate of all households' },
  check: ({ plan }) => {
    const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && f.cell === undefined);
    const totals = figures.filter((f) => f.measure === 'households-total');
    return figures.flatMap((rate, index) => {
      if (!RATE.test(rate.measure ?? '') || rate.unit !== 'percent' || rate.upper !== undefined || rate.bound)
        return [];
      // «1.518 hộ nghèo/38.902 hộ (3,90%)», «18.906 hộ/92.410 khẩu, tỷ lệ 4,27%»: another count may stand between.
      const nearby = figures.slice(Math.max(0, index - 2), index).filter((f) => f.text === rate.text);
      const stock = nearby
        .reverse()
        .find((f) => f.unit === 'household' && f.measure === stockOfRate(rate.measure ?? ''));
      const beside = nearby.find((f) => f.measure === 'households-total');
      const sameDay = totals.filter((t) => t.area === rate.area && (t.asOf ?? '') === (rate.asOf ?? ''));
      const total = beside ?? sameDay[0] ?? (totals.length === 1 ? totals[0] : undefined);
      const printed = printedDecimal(rate.printed);
      if (!stock || !total || !printed || total.area !== stock.area) return [];
      const fit = fitRatio(stock.value, total.value, printed);
      if (!fit) return [];
      const words = fitWords(fit);
      const finer = figures.some(
        (f) =>
          f.measure === rate.measure && f !== rate && (printedDecimal(f.printed)?.decimals ?? 0) > printed.decimals,
      );
      return [
        findingOf(CODE, {
          lines: [rate.line, stock.line, total.line],
          verdict: fit.verdict,
          printed: rate.printed,
          computed: `${count(stock.value)} / ${count(total.value)} ≈ ${fit.shown}%`,
          vi: `${count(stock.value)} / ${count(total.value)} hộ ≈ ${fit.shown}%, in ${rate.printed}: ${words.vi}.`,
          en: `${count(stock.value)} / ${count(total.value)} households ≈ ${fit.shown}%, printed ${rate.printed}: ${words.en}.`,
          adviceVi: finer
            ? `${words.adviceVi} Nơi khác in tỷ lệ này với nhiều chữ số thập phân hơn; dùng thống nhất.`
            : words.adviceVi,
          adviceEn: finer
            ? `${words.adviceEn} Elsewhere this rate has more decimals; use one number of decimals.`
            : words.adviceEn,
          subject: rate.measure,
        }),
      ];
    });
  },
};
