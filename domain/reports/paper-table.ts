import type { Language } from '#domain/kernel/language.ts';
import type { Rate } from '#domain/kernel/rate.ts';

/**
 * Biểu mẫu in — an official table as it stands on paper, before it is known whether as XLSX, DOCX or CSV.
 * Heading, title, columns under columns, rows by level, notes and signatures.
 */
export interface PaperTable {
  readonly language: Language;
  /** «Biểu số 7.1», printed above the title. */
  readonly formLabel?: string;
  /** Lines of the issuing body; the last is the body itself (bold), those before it its superior. */
  readonly issuer: readonly string[];
  /** Lines of the title, in capitals as the form has them. */
  readonly title: readonly string[];
  /** «Năm 2024», «(Kèm theo Báo cáo số …)». */
  readonly subtitle?: readonly string[];
  /** What the figures are while nothing is approved («Số liệu tạm tính, chưa phê duyệt»). */
  readonly status?: string;
  /** «Đơn vị tính: hộ, khẩu, %», printed above the right end of the table. */
  readonly unitNote?: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: Iterable<PaperRow> | AsyncIterable<PaperRow>;
  /** Decimals of rates; two unless the form says otherwise. */
  readonly decimals?: number;
  readonly footer?: PaperFooter;
}

/** Cột của biểu — one column, or a heading over several. */
export type PaperColumn = PaperLeaf | PaperColumnGroup;

export interface PaperColumnGroup {
  readonly label: string;
  readonly columns: readonly PaperColumn[];
}

export type PaperColumnKind = 'order' | 'name' | 'text' | 'code' | 'date' | 'count' | 'rate';

export interface PaperLeaf {
  /** Official column number as text («1» … «14»), or a name for columns that have none. */
  readonly key: string;
  readonly label: string;
  readonly kind: PaperColumnKind;
  /** What the row of column numbers prints: «A», «1», «4 = 3/1*100». */
  readonly number?: string;
  /** In characters; a sensible one is taken from the kind otherwise. */
  readonly width?: number;
  /** One cell for all rows of a unit («TT» and the unit's name where a unit has rows Hộ and Nhân khẩu). */
  readonly isShared?: boolean;
}

export type PaperLevel = 'total' | 'province' | 'district' | 'commune' | 'village' | 'household' | 'person';

/** Text, a count, a rate with numerator and denominator, or nothing. */
export type PaperCell = string | number | Rate | null;

export interface PaperRow {
  readonly level: PaperLevel;
  /** Where a unit has two rows: of households and of persons. */
  readonly kind?: 'household' | 'person';
  readonly areaCode?: string;
  /** One for each leaf column, in order. */
  readonly cells: readonly PaperCell[];
  /** How many rows, this one first, the shared columns cover; the others leave them `null`. */
  readonly sharedRows?: number;
}

export interface PaperFooter {
  /** Lines below the table (sources, explanations of marks). */
  readonly notes?: readonly string[];
  /** «Hưng Yên, ngày 07 tháng 3 năm 2024». */
  readonly placeAndDate?: string;
  readonly signers?: readonly PaperSigner[];
}

export interface PaperSigner {
  /** «TM. ỦY BAN NHÂN DÂN», «CHỦ TỊCH». */
  readonly titles: readonly string[];
  /** «(Ký, ghi rõ họ tên)». */
  readonly hint?: string;
  readonly name?: string;
}

/** Rows of units stand out when smaller units follow below them. */
export function isSubtotal(level: PaperLevel): boolean {
  return level === 'total' || level === 'province' || level === 'district';
}

export function isGroup(column: PaperColumn): column is PaperColumnGroup {
  return 'columns' in column;
}

export function leafColumns(columns: readonly PaperColumn[]): readonly PaperLeaf[] {
  return columns.flatMap((column) => (isGroup(column) ? leafColumns(column.columns) : [column]));
}

export interface HeaderCell {
  readonly label: string;
  /** Index of the first leaf column below it. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** The lines of the header: a heading over several columns is wide, a column without groups is high. */
export function headerLines(columns: readonly PaperColumn[]): readonly (readonly HeaderCell[])[] {
  const depth = depthOf(columns);
  const lines: HeaderCell[][] = Array.from({ length: depth }, () => []);
  place(columns, 0, 0, depth, lines);
  return lines;
}

function depthOf(columns: readonly PaperColumn[]): number {
  return Math.max(...columns.map((column) => (isGroup(column) ? 1 + depthOf(column.columns) : 1)));
}

function place(
  columns: readonly PaperColumn[],
  line: number,
  start: number,
  depth: number,
  lines: HeaderCell[][],
): number {
  let at = start;
  for (const column of columns) {
    const width = isGroup(column) ? leafColumns(column.columns).length : 1;
    const rows = isGroup(column) ? 1 : depth - line;
    lines[line]?.push({ label: column.label, column: at, columns: width, rows });
    if (isGroup(column)) place(column.columns, line + 1, at, depth, lines);
    at += width;
  }
  return at;
}

/** Days stand on Vietnamese paper as 09/03/1987; programs get them as they are. */
export function paperText(text: string, kind: PaperColumnKind, language: Language): string {
  if (kind !== 'date' || language !== 'vi') return text;
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

/** Whether the form prints a row of column numbers. */
export function hasColumnNumbers(columns: readonly PaperColumn[]): boolean {
  return leafColumns(columns).some((leaf) => leaf.number !== undefined);
}

const WIDTHS: Readonly<Record<PaperColumnKind, number>> = {
  order: 6,
  name: 26,
  text: 18,
  code: 13,
  date: 12,
  count: 10,
  rate: 9,
};

export function columnWidth(leaf: PaperLeaf): number {
  return leaf.width ?? WIDTHS[leaf.kind];
}

/** Quốc hiệu, Tiêu ngữ — the national name and motto over every official paper. @source Nghị định 30/2020/NĐ-CP */
export const NATIONAL_HEADING: Readonly<Record<Language, readonly [name: string, motto: string]>> = {
  vi: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  en: ['SOCIALIST REPUBLIC OF VIET NAM', 'Independence - Freedom - Happiness'],
};
