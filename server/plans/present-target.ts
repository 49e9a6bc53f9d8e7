import type { Target } from '#contract/plans/targets.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { isDivisible } from '#domain/plans/tracking/allotment.ts';
import {
  achievedFrom,
  type Criterion,
  criterionOf,
  criterionWords,
  impliedBy,
} from '#domain/plans/tracking/criterion.ts';
import { judgeTarget } from '#domain/plans/tracking/judge-target.ts';
import { type CountedAs, countedAs, countedForFall } from '#domain/plans/tracking/measure-sense.ts';
import { stocksOfRate } from '#domain/plans/tracking/printed-rate.ts';
import type { Scene } from '../act.ts';
import { isWhole, type Level, levelIn, type PlanRound } from './plan-levels.ts';
import type { PlanRow } from './plan-store.ts';
import type { ProgressRow, TargetRow } from './target-store.ts';

type Point = Target['points'][number];
type Base = Target['base'];

export interface TargetContext {
  readonly plan: PlanRow;
  /** Undefined: the actor sees only a part of the unit. */
  readonly rounds: readonly PlanRound[] | undefined;
  readonly progress: readonly ProgressRow[];
}

/** One target with its course: what has been achieved, by whom it was counted, and what that means. */
export function presentTarget(scene: Pick<Scene, 'today'>, context: TargetContext, row: TargetRow): Target {
  const criterion = criterionOf(row);
  const entries = context.progress.filter(({ target_id }) => target_id === row.id);
  const source = countingOf(context, row, criterion);
  const base = baseOf(context, row, source);
  const points = coursePoints(context, criterion, source, base, entries);
  const implied = impliedBy(criterion, base.value);
  const isChange = criterion.quantity !== 'level';
  const startValue = isChange ? (points.length > 0 ? 0 : undefined) : (base.value ?? undefined);
  const judgement = judgeTarget(criterion, {
    start: base.on as PlainDate,
    due: row.due as PlainDate,
    today: scene.today,
    points: points.map(({ on, achieved }) => ({ on: on as PlainDate, value: achieved })),
    ...(startValue === undefined ? {} : { startValue }),
  });
  return {
    id: row.id,
    position: row.position,
    line: row.line,
    text: row.text,
    measure: row.measure,
    operator: row.operator,
    value: row.value,
    upper: row.upper,
    unit: row.unit,
    population: row.population,
    areaText: row.area_text,
    standardId: row.standard_id,
    strength: row.strength,
    due: row.due,
    base,
    lead: {
      text: row.lead_text,
      id: row.lead_agency_id,
      name: row.lead_vi === null ? null : { vi: row.lead_vi, en: row.lead_en ?? row.lead_vi },
    },
    criterion: {
      quantity: criterion.quantity,
      words: criterionWords(criterion),
      required: criterion.required,
      upper: criterion.upper ?? null,
      unit: criterion.unit,
      equalityRead: criterion.equalityRead,
    },
    implied: implied === undefined ? null : { level: implied.level, shareOfBase: implied.shareOfBase ?? null },
    computed: 'counted' in source,
    notComputed: 'counted' in source ? null : source.why,
    light: judgement.light,
    verdict: judgement.verdict,
    rule: judgement.rule,
    achieved: judgement.achieved ?? null,
    achievedOn: judgement.achievedOn ?? null,
    share: judgement.share ?? null,
    elapsed: judgement.elapsed ?? null,
    forecast: judgement.forecast ?? null,
    trend: judgement.trend ?? null,
    points,
    stocks: stocksBehind(criterion, source, points, base),
    divisible: isDivisible(row),
    allotted: row.allotted,
    version: row.version,
  };
}

type Counting = { readonly counted: CountedAs } | { readonly why: Bilingual };

const WHY = {
  part: {
    vi: 'Bạn chỉ thấy một phần địa bàn của kế hoạch nên không tính được cho cả đơn vị.',
    en: 'You see only a part of the plan’s unit, so nothing is counted for the whole.',
  },
  units: {
    vi: 'Chỉ tiêu dành cho một nhóm đơn vị hoặc một đơn vị khác, không phải cho đơn vị của kế hoạch: nhập tay.',
    en: 'The target is for a set of units or another unit, not for the plan’s own: enter by hand.',
  },
  noRound: {
    vi: 'Chưa có đợt rà soát nào của năm trước hoặc năm kế hoạch: nhập tay.',
    en: 'There is no round of the plan’s year or the year before: enter by hand.',
  },
  unknown: {
    vi: 'Sổ rà soát không đếm chỉ tiêu này: nhập tay kèm căn cứ.',
    en: 'The register does not count this: enter by hand, with evidence.',
  },
} as const;

function countingOf({ plan, rounds }: TargetContext, row: TargetRow, criterion: Criterion): Counting {
  if (row.area_text !== null && plan.area_text !== null && searchKey(row.area_text) !== searchKey(plan.area_text))
    return { why: WHY.units };
  const [round] = rounds ?? [];
  if (rounds === undefined) return { why: WHY.part };
  if (round === undefined) return { why: WHY.noRound };
  const known = (code: string) => round.catalogue.find(code);
  const counted =
    criterion.quantity === 'level' ? countedAs(row.measure, row.unit, known) : countedForFall(row.measure, known);
  return counted === undefined ? { why: WHY.unknown } : { counted };
}

/** The stock or rate a target starts from: entered, of the approved review before, or the opening of this year's. */
function baseOf({ plan, rounds = [] }: TargetContext, row: TargetRow, source: Counting): Base {
  const start = row.base_on ?? `${plan.year - 1}-12-31`;
  const none = { roundId: null, numerator: null, denominator: null };
  if (row.base_value !== null) return { value: row.base_value, on: start, source: 'entered', ...none };
  if (!('counted' in source)) return { value: null, on: start, source: 'none', ...none };
  const known = (round: PlanRound, level: Level, from: 'round' | 'opening'): Base => ({
    value: level.value,
    on: from === 'round' ? round.on : start,
    source: from,
    roundId: round.id,
    numerator: level.numerator,
    denominator: level.denominator,
  });
  const before = rounds.find((round) => round.year === plan.year - 1 && isWhole(round));
  const level = before && levelIn(before, source.counted);
  if (before && level) return known(before, level, 'round');
  const first = rounds.find((round) => round.year === plan.year && isWhole(round));
  const { numerators, denominator } = source.counted;
  if (first && numerators.every((code) => first.catalogue.find(`opening-${code}`)) && denominator === undefined) {
    const opening = levelIn(first, { numerators }, first.communes, 'opening-');
    if (opening) return known(first, opening, 'opening');
  }
  return { value: null, on: start, source: 'none', ...none };
}

function coursePoints(
  { plan, rounds = [] }: TargetContext,
  criterion: Criterion,
  source: Counting,
  base: Base,
  entries: readonly ProgressRow[],
): Point[] {
  const points = new Map<string, Point>();
  for (const entry of entries)
    points.set(entry.reached_on, {
      on: entry.reached_on,
      achieved: entry.value,
      level: null,
      numerator: null,
      denominator: null,
      source: 'entered',
      roundId: null,
      provisional: false,
    });
  if ('counted' in source)
    for (const round of rounds.filter((each) => each.year >= plan.year && isWhole(each))) {
      const level = levelIn(round, source.counted);
      const achieved = level && achievedFrom(criterion.quantity, level.value, base.value ?? undefined);
      if (level === undefined || achieved === undefined) continue;
      // What the register counts stands before what somebody entered for the same day.
      points.set(round.on, {
        on: round.on,
        achieved,
        level: level.value,
        numerator: level.numerator,
        denominator: level.denominator,
        source: 'round',
        roundId: round.id,
        provisional: !round.isApproved,
      });
    }
  return [...points.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function stocksBehind(criterion: Criterion, source: Counting, points: readonly Point[], base: Base): Target['stocks'] {
  if (criterion.quantity !== 'level' || !('counted' in source) || source.counted.denominator === undefined) return null;
  const households = points.at(-1)?.denominator ?? base.denominator;
  const stocks = households === null ? undefined : stocksOfRate(criterion.required, households);
  return stocks === undefined || households === null ? null : { ...stocks, households };
}
