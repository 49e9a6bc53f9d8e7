import { isUtf8 } from 'node:buffer';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import type { RegisterColumn } from '#domain/reviews/register/register-column.ts';
import { parseRegisterRow, type RegisterContext } from '#domain/reviews/register/register-row.ts';
import { judgeRegisterRow } from '#domain/reviews/review-result.ts';
import { type ClassifyJob, contextOfJob, resultFrame, resultText } from './classify-job.ts';
import { endOfRecord, parseRecord } from './csv-record.ts';
import { makePlainCells, type PlainCells } from './plain-cells.ts';
import { classCodes, ResultPieces } from './result-pieces.ts';
import type { SeenCells } from './seen-cells.ts';

/** Room that one result may take: the code, and the longest reason there is. */
const ROOM = 16_384;
/** Numbers a result in {@link ChunkResult.rows}. */
export const STRIDE = 5;

/** In the order in which `#judgePlainly` reads their values. */
const CHECKED = [
  ['commune_code', 'commune'],
  ['area', 'area'],
  ['head_sex', 'sex'],
  ['head_birth', 'birth'],
  ['form_a', 'formA'],
  ['b1_score', 'b1'],
  ['previous_class', 'previousClass'],
  ['ever_poor', 'flag'],
  ['ever_near_poor', 'flag'],
  ['other_change', 'otherChange'],
  ['ethnic', 'ethnic'],
  ['size', 'size'],
  ['causes', 'causes'],
  ['needs', 'needs'],
  ['groups', 'groups'],
  ['surveyed_on', 'surveyedOn'],
] as const satisfies readonly (readonly [RegisterColumn, keyof PlainCells])[];

const TEXTS = ['village', 'address', 'head_name'] as const satisfies readonly RegisterColumn[];
/** Half of what the rule allows in characters: never too long, however the text is normalised. */
const TEXT_BYTES = Int32Array.of(100, 250, 60);

const SURELY_NOT_POOR = 1;
const NO_DEPRIVATIONS = Buffer.from(',,');

export interface ChunkResult {
  readonly output: Buffer;
  readonly length: number;
  /** Of each result: end in `output`, record number in the chunk, class, start and end of the household code in `output`. */
  readonly rows: Uint32Array;
  readonly results: number;
  /** Records in the chunk, blank ones included. */
  readonly records: number;
  /** `row` counts from 0 within the chunk. */
  readonly issues: readonly RowIssue[];
  readonly refusedRows: number;
  /** Rows that took the plain path: for tests and the curious. */
  readonly plainRows: number;
}

/**
 * Classifies a block of whole CSV records, bytes to bytes. A row whose cells are all plainly good is judged without
 * making a string of it; every other row goes through `parseRegisterRow` and `judgeRegisterRow`, which remain the only
 * place where faults are found. Both give the same bytes (a property test holds them together); see
 * docs/decisions/ on why two paths exist.
 */
export class ChunkClassifier {
  readonly #job: ClassifyJob;
  readonly #context: RegisterContext;
  readonly #pieces: ResultPieces;
  readonly #width: number;
  readonly #indicators: number;
  readonly #code: number;
  readonly #name: number;
  readonly #identity: number;
  readonly #identityHead: SeenCells;
  /** Positions of the columns of `CHECKED`, their cells, and their values in the row at hand. */
  readonly #checkedAt: Int32Array;
  readonly #checkedCells: readonly SeenCells[];
  readonly #values = new Int32Array(CHECKED.length);
  readonly #deprivationAt: Int32Array;
  readonly #surplusAt: Int32Array;
  readonly #textAt: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** End of the record scanned last, its line break included. */
  #next = 0;
  #output: Buffer = Buffer.allocUnsafeSlow(0);
  #length = 0;

  constructor(job: ClassifyJob) {
    this.#job = job;
    this.#context = contextOfJob(job);
    this.#pieces = new ResultPieces(job);
    this.#width = job.headings.width;
    this.#indicators = job.standard.indicators.length;
    // One spare cell at the end stands for every column the file does not have: always empty.
    const at = (column: RegisterColumn) => job.headings.positions.get(column) ?? this.#width;
    this.#code = at('household_code');
    this.#name = at('head_name');
    this.#identity = at('head_id');
    const cells = makePlainCells(this.#context);
    this.#identityHead = cells.identityHead;
    this.#checkedAt = Int32Array.from(CHECKED.map(([column]) => at(column)));
    this.#checkedCells = CHECKED.map(([, kind]) => cells[kind]);
    const positions = Array.from({ length: 12 }, (_, index) => at(`d${index + 1}`));
    this.#deprivationAt = Int32Array.from(positions.slice(0, this.#indicators));
    this.#surplusAt = Int32Array.from(positions.slice(this.#indicators).filter((position) => position < this.#width));
    this.#textAt = Int32Array.from(TEXTS.map(at));
    this.#starts = new Int32Array(this.#width + 1);
    this.#ends = new Int32Array(this.#width + 1);
  }

  /** `bytes[0, length)` holds whole records. `output` and `rows` of an earlier result may be given back for reuse. */
  classify(bytes: Buffer, length: number, reuse?: { output: Buffer; rows: Uint32Array }): ChunkResult {
    const block = bytes.subarray(0, length);
    // A lost character is a fault that the row rule names; so are bytes that are no UTF-8.
    const plainBlock = this.#job.format === 'csv' && isUtf8(block) && block.indexOf('\uFFFD') === -1;
    if (reuse) this.#output = reuse.output;
    this.#length = 0;
    let rows = reuse?.rows ?? new Uint32Array(STRIDE * 16_384);
    const issues: RowIssue[] = [];
    let [results, records, refusedRows, plainRows] = [0, 0, 0, 0];
    for (let start = 0; start < length; start = this.#next) {
      const record = records++;
      if (this.#output.length - this.#length < ROOM) this.#enlarge();
      if (rows.length - results * STRIDE < STRIDE) {
        const larger = new Uint32Array(rows.length * 2);
        larger.set(rows);
        rows = larger;
      }
      const from = this.#length;
      let classCode = -1;
      if (plainBlock && this.#scan(block, start, length)) classCode = this.#judgePlainly(block);
      let codeEnd = 0;
      if (classCode >= 0) {
        plainRows++;
        codeEnd = from + (this.#ends[this.#code] as number) - (this.#starts[this.#code] as number);
        rows[results * STRIDE + 3] = from;
      } else {
        const end = endOfRecord(block, start, length);
        this.#next = end === -1 ? length : end;
        const judged = this.#judgeByRule(block.toString('utf8', start, this.#next), record, issues);
        if (judged === undefined) continue;
        if (judged === 'refused') {
          refusedRows++;
          continue;
        }
        classCode = judged.classCode;
        rows[results * STRIDE + 3] = from + judged.codeAt;
        codeEnd = from + judged.codeAt + judged.codeLength;
      }
      rows[results * STRIDE] = this.#length;
      rows[results * STRIDE + 1] = record;
      rows[results * STRIDE + 2] = classCode;
      rows[results * STRIDE + 4] = codeEnd;
      results++;
    }
    return { output: this.#output, length: this.#length, rows, results, records, issues, refusedRows, plainRows };
  }

  /** The output of the last result is no longer ours: it goes to another thread. */
  release(): void {
    this.#output = Buffer.allocUnsafeSlow(0);
  }

  #enlarge(): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#output.length * 2, 1 << 20));
    this.#output.copy(larger, 0, 0, this.#length);
    this.#output = larger;
  }

  /** Finds the cells of the record at `start`. False when it is not plainly well formed. */
  #scan(bytes: Buffer, start: number, length: number): boolean {
    const starts = this.#starts;
    const ends = this.#ends;
    const width = this.#width;
    let at = start;
    for (let cell = 0; ; cell++) {
      if (cell >= width) return false;
      let byte = bytes[at] as number;
      if (byte === 0x22) {
        starts[cell] = ++at;
        for (; at < length; at++) {
          byte = bytes[at] as number;
          if (byte === 0x22) break;
          if (byte < 0x20) return false;
        }
        if (at >= length) return false;
        ends[cell] = at++;
        if (at < length && bytes[at] === 0x0d) at++;
      } else {
        starts[cell] = at;
        for (; at < length; at++) {
          byte = bytes[at] as number;
          // Every byte above the comma but DEL is text; the few below it are looked at one by one.
          if (byte > 0x2c) {
            if (byte === 0x7f) return false;
          } else if (byte === 0x2c || byte === 0x0a) break;
          else if (byte === 0x22) return false;
          else if (byte < 0x20) {
            if (byte !== 0x0d || (at + 1 < length && bytes[at + 1] !== 0x0a)) return false;
            break;
          }
        }
        ends[cell] = at;
        if (at < length && bytes[at] === 0x0d) at++;
      }
      if (at >= length) {
        this.#next = length;
        return cell === width - 1;
      }
      if (bytes[at] === 0x0a) {
        this.#next = at + 1;
        return cell === width - 1;
      }
      if (bytes[at] !== 0x2c || bytes[at - 1] === 0x0d) return false;
      at++;
    }
  }

  /** Writes the result of the scanned record and gives its class; −1 when any cell needs the row rule. */
  #judgePlainly(bytes: Buffer): number {
    const starts = this.#starts;
    const ends = this.#ends;
    const values = this.#values;
    const codeStart = starts[this.#code] as number;
    const codeEnd = ends[this.#code] as number;
    if (!isPlainCode(bytes, codeStart, codeEnd)) return -1;
    if (!beginsWithLetter(bytes, starts[this.#name] as number, ends[this.#name] as number)) return -1;
    for (let index = 0; index < TEXTS.length; index++) {
      const cell = this.#textAt[index] as number;
      if ((ends[cell] as number) - (starts[cell] as number) > (TEXT_BYTES[index] as number)) return -1;
    }
    for (let index = 0; index < CHECKED.length; index++) {
      const cell = this.#checkedAt[index] as number;
      const cells = this.#checkedCells[index] as SeenCells;
      const value = cells.valueOf(bytes, starts[cell] as number, ends[cell] as number);
      if (value < 0) return -1;
      values[index] = value;
    }
    const commune = values[0] as number;
    const area = values[1] as number;
    // Rural and urban communes only: what a special zone or a changed unit is, the row rule asks.
    if (area === 0 && commune > 2) return -1;
    if (!this.#identityIsPlain(bytes, values[2] as number, values[3] as number)) return -1;
    for (let index = 0; index < this.#surplusAt.length; index++) {
      const cell = this.#surplusAt[index] as number;
      if (starts[cell] !== ends[cell]) return -1;
    }

    let bits = 0;
    let empty = 0;
    for (let index = 0; index < this.#indicators; index++) {
      const cell = this.#deprivationAt[index] as number;
      const size = (ends[cell] as number) - (starts[cell] as number);
      if (size === 0) empty++;
      else if (size !== 1) return -1;
      else {
        const digit = (bytes[starts[cell] as number] as number) - 0x30;
        if (digit !== 0 && digit !== 1) return -1;
        bits |= digit << index;
      }
    }
    const formA = values[4] as number;
    const b1 = values[5] as number;
    if (formA === SURELY_NOT_POOR) {
      // Scores beside «surely not poor» earn a warning.
      if (b1 !== 0 || empty !== this.#indicators) return -1;
    } else if (b1 === 0 || empty > 0) return -1;

    const pieces = this.#pieces;
    const scored = formA !== SURELY_NOT_POOR;
    const verdict = scored ? pieces.verdict((area === 0 ? commune : area) - 1, b1 - 1, bits) : pieces.surelyNotPoor;
    const { classCode } = verdict;
    this.#copy(bytes, codeStart, codeEnd);
    this.#append(verdict.cells);
    this.#append(scored ? pieces.deprivationCells(bits) : NO_DEPRIVATIONS);
    this.#append(
      pieces.movement(values[6] as number, values[7] as number, values[8] as number, values[9] as number, classCode),
    );
    this.#append(verdict.opening);
    if (verdict.ending) {
      this.#append(pieces.deprivationWords(bits));
      this.#append(verdict.ending);
    }
    return classCode;
  }

  /** Empty, nine digits, or twelve that agree with sex and birth. */
  #identityIsPlain(bytes: Buffer, sex: number, birth: number): boolean {
    const cell = this.#identity;
    const start = this.#starts[cell] as number;
    const end = this.#ends[cell] as number;
    const size = end - start;
    if (size === 0) return true;
    if (size !== 9 && size !== 12) return false;
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return false;
    }
    if (size === 9) return true;
    const head = this.#identityHead.valueOf(bytes, start, start + 6);
    if (head < 0) return false;
    return (sex === 0 || sex === head % 10) && (birth === 0 || birth === Math.floor(head / 10));
  }

  #copy(bytes: Buffer, start: number, end: number): void {
    const output = this.#output;
    let to = this.#length;
    for (let at = start; at < end; at++) output[to++] = bytes[at] as number;
    this.#length = to;
  }

  #append(piece: Buffer): void {
    const length = piece.length;
    if (length < 24) {
      const output = this.#output;
      let to = this.#length;
      for (let at = 0; at < length; at++) output[to++] = piece[at] as number;
    } else this.#output.set(piece, this.#length);
    this.#length += length;
  }

  #judgeByRule(
    text: string,
    record: number,
    issues: RowIssue[],
  ): { classCode: number; codeAt: number; codeLength: number } | 'refused' | undefined {
    const line = text.replace(/\r?\n$|\r$/, '');
    const cells = parseRecord(line);
    if (!cells) {
      issues.push({
        row: record,
        column: '',
        found: line.slice(0, 200),
        expected: {
          vi: 'dấu ngoặc kép đi thành cặp: ô có dấu phẩy hoặc ngoặc kép phải nằm trong ngoặc kép',
          en: 'quotes in pairs: a cell with a comma or a quote stands in quotes, a quote inside it twice',
        },
        code: 'torn-quotes',
        severity: 'error',
      });
      return 'refused';
    }
    if (cells.every((cell) => cell.trim() === '')) return undefined;
    const parsed = parseRegisterRow(cells, record, this.#context);
    issues.push(...parsed.issues);
    if (!parsed.row) return 'refused';
    const { format, standard, language } = this.#job;
    const result = judgeRegisterRow(standard, parsed.row, language);
    const before = resultFrame[format].between;
    const written = this.#output.write(before + resultText(result, format), this.#length);
    this.#length += written;
    return {
      classCode: classCodes.indexOf(result.class),
      codeAt: format === 'csv' ? 0 : before.length + '{"household_code":"'.length,
      codeLength: Buffer.byteLength(result.householdCode),
    };
  }
}

/** ASCII letters and digits, and . _ / - after the first, at most 40: what the rule of codes accepts without a look. */
function isPlainCode(bytes: Buffer, start: number, end: number): boolean {
  if (end === start || end - start > 40) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const letter = byte | 0x20;
    if ((byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x7a)) continue;
    if (at === start || (byte !== 0x2e && byte !== 0x5f && byte !== 0x2f && byte !== 0x2d)) return false;
  }
  return true;
}

/** A Latin letter, with or without Vietnamese diacritics: so the name is not empty, whatever blanks it may contain. */
function beginsWithLetter(bytes: Buffer, start: number, end: number): boolean {
  if (end === start) return false;
  const first = bytes[start] as number;
  const letter = first | 0x20;
  if (letter >= 0x61 && letter <= 0x7a) return true;
  if (first >= 0xc3 && first <= 0xc6) return true;
  return first === 0xe1 && ((bytes[start + 1] as number) === 0xba || (bytes[start + 1] as number) === 0xbb);
}
