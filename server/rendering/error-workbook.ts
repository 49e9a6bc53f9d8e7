import type { Language } from '#domain/kernel/language.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { REASONS_HEADING } from '#server/spreadsheets/headings.ts';
import type { ErrorWorkbookInput } from './error-workbook-input.ts';
import { issueSummary } from './issue-summary.ts';
import { wrappedHeight } from './text-height.ts';
import type { Sheet, SheetLine } from './xlsx-sheet.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { writeXlsx } from './xlsx-writer.ts';

const HEADER: CellStyle = {
  bold: true,
  size: 11,
  border: true,
  fill: 'DDE7F0',
  align: 'center',
  wrap: true,
  format: '@',
};
const PLAIN: CellStyle = { size: 11, border: true, vertical: 'top', format: '@' };
const ERROR: CellStyle = { ...PLAIN, fill: 'F8C9C4' };
const WARNING: CellStyle = { ...PLAIN, fill: 'FFF0BF' };
const REASONS: CellStyle = { ...PLAIN, wrap: true, colour: '9C1C12' };
const REASONS_MILD: CellStyle = { ...PLAIN, wrap: true, colour: '7A5B00' };

const REASONS_WIDTH = 48;

/**
 * Sổ lỗi cần sửa — the faulty rows of a file as a workbook to repair: faulty cells coloured and commented with what is
 * expected, reasons in the first column. Every cell is text, so that codes keep their zeros; after repair the first
 * sheet is imported as it is (the column of reasons is left out). The second sheet counts the faults by kind.
 */
export function errorWorkbook(input: ErrorWorkbookInput): AsyncGenerator<Uint8Array> {
  const language = input.language ?? 'vi';
  const byRow = Map.groupBy(input.issues, (issue) => issue.row);
  const data: Sheet = {
    name: language === 'vi' ? 'Dòng cần sửa' : 'Rows to repair',
    widths: [REASONS_WIDTH, ...input.header.map((heading) => Math.min(28, Math.max(11, heading.length + 3)))],
    lines: dataLines(input, byRow, language),
    frozenLines: 1,
    frozenColumns: 1,
    filterLine: 1,
    printTitles: [1, 1],
    isLandscape: true,
    hasNotes: true,
  };
  return writeXlsx([data, issueSummary(input, language)], REASONS_HEADING);
}

async function* dataLines(
  input: ErrorWorkbookInput,
  byRow: ReadonlyMap<number, readonly RowIssue[]>,
  language: Language,
): AsyncGenerator<SheetLine> {
  const { header, onlyFaulty = true } = input;
  yield { cells: [REASONS_HEADING, ...header].map((value) => ({ value, style: HEADER })), height: 32 };
  const ownHeading = new Map(header.map((heading, index) => [heading, index]));
  const indexOf = (column: string) => input.columns?.get(column) ?? ownHeading.get(column);
  const nameOf = (column: string) => header[indexOf(column) ?? -1] ?? column;
  for await (const { rowNumber, cells } of input.rows) {
    const issues = byRow.get(rowNumber) ?? [];
    if (issues.length === 0 && onlyFaulty) continue;
    const byColumn = Map.groupBy(issues, (issue) => indexOf(issue.column));
    const hasError = issues.some((issue) => issue.severity === 'error');
    const reasons = [...issues].sort(errorsFirst).map((issue) => reason(issue, nameOf(issue.column), language));
    const reasonText = reasons.length === 0 ? '' : `${rowLabel(rowNumber, language)} ${reasons.join('; ')}`;
    yield {
      cells: [
        { value: reasonText, style: hasError ? REASONS : REASONS_MILD },
        ...cells.map((value, index) => {
          const faults = byColumn.get(index);
          if (faults === undefined) return { value, style: PLAIN };
          const style = faults.some((issue) => issue.severity === 'error') ? ERROR : WARNING;
          return { value, style, note: faults.map((issue) => expectation(issue, language)).join('\n') };
        }),
      ],
      height: Math.min(200, Math.max(15.75, wrappedHeight(reasonText, REASONS_WIDTH, 11))),
    };
  }
}

const rowLabel = (row: number, language: Language) => (language === 'vi' ? `Dòng ${row}:` : `Row ${row}:`);

function reason(issue: RowIssue, column: string, language: Language): string {
  return `${column === '' ? '' : `${column}: `}${issue.expected[language]}`;
}

function expectation(issue: RowIssue, language: Language): string {
  return language === 'vi' ? `Cần: ${issue.expected.vi}` : `Expected: ${issue.expected.en}`;
}

export function errorsFirst(a: RowIssue, b: RowIssue): number {
  return Number(a.severity === 'warning') - Number(b.severity === 'warning');
}
