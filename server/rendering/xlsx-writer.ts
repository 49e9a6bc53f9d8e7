import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnLetters } from '#server/spreadsheets/table.ts';
import { commentsXml, type NotedCell, vmlXml } from './xlsx-notes.ts';
import { workbookParts } from './xlsx-parts.ts';
import type { Sheet, SheetCell, SheetLine } from './xlsx-sheet.ts';
import { sheetHead, sheetTail } from './xlsx-sheet-frame.ts';
import { type CellStyle, escapeXml, StyleSheet } from './xlsx-styles.ts';

const FLUSH_CHARACTERS = 128 * 1024;
const EMPTY: CellStyle = {};
/** What a spreadsheet cell can hold. */
const CELL_CHARACTERS = 32_767;

/**
 * Writes an XLSX as it is read from: rows go through, only styles, merges and notes are kept. Texts stand inline and
 * are never formulas.
 */
export async function* writeXlsx(sheets: readonly Sheet[], title = ''): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const styles = new StyleSheet();
  const part = (name: string) => {
    const entry = new ZipDeflate(name, { level: 4 });
    // A fixed time, so that the same table gives the same bytes.
    entry.mtime = new Date(Date.UTC(2000, 0, 1, 12));
    zip.add(entry);
    return entry;
  };
  const whole = (name: string, text: string) => part(name).push(strToU8(text), true);
  for (const [name, text] of workbookParts(sheets, title)) whole(name, text);
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    const writing = new SheetXml(sheet, styles);
    const entry = part(`xl/worksheets/sheet${number}.xml`);
    for await (const line of sheet.lines) {
      writing.add(line);
      if (writing.length < FLUSH_CHARACTERS) continue;
      entry.push(strToU8(writing.take()));
      yield* ready.splice(0);
    }
    entry.push(strToU8(writing.end()), true);
    if (sheet.hasNotes) {
      whole(`xl/comments${number}.xml`, commentsXml(writing.notes));
      whole(`xl/drawings/vmlDrawing${number}.vml`, vmlXml(writing.notes));
    }
    yield* ready.splice(0);
  }
  whole('xl/styles.xml', styles.xml());
  zip.end();
  yield* ready;
}

class SheetXml {
  readonly notes: NotedCell[] = [];
  readonly #sheet: Sheet;
  readonly #styles: StyleSheet;
  readonly #merges: string[] = [];
  #xml: string;
  #line = 0;

  constructor(sheet: Sheet, styles: StyleSheet) {
    this.#sheet = sheet;
    this.#styles = styles;
    this.#xml = sheetHead(sheet);
  }

  get length(): number {
    return this.#xml.length;
  }

  take(): string {
    const xml = this.#xml;
    this.#xml = '';
    return xml;
  }

  add({ cells, height, merges }: SheetLine): void {
    this.#line += 1;
    const line = this.#line;
    let xml = `<row r="${line}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      xml += this.#cell(cell, `${columnLetters(column)}${line}`);
      if (cell.note !== undefined && this.#sheet.hasNotes) this.notes.push({ line, column, text: cell.note });
    });
    this.#xml += `${xml}</row>`;
    for (const [column, columns, rows] of merges ?? []) {
      if (columns < 2 && rows < 2) continue;
      this.#merges.push(`${columnLetters(column)}${line}:${columnLetters(column + columns - 1)}${line + rows - 1}`);
    }
  }

  #cell({ value, style = EMPTY }: SheetCell, reference: string): string {
    if (value === undefined || value === '') return `<c r="${reference}" s="${this.#styles.idOf(style, false)}"/>`;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return this.#cell({ value: '–', style }, reference);
      return `<c r="${reference}" s="${this.#styles.idOf(style, false)}"><v>${value}</v></c>`;
    }
    const text = value.length > CELL_CHARACTERS ? `${value.slice(0, CELL_CHARACTERS - 1)}…` : value;
    const safe = escapeXml(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x'));
    const id = this.#styles.idOf(style, /^[=+\-@\t\r]/.test(text));
    return `<c r="${reference}" s="${id}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
  }

  end(): string {
    return this.take() + sheetTail(this.#sheet, this.#merges, this.#line);
  }
}

/** All of a streamed file in one piece, for tests and small answers. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
