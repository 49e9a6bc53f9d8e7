/** Nhân khẩu của hộ — households, their members and the members by status, as one sentence prints them. */
import { isQuantity, type PlanDocument, type QuantityFigure } from '../document/plan-document.ts';

export interface Members {
  readonly households?: QuantityFigure;
  readonly total: QuantityFigure;
  readonly parts: readonly QuantityFigure[];
}

export function membersOf(plan: PlanDocument): readonly Members[] {
  const figures = plan.figures.filter((f): f is QuantityFigure => isQuantity(f) && f.kind === 'observed' && !f.cell);
  return figures.flatMap((total, index) => {
    if (total.unit !== 'person' || !/^members:(?:near-|poor-and-near-)?poor-households/.test(total.measure ?? ''))
      return [];
    const before = figures[index - 1];
    const households = before?.unit === 'household' && before.text === total.text ? before : undefined;
    const parts: QuantityFigure[] = [];
    for (const f of figures.slice(index + 1)) {
      if (f.text !== total.text || f.unit !== 'person' || !/^members:/.test(f.measure ?? '')) break;
      parts.push(f);
    }
    return [{ total, parts, ...(households ? { households } : {}) }];
  });
}
