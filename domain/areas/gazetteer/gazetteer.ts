import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Verification } from '../../kernel/verification.ts';
import type { AreaKind, Residence } from '../area-kind.ts';
import type { AreaLevel } from '../area-level.ts';
import type { PeopleMoved } from '../people-moved.ts';

export type ListedLevel = Exclude<AreaLevel, 'village'>;

/** Giai đoạn — how a unit was named, classed and placed from one day to another (exclusive). */
export interface AreaTerm {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly name: string;
  readonly fullName: string;
  readonly kind: AreaKind;
  readonly parentId: number | null;
  readonly residence: Residence | null;
  readonly legalBasis: string | null;
  readonly verification: Verification;
}

/** Đơn vị hành chính — one unit with its terms, oldest first. The identity is (code, validFrom). */
export interface ListedArea {
  readonly id: number;
  readonly level: ListedLevel;
  readonly code: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly validFromKnown: boolean;
  readonly firstListedOn: PlainDate | null;
  readonly terms: readonly AreaTerm[];
  readonly otherNames: readonly string[];
  readonly source: string;
  readonly verification: Verification;
}

/** Thay đổi địa giới — one link between an old and a new unit. */
export interface AreaChange {
  readonly oldId: number | null;
  readonly newId: number | null;
  readonly oldCode: string;
  readonly newCode: string | null;
  readonly kind: string;
  readonly effectiveDate: PlainDate;
  readonly partial: boolean;
  readonly people: PeopleMoved;
  readonly legalBasis: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly verification: Verification;
}

/** Danh mục đơn vị hành chính — all units the official lists know, with the changes between them. */
export interface Gazetteer {
  readonly areas: readonly ListedArea[];
  readonly changes: readonly AreaChange[];
}

/** The tables of the official lists, as read from their files. */
export interface GazetteerTables {
  readonly before: readonly OldUnitRow[];
  readonly since: readonly UnitRow[];
  readonly amendments: readonly UnitRow[];
  readonly changes: readonly ChangeRow[];
}

export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly full_name: string;
  readonly level: ListedLevel;
  readonly parent_code: string;
  readonly effective_from: string;
}

export interface OldUnitRow extends UnitRow {
  readonly effective_to: string;
  readonly alt_name: string;
}

export interface ChangeRow {
  readonly old_code: string;
  readonly new_code: string;
  readonly kind: string;
  readonly effective_date: string;
  readonly partial: string;
  readonly level: ListedLevel;
  readonly old_name: string;
  readonly new_name: string;
  readonly legal_basis: string;
  readonly source: string;
  readonly note: string;
}
