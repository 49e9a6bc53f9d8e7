import type { Bilingual } from '#domain/kernel/language.ts';
import type { PlainDate, PlainDateOrYear } from '#domain/kernel/plain-date.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import type { DeprivationDefinition } from './deprivation-definition.ts';

/** Khu vực — rural (nông thôn) or urban (thành thị); decides which line or threshold holds. */
export type AreaClass = 'rural' | 'urban';

/** Phân loại hộ — the class of a household on an official list. */
export type HouseholdClass = 'poor' | 'near_poor' | 'not_poor';

/** Nhóm hộ nghèo N1 (theo thu nhập), N2 (thiếu hụt tiếp cận dịch vụ xã hội cơ bản) — only under 2016-2020. */
export type PovertyGroup = 'N1' | 'N2';

/** Hộ có mức sống trung bình is a class of the income rules only: no points for it are known. */
export type RuleClass = HouseholdClass | 'middle_standard';

/** How far a value of law has been verified, and on what it rests. */
export interface SourceMark {
  readonly verification: Verification;
  readonly source: string;
}

/** Căn cứ pháp lý — a document the standard rests on. */
export interface LegalSource {
  readonly document: string;
  readonly date: PlainDateOrYear;
  readonly effectiveFrom?: PlainDate | undefined;
  readonly mark: SourceMark;
}

/** Chiều thiếu hụt. */
export interface Dimension {
  readonly code: string;
  readonly name: Bilingual;
}

/** Chỉ số đo lường mức độ thiếu hụt. */
export interface Indicator {
  readonly code: string;
  readonly dimension: string;
  readonly name: Bilingual;
  /** `null`: the definition was not found («chưa xác minh»). */
  readonly deprivedIf: Bilingual | null;
  /** Present where the deprivation follows from facts of the members or the dwelling. */
  readonly machine?: DeprivationDefinition | undefined;
  readonly status?: string | undefined;
  readonly trap?: string | undefined;
  readonly confidence?: string | undefined;
  readonly mark: SourceMark;
}

/** Quy tắc theo thu nhập — what the law says: đồng a person and month. Bounds: above is exclusive, up to inclusive. */
export interface IncomeRule {
  readonly class: RuleClass;
  readonly group?: PovertyGroup | undefined;
  readonly area: AreaClass;
  readonly incomeAbove?: number | undefined;
  readonly incomeUpTo: number;
  readonly deprivationsFrom?: number | undefined;
  readonly deprivationsBelow?: number | undefined;
  readonly mark: SourceMark;
}

/** Quy tắc theo điểm — what decides in the field: B1 estimates income (higher = richer), B2 counts deprivations. */
export interface PointRule {
  readonly class: 'poor' | 'near_poor';
  readonly group?: PovertyGroup | undefined;
  readonly area: AreaClass;
  readonly b1Above?: number | undefined;
  readonly b1UpTo: number;
  readonly b2From?: number | undefined;
  readonly b2Below?: number | undefined;
  readonly mark: SourceMark;
}

/** Người lao động có thu nhập thấp — a class of persons, not of households. */
export interface PersonRule {
  readonly class: 'low_income_worker';
  readonly area: AreaClass;
  readonly householdNotIn: readonly HouseholdClass[];
  readonly householdIncomeUpTo: number;
  readonly mark: SourceMark;
}

/** Một mục của danh mục (nguyên nhân nghèo, nhu cầu hỗ trợ). Codes are stable across standards for one notion. */
export interface CodedItem {
  readonly code: string;
  readonly name: Bilingual;
  /** Health or conduct of a person: restricted, never published. */
  readonly sensitive?: boolean | undefined;
  readonly mark: SourceMark;
}

/** Phiếu A — quick identification; `surelyNotPoorFrom` signs or more: form B is not filled. */
export interface FormA {
  readonly name: Bilingual;
  readonly surelyNotPoorFrom: number;
  readonly items: readonly { readonly no: number; readonly name: Bilingual }[];
  readonly note: string;
  readonly mark: SourceMark;
}

export type StandardMethod = 'income_only' | 'income_and_deprivations';

/**
 * Chuẩn nghèo — a dated poverty standard. A new decree adds one; it never edits an old one.
 * What was not found is `null` or absent, and what depends on it is refused, never guessed.
 */
export interface Standard {
  readonly id: string;
  readonly name: Bilingual;
  readonly method: StandardMethod;
  /** First and last day (inclusive) of the lists that rest on it. */
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  /** Last day by its own title, when a later decree extended it. */
  readonly nominalTo?: PlainDate | undefined;
  readonly mark: SourceMark;
  readonly legalSources: readonly LegalSource[];
  readonly firstUsedFor?: string | undefined;
  readonly deprivationCutoff: number | null;
  readonly pointsPerDeprivation: number | null;
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
  readonly incomeRules: readonly IncomeRule[];
  readonly personRules?: readonly PersonRule[] | undefined;
  /** `null`: no point rules are known; an administrator must enter them before a review can use the standard. */
  readonly pointRules: readonly PointRule[] | null;
  readonly causes: readonly CodedItem[];
  readonly needs: readonly CodedItem[];
  readonly formA: FormA | null;
  readonly notes: readonly string[];
}

/** A standard whose point rules are known: the only kind a review can classify under. */
export type ScoringStandard = Standard & {
  readonly pointRules: readonly PointRule[];
  readonly pointsPerDeprivation: number;
};
