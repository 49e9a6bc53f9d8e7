import { hashBytes } from './household-codes.ts';

const CAPACITY = 1 << 15;

/**
 * Cells that a rule has already accepted, by their bytes. A register says the same few things again and again (class,
 * commune, causes, a date of survey); each different cell is judged once, by the rule of the domain itself, and from
 * then on recognised without making a string. What the rule refuses is never remembered.
 */
export class SeenCells {
  readonly #judge: (text: string) => number;
  readonly #empty: number;
  #slots = new Int32Array(CAPACITY * 2).fill(-1);
  #starts = new Int32Array(CAPACITY + 1);
  #values = new Int32Array(CAPACITY);
  #arena = new Uint8Array(1 << 16);
  #count = 0;

  /** `judge` gives a whole number ≥ 0 for a plainly good cell, −1 for one that the row rule must look at. */
  constructor(judge: (text: string) => number) {
    this.#judge = judge;
    this.#empty = judge('');
  }

  valueOf(bytes: Buffer, start: number, end: number): number {
    if (start === end) return this.#empty;
    const mask = this.#slots.length - 1;
    let slot = hashBytes(bytes, start, end) & mask;
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === -1) break;
      if (this.#equals(entry, bytes, start, end)) return this.#values[entry] as number;
      slot = (slot + 1) & mask;
    }
    const value = this.#judge(bytes.toString('utf8', start, end));
    if (value >= 0 && this.#count < CAPACITY && end - start <= 256) this.#remember(slot, bytes, start, end, value);
    return value;
  }

  #equals(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (bytes[at] !== this.#arena[own]) return false;
    return true;
  }

  #remember(slot: number, bytes: Buffer, start: number, end: number, value: number): void {
    const from = this.#starts[this.#count] as number;
    const to = from + end - start;
    if (to > this.#arena.length) {
      const larger = new Uint8Array(this.#arena.length * 2);
      larger.set(this.#arena);
      this.#arena = larger;
    }
    this.#arena.set(bytes.subarray(start, end), from);
    this.#values[this.#count] = value;
    this.#slots[slot] = this.#count;
    this.#count++;
    this.#starts[this.#count] = to;
  }
}
