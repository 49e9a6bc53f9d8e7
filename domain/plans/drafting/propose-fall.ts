/**
 * Đề xuất mức giảm hộ — last year's pace applied to the stock at hand, never more than the households that can escape:
 * those with somebody able to work. A proposal for a person to decide; `undefined` where last year shows no fall.
 */
export function proposeFall(stock: {
  readonly now: number;
  readonly opening: number;
  /** Households without ability to work: they are supported, not expected to escape. */
  readonly unable: number;
}): number | undefined {
  const fall = stock.opening - stock.now;
  if (stock.opening <= 0 || fall <= 0 || stock.now <= 0) return undefined;
  const paced = Math.round((stock.now * fall) / stock.opening);
  const proposed = Math.min(paced, stock.now - stock.unable);
  return proposed > 0 ? proposed : undefined;
}
