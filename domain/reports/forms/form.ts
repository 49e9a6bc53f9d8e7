import type { Bilingual } from '#domain/kernel/language.ts';
import type { Standard } from '#domain/standards/standard.ts';
import type { MeasureUnit } from '../measures/measure.ts';

/** Codes of measures that are added; one with a leading «-» is taken away. */
export type Terms = readonly string[];

/**
 * Ô — how a cell is made from the figures of its unit: a count, a rate of sums, a difference of two rates, or the
 * number of communes that fulfil something.
 */
export type Cell =
  | { readonly count: Terms }
  | { readonly rate: { readonly over: Terms; readonly under: Terms } }
  | { readonly points: { readonly from: RateTerms; readonly to: RateTerms } }
  | { readonly communes: CommuneBand };

export interface RateTerms {
  readonly over: Terms;
  readonly under: Terms;
}

/** Communes whose rate lies in `[from, to)`; `all` counts every commune, `unknown` those without a denominator. */
export interface CommuneBand {
  readonly rate: RateTerms;
  readonly which: 'all' | 'within' | 'outside' | 'unknown';
  readonly bands: readonly RateBand[];
}

/** Khoảng tỷ lệ, half-open, in percent. */
export interface RateBand {
  readonly from: number;
  readonly to: number;
}

export interface FormColumn {
  /** The official column number as text, or a name where the form has no number for it. */
  readonly key: string;
  readonly label: Bilingual;
  readonly unit: MeasureUnit | 'per-row';
  readonly cell: Cell;
  /** What the row of numbers prints: «4 = 3/1*100». */
  readonly number?: string;
}

export interface FormColumnGroup {
  readonly label: Bilingual;
  readonly columns: readonly (FormColumn | FormColumnGroup)[];
}

/** Kiểm tra — an identity that should hold in every row; where it does not, the difference is named, never absorbed. */
export interface FormCheck {
  readonly name: Bilingual;
  /** The cell as printed. */
  readonly printed: { readonly key: string } | { readonly terms: Terms };
  readonly computed: { readonly keys: readonly (readonly [key: string, sign: 1 | -1])[] } | { readonly terms: Terms };
}

export type RowKind = 'household' | 'person' | 'commune';

/** What the province decides about its tables; editable data, not law. */
export interface ReportSettings {
  /** Columns of form 7.9: the province's main ethnic groups, in its order, without Kinh. */
  readonly ethnicGroups: readonly { readonly code: string; readonly name: string }[];
  /** Dân tộc tại chỗ of forms 12 and 13. */
  readonly indigenousGroups: readonly string[];
  readonly bands: readonly RateBand[];
}

export interface FormContext {
  readonly standard: Standard;
  readonly settings: ReportSettings;
}

/** Biểu — an official table as data. */
export interface ReportForm {
  readonly code: string;
  /** Other names under which it is known («5a»). */
  readonly aliases?: readonly string[];
  /** «Biểu số 7.1»; absent where no official number was found. */
  readonly officialNumber?: string;
  readonly title: Bilingual;
  readonly source: string;
  /** Rows of a unit; two where the form prints households and persons. */
  readonly kinds: readonly RowKind[];
  /** Blocks repeated one under the other: thành thị, nông thôn, chung. */
  readonly byResidence?: boolean;
  /** Whether its columns depend on the ethnic groups present, when the province has chosen none. */
  readonly hasGroupColumns?: boolean;
  /** Whether the form can be made under the standard at all: it may need indicators or causes. */
  isPossible(standard: Standard): boolean;
  /** Whether it is the usual form of the standard's years. */
  isUsual(standard: Standard): boolean;
  columns(context: FormContext): readonly (FormColumn | FormColumnGroup)[];
  checks?(context: FormContext): readonly FormCheck[];
  readonly notes?: readonly Bilingual[];
}

export function isColumnGroup(column: FormColumn | FormColumnGroup): column is FormColumnGroup {
  return 'columns' in column;
}

export function leavesOf(columns: readonly (FormColumn | FormColumnGroup)[]): readonly FormColumn[] {
  return columns.flatMap((column) => (isColumnGroup(column) ? leavesOf(column.columns) : [column]));
}
