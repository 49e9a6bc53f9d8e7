import type { Language } from '#domain/kernel/language.ts';
import { percentOf } from '#domain/kernel/rate.ts';
import {
  columnWidth,
  hasColumnNumbers,
  headerLines,
  isSubtotal,
  leafColumns,
  NATIONAL_HEADING,
  type PaperCell,
  type PaperColumnKind,
  type PaperRow,
  type PaperSigner,
  type PaperTable,
  paperText,
} from '#domain/reports/paper-table.ts';
import { wrappedHeight } from './text-height.ts';
import type { SheetCell, SheetLine } from './xlsx-sheet.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { writeXlsx } from './xlsx-writer.ts';

const SIZE = 12;
const NORMAL: CellStyle = { align: 'center', wrap: true };
const BOLD: CellStyle = { align: 'center', bold: true, wrap: true };
const RULE: CellStyle = { align: 'center', vertical: 'top', size: 8 };
const MOTTO: CellStyle = { align: 'center', bold: true, underline: true, size: 13 };
const TITLE: CellStyle = { align: 'center', bold: true, size: 14, wrap: true };
const ITALIC: CellStyle = { align: 'center', italic: true, wrap: true };
const STATUS: CellStyle = { align: 'center', italic: true, colour: '9C1C12', wrap: true };
const RIGHT_NOTE: CellStyle = { align: 'right', italic: true, size: 11 };
const NOTE: CellStyle = { align: 'left', italic: true, size: 11, wrap: true };
const HEADER: CellStyle = { align: 'center', bold: true, border: true, wrap: true, size: 11 };
const NUMBERS: CellStyle = { align: 'center', italic: true, border: true, wrap: true, size: 9 };

const CAPITALS = 1.45;

/** The right part of the heading must hold the nation's name on one line. */
const NATION_WIDTH = 46;

/**
 * An official table as XLSX, streamed: numbers stay numbers, the header is frozen and printed on every page, the sheet
 * is fitted to the width of A4.
 */
export function renderXlsx(table: PaperTable): AsyncGenerator<Uint8Array> {
  const leaves = leafColumns(table.columns);
  const { widths, half } = paperGrid(table);
  const top = headLines(table, widths, half);
  const header = headerBlock(table, widths);
  const fixed = top.length + header.length;
  const sheet = {
    name: table.formLabel ?? table.title[0] ?? '',
    widths,
    lines: allLines(table, [...top, ...header], widths, half),
    frozenLines: fixed,
    frozenColumns: Math.max(
      0,
      leaves.findIndex(({ kind }) => kind !== 'order' && kind !== 'name'),
    ),
    printTitles: [top.length + 1, fixed] as const,
    isLandscape: leaves.reduce((sum, leaf) => sum + columnWidth(leaf), 0) > 85,
  };
  return writeXlsx([sheet], table.title.join(' '));
}

/** Widths of the columns, and the first column of the right half of heading and signatures. */
interface PaperGrid {
  readonly widths: readonly number[];
  readonly half: number;
}

/** A table of few narrow columns is widened until the heading of the paper fits above it. */
function paperGrid(table: PaperTable): PaperGrid {
  const widths = leafColumns(table.columns).map(columnWidth);
  const total = span(widths, 0, widths.length);
  const imbalance = (at: number) => Math.abs(span(widths, at, widths.length) / total - 0.52);
  const splits = widths.map((_, at) => at).slice(1);
  const half = splits.sort((a, b) => imbalance(a) - imbalance(b))[0] ?? 0;
  // Bold capitals are wider than the digit by which columns are measured; a very long name takes two lines.
  const issuerWidth = Math.min(64, Math.max(...table.issuer.map((line) => line.length), 0) * CAPITALS);
  const leftFactor = Math.max(1, issuerWidth / Math.max(1, span(widths, 0, half)));
  const rightFactor = Math.max(1, NATION_WIDTH / span(widths, half, widths.length));
  const grown = widths.map((width, at) => Math.round(width * (at < half ? leftFactor : rightFactor) * 10) / 10);
  return { widths: grown, half };
}

const span = (widths: readonly number[], from: number, to: number) =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0);

function headLines(table: PaperTable, widths: readonly number[], half: number): SheetLine[] {
  const count = widths.length;
  const [nation, motto] = NATIONAL_HEADING[table.language];
  const left: SheetCell[] = table.issuer.map((text, at) => ({
    value: text,
    style: at === table.issuer.length - 1 ? BOLD : NORMAL,
  }));
  left.push({ value: '–––––––––––', style: RULE });
  const right: SheetCell[] = [
    { value: nation, style: BOLD },
    { value: motto, style: MOTTO },
  ];
  // A body without a superior stands beside the nation's name, as on paper.
  const lines: SheetLine[] = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({
    ...halves(left[at], right[at], half, count),
    height: headHeight(left[at], widths, half),
  }));
  const whole = (value: string, style: CellStyle): SheetLine => wholeLine(value, style, widths);
  lines.push(whole(table.formLabel ?? '', RIGHT_NOTE));
  lines.push(...table.title.map((text) => whole(text, TITLE)));
  lines.push(...(table.subtitle ?? []).map((text) => whole(text, ITALIC)));
  if (table.status !== undefined) lines.push(whole(table.status, STATUS));
  lines.push(whole(table.unitNote ?? '', RIGHT_NOTE));
  return lines;
}

function headHeight(left: SheetCell | undefined, widths: readonly number[], half: number): number {
  return Math.max(17, wrappedHeight(String(left?.value ?? ''), span(widths, 0, half) / (CAPITALS * 0.95)));
}

function wholeLine(value: string, style: CellStyle, widths: readonly number[]): SheetLine {
  const width = span(widths, 0, widths.length);
  return {
    cells: [{ value, style }],
    merges: [[0, widths.length, 1]],
    height: Math.max(17, wrappedHeight(value, width * 0.9, style.size ?? SIZE)),
  };
}

function halves(left: SheetCell | undefined, right: SheetCell | undefined, half: number, count: number): SheetLine {
  const cells: (SheetCell | undefined)[] = [];
  cells[0] = left;
  cells[half] = right ?? cells[half];
  return {
    cells: Array.from(cells),
    height: 17,
    merges: [
      [0, half, 1],
      [half, count - half, 1],
    ],
  };
}

function headerBlock(table: PaperTable, widths: readonly number[]): SheetLine[] {
  const leaves = leafColumns(table.columns);
  const lines = headerLines(table.columns);
  const heights = lines.map((cells) =>
    Math.max(17, ...cells.filter((cell) => cell.rows === 1).map((cell) => labelHeight(cell.label, cell, widths))),
  );
  for (const [line, cells] of lines.entries()) {
    for (const cell of cells.filter(({ rows }) => rows > 1)) {
      const missing =
        labelHeight(cell.label, cell, widths) -
        heights.slice(line, line + cell.rows).reduce((sum, part) => sum + part, 0);
      if (missing > 0) heights[line + cell.rows - 1] = (heights[line + cell.rows - 1] ?? 0) + missing;
    }
  }
  const block = lines.map((cells, line): SheetLine => {
    // Every cell gets its border, also those that a merge covers.
    const all: SheetCell[] = leaves.map(() => ({ style: HEADER }));
    for (const cell of cells) all[cell.column] = { value: cell.label, style: HEADER };
    return {
      cells: all,
      height: heights[line] ?? 17,
      merges: cells.map((cell) => [cell.column, cell.columns, cell.rows]),
    };
  });
  if (hasColumnNumbers(table.columns)) {
    const numbers = leaves.map((leaf) => ({ value: leaf.number ?? '', style: NUMBERS }));
    const height = Math.max(
      15,
      ...leaves.map((leaf, at) => wrappedHeight(leaf.number ?? '', (widths[at] ?? 9) * 0.9, 9)),
    );
    block.push({ cells: numbers, height });
  }
  return block;
}

function labelHeight(label: string, cell: { column: number; columns: number }, widths: readonly number[]): number {
  return wrappedHeight(label, span(widths, cell.column, cell.column + cell.columns) * 0.92, 11) + 4;
}

async function* allLines(
  table: PaperTable,
  head: readonly SheetLine[],
  widths: readonly number[],
  half: number,
): AsyncGenerator<SheetLine> {
  yield* head;
  const leaves = leafColumns(table.columns);
  const styles = new DataStyles(table.language, table.decimals ?? 2);
  const shared = leaves.flatMap((leaf, at) => (leaf.isShared ? [at] : []));
  for await (const row of table.rows) {
    yield {
      cells: leaves.map((leaf, at) =>
        dataCell(row.cells[at] ?? null, leaf.kind, table.language, styles.of(leaf.kind, row)),
      ),
      height: rowHeight(row, widths),
      ...(row.sharedRows === undefined
        ? {}
        : { merges: shared.map((column) => [column, 1, row.sharedRows ?? 1] as const) }),
    };
  }
  yield* footLines(table, widths, half);
}

function rowHeight(row: PaperRow, widths: readonly number[]): number {
  let height = 16;
  row.cells.forEach((cell, at) => {
    if (typeof cell === 'string' && cell.length > 8) {
      height = Math.max(height, wrappedHeight(cell, (widths[at] ?? 10) * 0.95 - 1.5, 11) + 2);
    }
  });
  return Math.min(400, height);
}

function dataCell(cell: PaperCell, kind: PaperColumnKind, language: Language, style: CellStyle): SheetCell {
  if (cell === null) return { style };
  if (typeof cell === 'object') return { value: percentOf(cell) ?? '–', style };
  return { value: typeof cell === 'string' ? paperText(cell, kind, language) : cell, style };
}

/** A handful of styles, made once: one for each kind of column, bold or not. */
class DataStyles {
  readonly #known = new Map<string, CellStyle>();
  readonly #count: string;
  readonly #rate: string;

  constructor(language: Language, decimals: number) {
    // The locale mark makes a viewer set to another language print Vietnamese separators where it can.
    const locale = language === 'vi' ? '[$-42A]' : '[$-409]';
    this.#count = `${locale}#,##0`;
    this.#rate = `${locale}#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  }

  of(kind: PaperColumnKind, row: PaperRow): CellStyle {
    const bold = isSubtotal(row.level);
    const key = `${kind}${bold}`;
    const known = this.#known.get(key) ?? { ...this.#style(kind), bold, border: true, size: 11 };
    this.#known.set(key, known);
    return known;
  }

  #style(kind: PaperColumnKind): CellStyle {
    if (kind === 'count') return { align: 'right', format: this.#count };
    if (kind === 'rate') return { align: 'right', format: this.#rate };
    if (kind === 'name' || kind === 'text') return { align: 'left', wrap: true, indent: 1 };
    return { align: 'center', format: '@', wrap: kind === 'code' };
  }
}

function footLines(table: PaperTable, widths: readonly number[], half: number): SheetLine[] {
  const { footer } = table;
  if (footer === undefined) return [];
  const count = widths.length;
  const lines: SheetLine[] = (footer.notes ?? []).map((text) => wholeLine(text, NOTE, widths));
  lines.push({ cells: [] });
  if (footer.placeAndDate !== undefined) {
    lines.push(
      halves(undefined, { value: footer.placeAndDate, style: { align: 'center', italic: true } }, half, count),
    );
  }
  const signers = footer.signers ?? [];
  // One signer signs on the right; of two the first stands on the left.
  const left = signers.length > 1 ? signers[0] : undefined;
  const right = signers.length > 1 ? signers[1] : signers[0];
  const leftCells = signerCells(left);
  const rightCells = signerCells(right);
  for (let at = 0; at < Math.max(leftCells.length, rightCells.length); at += 1) {
    lines.push(halves(leftCells[at], rightCells[at], half, count));
  }
  if (left?.name !== undefined || right?.name !== undefined) {
    const name = (signer: PaperSigner | undefined) =>
      signer?.name === undefined ? undefined : { value: signer.name, style: BOLD };
    lines.push({ cells: [] }, { cells: [] }, { cells: [] }, halves(name(left), name(right), half, count));
  }
  return lines;
}

function signerCells(signer: PaperSigner | undefined): SheetCell[] {
  if (signer === undefined) return [];
  const titles = signer.titles.map((value) => ({ value, style: BOLD }));
  return signer.hint === undefined ? titles : [...titles, { value: signer.hint, style: ITALIC }];
}
