import type { Movement } from '#domain/reviews/movement.ts';
import type { HouseholdClass, PovertyGroup } from '#domain/standards/standard.ts';

/** What a measure may ask of one household in one round; the bits stand in the order of the standard's lists. */
export interface CountedCase {
  readonly class: HouseholdClass;
  readonly previousClass: HouseholdClass | null;
  readonly movement: Movement;
  readonly povertyGroup: PovertyGroup | null;
  readonly localClass: HouseholdClass | null;
  readonly formA: 'surely_not_poor' | 'to_survey' | null;
  readonly residence: 'rural' | 'urban';
  readonly headSex: 'm' | 'f' | null;
  readonly ethnicCode: string | null;
  readonly size: number;
  readonly everPoor: boolean;
  readonly everNearPoor: boolean;
  readonly b1Score: number | null;
  readonly deprivationCount: number | null;
  readonly deprivations: number | null;
  readonly causes: number;
  readonly needs: number;
  readonly groups: number;
}

export type TextField =
  | 'class'
  | 'previousClass'
  | 'movement'
  | 'povertyGroup'
  | 'localClass'
  | 'formA'
  | 'residence'
  | 'headSex'
  | 'ethnicCode';
export type FlagField = 'everPoor' | 'everNearPoor';
export type BitsField = 'causes' | 'needs' | 'groups' | 'deprivations';
export type NumberField = 'b1Score' | 'deprivationCount';

/**
 * Điều kiện đếm — which households a measure counts, as data: the same condition becomes SQL (the tables and the
 * households behind a figure) and a predicate (tests, the phone). What is unknown never fulfils a condition.
 */
export type Condition =
  | { readonly field: TextField; readonly in: readonly string[] }
  | { readonly field: TextField; readonly known: true; readonly notIn: readonly string[] }
  | { readonly flag: FlagField }
  | { readonly bits: BitsField; readonly any: number }
  | { readonly number: NumberField; readonly above?: number; readonly upTo?: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export function all(...conditions: readonly Condition[]): Condition {
  return { all: conditions };
}

export function not(condition: Condition): Condition {
  return { not: condition };
}

/** Whether a household fulfils the condition. */
export function fulfils(household: CountedCase, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((part) => fulfils(household, part));
  if ('field' in condition) {
    const value = household[condition.field];
    if (value === null) return false;
    return 'in' in condition ? condition.in.includes(value) : !condition.notIn.includes(value);
  }
  if ('any' in condition && !('bits' in condition)) return condition.any.some((part) => fulfils(household, part));
  if ('not' in condition) return !fulfils(household, condition.not);
  if ('flag' in condition) return household[condition.flag];
  if ('bits' in condition) return ((household[condition.bits] ?? 0) & condition.any) !== 0;
  const value = household[condition.number];
  if (value === null) return false;
  return (
    (condition.above === undefined || value > condition.above) &&
    (condition.upTo === undefined || value <= condition.upTo)
  );
}
