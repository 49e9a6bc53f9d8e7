import type { RawRow } from './header.ts';
import { unreadable } from './problems.ts';

export interface CsvShape {
  readonly separator: string;
  readonly file: string;
  readonly cellCharacters: number;
  readonly columns: number;
}

/** A record this long is not a row of a table; without this bound an open quotation mark would swallow the file. */
const RECORD_CHARACTERS = 2_000_000;

/**
 * RFC 4180 in pieces: text goes in as it arrives, whole records come out, at most one unfinished record is kept.
 * A line without quotation marks is found by `indexOf` and cut by `split`: that is where the speed comes from.
 */
export class CsvRecords {
  readonly #shape: CsvShape;
  #rest = '';
  #records = 0;
  #endedWithNewline = true;

  constructor(shape: CsvShape) {
    this.#shape = shape;
  }

  /** Records read so far; the one being read is the next. */
  get count(): number {
    return this.#records;
  }

  /** Whether the file's last record was ended by a line break. */
  get endedWithNewline(): boolean {
    return this.#endedWithNewline;
  }

  /** Whole records are added to `rows` as they are found, so that those before a fault are not lost with it. */
  push(text: string, rows: RawRow[] = []): RawRow[] {
    return this.#take(this.#rest + text, false, rows);
  }

  end(rows: RawRow[] = []): RawRow[] {
    const text = this.#rest;
    this.#endedWithNewline = text === '';
    return this.#take(text, true, rows);
  }

  #take(text: string, isLast: boolean, rows: RawRow[]): RawRow[] {
    const { separator } = this.#shape;
    let position = 0;
    let quote = text.indexOf('"');
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    while (position < text.length) {
      if (quote !== -1 && quote < position) quote = text.indexOf('"', position);
      if (feed !== -1 && feed < position) feed = text.indexOf('\n', position);
      if (carriage !== -1 && carriage < position) carriage = text.indexOf('\r', position);
      // A carriage return at the very end may be half of a line break.
      const breakAt = carriage !== -1 && (feed === -1 || carriage < feed) ? carriage : feed;
      const lineEnd = breakAt === -1 ? (isLast ? text.length : -1) : breakAt;
      if (lineEnd !== -1 && (quote === -1 || quote > lineEnd)) {
        if (!isLast && lineEnd === text.length - 1 && text[lineEnd] === '\r') break;
        rows.push(this.#record(text.slice(position, lineEnd).split(separator)));
        position = afterBreak(text, lineEnd);
        continue;
      }
      if (quote === -1) break;
      const quoted = this.#quotedRecord(text, position, isLast);
      if (quoted === undefined) break;
      rows.push(this.#record(quoted.cells));
      position = quoted.next;
    }
    this.#rest = position < text.length ? text.slice(position) : '';
    if (this.#rest.length > RECORD_CHARACTERS) {
      const code = this.#rest.includes('"') ? 'quote-not-closed' : 'cell-too-long';
      unreadable(code, { file: this.#shape.file, row: this.#records + 1, limit: this.#shape.cellCharacters });
    }
    return rows;
  }

  #record(cells: string[]): RawRow {
    this.#records += 1;
    const { columns, cellCharacters, file } = this.#shape;
    if (cells.length > columns) unreadable('too-many-columns', { file, row: this.#records, limit: columns });
    for (const cell of cells) {
      if (cell.length > cellCharacters) {
        unreadable('cell-too-long', { file, row: this.#records, limit: cellCharacters });
      }
    }
    return { rowNumber: this.#records, cells };
  }

  /** One record with quotation marks in it; `undefined` when its end has not arrived yet. */
  #quotedRecord(text: string, start: number, isLast: boolean): { cells: string[]; next: number } | undefined {
    const { separator, file } = this.#shape;
    const row = this.#records + 1;
    const cells: string[] = [];
    let at = start;
    for (;;) {
      if (text[at] === '"') {
        const closed = closingQuote(text, at);
        if (closed === -1) return isLast ? unreadable('quote-not-closed', { file, row }) : undefined;
        if (closed === text.length - 1 && !isLast) return undefined;
        cells.push(text.slice(at + 1, closed).replaceAll('""', '"'));
        at = closed + 1;
        if (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
          unreadable('quote-broken', { file, row });
        }
      } else {
        const from = at;
        while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
          if (text[at] === '"') unreadable('quote-broken', { file, row });
          at += 1;
        }
        cells.push(text.slice(from, at));
      }
      if (at >= text.length) return isLast ? { cells, next: at } : undefined;
      if (text[at] !== separator) {
        if (!isLast && at === text.length - 1 && text[at] === '\r') return undefined;
        return { cells, next: afterBreak(text, at) };
      }
      at += 1;
    }
  }
}

function closingQuote(text: string, opening: number): number {
  for (let from = opening + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1 || text[quote + 1] !== '"') return quote;
    from = quote + 2;
  }
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
