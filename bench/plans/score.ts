/** Precision and recall by kind. */
export class Score {
  readonly #counts = new Map<string, { expected: number; found: number; right: number }>();

  count(kind: string, expected: number, found: number, right: number): void {
    const row = this.#counts.get(kind) ?? { expected: 0, found: 0, right: 0 };
    this.#counts.set(kind, { expected: row.expected + expected, found: row.found + found, right: row.right + right });
  }

  add(other: Score): void {
    for (const [kind, row] of other.#counts) this.count(kind, row.expected, row.found, row.right);
  }

  recall(kind: string): number {
    const row = this.#counts.get(kind);
    return row && row.expected > 0 ? row.right / row.expected : 1;
  }

  precision(kind: string): number {
    const row = this.#counts.get(kind);
    return row && row.found > 0 ? row.right / row.found : 1;
  }

  line(kind: string): string {
    return `${kind} P ${percent(this.precision(kind))} R ${percent(this.recall(kind))}`;
  }

  table(): string {
    const rows = [...this.#counts].map(
      ([kind, row]) =>
        `${kind.padEnd(14)} ${String(row.expected).padStart(8)} ${String(row.found).padStart(6)} ${String(row.right).padStart(6)} ${percent(this.precision(kind)).padStart(10)} ${percent(this.recall(kind)).padStart(8)}`,
    );
    return ['kind           expected  found  right  precision   recall', ...rows].join('\n');
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
