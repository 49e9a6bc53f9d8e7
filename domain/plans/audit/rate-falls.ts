/** Tỷ lệ giảm từ … xuống … — a start rate, an end rate and the printed fall, as they stand together in one sentence. */
import { isQuantity, type PlanDocument, type QuantityFigure } from '../document/plan-document.ts';

export interface RateFall {
  readonly from: QuantityFigure;
  readonly to: QuantityFigure;
  readonly fall: QuantityFigure;
}

export function rateFalls(plan: PlanDocument): readonly RateFall[] {
  const figures = plan.figures.filter(
    (f): f is QuantityFigure => isQuantity(f) && f.cell === undefined && /^percent/.test(f.unit),
  );
  return figures.flatMap((fall, index) => {
    const rate = /^(.*poverty-rate)-reduction$/.exec(fall.measure ?? '')?.[1];
    if (!rate || fall.unit !== 'percentage_point' || fall.upper !== undefined) return [];
    const [from, to] = figures.slice(Math.max(0, index - 2), index);
    const together = from && to && from.measure === rate && to.measure === rate && from.text === fall.text;
    return together && to.text === fall.text && from.area === to.area ? [{ from, to, fall }] : [];
  });
}
