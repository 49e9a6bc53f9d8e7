import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import { columnsWith } from '#domain/reviews/register/register-column.ts';
import { indicatorCount } from './deprivations.ts';

/** A row of the register or of the members file: column → cell. */
export type Row = Record<string, string>;

export const DEPRIVATION_COLUMNS = Array.from({ length: 12 }, (_, i) => `d${i + 1}` as const);

/** Cột của sổ rà soát — the register's columns under a standard, in the order of the format. */
export const REGISTER_COLUMNS = (standardId: DemoStandardId): string[] =>
  columnsWith(DEPRIVATION_COLUMNS.slice(0, indicatorCount(standardId)));
