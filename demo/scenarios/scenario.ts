import type { UnitList } from '#demo/units/unit-list.ts';
import type { Sourced } from './sourced.ts';

export type PlanCode = 'HD' | 'HY' | 'LC' | 'TN' | 'PT';
export type DemoStandardId = '2016-2020' | '2022-2025';
export type PovertyClass = 'poor' | 'near_poor' | 'not_poor';

/** Diễn biến — movements as the register's results name them; `surely_not_poor` stops at form A (still not poor). */
export const MOVEMENTS = [
  'still_poor',
  'near_poor_to_poor',
  'fell_back_poor',
  'new_poor',
  'poor_to_near_poor',
  'still_near_poor',
  'fell_back_near_poor',
  'new_near_poor',
  'poor_to_not_poor',
  'near_poor_to_not_poor',
  'still_not_poor',
  'surely_not_poor',
] as const;
export type PlannedMovement = (typeof MOVEMENTS)[number];

/** One half-open band [from, to) of the communes' poverty rate in percent. */
export interface RateBand {
  readonly from: number;
  readonly to: number;
  /** Where the rates of the band usually lie; the whole band unless said. */
  readonly typical?: readonly [number, number];
  readonly communes: Sourced;
}

export interface DistrictTarget {
  readonly districtCode: string;
  readonly households: Sourced;
  readonly poor: Sourced;
}

export interface GroupTargets {
  readonly social_protection: Sourced;
  readonly merit: Sourced;
  readonly no_labour: Sourced;
}

interface EthnicTargets {
  readonly poor: Sourced;
  readonly nearPoor: Sourced;
  /** Share among the other households of the register. */
  readonly shareElsewhere: Sourced;
  /** [code of the 1979 list, weight]. */
  readonly groups: readonly (readonly [string, number])[];
  /** Weight of a district as home of minority households; others count 1. */
  readonly districtWeights: Readonly<Record<string, number>>;
}

/** A figure the plan prints, to be compared with what the generated rows give. */
export interface PrintedFigure {
  readonly code: string;
  readonly fact?: string;
  readonly line: number;
  readonly printed: number;
  /** Decimals printed, for rates. */
  readonly decimals?: number;
  /** Why the data give another value; a difference without one fails the tests. */
  readonly explains?: { readonly vi: string; readonly en: string };
}

/** Số người theo tình trạng lao động — a partition of the members of the poor households. */
export interface LabourTargets {
  readonly studying: Sourced;
  readonly working: Sourced;
  readonly unable: Sourced;
  readonly able: Sourced;
}

/** Kịch bản mô phỏng — everything the generator is told about one plan's province, as data. */
export interface Scenario {
  readonly plan: PlanCode;
  readonly title: { readonly vi: string; readonly en: string };
  readonly sourceDocument: string;
  readonly units: UnitList;
  readonly standardId: DemoStandardId;
  readonly reviewYear: number;
  readonly referenceDate: string;
  readonly surveyFrom: string;
  readonly surveyTo: string;
  /** Household codes begin after this serial, where the province is made of two scenarios. */
  readonly serialsAfter?: number;
  readonly households: Sourced;
  readonly personsPerHousehold: Sourced;
  readonly movements: Readonly<Record<PlannedMovement, Sourced>>;
  /** Hộ nghèo N2 (thiếu hụt) among the poor; 0 where the standard has no such group. */
  readonly n2: Sourced;
  readonly bands?: readonly RateBand[];
  readonly districts?: readonly DistrictTarget[];
  readonly groups: { readonly poor: GroupTargets; readonly nearPoor: GroupTargets };
  readonly ethnic: EthnicTargets;
  readonly causes: Readonly<Record<string, Sourced>>;
  readonly nearPoorCausesPerHousehold: Sourced;
  readonly needs: Readonly<Record<string, Sourced>>;
  readonly nearPoorNeedsPerHousehold: Sourced;
  readonly labour?: LabourTargets;
  /** Share of deprived households per indicator among the poor and the near-poor, in the standard's order. */
  readonly deprivationRates: {
    readonly poor: readonly number[];
    readonly nearPoor: readonly number[];
    readonly note: string;
  };
  /** Share of members with a 12-digit number on the list. */
  readonly identityCoverage: { readonly adults: number; readonly children: number };
  readonly printedFigures: readonly PrintedFigure[];
  readonly notes: readonly { readonly vi: string; readonly en: string }[];
}

export function closingClass(movement: PlannedMovement): PovertyClass {
  switch (movement) {
    case 'still_poor':
    case 'near_poor_to_poor':
    case 'fell_back_poor':
    case 'new_poor':
      return 'poor';
    case 'poor_to_near_poor':
    case 'still_near_poor':
    case 'fell_back_near_poor':
    case 'new_near_poor':
      return 'near_poor';
    default:
      return 'not_poor';
  }
}

export function openingClass(movement: PlannedMovement): PovertyClass {
  switch (movement) {
    case 'still_poor':
    case 'poor_to_near_poor':
    case 'poor_to_not_poor':
      return 'poor';
    case 'near_poor_to_poor':
    case 'still_near_poor':
    case 'near_poor_to_not_poor':
      return 'near_poor';
    default:
      return 'not_poor';
  }
}
