import { mixSeed, Rng } from '#demo/random/rng.ts';

/** What the course of a target is drawn from: the terms it is judged by, nothing of the register. */
export interface CourseTerms {
  readonly position: number;
  readonly quantity: 'level' | 'fall' | 'rise' | 'relative-fall' | 'relative-rise';
  readonly required: number;
  readonly unit: string;
  /** Fewer is better: a level to get down to. */
  readonly isCeiling: boolean;
  /** Where the year starts, if that is known. */
  readonly base?: number | undefined;
}

/** Of the way to go, what is covered in the end: most get there, some nearly, some do not. */
const ENDS = [1.01, 1.04, 1.01, 0.96, 1.02, 0.88, 1.01, 1.03, 0.97, 1.06] as const;

/**
 * Kết quả từng quý (mô phỏng) — what was reached by each report, seeded by the target's place in the plan. A share of
 * all never passes 100; a level climbs (or sinks) from where such a year usually starts.
 */
export function targetCourse(terms: CourseTerms, shares: readonly number[], seed: number): number[] {
  const rng = new Rng(mixSeed(seed, 7_000 + terms.position));
  const end = ENDS[(terms.position + rng.below(ENDS.length)) % ENDS.length] as number;
  return shares.map((share, i) => {
    const wobble = i === shares.length - 1 ? 0 : (rng.next() - 0.5) * 0.06;
    return round(valueAt(terms, Math.max(0, share + wobble), end), terms.unit);
  });
}

function valueAt({ quantity, required, unit, isCeiling, base }: CourseTerms, share: number, end: number): number {
  if (quantity !== 'level') return required * share * end;
  const isShare = unit.startsWith('percent');
  if (isCeiling) {
    const from = base ?? (required === 0 ? 1_000 : required * 1.12);
    const to = required === 0 ? (end >= 1 ? 0 : 37) : required * (end >= 1 ? 0.99 : 1.03);
    return from + (to - from) * share;
  }
  if (!isShare) return required * share * end;
  const from = required * 0.82;
  return Math.min(100, from + (Math.min(100, required * Math.min(end, 1.01)) - from) * share);
}

const WHOLE = new Set(['household', 'person', 'attendance', 'commune', 'model', 'house', 'card', 'class', 'works']);

/** Things are counted whole; shares are reported with one decimal, small ones and points with two. */
function round(value: number, unit: string): number {
  if (WHOLE.has(unit)) return Math.round(value);
  const scale = unit.startsWith('percentage_point') || value < 10 ? 100 : 10;
  return Math.round(value * scale) / scale;
}
