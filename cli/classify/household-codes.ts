/**
 * The household codes of a file, to find one that stands twice: exact, and about 25 bytes a household where a Set of
 * strings takes 100. Codes lie one after the other in an arena; an open-addressed table points into it.
 */
export class HouseholdCodes {
  #arena: Buffer;
  #used = 0;
  #count = 0;
  /** Offset + 1 of the entry in the arena: row number (4 bytes), length (1 byte), code. */
  #table: Uint32Array;

  /** `expected` households or so: a table of the right size from the start need not grow. */
  constructor(expected = 1 << 14) {
    // Pages that are never written cost nothing.
    this.#arena = Buffer.alloc(Math.max(Math.ceil(expected) * 20, 1 << 12));
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(expected, 1 << 10) * 2)));
  }

  /** The row that has the code already, or 0 when it is new and now remembered. */
  add(bytes: Uint8Array, start: number, end: number, row: number): number {
    if (this.#count * 2 > this.#table.length) this.#grow();
    const mask = this.#table.length - 1;
    for (let slot = hashBytes(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#table[slot] as number;
      if (entry === 0) {
        this.#table[slot] = this.#store(bytes, start, end, row) + 1;
        this.#count++;
        return 0;
      }
      if (this.#equals(entry - 1, bytes, start, end)) return this.#arena.readUInt32LE(entry - 1);
    }
  }

  #equals(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.#arena[entry + 4] !== length) return false;
    for (let at = 0; at < length; at++) if (this.#arena[entry + 5 + at] !== bytes[start + at]) return false;
    return true;
  }

  #store(bytes: Uint8Array, start: number, end: number, row: number): number {
    const length = end - start;
    if (this.#used + length + 5 > this.#arena.length) {
      const larger = Buffer.alloc(this.#arena.length * 2);
      this.#arena.copy(larger, 0, 0, this.#used);
      this.#arena = larger;
    }
    const entry = this.#used;
    this.#arena.writeUInt32LE(row, entry);
    this.#arena[entry + 4] = length;
    for (let at = 0; at < length; at++) this.#arena[entry + 5 + at] = bytes[start + at] as number;
    this.#used += length + 5;
    return entry;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (const entry of this.#table) {
      if (entry === 0) continue;
      const start = entry - 1 + 5;
      let slot = hashBytes(this.#arena, start, start + (this.#arena[entry - 1 + 4] as number)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = entry;
    }
    this.#table = table;
  }
}

/** FNV-1a with a last mix, unsigned. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
