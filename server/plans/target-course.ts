import type { Target } from '#contract/plans/targets.ts';
import { achievedFrom, type Criterion } from '#domain/plans/tracking/criterion.ts';
import type { CountedAs } from '#domain/plans/tracking/measure-sense.ts';
import { courseOfParts } from '#domain/plans/tracking/parts.ts';
import { isWhole, type Level, levelIn, type PlanRound } from './plan-levels.ts';
import type { PlanRow } from './plan-store.ts';
import { REGISTER_MEASURES, type RegisterStock } from './register-stocks.ts';
import type { PartRow, ProgressRow } from './target-store.ts';

export type Point = Target['points'][number];

interface CourseContext {
  readonly plan: PlanRow;
  readonly rounds: readonly PlanRound[] | undefined;
  readonly register?: readonly RegisterStock[];
}

/** The figures of a target by day: what people entered, what the lists held, what a whole round counted. */
export function coursePoints(
  { plan, rounds = [], register = [] }: CourseContext,
  criterion: Criterion,
  source: { readonly counted: CountedAs } | object,
  base: Target['base'],
  entries: readonly ProgressRow[],
  parts: readonly PartRow[],
  units: readonly number[] | undefined,
): Point[] {
  const points = new Map<string, Point>();
  for (const entry of entriesAsPoints(entries, parts, criterion)) points.set(entry.on, entry);
  if (!('counted' in source)) return sorted(points);
  const { counted } = source;
  const isIn = (communes: PlanRound['communes']) =>
    units === undefined
      ? communes
      : communes.filter(({ id, district }) => units.includes(id) || (district !== null && units.includes(district.id)));
  const put = (on: string, level: Level | undefined, of: Pick<Point, 'source' | 'roundId' | 'provisional'>) => {
    const achieved = level && achievedFrom(criterion.quantity, level.value, base.value ?? undefined);
    if (level === undefined || achieved === undefined) return;
    points.set(on, {
      on,
      achieved,
      level: level.value,
      numerator: level.numerator,
      denominator: level.denominator,
      ...of,
    });
  };
  const last = [...rounds].reverse().find((round) => round.year < plan.year && isWhole(round)) ?? rounds.find(isWhole);
  for (const stock of register)
    put(stock.on, levelOfRegister(stock, counted, last, isIn), {
      source: 'register',
      roundId: stock.roundId,
      provisional: !stock.isApproved,
    });
  // What a whole round counts stands before what the lists held or somebody entered for the same day.
  for (const round of rounds.filter((each) => each.year >= plan.year && isWhole(each)))
    put(round.on, levelIn(round, counted, isIn(round.communes)), {
      source: 'round',
      roundId: round.id,
      provisional: !round.isApproved,
    });
  return sorted(points);
}

const sorted = (points: ReadonlyMap<string, Point>): Point[] =>
  [...points.values()].sort((a, b) => (a.on < b.on ? -1 : 1));

function entriesAsPoints(entries: readonly ProgressRow[], parts: readonly PartRow[], criterion: Criterion): Point[] {
  const entered = { level: null, source: 'entered', roundId: null } as const;
  if (parts.length > 0)
    return courseOfParts(
      entries.flatMap(({ part, reached_on, value, numerator, denominator }) =>
        part === null ? [] : [{ part, on: reached_on, value, numerator, denominator }],
      ),
      parts.map(({ name }) => name),
      criterion,
    ).map(({ on, value, numerator, denominator, complete }) => ({
      ...entered,
      on,
      achieved: value,
      numerator,
      denominator,
      // Not final while somebody has not reported.
      provisional: !complete,
    }));
  return entries
    .filter(({ part }) => part === null)
    .map(({ reached_on, value, numerator, denominator }) => ({
      ...entered,
      on: reached_on,
      achieved: value,
      numerator,
      denominator,
      provisional: false,
    }));
}

/** The level in the lists on a day; households in all are those of the last whole round. */
function levelOfRegister(
  stock: RegisterStock,
  { numerators, denominator }: CountedAs,
  round: PlanRound | undefined,
  isIn: (communes: PlanRound['communes']) => PlanRound['communes'],
): Level | undefined {
  if (round === undefined || !numerators.every((code) => REGISTER_MEASURES.includes(code))) return undefined;
  const communes = isIn(round.communes);
  const numerator = communes.reduce(
    (sum, { id }) => sum + numerators.reduce((all, code) => all + (stock.counts.get(id)?.[code] ?? 0), 0),
    0,
  );
  if (denominator === undefined) return { value: numerator, numerator, denominator: null };
  const whole = levelIn(round, { numerators: [denominator] }, communes)?.numerator ?? 0;
  return whole === 0 ? undefined : { value: (numerator * 100) / whole, numerator, denominator: whole };
}
