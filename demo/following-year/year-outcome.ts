import type { PlannedMovement } from '#demo/scenarios/scenario.ts';
import type { UnitList } from '#demo/units/unit-list.ts';

/** Kết quả năm kế hoạch — how the plan's year ends in the synthetic province: totals, all of them assumptions of ours. */
export interface YearOutcome {
  readonly year: number;
  readonly referenceDate: string;
  readonly surveyFrom: string;
  readonly surveyTo: string;
  /** Units in force at the end, when they are not those of the base. */
  readonly units?: UnitList;
  /** Communes merged into another during the year: old code → new code. */
  readonly merged?: Readonly<Record<string, string>>;
  /** Residents at the end for one at the base. */
  readonly growth: number;
  /** Households of those on the list at the base; who is not named here stays in the class. */
  readonly listed: Readonly<
    Record<
      | 'poor_to_near_poor'
      | 'poor_to_not_poor'
      | 'near_poor_to_poor'
      | 'near_poor_to_not_poor'
      | 'poor_died'
      | 'near_poor_died',
      number
    >
  >;
  /** Households that were on no list at the base; who fell back had left a list the year before. */
  readonly entering: Readonly<
    Record<
      'fell_back_poor' | 'new_poor' | 'fell_back_near_poor' | 'new_near_poor' | 'still_not_poor' | 'surely_not_poor',
      number
    >
  >;
  /** How unevenly districts do: 0 alike, 1 some escape three times as easily as others. */
  readonly unevenness: number;
  /** Districts that do better than chance would have it (poor districts with programmes of their own). */
  readonly favoured?: Readonly<Record<string, number>>;
  readonly note: { readonly vi: string; readonly en: string };
}

export type ListedFlow = keyof YearOutcome['listed'];
export type EnteringFlow = keyof YearOutcome['entering'] & PlannedMovement;
