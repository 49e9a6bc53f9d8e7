import type { RowIssue } from '#domain/kernel/row-issue.ts';

/** Where the rows come from: a file on disk, or bytes received. */
export type TableSource = { readonly path: string } | { readonly bytes: Uint8Array; readonly fileName: string };

/** Dòng dữ liệu — one row below the header. */
export interface TableRow {
  /** As a spreadsheet shows it. */
  readonly rowNumber: number;
  /** One text a header column, NFC, never shorter than the header. */
  readonly cells: readonly string[];
  /** Faults the file itself has in this row (too long, error value, formula without a value …). */
  readonly issues: readonly RowIssue[];
}

/** Bảng — a readable table: its header is known, its rows are streamed, as often as asked. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly fileName: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** Throws `UnreadableTable` when the file breaks off; use `readRows` to get a refusal instead. */
  rows(): AsyncIterable<TableRow>;
  /** The same rows in the blocks in which they are parsed: for the long files. */
  batches(): AsyncIterable<readonly TableRow[]>;
  /** What can only be known at the end (merged cells); complete once the rows have been read. */
  notes(): readonly RowIssue[];
}

export interface TableLimits {
  readonly fileBytes: number;
  /** Of one part of an XLSX after unpacking. */
  readonly unpackedBytes: number;
  /** Unpacked to packed size of one part, asked only of parts above 16 MB. */
  readonly unpackRatio: number;
  readonly cellCharacters: number;
  readonly columns: number;
  readonly rows: number;
  /** The header is looked for in so many first rows. */
  readonly headerRows: number;
}

export const DEFAULT_LIMITS: TableLimits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  unpackRatio: 100,
  cellCharacters: 32_767,
  columns: 1_024,
  rows: 2_000_000,
  headerRows: 30,
};

export interface OpenTableOptions {
  /** Says whether a row is the header; without it the first row that is not empty is. See `recognisesHeadings`. */
  readonly isHeader?: (cells: readonly string[]) => boolean;
  readonly limits?: Partial<TableLimits>;
}

export const NO_ISSUES: readonly RowIssue[] = Object.freeze([]);

/** 0 → «A», 26 → «AA»: the name a spreadsheet gives a column. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
