/**
 * Bộ sinh số có hạt giống — a small seeded generator (mulberry32). No `Math.random`, no clock: the same seed gives
 * the same province on every machine. `reseed` starts the stream of one household, so that any household can be
 * built alone and always comes out the same.
 */
export class Rng {
  #state: number;

  constructor(seed: number, stream = 0) {
    this.#state = mixSeed(seed, stream);
  }

  reseed(seed: number, stream: number): void {
    this.#state = mixSeed(seed, stream);
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** An integer in [low, high], both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Fisher–Yates, in place. */
  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [list[i], list[j]] = [list[j] as T, list[i] as T];
    }
    return list;
  }
}

/** Mixes a seed and a stream number into 32 well-spread bits. */
export function mixSeed(seed: number, stream: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) | 0;
}

/** Repeats each entry by its weight, so that one `pick` draws by weight. */
export function expandWeights<T>(weighted: readonly (readonly [T, number])[]): T[] {
  return weighted.flatMap(([value, weight]) => Array<T>(weight).fill(value));
}

/** A stream number for choices that belong to the whole register, not to one household. */
export const registerStream = (seed: number, purpose: number): number => mixSeed(seed, -purpose);
