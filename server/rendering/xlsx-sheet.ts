import type { CellStyle } from './xlsx-styles.ts';

export interface SheetCell {
  readonly value?: string | number | undefined;
  readonly style?: CellStyle;
  /** A comment that a spreadsheet shows beside the cell. */
  readonly note?: string;
}

export interface SheetLine {
  readonly cells: readonly (SheetCell | undefined)[];
  /** In points. */
  readonly height?: number;
  /** Ranges as [first column, number of columns, number of rows], beginning in this line. */
  readonly merges?: readonly (readonly [column: number, columns: number, rows: number])[];
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly lines: Iterable<SheetLine> | AsyncIterable<SheetLine>;
  readonly frozenLines?: number;
  readonly frozenColumns?: number;
  /** First and last line printed on top of each page (1-based). */
  readonly printTitles?: readonly [first: number, last: number];
  readonly isLandscape?: boolean;
  /** Line of the header that gets filter buttons (1-based). */
  readonly filterLine?: number;
  /** Must be said beforehand, because the list of parts is written first. */
  readonly hasNotes?: boolean;
}
