/**
 * Bảng — tables, whether the file marks their cells (docx), bars or blanks separate them on one line, or every cell
 * stands on a line of its own (flattened), with or without bars between.
 */
import type { Annex } from '../document/plan-document.ts';
import type { CleanLine } from './blocks.ts';

export interface Cell {
  readonly text: string;
  readonly line: number;
}

export interface FoundTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totalRow?: number;
  readonly missingCells: readonly number[];
}

const ORDER_HEAD = /^(?:STT|TT|Stt|Số TT|Số thứ tự)\.?$/u;
const TOTAL =
  /^(?:Tổng(?: cộng| số)?|Cộng|TỔNG(?: CỘNG| SỐ)?|CỘNG|Toàn (?:tỉnh|huyện|xã|thành phố|thị xã)|TOÀN (?:TỈNH|HUYỆN|XÃ))(?![\p{L}])/u;
const VALUE = /^[-–]?$|^[\d.,\s%/+-]*\d[\d.,\s%]*$/u;

/** A table given row by row (docx, or split lines): header rows merged into one row of columns. */
export function tableOfRows(input: readonly (readonly Cell[])[]): FoundTable | undefined {
  const rows = input.filter((row) => row.some((c) => c.text !== ''));
  const width = Math.max(0, ...rows.map((r) => r.length));
  if (width < 2 || rows.length < 2) return undefined;
  let head = rows.findIndex((row, i) => i > 0 && isDataRow(row));
  if (head < 0) head = 1;
  const columns = mergeHeader(rows.slice(0, head), width);
  const data = rows.slice(head).filter((row) => !isColumnNumbers(row));
  return finish(columns, data);
}

function isDataRow(row: readonly Cell[]): boolean {
  const first = row[0]?.text ?? '';
  if (isColumnNumbers(row)) return true;
  return (
    /^(?:\d{1,3}|[IVX]{1,5}|[A-Z])\.?$/u.test(first) ||
    TOTAL.test(first) ||
    TOTAL.test(row[1]?.text ?? '') ||
    row.slice(1).some((c) => /\d/.test(c.text) && VALUE.test(c.text))
  );
}

/** A row (1) (2) (3)=(2)/(1) … or A B 1 2 3 that numbers the columns. */
function isColumnNumbers(row: readonly Cell[]): boolean {
  const texts = row.map((c) => c.text).filter((t) => t !== '');
  if (texts.length < 3) return false;
  const numbers = texts
    .filter((t) => /^\(?\d{1,2}\)?(?:\s*=.*)?$/u.test(t))
    .map((t) => Number(/\d+/.exec(t)?.[0] ?? 0));
  const letters = texts.filter((t) => /^\(?[A-D]\)?$/u.test(t)).length;
  return (
    numbers.length >= 2 &&
    numbers.length + letters === texts.length &&
    numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1) &&
    (numbers[0] ?? 9) <= 3
  );
}

/** A group title spans the empty cells to its right that have titles below them. */
function spread(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  return rows.map((row, at) => {
    const below = rows[at + 1];
    if (!below) return row;
    const filled: Cell[] = [];
    for (const [column, cell] of row.entries()) {
      const left = filled[column - 1];
      const spans =
        cell.text === '' &&
        left &&
        left.text !== '' &&
        (below[column]?.text ?? '') !== '' &&
        (below[column - 1]?.text ?? '') !== '';
      filled.push(spans ? { ...cell, text: left.text } : cell);
    }
    return filled;
  });
}

function mergeHeader(headRows: readonly (readonly Cell[])[], width: number): string[] {
  const rows = spread(headRows);
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (const row of rows) {
      const text = row[column]?.text ?? '';
      if (text !== '' && parts[parts.length - 1] !== text) parts.push(text);
    }
    return parts.join(' – ');
  });
}

function finish(columns: readonly string[], rows: readonly (readonly Cell[])[]): FoundTable {
  const missing: number[] = [];
  const full = rows.map((row) => {
    if (row.length === columns.length) return row;
    const line = row[0]?.line ?? 0;
    if (row.length < columns.length && TOTAL.test(row[0]?.text ?? '')) {
      const gap = columns.length - row.length;
      return [...Array.from({ length: gap }, () => ({ text: '', line })), ...row];
    }
    missing.push(line);
    const padded = [...row];
    while (padded.length < columns.length) padded.push({ text: '', line });
    return padded.slice(0, columns.length);
  });
  const total = full.findIndex((row) => row.slice(0, 3).some((c) => TOTAL.test(c.text)));
  return { columns, rows: full, missingCells: missing, ...(total >= 0 ? { totalRow: total } : {}) };
}

/** Rows in one line each: «1 | Phù Cừ | 29.454 | …», tabs, or two and more blanks. */
export function tableOfSplitLines(lines: readonly CleanLine[], raw: (line: number) => string): FoundTable | undefined {
  // «STT | Đơn vị» opens no frame: «| | Số hộ» below it begins with an empty cell.
  const framed = /^\s*\|/u.test(raw(lines[0]?.line ?? 0));
  const rows = lines.flatMap((l) => {
    const cells = splitCells(raw(l.line), framed);
    return cells ? [cells.map((text) => ({ text, line: l.line }))] : [];
  });
  return rows.length >= 2 ? tableOfRows(rows) : undefined;
}

export function splitCells(raw: string, framed = true): string[] | undefined {
  const text = raw.normalize('NFC').trim();
  const bars = text.split('|').length - 1;
  if (bars >= 2) {
    if (/^[|\s:-]+$/.test(text)) return undefined;
    return (framed ? text.replace(/^\|/, '').replace(/\|$/, '') : text).split('|').map((c) => c.trim());
  }
  // Tabs at the ends are empty cells too.
  if (text.includes('\t'))
    return raw
      .normalize('NFC')
      .split('\t')
      .map((c) => c.trim());
  const cells = text.split(/\s{2,}/);
  return cells.length >= 3 ? cells.map((c) => c.trim()) : undefined;
}

/**
 * One cell a line. The distance between the running numbers 1, 2, 3 … gives the number of columns; with bars the
 * cells (also empty ones) are what stands between them.
 */
export function tableOfFlatCells(lines: readonly CleanLine[]): { table: FoundTable; used: number } | undefined {
  const barred = lines.some((l) => l.text === '|');
  const cells = barred
    ? barredCells(lines)
    : lines.filter((l) => l.text !== '').map((l) => ({ text: l.text, line: l.line }));
  const start = cells.findIndex((c) => ORDER_HEAD.test(c.text));
  if (start < 0) return undefined;
  const found = runningNumbers(cells, start);
  if (!found) return undefined;
  const { numbers, width, first } = found;
  const header = cells.slice(start, first);
  const columns = flatHeader(
    header.map((c) => c.text),
    width,
  );
  const rows: Cell[][] = [];
  let at = first;
  let rowNumber = 1;
  while (at < cells.length) {
    const lead = cells[at];
    if (!lead) break;
    if (isNumber(lead, rowNumber)) {
      const nextAt = numbers.find((n) => n > at);
      const length = nextAt !== undefined ? Math.min(width, nextAt - at) : rowLength(cells, at, width);
      rows.push(cells.slice(at, at + length));
      at += length;
      rowNumber += 1;
      // Cells before the next running number: a total or heading row within.
      const following = numbers.find((n) => n >= at);
      if (following !== undefined && following > at) {
        rows.push(cells.slice(at, following));
        at = following;
      }
    } else if (TOTAL.test(lead.text) || (lead.text === '' && TOTAL.test(cells[at + 1]?.text ?? ''))) {
      const length = lead.text === '' ? width : totalLength(cells, at, width);
      rows.push(cells.slice(at, at + length));
      at += length;
    } else break;
  }
  const endLine = rows[rows.length - 1]?.[(rows[rows.length - 1]?.length ?? 1) - 1]?.line ?? 0;
  const used = lines.findIndex((l) => l.line > endLine);
  return { table: finish(columns, rows), used: used < 0 ? lines.length : used };
}

function barredCells(lines: readonly CleanLine[]): Cell[] {
  const cells: Cell[] = [];
  let open: Cell | undefined;
  for (const line of lines) {
    if (line.text === '|') {
      cells.push(open ?? { text: '', line: line.line });
      open = undefined;
    } else if (line.text !== '')
      open = open ? { text: `${open.text} ${line.text}`, line: open.line } : { text: line.text, line: line.line };
  }
  if (open) cells.push(open);
  return cells;
}

/** Where 1, 2, 3 … stand at a constant distance; the width with the longest run wins. */
function runningNumbers(
  cells: readonly Cell[],
  start: number,
): { numbers: number[]; width: number; first: number } | undefined {
  let best: { numbers: number[]; width: number; first: number } | undefined;
  for (let first = start + 2; first < Math.min(cells.length, start + 45); first += 1) {
    if (!isNumber(cells[first], 1)) continue;
    for (let width = Math.min(40, first - start); width >= 2; width -= 1) {
      const numbers = runFrom(cells, first, width);
      if (!best || runWeight(numbers, width) > runWeight(best.numbers, best.width)) best = { numbers, width, first };
    }
  }
  if (best && best.numbers.length === 1) return { ...best, width: best.first - start };
  return best;
}

/** Rows of exactly the width count twice: small values in cells must not pass for running numbers. */
function runWeight(numbers: readonly number[], width: number): number {
  return numbers.reduce((sum, at, i) => sum + (i > 0 && at - (numbers[i - 1] ?? 0) === width ? 2 : 1), 0);
}

/** Rows of `width` cells; a longer gap by a heading row within the table is allowed once the run has begun. */
function runFrom(cells: readonly Cell[], first: number, width: number): number[] {
  const numbers = [first];
  let at = first;
  while (at < cells.length) {
    const wanted = numbers.length + 1;
    const next = [width, 2 * width, 2 * width - 1, width - 1].find(
      (step) => step > 1 && isNumber(cells[at + step], wanted),
    );
    if (next === undefined) break;
    at += next;
    numbers.push(at);
  }
  return numbers;
}

function isNumber(cell: Cell | undefined, value: number): boolean {
  return cell !== undefined && cell.text.replace(/\.$/, '').replace(/^0(?=\d)/, '') === String(value);
}

function rowLength(cells: readonly Cell[], at: number, width: number): number {
  for (let i = 1; i < width; i += 1) if (cells[at + i] === undefined || TOTAL.test(cells[at + i]?.text ?? '')) return i;
  return width;
}

/** «Tổng cộng» may span the columns of number and name. */
function totalLength(cells: readonly Cell[], at: number, width: number): number {
  let values = 1;
  while (values < width && VALUE.test(cells[at + values]?.text ?? 'x') && cells[at + values]?.text !== undefined)
    values += 1;
  return values;
}

/** More header cells than columns: the last cells repeat under their groups («Hộ nghèo: Số hộ, Tỷ lệ»). */
function flatHeader(cells: readonly string[], width: number): string[] {
  if (cells.length <= width) {
    return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  }
  const withoutNumbers = cells.length >= 2 * width ? cells.slice(0, cells.length - width) : cells;
  if (withoutNumbers.length === width) return [...withoutNumbers];
  const groups = withoutNumbers.length - width;
  for (let per = 2; groups * per < withoutNumbers.length; per += 1) {
    const tail = withoutNumbers.slice(withoutNumbers.length - groups * per);
    const repeats = tail.every((text, i) => text === tail[i % per]);
    const tops = withoutNumbers.slice(0, withoutNumbers.length - groups * per);
    if (!(repeats || groups === 1) || tops.length < groups) continue;
    const plain = tops.slice(0, tops.length - groups);
    const grouped = tops.slice(tops.length - groups);
    return [...plain, ...tail.map((text, i) => `${grouped[Math.floor(i / per)]} – ${text}`)];
  }
  return withoutNumbers.slice(0, width);
}

export function annexOfTable(
  table: FoundTable,
  about: { title: string; line: number; attachedTo?: string; number?: string; note?: string },
): Annex {
  return {
    title: about.title,
    ...(about.attachedTo ? { attachedTo: about.attachedTo } : {}),
    ...(about.number ? { number: about.number } : {}),
    ...(about.note ? { note: about.note } : {}),
    columns: table.columns,
    rows: table.rows.map((row) => row.map((c) => c.text)),
    cellLines: table.rows.map((row) => row.map((c) => c.line)),
    line: about.line,
    ...(table.totalRow === undefined ? {} : { totalRow: table.totalRow }),
  };
}
