import type { Target } from '#contract/plans/targets.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { isDivisible } from '#domain/plans/tracking/allotment.ts';
import { type Criterion, criterionOf, criterionWords, impliedBy } from '#domain/plans/tracking/criterion.ts';
import { isGrowth } from '#domain/plans/tracking/entered-value.ts';
import { judgeTarget } from '#domain/plans/tracking/judge-target.ts';
import { type CountedAs, countedAs, countedForFall } from '#domain/plans/tracking/measure-sense.ts';
import { lastOfParts, partMeets } from '#domain/plans/tracking/parts.ts';
import { stocksOfRate } from '#domain/plans/tracking/printed-rate.ts';
import { unitClassName, unitClassNamed } from '#domain/plans/tracking/unit-set.ts';
import { isWhole, type Level, levelIn, type PlanRound } from './plan-levels.ts';
import type { PlanRow } from './plan-store.ts';
import type { RegisterStock } from './register-stocks.ts';
import { coursePoints, type Point } from './target-course.ts';
import type { PartRow, ProgressRow, TargetRow } from './target-store.ts';

type Base = Target['base'];

export interface TargetContext {
  readonly plan: PlanRow;
  /** Undefined: the actor sees only a part of the unit. */
  readonly rounds: readonly PlanRound[] | undefined;
  readonly progress: readonly ProgressRow[];
  /** What the lists held after each monthly round. */
  readonly register?: readonly RegisterStock[];
  /** Units of the targets that are for a set. */
  readonly sets?: ReadonlyMap<string, readonly number[]>;
  readonly parts?: readonly PartRow[];
  /** False: judged and forecast by approved figures only; what is not approved is shown and marked. */
  readonly provisional?: boolean;
}

/** One target with its course: what has been achieved, by whom it was counted, and what that means. */
export function presentTarget(
  { today, asOf = today }: { readonly today: PlainDate; readonly asOf?: PlainDate },
  context: TargetContext,
  row: TargetRow,
): Target {
  const criterion = criterionOf(row);
  const entries = context.progress.filter(({ target_id }) => target_id === row.id);
  const parts = (context.parts ?? []).filter(({ target_id }) => target_id === row.id);
  const units = context.sets?.get(row.id);
  const source = countingOf(context, row, criterion);
  const base = baseOf(context, row, source, units);
  const points = coursePoints(context, criterion, source, base, entries, parts, units);
  const judged = points.filter((point) => context.provisional !== false || !point.provisional);
  const implied = impliedBy(criterion, base.value);
  const isChange = criterion.quantity !== 'level';
  const startValue = isChange ? (judged.length > 0 ? 0 : undefined) : (base.value ?? undefined);
  const isOver = row.due < today && row.due <= asOf;
  const judgement = judgeTarget(criterion, {
    start: base.on as PlainDate,
    due: row.due as PlainDate,
    today: asOf,
    isOver,
    points: row.ended_on === null ? judged.map(({ on, achieved }) => ({ on: on as PlainDate, value: achieved })) : [],
    ...(startValue === undefined ? {} : { startValue }),
  });
  const proposed =
    row.unit_scope === 'plan' && isElsewhere(context, row) ? unitClassNamed(row.area_text ?? '') : undefined;
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
    unitSet: {
      scope: row.unit_scope,
      class: row.unit_class,
      className: row.unit_class === null ? null : unitClassName(row.unit_class),
      proposed: proposed ?? null,
      units: units?.length ?? 0,
    },
    parts: parts.map(({ name, agency_id }) => {
      const last = lastOfParts(entriesOfParts(entries), asOf).get(name);
      return {
        name,
        agencyId: agency_id,
        achieved: last?.value ?? null,
        on: last?.on ?? null,
        met: partMeets(criterion, last),
      };
    }),
    goalId: row.goal_id,
    endedOn: row.ended_on,
    isGrowth: isGrowth(row, criterion),
    criterion: {
      quantity: criterion.quantity,
      words: criterionWords(criterion),
      required: criterion.required,
      upper: criterion.upper ?? null,
      unit: criterion.unit,
      equalityRead: criterion.equalityRead,
    },
    implied:
      implied === undefined
        ? null
        : {
            level: implied.level,
            shareOfBase: implied.shareOfBase ?? null,
            rate: rateOfImplied(context, row, criterion, implied.level, units),
          },
    computed: 'counted' in source,
    notComputed: 'counted' in source ? null : source.why,
    isOver,
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

export const entriesOfParts = (entries: readonly ProgressRow[]) =>
  entries.flatMap(({ part, reached_on, value, numerator, denominator }) =>
    part === null ? [] : [{ part, on: reached_on, value, numerator, denominator }],
  );

export type Counting = { readonly counted: CountedAs } | { readonly why: Bilingual };

const WHY = {
  part: {
    vi: 'Bạn chỉ thấy một phần địa bàn của kế hoạch nên không tính được cho cả đơn vị.',
    en: 'You see only a part of the plan’s unit, so nothing is counted for the whole.',
  },
  units: {
    vi: 'Chỉ tiêu dành cho một nhóm đơn vị hoặc một đơn vị khác, không phải cho đơn vị của kế hoạch: chọn các đơn vị, hoặc nhập tay.',
    en: 'The target is for a set of units or another unit, not for the plan’s own: choose the units, or enter by hand.',
  },
  noUnits: {
    vi: 'Nhóm đơn vị của chỉ tiêu chưa có đơn vị nào: ghi loại địa bàn hoặc chọn từng đơn vị.',
    en: 'The set of units of this target is empty: record the class of areas or name the units.',
  },
  organisations: {
    vi: 'Chỉ tiêu theo tổ chức: cộng từ kết quả mỗi tổ chức báo cáo.',
    en: 'A target by organisation: added up from what each reports.',
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

/** The words name another unit, or several, than the plan's own. */
function isElsewhere({ plan }: TargetContext, row: TargetRow): boolean {
  return row.area_text !== null && plan.area_text !== null && searchKey(row.area_text) !== searchKey(plan.area_text);
}

export function countingOf(context: TargetContext, row: TargetRow, criterion: Criterion): Counting {
  if (context.parts?.some(({ target_id }) => target_id === row.id)) return { why: WHY.organisations };
  const { rounds } = context;
  const [round] = rounds ?? [];
  if (rounds === undefined) return { why: WHY.part };
  if (row.unit_scope === 'plan' && isElsewhere(context, row)) return { why: WHY.units };
  if (row.unit_scope !== 'plan' && (context.sets?.get(row.id)?.length ?? 0) === 0) return { why: WHY.noUnits };
  if (round === undefined) return { why: WHY.noRound };
  const known = (code: string) => round.catalogue.find(code);
  const counted =
    criterion.quantity === 'level' ? countedAs(row.measure, row.unit, known) : countedForFall(row.measure, known);
  return counted === undefined ? { why: WHY.unknown } : { counted };
}

/** Communes of a round that the target is for. */
export const communesFor = (round: PlanRound, units: readonly number[] | undefined) =>
  units === undefined
    ? round.communes
    : round.communes.filter(
        ({ id, district }) => units.includes(id) || (district !== null && units.includes(district.id)),
      );

/** The stock or rate a target starts from: entered, taken from a round, of the approved review before, or the opening of this year's. */
function baseOf(
  { plan, rounds = [] }: TargetContext,
  row: TargetRow,
  source: Counting,
  units: readonly number[] | undefined,
): Base {
  const start = row.base_on ?? `${plan.year - 1}-12-31`;
  const none = { roundId: null, numerator: null, denominator: null };
  if (row.base_value !== null)
    return {
      value: row.base_value,
      on: start,
      source: row.base_round_id === null ? 'entered' : 'round',
      roundId: row.base_round_id,
      numerator: row.base_numerator,
      denominator: row.base_denominator,
    };
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
  const level = before && levelIn(before, source.counted, communesFor(before, units));
  if (before && level) return known(before, level, 'round');
  const first = rounds.find((round) => round.year === plan.year && isWhole(round));
  const { numerators, denominator } = source.counted;
  if (first && numerators.every((code) => first.catalogue.find(`opening-${code}`)) && denominator === undefined) {
    const opening = levelIn(first, { numerators }, communesFor(first, units), 'opening-');
    if (opening) return known(first, opening, 'opening');
  }
  return { value: null, on: start, source: 'none', ...none };
}

/** «Giảm 3.000 hộ» leaves 8.459 hộ: of as many households as were counted at the base, that is 1,36%. */
function rateOfImplied(
  { plan, rounds = [] }: TargetContext,
  row: TargetRow,
  criterion: Criterion,
  level: number,
  units: readonly number[] | undefined,
) {
  if (criterion.unit.startsWith('percentage_point') || row.unit === 'person' || criterion.quantity === 'level')
    return null;
  if (!/households/.test(row.measure)) return null;
  const before = rounds.find((round) => round.year === plan.year - 1 && isWhole(round));
  const households =
    before && levelIn(before, { numerators: ['households-total'] }, communesFor(before, units))?.numerator;
  return households ? { numerator: Math.max(0, Math.round(level)), denominator: households } : null;
}

function stocksBehind(criterion: Criterion, source: Counting, points: readonly Point[], base: Base): Target['stocks'] {
  if (criterion.quantity !== 'level' || !('counted' in source) || source.counted.denominator === undefined) return null;
  const households = points.at(-1)?.denominator ?? base.denominator;
  const stocks = households === null ? undefined : stocksOfRate(criterion.required, households);
  return stocks === undefined || households === null ? null : { ...stocks, households };
}
