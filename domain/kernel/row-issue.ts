import type { Bilingual } from './language.ts';

/**
 * Lỗi dòng — one fault of one cell of an imported file, in words an officer can act on.
 * `row` is the row number as a spreadsheet shows it (the header is row 1); `column` is the canonical
 * column name of the format; `found` the cell's text, cut to 200 characters.
 */
export interface RowIssue {
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly expected: Bilingual;
  readonly code: string;
  /** `error` keeps the row out; `warning` lets it in and is shown. */
  readonly severity: 'error' | 'warning';
}
