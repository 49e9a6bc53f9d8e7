/** Dự thảo kế hoạch — the draft as data: what the paper prints, and for each figure where it came from. */
import type { AreaLevel } from '../../areas/area-level.ts';

export type DraftLevel = Exclude<AreaLevel, 'village'>;

/** How a paragraph of the body is set. */
export type BodyStyle = 'section' | 'item' | 'point' | 'plain' | 'dash' | 'plus' | 'note';

export interface BodyLine {
  readonly style: BodyStyle;
  /** «I.», «1.», «a)», «-», «+»; empty for running text. */
  readonly label: string;
  readonly text: string;
  /** `id@version` of the text block it was made of; absent where the rules of this folder write it. */
  readonly block?: string;
}

/** Số liệu có nguồn — one printed figure with the measure, the round and the unit it was taken from. */
export interface TracedFigure {
  /** As printed. */
  readonly text: string;
  /** Unrounded. */
  readonly value: number;
  readonly unit: 'household' | 'person' | 'commune' | 'percent' | 'percentage-point';
  /** Code of the catalogue of measures, or the arithmetic over such codes. */
  readonly measure: string;
  readonly round: string;
  readonly area: string;
  /** «I», «II», «Phụ lục 1». */
  readonly place: string;
  /** `approved`: frozen with the decision; `proposed`: computed for the plan, to be decided by a person. */
  readonly status: 'approved' | 'proposed';
}

export type ColumnKind = 'number' | 'name' | 'count' | 'rate';

export interface DraftTable {
  readonly columns: readonly { readonly label: string; readonly kind: ColumnKind; readonly width: number }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isTotal: boolean }[];
}

export interface DraftAnnex {
  readonly label: string;
  readonly title: string;
  readonly table: DraftTable;
  readonly notes: readonly string[];
  readonly isWide: boolean;
}

export interface DraftPlan {
  readonly year: number;
  readonly level: DraftLevel;
  readonly area: { readonly code: string; readonly name: string };
  readonly round: { readonly id: string; readonly year: number; readonly standard: string };
  /** Lines of the issuing body; the last two are its own name, one before them names the body above. */
  readonly issuer: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly title: readonly string[];
  readonly bases: readonly string[];
  readonly opening: string;
  readonly body: readonly BodyLine[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly annexes: readonly DraftAnnex[];
  readonly annexReference: string;
  /** The review is a synthetic one: every page says so. */
  readonly isSynthetic: boolean;
  readonly figures: readonly TracedFigure[];
  /** Text blocks used, `id@version`. */
  readonly blocks: readonly string[];
  /** What a person must add or decide, in Vietnamese. */
  readonly open: readonly string[];
}
