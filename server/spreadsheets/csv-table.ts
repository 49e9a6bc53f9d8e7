import { TextDecoder } from 'node:util';
import type { ByteSource } from './byte-source.ts';
import { cellIssue } from './cell-issues.ts';
import { CsvRecords } from './csv-records.ts';
import { checkHeader, type FoundHeader, findHeader, isBlankRow, isColumnNumberRow, type RawRow } from './header.ts';
import { UnreadableTable, unreadable } from './problems.ts';
import { NO_ISSUES, type OpenTableOptions, type Table, type TableLimits, type TableRow } from './table.ts';
import { findMojibake, guessLegacyEncoding, readableEncoding } from './text-encoding.ts';

const SAMPLE_BYTES = 256 * 1024;
const SEPARATORS = [',', ';', '\t'] as const;
/** Excel writes this line above the header to fix the separator; it is no row of the sheet. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

export async function openCsv(source: ByteSource, options: OpenTableOptions, limits: TableLimits): Promise<Table> {
  const file = source.fileName;
  const sample = await readSample(source);
  const mojibake = findMojibake(sample.slice(0, 65_536));
  if (mojibake) unreadable('encoding-mojibake', { file, ...mojibake });
  const shape = { file, cellCharacters: limits.cellCharacters, columns: limits.columns };
  const isWhole = source.size <= SAMPLE_BYTES;
  const found = chooseSeparator(sample, isWhole, shape, options, limits);
  const { header } = found;
  const batches = () => csvBatches(source, { ...shape, separator: found.separator }, header, limits);
  return {
    format: 'csv',
    fileName: file,
    header: header.header,
    headerRow: header.headerRow,
    notes: () => NO_ISSUES,
    batches,
    async *rows() {
      for await (const batch of batches()) yield* batch;
    },
  };
}

async function readSample(source: ByteSource): Promise<string> {
  const bytes = await source.read(0, SAMPLE_BYTES);
  const decoder = new TextDecoder(readableEncoding(bytes), { fatal: true });
  const text = decode(decoder, bytes, source.size > SAMPLE_BYTES, source.fileName, () => 0);
  if (text.trim() === '') unreadable('file-empty', { file: source.fileName });
  return text;
}

/** Decodes, or refuses naming the row; `rowsBefore` is asked only then. */
function decode(
  decoder: TextDecoder,
  bytes: Uint8Array,
  more: boolean,
  file: string,
  rowsBefore: () => number,
): string {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: more });
  } catch {
    const loose = new TextDecoder(decoder.encoding).decode(bytes);
    unreadable('encoding-unknown', {
      file,
      row: rowsBefore() + lineOf(loose, loose.indexOf('\ufffd')),
      guess: guessLegacyEncoding(bytes),
    });
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const guess = guessLegacyEncoding(bytes);
    const row = rowsBefore() + lineOf(text, nul);
    if (guess === 'UTF-16') unreadable('encoding-unknown', { file, row, guess });
    unreadable('text-has-nul', { file, row });
  }
  return text;
}

function lineOf(text: string, index: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

type Shape = Omit<ConstructorParameters<typeof CsvRecords>[0], 'separator'>;

/** The separator under which the header is found with most columns; the comma when nothing tells. */
function chooseSeparator(
  sample: string,
  isWhole: boolean,
  shape: Shape,
  options: OpenTableOptions,
  limits: TableLimits,
): { separator: string; header: FoundHeader } {
  const declared = SEPARATOR_LINE.exec(sample);
  const text = declared ? sample.slice(declared[0].length) : sample;
  const candidates = declared?.[1] === undefined ? SEPARATORS : [declared[1]];
  let best: { separator: string; row: RawRow; width: number } | undefined;
  const failures: UnreadableTable[] = [];
  for (const separator of candidates) {
    try {
      const first = firstRecords(text, isWhole, { ...shape, separator }, limits.headerRows);
      const row = findHeader(first, options.isHeader);
      const width = row?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
      if (row !== undefined && (best === undefined || width > best.width)) best = { separator, row, width };
    } catch (error) {
      if (!(error instanceof UnreadableTable)) throw error;
      failures.push(error);
    }
  }
  if (best === undefined) {
    // Under a wrong separator good quotes look broken, so a fault counts only when all find one.
    if (failures[0] !== undefined && failures.length === candidates.length) throw failures[0];
    return unreadable('header-not-found', { file: shape.file, looked: limits.headerRows });
  }
  return { separator: best.separator, header: checkHeader(best.row, shape.file) };
}

/** A broken row below the header is named later, when the rows are read; it does not hide the header. */
function firstRecords(text: string, isWhole: boolean, shape: Shape & { separator: string }, wanted: number): RawRow[] {
  const records = new CsvRecords(shape);
  const rows: RawRow[] = [];
  const piece = 8_192;
  try {
    for (let at = 0; at < text.length && rows.length < wanted; at += piece) {
      records.push(text.slice(at, at + piece), rows);
    }
    if (isWhole && rows.length < wanted) records.end(rows);
  } catch (error) {
    if (rows.length === 0) throw error;
  }
  return rows.slice(0, wanted).map((row) => ({ ...row, cells: row.cells.map((cell) => cell.normalize('NFC')) }));
}

async function* csvBatches(
  source: ByteSource,
  shape: ConstructorParameters<typeof CsvRecords>[0],
  { header, headerRow }: FoundHeader,
  limits: TableLimits,
): AsyncIterable<readonly TableRow[]> {
  const records = new CsvRecords(shape);
  const shaper = new RowShaper(header, headerRow, limits, shape.file);
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const bytes of source.chunks()) {
    decoder ??= new TextDecoder(readableEncoding(bytes), { fatal: true });
    let text = decode(decoder, bytes, true, shape.file, () => records.count);
    if (isFirst) text = text.replace(SEPARATOR_LINE, '');
    isFirst = false;
    shaper.see(text);
    const rows = shaper.shape(records.push(text));
    if (rows.length > 0) yield rows;
  }
  const tail = decode(decoder ?? new TextDecoder(), new Uint8Array(), false, shape.file, () => records.count);
  const rows = [...shaper.shape(records.push(tail)), ...shaper.shape(records.end(), !records.endedWithNewline)];
  if (rows.length > 0) yield rows;
}

/** Brings records to the width of the header and notes what the file itself has wrong in them. */
class RowShaper {
  readonly #header: readonly string[];
  readonly #headerRow: number;
  readonly #limits: TableLimits;
  readonly #file: string;
  #composes = false;
  #hasLost = false;

  constructor(header: readonly string[], headerRow: number, limits: TableLimits, file: string) {
    this.#header = header;
    this.#headerRow = headerRow;
    this.#limits = limits;
    this.#file = file;
  }

  /** From the first text that is not NFC on, every cell is composed; until then none needs to be. */
  see(text: string): void {
    this.#composes ||= /^\p{M}/u.test(text) || text.normalize('NFC') !== text;
    this.#hasLost ||= text.includes('\ufffd');
  }

  shape(records: readonly RawRow[], lastIsOpen = false): TableRow[] {
    const rows: TableRow[] = [];
    const width = this.#header.length;
    for (const [index, { rowNumber, cells }] of records.entries()) {
      if (rowNumber <= this.#headerRow || isBlankRow(cells)) continue;
      if (rowNumber > this.#limits.rows) unreadable('too-many-rows', { file: this.#file, limit: this.#limits.rows });
      if (rowNumber === this.#headerRow + 1 && isColumnNumberRow(cells)) continue;
      let texts: string[] = cells as string[];
      const issues = [];
      if (texts.length > width) {
        const extra = texts.slice(width).filter((cell) => cell.trim() !== '');
        if (extra.length > 0) issues.push(cellIssue('row-too-long', rowNumber, '', extra.join(BETWEEN_CELLS)));
        texts = texts.slice(0, width);
      } else if (texts.length < width) {
        const cutOff = lastIsOpen && index === records.length - 1;
        const name = this.#header[texts.length] ?? '';
        issues.push(cellIssue(cutOff ? 'row-cut-off' : 'row-too-short', rowNumber, name, texts.join(BETWEEN_CELLS)));
        texts = texts.concat(Array<string>(width - texts.length).fill(''));
      }
      if (this.#composes) texts = texts.map((cell) => cell.normalize('NFC'));
      if (this.#hasLost) {
        texts.forEach((cell, at) => {
          if (cell.includes('\ufffd'))
            issues.push(cellIssue('character-lost', rowNumber, this.#header[at] ?? '', cell));
        });
      }
      rows.push({ rowNumber, cells: texts, issues: issues.length === 0 ? NO_ISSUES : issues });
    }
    return rows;
  }
}

const BETWEEN_CELLS = ' | ';
