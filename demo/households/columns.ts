import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import { indicatorCount } from './deprivations.ts';

/** A row of the register or of the members file: column → cell. */
export type Row = Record<string, string>;

export const DEPRIVATION_COLUMNS = Array.from({ length: 12 }, (_, i) => `d${i + 1}`);

/** Cột của sổ rà soát — the register's columns under a standard, in the order of the format. */
export const REGISTER_COLUMNS = (standardId: DemoStandardId): string[] => [
  'household_code',
  'commune_code',
  'village',
  'address',
  'head_name',
  'head_sex',
  'head_birth',
  'head_id',
  'ethnic',
  'size',
  'area',
  'previous_class',
  'ever_poor',
  'ever_near_poor',
  'form_a',
  'b1_score',
  ...DEPRIVATION_COLUMNS.slice(0, indicatorCount(standardId)),
  'causes',
  'needs',
  'groups',
  'other_change',
  'surveyed_on',
];

export const MEMBER_COLUMNS = [
  'household_code',
  'person_no',
  'name',
  'sex',
  'birth',
  'id',
  'ethnic',
  'relation',
  'in_school',
  'has_insurance',
  'working',
  'disabled',
  'merit',
  'social_assistance',
  'note',
] as const;
