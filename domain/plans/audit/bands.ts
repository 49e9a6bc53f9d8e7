/** Nhóm xã theo tỷ lệ hộ nghèo — counts of units by band of the poverty rate, as printed in one list. */
import { isQuantity, type PlanDocument, type QuantityFigure } from '../document/plan-document.ts';

export interface Band {
  readonly figure: QuantityFigure;
  readonly lower: number;
  /** Absent: open upwards. */
  readonly upper?: number;
}

/** Lists of at least two bands, each from the lowest up. */
export function bandLists(plan: PlanDocument): readonly (readonly Band[])[] {
  const lists: Band[][] = [];
  let last: QuantityFigure | undefined;
  for (const figure of plan.figures) {
    if (!isQuantity(figure) || !/-in-band$/.test(figure.measure ?? '') || !figure.band) continue;
    const band = {
      figure,
      lower: figure.band.lower,
      ...(figure.band.upper === undefined ? {} : { upper: figure.band.upper }),
    };
    const sameList = last && last.measure === figure.measure && figure.line - last.line <= 6;
    if (sameList) lists[lists.length - 1]?.push(band);
    else lists.push([band]);
    last = figure;
  }
  return lists.filter((l) => l.length > 1).map((l) => [...l].sort((a, b) => a.lower - b.lower));
}

export function shownBands(bands: readonly Band[]): string {
  return bands
    .map(
      (b) =>
        `[${String(b.lower).replace('.', ',')}; ${b.upper === undefined ? '∞' : String(b.upper).replace('.', ',')})`,
    )
    .join(', ');
}
