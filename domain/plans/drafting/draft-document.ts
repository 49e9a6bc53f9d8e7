/** Dự thảo kế hoạch — the draft as data: what the paper prints, and for each figure where it came from. */
import type { AreaLevel } from '../../areas/area-level.ts';
import type { Operator, Strength, Unit } from '../document/vocabulary.ts';

export type DraftLevel = Exclude<AreaLevel, 'village'>;

/** How a paragraph of the body is set. */
export const BODY_STYLES = ['section', 'item', 'point', 'plain', 'dash', 'plus', 'note'] as const;
export type BodyStyle = (typeof BODY_STYLES)[number];

export interface BodyLine {
  readonly style: BodyStyle;
  /** «I.», «1.», «a)», «-», «+»; empty for running text. */
  readonly label: string;
  readonly text: string;
  /** `id@version` of the text block it was made of; absent where the rules of this folder write it. */
  readonly block?: string;
}

/**
 * `approved`: frozen with a decision, or of a tracked plan; `proposed`: computed for the plan, to be decided by a person;
 * `assigned`: given by the plan above; `decided`: set by a named person with a reason, never computed.
 */
export type FigureStatus = 'approved' | 'proposed' | 'assigned' | 'decided';

/** Số liệu có nguồn — one printed figure with the measure, the round and the unit it was taken from. */
export interface TracedFigure {
  /** Name of the figure in the marks of the text. */
  readonly key: string;
  /** As printed. */
  readonly text: string;
  /** Unrounded. */
  readonly value: number;
  readonly unit: string;
  /** Code of the catalogue of measures, or the arithmetic over such codes; `target:PLAN/TARGET` of a tracked plan. */
  readonly measure: string;
  /** The measure in words, where the catalogue holds it. */
  readonly name?: string;
  /** The round, or the number of the plan. */
  readonly round: string;
  readonly area: string;
  /** «I», «II», «Phụ lục 1». */
  readonly place: string;
  readonly status: FigureStatus;
  /** By which rule a number that no round holds was arrived at, or who decided it and why. */
  readonly rule?: string;
}

export type ColumnKind = 'number' | 'name' | 'count' | 'rate';

export interface DraftTable {
  readonly columns: readonly { readonly label: string; readonly kind: ColumnKind; readonly width: number }[];
  readonly rows: readonly DraftRow[];
}

export interface DraftRow {
  readonly cells: readonly string[];
  readonly isTotal: boolean;
  /** Names of the cells that a person may set, in the order of the cells. */
  readonly keys?: readonly (string | null)[];
}

export const ANNEX_IDS = [
  'stocks',
  'fall-poor',
  'projection',
  'fall-near-poor',
  'causes',
  'matrix',
  'funding',
] as const;
/** Tổng hợp · phân khai · tỷ lệ dự kiến · phân khai cận nghèo · nguyên nhân · phân công · kinh phí. */
export type AnnexId = (typeof ANNEX_IDS)[number];

export interface DraftAnnex {
  /** Absent in drafts kept before annexes had names, and in reports. */
  readonly id?: AnnexId;
  readonly label: string;
  readonly title: string;
  readonly table: DraftTable;
  readonly notes: readonly string[];
  readonly isWide: boolean;
  /** A form that nobody has filled: shown while drafting, not printed in an issued plan. */
  readonly isBlank?: boolean;
}

/** One paragraph before it is numbered and before its figures are put in. */
export interface DraftParagraph {
  /** Stays the same when the figures are taken anew, so that an edit finds its paragraph again. */
  readonly key: string;
  readonly style: BodyStyle;
  /** With marks of figures. */
  readonly text: string;
  readonly block?: string;
  /** Whose duty it is, in the section of duties. */
  readonly agency?: { readonly id?: string; readonly name: string };
}

export const BASIS_KINDS = ['law', 'programme', 'party', 'council', 'plan', 'review'] as const;
/** Luật và văn bản quy phạm · chương trình · văn bản của Đảng · nghị quyết HĐND · kế hoạch của UBND · quyết định rà soát. */
export type BasisKind = (typeof BASIS_KINDS)[number];

export interface DraftBasis {
  readonly kind: BasisKind;
  /** Without «Căn cứ». */
  readonly text: string;
  /** `id@version` of a block, a plan of the register, or the person who entered it. */
  readonly source: string;
}

/** Chỉ tiêu của dự thảo — the draft's own data: what will be tracked once the plan is issued. */
export interface DraftTarget {
  /** The paragraph that prints it. */
  readonly paragraph: string;
  readonly measure: string;
  readonly operator: Operator;
  readonly value: number;
  readonly unit: Unit;
  readonly population?: string;
  readonly base?: { readonly value: number; readonly asOf: string };
  readonly strength: Strength;
}

export const FALL_CODES = ['poor', 'near-poor'] as const;
export type FallCode = (typeof FALL_CODES)[number];

/** A unit among which a fall is divided; counts of households. */
export interface FallingUnit {
  readonly area: string;
  readonly stock: number;
  /** Households with somebody able to work. */
  readonly able: number;
}

/** Mức giảm đề xuất — how many households less, by which rule; `decided` when a person set it. */
export interface ProposedFall {
  readonly code: FallCode;
  readonly value: number;
  readonly status: Exclude<FigureStatus, 'approved'>;
  /** The rule in words, or the decision. */
  readonly rule: string;
}

/** Quyết định của người — overrides or accepts a proposed number. */
export interface TargetDecision {
  readonly code: FallCode;
  readonly value: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Ô phụ lục do người điền — a share, an amount or a body that a person set, with the reason; nobody computed it. */
export interface CellDecision {
  readonly key: string;
  readonly value: number | string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What a person chose among the parts that a plan may have. */
export interface DraftChoices {
  /** Blocks left out, blocks printed although the data does not call for them. */
  readonly off: readonly string[];
  readonly on: readonly string[];
  /** Solutions in this order, the others after them. */
  readonly order: readonly string[];
  /** Sections in this order. */
  readonly sections: readonly DraftSection[];
}

export const DRAFT_SECTIONS = [
  'purposes',
  'results',
  'targets',
  'scope',
  'solutions',
  'funding',
  'organisation',
  'reporting',
] as const;
export type DraftSection = (typeof DRAFT_SECTIONS)[number];

/** Composed from the data: nothing of a person's editing in it except decisions and choices. */
export interface ComposedDraft {
  readonly year: number;
  readonly date?: string;
  readonly level: DraftLevel;
  readonly area: { readonly code: string; readonly name: string };
  /** «tỉnh Hải Dương». */
  readonly areaWords: string;
  /** Before the date. */
  readonly placeName: string;
  readonly round: { readonly id: string; readonly year: number; readonly standard: string };
  readonly issuer: readonly string[];
  readonly title: readonly string[];
  readonly bases: readonly DraftBasis[];
  readonly opening: string;
  readonly paragraphs: readonly DraftParagraph[];
  readonly recipients: readonly { readonly text: string; readonly block: string }[];
  readonly annexes: readonly DraftAnnex[];
  /** Cells of the annexes that people have set; absent in drafts kept before. */
  readonly cells?: readonly CellDecision[];
  /** What the falls are divided by. */
  readonly divided?: Readonly<Partial<Record<FallCode, readonly FallingUnit[]>>>;
  /** Communes under the unit: what the bands of rates must cover. */
  readonly communeCount: number;
  readonly isSynthetic: boolean;
  /** Every figure printed, in order, annexes included. */
  readonly figures: readonly TracedFigure[];
  readonly open: readonly string[];
  readonly falls: readonly ProposedFall[];
  readonly targets: readonly DraftTarget[];
  /** Optional blocks that this plan could print, for the list of choices. */
  readonly optional: readonly OptionalBlock[];
}

export interface OptionalBlock {
  readonly id: string;
  readonly version: number;
  readonly section: DraftSection;
  readonly title: string;
  readonly isUsed: boolean;
  /** The data or the year calls for it. */
  readonly isCalledFor: boolean;
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
  readonly signer?: string;
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
