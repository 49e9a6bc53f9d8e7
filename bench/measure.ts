/** One line of the table: what was measured, how, what it must reach, and what it reached. */
export interface Measure {
  readonly what: string;
  readonly how: string;
  readonly bar: string;
  readonly result: string;
  /** Whether the bar is reached; `null` where nothing was promised. */
  readonly holds: boolean | null;
}
