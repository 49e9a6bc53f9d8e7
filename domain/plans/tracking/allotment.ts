/** Phân khai chỉ tiêu — a whole number divided among units; whatever the method, the parts add up to it exactly. */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import { planTrackingProblem } from './problems.ts';

export const ALLOTMENT_METHODS = ['proportional', 'able', 'by_hand'] as const;
export type AllotmentMethod = (typeof ALLOTMENT_METHODS)[number];

export interface UnitWeight {
  readonly areaId: number;
  readonly weight: number;
}

/**
 * Theo tỷ lệ, phần dư lớn nhất — each unit gets the whole part of its share, and what is left goes one by one to the
 * largest remainders (a tie to the unit that stands first). Weights that are all zero count as equal.
 */
export function allotProportionally(total: number, units: readonly UnitWeight[]): number[] {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError('only a whole count is divided');
  if (units.length === 0) return [];
  const weights = units.map(({ weight }) => BigInt(Math.max(0, Math.trunc(weight))));
  const some = weights.some((weight) => weight > 0n) ? weights : weights.map(() => 1n);
  const sum = some.reduce((all, weight) => all + weight, 0n);
  const shares = some.map((weight, index) => {
    const product = BigInt(total) * weight;
    return { index, whole: Number(product / sum), rest: product % sum };
  });
  let left = total - shares.reduce((all, share) => all + share.whole, 0);
  const values = shares.map((share) => share.whole);
  for (const share of [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0) break;
    values[share.index] = (values[share.index] as number) + 1;
    left -= 1;
  }
  return values;
}

export interface AllottedUnit extends UnitWeight {
  readonly name: string;
  readonly value: number;
}

/** Whole, not negative, exactly the total; a fall never exceeds what the unit has. */
export function checkAllotment(
  total: number,
  units: readonly AllottedUnit[],
  options: { readonly isFall: boolean; readonly hasStock: boolean },
): Decision<readonly AllottedUnit[]> {
  for (const unit of units) {
    const details = { unit: unit.name, value: unit.value };
    if (!Number.isSafeInteger(unit.value) || unit.value < 0)
      return refused(planTrackingProblem('allotment-unit', details));
    if (options.isFall && options.hasStock && unit.value > unit.weight)
      return refused(planTrackingProblem('allotment-above-stock', { ...details, weight: unit.weight }));
  }
  const sum = units.reduce((all, unit) => all + unit.value, 0);
  if (sum === total) return accepted(units);
  const difference = `${sum > total ? '+' : ''}${sum - total}`;
  return refused(planTrackingProblem('allotment-sum', { sum, total, difference }));
}

const WHOLE_UNITS = new Set([
  'household',
  'person',
  'attendance',
  'commune',
  'village',
  'model',
  'house',
  'card',
  'class',
  'works',
]);

/** Only a whole count of things is divided; a rate is not. */
export function isDivisible(target: { readonly value: number; readonly unit: string }): boolean {
  return WHOLE_UNITS.has(target.unit) && Number.isSafeInteger(target.value) && target.value >= 0;
}
