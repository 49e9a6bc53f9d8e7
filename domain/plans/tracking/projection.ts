/**
 * Phụ lục dự kiến — projected households, poor households and rate of each unit. Poor households: what the allotment leaves
 * of the stock, or a share of the plan's own target by stock. The total row is made of sums; its rate too.
 */
import { allotProportionally } from './allotment.ts';

export interface UnitStock {
  readonly areaId: number;
  readonly households: number;
  readonly poor: number;
  /** What this unit is to reduce by, when the target has been allotted. */
  readonly fall: number | null;
}

export interface ProjectedUnit {
  readonly areaId: number;
  readonly households: number;
  readonly poor: number;
}

export interface Projection {
  readonly units: readonly ProjectedUnit[];
  readonly total: { readonly households: number; readonly poor: number };
  /** How the poor households were found. */
  readonly by: 'allotment' | 'target' | 'unchanged';
}

/** `growth`: percent by which households are taken to grow; an assumption that is printed with the table. */
export function projectUnits(
  stocks: readonly UnitStock[],
  target: { readonly fall: number } | { readonly rate: number } | undefined,
  growth = 0,
): Projection {
  const households = stocks.map((unit) => Math.round(unit.households * (1 + growth / 100)));
  const allotted = stocks.every(({ fall }) => fall !== null) && stocks.length > 0;
  const stock = stocks.reduce((sum, { poor }) => sum + poor, 0);
  const total = households.reduce((sum, count) => sum + count, 0);
  const wanted =
    target === undefined
      ? stock
      : 'fall' in target
        ? Math.max(0, stock - target.fall)
        : Math.min(stock, Math.floor((total * target.rate) / 100 + 1e-9));
  const shares = allotProportionally(
    Math.round(wanted),
    stocks.map(({ areaId, poor }) => ({ areaId, weight: poor })),
  );
  const units = stocks.map((unit, index) => ({
    areaId: unit.areaId,
    households: households[index] as number,
    poor: allotted
      ? Math.max(0, unit.poor - (unit.fall ?? 0))
      : target === undefined
        ? unit.poor
        : (shares[index] as number),
  }));
  return {
    units,
    total: { households: total, poor: units.reduce((sum, { poor }) => sum + poor, 0) },
    by: allotted ? 'allotment' : target === undefined ? 'unchanged' : 'target',
  };
}
