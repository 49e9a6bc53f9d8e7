import { type FileHandle, open } from 'node:fs/promises';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import type { ChunkResult } from './chunk-classifier.ts';
import { STRIDE } from './chunk-classifier.ts';
import { type ClassifyJob, resultFrame } from './classify-job.ts';
import { endOfLastRecord } from './csv-record.ts';
import type { ErrorList } from './error-list.ts';
import { HouseholdCodes } from './household-codes.ts';
import { householdTwice } from './household-twice.ts';
import { classCodes } from './result-pieces.ts';
import type { ResultSink } from './result-sink.ts';
import { type ChunkPool, makeInlinePool, type Slot, type Threads } from './worker-pool.ts';

const CHUNK = 1 << 20;
const BYTES_A_HOUSEHOLD = 120;

export interface ClassifyCount {
  judged: number;
  refused: number;
  byClass: Record<(typeof classCodes)[number], number>;
}

export interface CsvTargets {
  readonly results: ResultSink;
  readonly errors: ErrorList;
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

/** A single record of more than a block: a quote that was never closed, or not a register at all. */
export class RecordTooLong extends Error {
  readonly row: number;

  constructor(row: number) {
    super(`record too long at row ${row}`);
    this.row = row;
  }
}

/**
 * Classifies the records of a plain CSV file from `offset` (after its header) on: reads blocks that end with a
 * record, has threads judge them, writes the results in the order of the input. Memory is bounded by the number of
 * blocks under way, and grows only by the household codes, which must be remembered to find one that stands twice.
 */
export async function classifyCsv(
  path: string,
  offset: number,
  job: ClassifyJob,
  to: CsvTargets,
  threads?: Threads,
): Promise<ClassifyCount> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const pool = threads?.begin(job) ?? makeInlinePool(job);
    return await new CsvRun(file, offset, job, pool, to, size / BYTES_A_HOUSEHOLD).run(threads ? 4 : 1);
  } finally {
    await file.close();
  }
}

class CsvRun {
  readonly #file: FileHandle;
  readonly #pool: ChunkPool;
  readonly #job: ClassifyJob;
  readonly #to: CsvTargets;
  readonly #codes: HouseholdCodes;
  readonly #count: ClassifyCount = { judged: 0, refused: 0, byClass: { poor: 0, near_poor: 0, not_poor: 0 } };
  #offset: number;
  #carry: Buffer = Buffer.alloc(0);
  /** Spreadsheet row of the next record to be written out. */
  #row = 2;

  constructor(file: FileHandle, offset: number, job: ClassifyJob, pool: ChunkPool, to: CsvTargets, households: number) {
    this.#codes = new HouseholdCodes(households);
    this.#file = file;
    this.#offset = offset;
    this.#job = job;
    this.#pool = pool;
    this.#to = to;
  }

  async run(slots: number): Promise<ClassifyCount> {
    const frame = resultFrame[this.#job.format];
    await this.#to.results.write(Buffer.from(frame.before));
    const free: Slot[] = Array.from({ length: Math.max(slots, 1) }, () => ({ input: new ArrayBuffer(CHUNK) }));
    const underWay: ReturnType<ChunkPool['classify']>[] = [];
    const finishOne = async () => {
      const { slot, result } = await (underWay.shift() as ReturnType<ChunkPool['classify']>);
      await this.#write(result);
      free.push(slot);
    };
    try {
      for (;;) {
        if (free.length === 0) await finishOne();
        const slot = free.pop() as Slot;
        const length = await this.#fill(Buffer.from(slot.input));
        if (length === 0) break;
        if (length === -1) {
          while (underWay.length > 0) await finishOne();
          throw new RecordTooLong(this.#row);
        }
        const block = this.#pool.classify(slot, length);
        // Its failure is met when its turn comes, not before.
        block.catch(() => {});
        underWay.push(block);
      }
      while (underWay.length > 0) await finishOne();
    } finally {
      await Promise.allSettled(underWay);
    }
    await this.#to.results.write(Buffer.from(frame.after));
    return this.#count;
  }

  /** Fills a block with whole records; 0 at the end of the file, −1 when one record does not fit. */
  async #fill(block: Buffer): Promise<number> {
    let length = this.#carry.copy(block);
    let ended = false;
    while (length < block.length && !ended) {
      const { bytesRead } = await this.#file.read(block, length, block.length - length, this.#offset);
      this.#offset += bytesRead;
      length += bytesRead;
      ended = bytesRead === 0;
    }
    const end = ended ? length : endOfLastRecord(block, length);
    if (end === 0 && length > 0) return -1;
    this.#carry = Buffer.from(block.subarray(end, length));
    return end;
  }

  async #write(result: ChunkResult): Promise<void> {
    const { output, rows } = result;
    const twice: RowIssue[] = [];
    let from = 0;
    // The separator before the very first result is none.
    if (this.#count.judged === 0 && result.results > 0) from = resultFrame[this.#job.format].between.length;
    for (let at = 0; at < result.results * STRIDE; at += STRIDE) {
      const record = rows[at + 1] as number;
      const earlier = this.#codes.add(output, rows[at + 3] as number, rows[at + 4] as number, this.#row + record);
      if (earlier === 0) {
        this.#count.judged++;
        this.#count.byClass[classCodes[rows[at + 2] as number] as (typeof classCodes)[number]]++;
        continue;
      }
      const start = at === 0 ? 0 : (rows[at - STRIDE] as number);
      await this.#to.results.write(output.subarray(from, start));
      from = rows[at] as number;
      twice.push(householdTwice(record, output.toString('utf8', rows[at + 3], rows[at + 4]), earlier));
    }
    await this.#to.results.write(output.subarray(from, result.length));
    this.#count.refused += result.refusedRows + twice.length;
    const issues = twice.length === 0 ? result.issues : [...result.issues, ...twice].sort((a, b) => a.row - b.row);
    await this.#to.errors.add(issues, this.#row);
    this.#row += result.records;
    this.#to.onProgress?.(this.#offset);
  }
}
