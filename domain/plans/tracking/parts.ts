/** Chỉ tiêu theo tổ chức — what several bodies report of one target, as one course: complete only when all have. */
import { type Criterion, isMet } from './criterion.ts';

export interface PartEntry {
  readonly part: string;
  readonly on: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface PartPoint {
  readonly on: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Every body has reported by this day. */
  readonly complete: boolean;
}

/** The last report of each body by a day. */
export function lastOfParts(entries: readonly PartEntry[], day: string): ReadonlyMap<string, PartEntry> {
  const last = new Map<string, PartEntry>();
  for (const entry of entries)
    if (entry.on <= day && (last.get(entry.part)?.on ?? '') <= entry.on) last.set(entry.part, entry);
  return last;
}

/** Counts add up; shares are a share of sums where both are known, else the body that is furthest from the target. */
export function courseOfParts(
  entries: readonly PartEntry[],
  parts: readonly string[],
  criterion: Criterion,
): PartPoint[] {
  const known = entries.filter(({ part }) => parts.includes(part));
  const days = [...new Set(known.map(({ on }) => on))].sort();
  return days.map((on) => {
    const last = [...lastOfParts(known, on).values()];
    const complete = last.length === parts.length;
    if (!criterion.unit.startsWith('percent'))
      return {
        on,
        value: last.reduce((sum, { value }) => sum + value, 0),
        numerator: null,
        denominator: null,
        complete,
      };
    if (last.every(({ numerator, denominator }) => numerator !== null && denominator !== null)) {
      const numerator = last.reduce((sum, entry) => sum + (entry.numerator ?? 0), 0);
      const denominator = last.reduce((sum, entry) => sum + (entry.denominator ?? 0), 0);
      return { on, value: (numerator * 100) / denominator, numerator, denominator, complete };
    }
    const values = last.map(({ value }) => value);
    const worst = criterion.comparison.startsWith('<') ? Math.max(...values) : Math.min(...values);
    return { on, value: worst, numerator: null, denominator: null, complete };
  });
}

/** Whether one body meets the target by itself: zero members in poor households is zero for each. */
export function partMeets(criterion: Criterion, entry: PartEntry | undefined): boolean | null {
  return entry === undefined ? null : isMet(criterion, entry.value);
}
