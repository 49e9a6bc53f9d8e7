/** Bậc học, from none to the highest. */
export const educationLevels = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'college',
] as const;
export type EducationLevel = (typeof educationLevels)[number];

/** One member fulfilling all of these conditions makes the household deprived. Ages are on the day of review. */
export interface MemberCondition {
  readonly ageGte?: number | undefined;
  readonly ageLt?: number | undefined;
  readonly ageLte?: number | undefined;
  /** A fixed cohort, not an age band: it grows older every year. */
  readonly birthYearGte?: number | undefined;
  readonly notCompleted?: EducationLevel | undefined;
  readonly currentlyStudying?: boolean | undefined;
  readonly hasHealthInsurance?: boolean | undefined;
  /** Judged by the reviewer: the diploma or training fits the age. */
  readonly fitForAge?: boolean | undefined;
  /** Judged by the reviewer: the child attends the level of its age. */
  readonly inRightLevel?: boolean | undefined;
}

export type DwellingPart = 'wall' | 'pillar' | 'roof';

/** Định nghĩa thiếu hụt — where the definition can be computed from the record. */
export type DeprivationDefinition =
  | { readonly anyMember: MemberCondition }
  | { readonly dependantShareGt: number }
  | { readonly floorAreaPerPersonLt: number }
  | { readonly countNonDurableOf: readonly DwellingPart[]; readonly gte: number };
