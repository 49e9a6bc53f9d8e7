import { normaliseText, searchKey } from '#domain/kernel/vietnamese-text.ts';
import { unreadable } from './problems.ts';
import { columnLetters } from './table.ts';

export interface FoundHeader {
  readonly header: readonly string[];
  readonly headerRow: number;
}

export interface RawRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export const isBlankRow = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || cell.trim() === '');

/** The first row that is the header, or `undefined`; title rows above it are passed over. */
export function findHeader(
  firstRows: readonly RawRow[],
  isHeader: ((cells: readonly string[]) => boolean) | undefined,
): RawRow | undefined {
  const filled = firstRows.filter((row) => !isBlankRow(row.cells));
  return isHeader === undefined ? filled[0] : filled.find((row) => isHeader(row.cells.map(normaliseText)));
}

/** Names of the columns; a nameless or a twice-named one is refused, empty columns at the right end are cut. */
export function checkHeader(row: RawRow, file: string): FoundHeader {
  const header = row.cells.map(normaliseText);
  while (header.length > 0 && header[header.length - 1] === '') header.pop();
  const seen = new Map<string, number>();
  header.forEach((name, index) => {
    if (name === '') unreadable('header-blank', { file, column: columnLetters(index), row: row.rowNumber });
    const key = searchKey(name);
    const first = seen.get(key);
    if (first !== undefined) {
      unreadable('header-duplicate', { file, name, first: columnLetters(first), second: columnLetters(index) });
    }
    seen.set(key, index);
  });
  return { header, headerRow: row.rowNumber };
}

/** Official tables number their columns in a row of their own: (A) (B) 1 2 3 …; it holds no data. */
export function isColumnNumberRow(cells: readonly string[]): boolean {
  const marks = cells.map((cell) => cell.trim().replace(/^\((.*)\)$/, '$1'));
  // A bare 1, 2, 3 may be data; five in a row, or marks that no data has, are not.
  const isMarked = cells[0]?.trim().startsWith('(') || marks[0] === 'A';
  if (marks.length < (isMarked ? 3 : 5)) return false;
  let next = 1;
  for (const [index, mark] of marks.entries()) {
    if (next === 1 && mark === String.fromCharCode(65 + index)) continue;
    if (mark !== String(next)) return false;
    next += 1;
  }
  return next > 2;
}
