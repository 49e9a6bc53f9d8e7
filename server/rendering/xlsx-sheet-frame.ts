import { columnLetters } from '#server/spreadsheets/table.ts';
import type { Sheet } from './xlsx-sheet.ts';

/** What stands before the rows of a sheet: window, widths. */
export function sheetHead(sheet: Sheet): string {
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenPane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/>` +
    `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
  );
}

function frozenPane({ frozenLines = 0, frozenColumns = 0 }: Sheet): string {
  if (frozenLines === 0 && frozenColumns === 0) return '';
  const pane = frozenLines === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`}${frozenLines === 0 ? '' : ` ySplit="${frozenLines}"`}`;
  const corner = `${columnLetters(frozenColumns)}${frozenLines + 1}`;
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

/** What stands behind the rows: filter, merges, the printed page (A4, as wide as one page, numbered). */
export function sheetTail(sheet: Sheet, merges: readonly string[], lastLine: number): string {
  const { filterLine } = sheet;
  const filter =
    filterLine === undefined
      ? ''
      : `<autoFilter ref="A${filterLine}:${columnLetters(sheet.widths.length - 1)}${Math.max(filterLine, lastLine)}"/>`;
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return (
    `</sheetData>${filter}${merged}<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="0.59" right="0.39" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${sheet.isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;P</oddHeader></headerFooter>` +
    `${sheet.hasNotes ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`
  );
}
