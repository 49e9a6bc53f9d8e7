import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { cellIssue } from './cell-issues.ts';
import { unreadable } from './problems.ts';
import { cellText } from './shared-strings.ts';
import { columnLetters, type TableLimits } from './table.ts';
import { numberText, serialDate } from './xlsx-number.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { XmlReader } from './xml-reader.ts';

export interface SheetRow {
  readonly rowNumber: number;
  readonly cells: string[];
  /** Issues of the cells of this row, with the column letters instead of a heading. */
  readonly issues: readonly (RowIssue & { readonly columnIndex: number })[];
}

export interface MergedRange {
  readonly range: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columnIndex: number;
}

/** The last row and column a worksheet can have. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** Turns the XML of a sheet, piece by piece, into rows of texts. */
export class SheetRows {
  readonly merged: MergedRange[] = [];
  readonly #reader: XmlReader;
  readonly #workbook: Workbook;
  readonly #strings: readonly string[];
  readonly #limits: TableLimits;
  readonly #file: string;
  #done: SheetRow[] = [];
  #row = 0;
  #column = -1;
  #cells: string[] = [];
  #issues: (RowIssue & { columnIndex: number })[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #hasFormula = false;
  #collects = false;
  #phonetic = 0;
  #isSheet = false;

  constructor(workbook: Workbook, strings: readonly string[], limits: TableLimits, file: string) {
    this.#workbook = workbook;
    this.#strings = strings;
    this.#limits = limits;
    this.#file = file;
    const handlers = {
      open: (name: string, attributes: Readonly<Record<string, string>>) => this.#open(name, attributes),
      close: (name: string) => this.#close(name),
      text: (text: string) => this.#text(text),
      endless: () => (this.#collects ? this.#tooLong() : this.#damaged()),
    };
    this.#reader = new XmlReader(handlers, file, workbook.sheet);
  }

  push(text: string): SheetRow[] {
    this.#reader.write(text);
    return this.#taken();
  }

  end(): SheetRow[] {
    this.#reader.end();
    return this.#taken();
  }

  #taken(): SheetRow[] {
    const rows = this.#done;
    this.#done = [];
    return rows;
  }

  #damaged(): never {
    const where = `${this.#workbook.sheet}, ${columnLetters(Math.max(0, this.#column))}${this.#row}`;
    return unreadable('file-damaged', { file: this.#file, where });
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.#isSheet) {
      if (name !== 'worksheet') this.#damaged();
      this.#isSheet = true;
    }
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
      case 't':
        this.#collects = this.#phonetic === 0;
        if (name === 'v') this.#hasValue = true;
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'row': {
        const row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
        // Rows out of order or twice mean a torn file; guessing would move data between households.
        if (!Number.isInteger(row) || row <= this.#row || row > SHEET_ROWS) this.#damaged();
        this.#row = row;
        this.#column = -1;
        this.#cells = [];
        this.#issues = [];
        break;
      }
      case 'rPh':
        this.#phonetic += 1;
        break;
      case 'mergeCell':
        this.#merge(attributes.ref ?? '');
        break;
    }
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r);
    if (column === undefined || column <= this.#column || column >= SHEET_COLUMNS) this.#damaged();
    this.#column = column;
    this.#type = attributes.t ?? 'n';
    this.#style = attributes.s === undefined ? 0 : Number(attributes.s);
    this.#value = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #text(text: string): void {
    if (!this.#collects) return;
    this.#value += text;
    if (this.#value.length > this.#limits.cellCharacters) this.#tooLong();
  }

  #tooLong(): never {
    return unreadable('cell-too-long', { file: this.#file, row: this.#row, limit: this.#limits.cellCharacters });
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#collects = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  #closeCell(): void {
    const text = this.#cellText();
    if (text === '') return;
    if (this.#column >= this.#limits.columns) {
      unreadable('too-many-columns', { file: this.#file, row: this.#row, limit: this.#limits.columns });
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #closeRow(): void {
    if (this.#cells.length === 0 && this.#issues.length === 0) return;
    if (this.#row > this.#limits.rows) unreadable('too-many-rows', { file: this.#file, limit: this.#limits.rows });
    this.#done.push({ rowNumber: this.#row, cells: this.#cells, issues: this.#issues });
  }

  #issue(code: Parameters<typeof cellIssue>[0], found: string): void {
    const issue = cellIssue(code, this.#row, columnLetters(this.#column), found);
    this.#issues.push({ ...issue, columnIndex: this.#column });
  }

  #cellText(): string {
    const text = this.#storedText();
    if (this.#hasFormula) {
      if (this.#hasValue || this.#type === 'inlineStr') this.#issue('formula', text);
      else this.#issue('formula-without-value', '');
    }
    return text;
  }

  #storedText(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        if (value === '') return '';
        const text = /^\d+$/.test(value) ? this.#strings[Number(value)] : undefined;
        if (text === undefined) this.#damaged();
        if (text.length > this.#limits.cellCharacters) this.#tooLong();
        return text;
      }
      case 'str':
      case 'inlineStr':
        return cellText(value);
      case 'b':
        return value === '1' || value === '0' ? value : value === 'true' ? '1' : value === 'false' ? '0' : value;
      case 'e':
        this.#issue('cell-error', value);
        return value;
      case 'd':
        return value.slice(0, 10);
      default:
        return this.#numberText(value);
    }
  }

  #numberText(value: string): string {
    if (value === '') return '';
    const text = numberText(value);
    if (text === undefined) {
      this.#issue('cell-unreadable', value);
      return value;
    }
    const style = this.#workbook.styles[this.#style];
    if (style?.kind === 'padded' && /^\d+$/.test(text)) return text.padStart(style.digits, '0');
    if (style?.kind !== 'date') return text;
    const date = serialDate(Number(text), this.#workbook.startsIn1904);
    if (date === undefined) this.#issue('date-impossible', text);
    return date ?? text;
  }

  #merge(range: string): void {
    const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(range);
    if (match === null || this.merged.length >= 1_000) return;
    const columnIndex = columnOf(`${match[1]}1`) ?? 0;
    this.merged.push({ range, firstRow: Number(match[2]), lastRow: Number(match[4]), columnIndex });
  }
}

/** «AB12» → 27; `undefined` when it is no reference. */
function columnOf(reference: string): number | undefined {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else return at > 0 && at < 4 && code >= 49 && code <= 57 ? column - 1 : undefined;
  }
  return undefined;
}
