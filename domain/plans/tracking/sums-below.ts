/**
 * Chỉ tiêu cấp dưới có đủ không — whole counts are added up; a rate is computed anew from what each unit promises and how
 * many households it has: never a mean of rates.
 */
import { type Criterion, impliedBy } from './criterion.ts';

export interface UnitPromise {
  readonly criterion: Criterion;
  /** The unit's rate in percent at the base, when it is counted. */
  readonly base: number | undefined;
  readonly households: number | undefined;
}

export interface RateBelow {
  /** Percent, unrounded: what the units’ promises make together. */
  readonly rate: number;
  readonly households: number;
  readonly units: number;
}

/** The level a unit promises to come to, whatever way it is worded. */
export function promisedLevel({ criterion, base }: UnitPromise): number | undefined {
  return criterion.quantity === 'level' ? criterion.required : impliedBy(criterion, base)?.level;
}

/** `undefined` when no unit's promise can be turned into households. */
export function rateOfPromises(promises: readonly UnitPromise[]): RateBelow | undefined {
  const known = promises.flatMap((promise) => {
    const level = promisedLevel(promise);
    return level === undefined || promise.households === undefined ? [] : [{ level, households: promise.households }];
  });
  const households = known.reduce((sum, unit) => sum + unit.households, 0);
  if (households === 0) return undefined;
  const poor = known.reduce((sum, unit) => sum + (unit.level * unit.households) / 100, 0);
  return { rate: (poor * 100) / households, households, units: known.length };
}
