/**
 * Sổ biến động — opening and closing stock, printed change and flows of one class of households, as the plan's results
 * print them. Nothing is filled in: a part that is not printed is absent.
 */
import { isQuantity, type PlanDocument, type QuantityFigure } from '../document/plan-document.ts';

export interface ClassAccount {
  readonly key: 'poor' | 'near-poor';
  readonly vi: string;
  readonly en: string;
  readonly opening?: QuantityFigure;
  readonly closing?: QuantityFigure;
  /** Net reduction in households. */
  readonly change?: QuantityFigure;
  /** Reduction in percent of the opening stock. */
  readonly relativeChange?: QuantityFigure;
  readonly exits?: QuantityFigure;
  readonly returns?: QuantityFigure;
  readonly arrivals?: QuantityFigure;
  /** Poor households that left poverty and stand among the near-poor: inflow of the near-poor. */
  readonly fromPoor?: QuantityFigure;
  /** Near-poor households that fell into poverty. */
  readonly toPoor?: QuantityFigure;
  /** Biến động khác: moved, divided, joined, died — each where it is printed. */
  readonly otherOut: readonly QuantityFigure[];
  readonly otherIn: readonly QuantityFigure[];
}

const NAMES = {
  poor: { stock: 'poor-households', vi: 'hộ nghèo', en: 'poor households' },
  'near-poor': { stock: 'near-poor-households', vi: 'hộ cận nghèo', en: 'near-poor households' },
} as const;

export function accountsOf(plan: PlanDocument): readonly ClassAccount[] {
  const observed = plan.figures.filter(
    (f): f is QuantityFigure =>
      isQuantity(f) && f.kind === 'observed' && f.cell === undefined && ofWholeArea(f.area, plan),
  );
  return (['poor', 'near-poor'] as const).map((key) => accountOf(key, observed));
}

function ofWholeArea(area: string | undefined, plan: PlanDocument): boolean {
  return area === undefined || plan.document.area === undefined || area === plan.document.area;
}

function accountOf(key: 'poor' | 'near-poor', observed: readonly QuantityFigure[]): ClassAccount {
  const { stock, vi, en } = NAMES[key];
  const stocks = observed.filter((f) => f.measure === stock && f.unit === 'household' && f.asOf !== undefined);
  const closing = latest(stocks);
  const opening = latest(stocks.filter((f) => yearOf(f) < yearOf(closing)));
  const near = key === 'near-poor';
  const poverty = near ? 'near-poverty' : 'poverty';
  const flow = (measure: string): QuantityFigure | undefined =>
    latest(observed.filter((f) => f.measure === measure && f.unit === 'household'));
  return {
    key,
    vi,
    en,
    ...given('opening', opening),
    ...given('closing', closing),
    ...given('change', flow(`${stock}-reduction`)),
    ...given('relativeChange', latest(observed.filter((f) => f.measure === `${stock}-relative-reduction`))),
    ...given('exits', flow(`escaped-${poverty}`)),
    ...given('returns', flow(`fell-back-${poverty}`)),
    ...given('arrivals', flow(near ? 'new-near-poor' : 'new-poor')),
    ...given('fromPoor', near ? flow('poor-to-near-poor') : undefined),
    ...given('toPoor', flow('near-poor-to-poor')),
    otherOut: observed.filter((f) => f.measure === `other-out-of-${key}` && f.unit === 'household'),
    otherIn: observed.filter((f) => f.measure === `other-into-${key}` && f.unit === 'household'),
  };
}

function given<K extends string>(key: K, value: QuantityFigure | undefined): { [P in K]?: QuantityFigure } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: QuantityFigure });
}

/** The first printed of those with the latest date. */
function latest(figures: readonly QuantityFigure[]): QuantityFigure | undefined {
  let best: QuantityFigure | undefined;
  for (const f of figures) if (best === undefined || yearOf(f) > yearOf(best)) best = f;
  return best;
}

export function yearOf(figure: QuantityFigure | undefined): number {
  const year = Number(figure?.asOf?.slice(0, 4) ?? 0);
  // The opening of a year is the close of the year before.
  return figure?.asOf?.endsWith('-01-01') ? year - 1 : year;
}

/** Inflows and outflows that are printed; undefined unless exits and an inflow are. */
export function flowsOf(a: ClassAccount): { out: number; in: number; lines: number[]; shown: string } | undefined {
  if (!a.exits || !(a.returns ?? a.arrivals)) return undefined;
  const ins = [a.returns, a.arrivals, a.key === 'near-poor' ? a.fromPoor : a.toPoor, ...a.otherIn].filter(
    (f) => f !== undefined,
  );
  const outs = [a.exits, a.key === 'near-poor' ? a.toPoor : undefined, ...a.otherOut].filter((f) => f !== undefined);
  const sum = (list: readonly QuantityFigure[]): number => list.reduce((total, f) => total + f.value, 0);
  return {
    out: sum(outs),
    in: sum(ins),
    lines: [...outs, ...ins].map((f) => f.line),
    shown: [...outs.map((f) => `−${f.value}`), ...ins.map((f) => `+${f.value}`)].join(' '),
  };
}
