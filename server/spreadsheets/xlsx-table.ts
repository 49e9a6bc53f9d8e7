import type { RowIssue } from '#domain/kernel/row-issue.ts';
import type { ByteSource } from './byte-source.ts';
import { cellIssue } from './cell-issues.ts';
import { checkHeader, type FoundHeader, findHeader, isBlankRow, isColumnNumberRow } from './header.ts';
import { unreadable } from './problems.ts';
import { readSharedStrings } from './shared-strings.ts';
import {
  columnLetters,
  NO_ISSUES,
  type OpenTableOptions,
  type Table,
  type TableLimits,
  type TableRow,
} from './table.ts';
import { openArchive } from './xlsx-archive.ts';
import { type MergedRange, type SheetRow, SheetRows } from './xlsx-rows.ts';
import { readWorkbook } from './xlsx-workbook.ts';

export async function openXlsx(source: ByteSource, options: OpenTableOptions, limits: TableLimits): Promise<Table> {
  const file = source.fileName;
  const archive = await openArchive(source, limits);
  let sheet: OpenedSheet;
  try {
    const workbook = await readWorkbook(archive, file);
    const strings =
      workbook.sharedStrings === undefined
        ? []
        : await readSharedStrings(archive, workbook.sharedStrings, file, limits);
    sheet = { source, limits, part: workbook.sheet, rows: () => new SheetRows(workbook, strings, limits, file) };
  } finally {
    archive.close();
  }
  const header = checkHeader(await findHeaderRow(sheet, options), file);
  let notes: readonly RowIssue[] = NO_ISSUES;
  async function* batches(): AsyncIterable<readonly TableRow[]> {
    for await (const { rows, merged } of sheetBatches(sheet)) {
      const shaped = rows.filter((row) => isData(row, header)).map((row) => toTableRow(row, header.header));
      if (shaped.length > 0) yield shaped;
      notes = mergeNotes(merged, header);
    }
  }
  return {
    format: 'xlsx',
    fileName: file,
    header: header.header,
    headerRow: header.headerRow,
    notes: () => notes,
    batches,
    async *rows() {
      for await (const batch of batches()) yield* batch;
    },
  };
}

interface OpenedSheet {
  readonly source: ByteSource;
  readonly limits: TableLimits;
  readonly part: string;
  rows(): SheetRows;
}

/** Each reading opens the file anew and closes it, so that a table may be read twice and none is left open. */
async function* sheetBatches(
  sheet: OpenedSheet,
): AsyncIterable<{ rows: readonly SheetRow[]; merged: readonly MergedRange[] }> {
  const archive = await openArchive(sheet.source, sheet.limits);
  try {
    const parser = sheet.rows();
    for await (const text of archive.text(sheet.part)) yield { rows: parser.push(text), merged: parser.merged };
    yield { rows: parser.end(), merged: parser.merged };
  } finally {
    archive.close();
  }
}

async function findHeaderRow(sheet: OpenedSheet, options: OpenTableOptions): Promise<SheetRow> {
  const { headerRows } = sheet.limits;
  const first: SheetRow[] = [];
  for await (const { rows } of sheetBatches(sheet)) {
    first.push(...rows.filter((row) => row.rowNumber <= headerRows));
    const found = findHeader(first, options.isHeader);
    if (found !== undefined) return found as SheetRow;
    if ((rows.at(-1)?.rowNumber ?? 0) > headerRows) break;
  }
  const file = sheet.source.fileName;
  return first.length === 0
    ? unreadable('file-empty', { file })
    : unreadable('header-not-found', { file, looked: headerRows });
}

function isData(row: SheetRow, { headerRow }: FoundHeader): boolean {
  if (row.rowNumber <= headerRow) return false;
  if (isBlankRow(row.cells) && row.issues.length === 0) return false;
  return row.rowNumber !== headerRow + 1 || !isColumnNumberRow(row.cells);
}

function toTableRow({ rowNumber, cells, issues }: SheetRow, header: readonly string[]): TableRow {
  const width = header.length;
  const found: RowIssue[] = issues.map(({ columnIndex, ...issue }) => ({
    ...issue,
    column: header[columnIndex] ?? issue.column,
  }));
  for (let index = width; index < cells.length; index += 1) {
    const text = cells[index] ?? '';
    if (text.trim() !== '') found.push(cellIssue('cell-outside-header', rowNumber, columnLetters(index), text));
  }
  const texts = cells.length > width ? cells.slice(0, width) : cells;
  while (texts.length < width) texts.push('');
  return { rowNumber, cells: texts, issues: found.length === 0 ? NO_ISSUES : found };
}

function mergeNotes(merged: readonly MergedRange[], { header, headerRow }: FoundHeader): readonly RowIssue[] {
  const inData = merged.filter((range) => range.lastRow > headerRow);
  if (inData.length === 0) return NO_ISSUES;
  return inData.map(({ range, firstRow, columnIndex }) =>
    cellIssue('cells-merged', firstRow, header[columnIndex] ?? columnLetters(columnIndex), range),
  );
}
