import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { spreadsheetProblem } from './problems.ts';

/** Cột của mẫu — one column of a format: its canonical name and the headings people write over it. */
export interface ColumnHeadings {
  readonly key: string;
  /** Canonical English name is understood without being listed; here the Vietnamese official headings. */
  readonly headings: readonly string[];
  readonly required?: boolean;
}

export interface HeadingMap {
  /** Canonical name → index of its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings of the file that mean nothing to us: shown to the person, never silently used. */
  readonly unknown: readonly { readonly index: number; readonly heading: string }[];
}

/** Columns that our own error workbook adds; they are left out on the way back in. */
export const REASONS_HEADING = 'Lỗi cần sửa';

const IGNORED = new Set([REASONS_HEADING, 'STT', 'TT', 'Số TT', 'Số thứ tự', 'No.'].map(headingKey));

/** Letters and digits of a heading, without diacritics: «Mã hộ (*)», «ma_ho» and «MÃ HỘ» are the same. */
export function headingKey(heading: string): string {
  return searchKey(heading).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Which column of the file is which of the format; refused when a required one is missing or one stands twice. */
export function mapHeadings(header: readonly string[], columns: readonly ColumnHeadings[]): Decision<HeadingMap> {
  const keyOf = headingIndex(columns);
  const found = new Map<string, number>();
  const unknown: { index: number; heading: string }[] = [];
  const twice: string[] = [];
  header.forEach((heading, index) => {
    const wanted = headingKey(heading);
    const key = keyOf.get(wanted);
    if (key === undefined) {
      if (!IGNORED.has(wanted)) unknown.push({ index, heading });
      return;
    }
    const first = found.get(key);
    if (first === undefined) found.set(key, index);
    else twice.push(`${header[first]} = ${heading}`);
  });
  if (twice.length > 0) return refused(spreadsheetProblem('columns-twice', { columns: twice.join('; ') }));
  const missing = columns.filter((column) => column.required && !found.has(column.key));
  if (missing.length > 0) {
    const names = missing.map(({ key, headings }) => (headings[0] === undefined ? key : `${key} («${headings[0]}»)`));
    return refused(spreadsheetProblem('columns-missing', { columns: names.join(', ') }));
  }
  return accepted({ columns: found, unknown });
}

/**
 * Makes the question `openTable` asks of each of the first rows: is this the header? It is when at least two cells
 * (or the only column there is) carry known headings and these are no less than half of the filled cells, or all
 * required columns stand in it.
 */
export function recognisesHeadings(columns: readonly ColumnHeadings[]): (cells: readonly string[]) => boolean {
  const keyOf = headingIndex(columns);
  const required = columns.filter((column) => column.required).map((column) => column.key);
  return (cells) => {
    const filled = cells.filter((cell) => cell !== '');
    const known = new Set(filled.map((cell) => keyOf.get(headingKey(cell))).filter((key) => key !== undefined));
    if (required.length > 0 && required.every((key) => known.has(key))) return true;
    return known.size >= Math.min(2, columns.length) && known.size * 2 >= filled.length;
  };
}

function headingIndex(columns: readonly ColumnHeadings[]): Map<string, string> {
  const keyOf = new Map<string, string>();
  for (const { key, headings } of columns) {
    for (const heading of [key, ...headings]) keyOf.set(headingKey(heading), key);
  }
  return keyOf;
}
