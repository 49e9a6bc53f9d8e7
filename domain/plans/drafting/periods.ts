/** Các thời kỳ lồng nhau — orientations, programmes and standards that hold at once; the last year of one has its duties. */
import { z } from 'zod';

export const zPlanPeriods = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['orientation', 'programme', 'standard']),
    name: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    source: z.string(),
    verification: z.enum(['verified', 'from-memory', 'unverified']),
  }),
);
export type PlanPeriod = z.infer<typeof zPlanPeriods>[number];

/** Widest first. */
export function periodsOf(periods: readonly PlanPeriod[], year: number): PlanPeriod[] {
  return periods
    .filter(({ from, to }) => from <= year && year <= to)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
}

/** The programme whose last year it is. */
export function endingPeriod(
  periods: readonly PlanPeriod[],
  year: number,
): (PlanPeriod & { readonly span: string }) | undefined {
  const ending = periods.find(({ kind, to }) => kind === 'programme' && to === year);
  return ending && { ...ending, span: spanOf(ending) };
}

/** «2021-2025»: of the programme that follows, or the five years after. */
export function nextSpan(periods: readonly PlanPeriod[], year: number): string {
  const next = periods.find(({ kind, from }) => kind === 'programme' && from === year + 1);
  return next === undefined ? `${year + 1}-${year + 5}` : spanOf(next);
}

const spanOf = ({ from, to }: PlanPeriod): string => `${from}-${to}`;
