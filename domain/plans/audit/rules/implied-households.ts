/**
 * Tổng số hộ suy từ tỷ lệ — counts and rates of the opening date imply the same number of all households.
 * @source consistency of the source plans, rule 3 (check HD-C15)
 */
import type { QuantityFigure } from '../../document/plan-document.ts';
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal, printedDecimal } from '../printed-number.ts';
import { rateFalls } from '../rate-falls.ts';

const CODE = 'implied-households';

export const impliedHouseholds: AuditRule = {
  code: CODE,
  title: { vi: 'Tổng số hộ suy từ tỷ lệ', en: 'Households implied by the rates' },
  check: ({ plan }) => {
    const falls = rateFalls(plan);
    const known = accountsOf(plan).flatMap((account) => {
      const rate = falls.find(
        (f) => f.from.measure === (account.key === 'poor' ? 'poverty-rate' : 'near-poverty-rate'),
      );
      const range = account.opening && rate ? basesOf(account.opening, rate.from) : undefined;
      return account.opening && rate && range ? [{ stock: account.opening, rate: rate.from, ...range }] : [];
    });
    if (known.length === 0) return [];
    const lowest = Math.max(...known.map((k) => k.lowest));
    const highest = Math.min(...known.map((k) => k.highest));
    const agree = lowest <= highest;
    const now = plan.figures.find((f) => f.measure === 'households-total' && f.kind === 'observed' && !f.cell);
    const middle = (lowest + highest) / 2;
    const growth = typeof now?.value === 'number' && agree ? (now.value / middle - 1) * 100 : undefined;
    const shown = known.map(
      (k) => `${count(k.stock.value)} / ${k.rate.printed.replace(/^\D+/u, '')} ≈ ${count(Math.round(k.best))}`,
    );
    const odd = !agree || (growth !== undefined && Math.abs(growth) > 15);
    return [
      findingOf(CODE, {
        lines: [...known.map((k) => k.rate.line), ...known.map((k) => k.stock.line)],
        verdict: odd ? 'inconsistent' : 'holds',
        computed: known.map((k) => count(Math.round(k.best))).join('; '),
        vi: `Tổng số hộ đầu kỳ không in; suy từ tỷ lệ: ${shown.join('; ')} (${agree ? `khoảng ${count(Math.ceil(lowest))}–${count(Math.floor(highest))} hộ` : 'hai tỷ lệ không cùng một mẫu số'})${growth === undefined ? '' : `; tổng số hộ thay đổi khoảng ${decimal(growth, 1)}%`}.`,
        en: `All households at the opening are not printed; the rates imply ${shown.join('; ')} (${agree ? `${count(Math.ceil(lowest))}–${count(Math.floor(highest))} fit` : 'the two rates have no common denominator'})${growth === undefined ? '' : `; the base changed by about ${decimal(growth, 1)}%`}.`,
        adviceVi: odd
          ? 'Kiểm tra số hộ và tỷ lệ đầu kỳ với quyết định phê duyệt năm trước.'
          : 'Hợp lý. Mức giảm tỷ lệ gồm cả thay đổi tổng số hộ: nêu cả hai.',
        adviceEn: odd
          ? 'Check counts and rates of the opening against last year’s decision.'
          : 'Plausible. A change of the rate mixes fewer poor and more households: show both.',
      }),
    ];
  },
};

/** Numbers of households for which the count prints as this rate (half up). */
function basesOf(
  stock: QuantityFigure,
  rate: QuantityFigure,
): { lowest: number; highest: number; best: number } | undefined {
  const printed = printedDecimal(rate.printed);
  if (!printed || printed.value <= 0) return undefined;
  const half = 0.5 / 10 ** printed.decimals;
  const base = (percent: number): number => (stock.value * 100) / percent;
  return { lowest: base(printed.value + half), highest: base(printed.value - half), best: base(printed.value) };
}
