import type { AreaLine, AreaName } from '#contract/areas/area.ts';
import type { AreaKind, Residence } from '#domain/areas/area-kind.ts';
import type { AreaLevel } from '#domain/areas/area-level.ts';

/** A unit with the term in force on the day asked: `areas a` joined with `area_terms t`. */
export interface AreaLineRow {
  readonly id: number;
  readonly code: string;
  readonly level: AreaLevel;
  readonly kind: AreaKind;
  readonly name: string;
  readonly full_name: string;
  readonly parent_id: number | null;
  readonly residence: Residence | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export const AREA_LINE_COLUMNS = `a.id, a.code, a.level, t.kind, t.name, t.full_name, t.parent_id, t.residence,
  a.valid_from, a.valid_to`;

/** Condition «in force on the day of parameter `$n`», for any alias with a period. */
export const inForce = (alias: string, parameter: string) =>
  `${alias}.valid_from <= ${parameter} and (${alias}.valid_to is null or ${alias}.valid_to > ${parameter})`;

export function toAreaLine(row: AreaLineRow): AreaLine {
  return {
    id: row.id,
    code: row.code,
    level: row.level,
    kind: row.kind,
    name: row.name,
    fullName: row.full_name,
    parentId: row.parent_id,
    residence: row.residence,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

export interface AreaNameRow {
  readonly id: number;
  readonly code: string;
  readonly level: AreaLevel;
  readonly full_name: string;
}

export function toAreaName(row: AreaNameRow): AreaName {
  return { id: row.id, code: row.code, level: row.level, fullName: row.full_name };
}
