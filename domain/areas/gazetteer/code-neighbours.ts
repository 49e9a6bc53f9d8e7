/**
 * Lân cận theo mã — the codes of 2004 were given district by district, so a unit whose parent is not recorded can be
 * placed between its neighbours. An inference, marked as such wherever it is used.
 */
export class CodeNeighbours {
  readonly #codes: readonly string[];
  readonly #parents: readonly string[];

  /** `placed`: code → parent code of units that never changed their parent. */
  constructor(placed: ReadonlyMap<string, string>) {
    const sorted = [...placed].sort(([a], [b]) => (a < b ? -1 : 1));
    this.#codes = sorted.map(([code]) => code);
    this.#parents = sorted.map(([, parent]) => parent);
  }

  /** The parents just below and above; the same twice when the code stands inside a block. */
  around(code: string): { readonly below: string | undefined; readonly above: string | undefined } {
    const at = this.#firstAbove(code);
    return { below: this.#parents[at - 1], above: this.#parents[at] };
  }

  /** The parent of the nearest code. */
  nearest(code: string): string | undefined {
    const at = this.#firstAbove(code);
    const [below, above] = [this.#codes[at - 1], this.#codes[at]];
    if (below === undefined || above === undefined) return this.#parents[below === undefined ? at : at - 1];
    return Number(code) - Number(below) <= Number(above) - Number(code) ? this.#parents[at - 1] : this.#parents[at];
  }

  #firstAbove(code: string): number {
    let [low, high] = [0, this.#codes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#codes[middle] as string) <= code) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
