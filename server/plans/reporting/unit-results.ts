import type { AreaName } from '#contract/areas/area.ts';
import type { Target } from '#contract/plans/targets.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { UnitResult } from '#domain/plans/reporting/report-input.ts';
import { achievedFrom, criterionOf } from '#domain/plans/tracking/criterion.ts';
import { countedAs, countedForFall } from '#domain/plans/tracking/measure-sense.ts';
import type { Scene } from '../../act.ts';
import { levelIn, type PlanRound } from '../plan-levels.ts';
import { listPlanRows, type PlanRow } from '../plan-store.ts';
import { presentTarget } from '../present-target.ts';
import { listProgress, listTargetRows, type TargetRow } from '../target-store.ts';
import type { SentFigure } from './sending-store.ts';

/** What the reports from below say of the targets of the plan: unit id → target id → figure. */
export type ReportedFigures = ReadonlyMap<number, readonly (SentFigure & { readonly sentOn: string })[]>;

interface Below {
  readonly plan: PlanRow;
  readonly units: readonly AreaName[];
  readonly targets: readonly Target[];
  readonly rows: readonly TargetRow[];
  readonly rounds: readonly PlanRound[];
  readonly reported: ReportedFigures;
  readonly asOf: PlainDate;
}

/**
 * Kết quả theo đơn vị — counted in the same review as the whole where the register counts it; else what the unit reported;
 * else what the unit's own plan has reached of the same target. A unit without any of these has no figure, not a zero.
 */
export async function unitResults(scene: Scene, below: Below): Promise<Map<string, UnitResult[]>> {
  const { plan, units, targets, rows } = below;
  const { rows: allotted } = await scene.tx.client.query<{ target_id: string; area_id: number; value: number }>(
    'select target_id, area_id, value from target_allotment_units where plan_id = $1',
    [plan.id],
  );
  const given = new Map(allotted.map((each) => [`${each.target_id}:${each.area_id}`, each.value]));
  const ofPlans = await resultsOfPlansBelow(scene, below);
  const results = new Map<string, UnitResult[]>();
  for (const row of rows) {
    const target = targets.find(({ id }) => id === row.id);
    if (target === undefined) continue;
    results.set(
      row.id,
      units.map((unit): UnitResult => {
        const found =
          countedInRound(below, target, row, unit) ??
          reportedBy(below.reported, row.id, unit) ??
          ofPlans.get(`${unit.id}:${likeness(row)}`);
        return {
          unit: unit.fullName,
          unitCode: unit.code,
          allotted: given.get(`${row.id}:${unit.id}`) ?? null,
          achieved: found?.achieved ?? null,
          origin: found?.origin ?? null,
        };
      }),
    );
  }
  return results;
}

type Found = { readonly achieved: number; readonly origin: NonNullable<UnitResult['origin']> };

function countedInRound({ rounds }: Below, target: Target, row: TargetRow, unit: AreaName): Found | undefined {
  const point = target.points.findLast(({ on, source }) => on === target.achievedOn && source === 'round');
  const round = rounds.find(({ id }) => id === point?.roundId);
  if (point === undefined || round === undefined) return undefined;
  const criterion = criterionOf(row);
  const known = (code: string) => round.catalogue.find(code);
  const counted =
    criterion.quantity === 'level' ? countedAs(row.measure, row.unit, known) : countedForFall(row.measure, known);
  const communesIn = (each: PlanRound) =>
    each.communes.filter((commune) => commune.district?.id === unit.id || commune.id === unit.id);
  const level = counted && communesIn(round).length > 0 ? levelIn(round, counted, communesIn(round)) : undefined;
  if (counted === undefined || level === undefined) return undefined;
  const { base } = target;
  const before = rounds.find(({ id }) => id === base.roundId);
  const from =
    before === undefined
      ? undefined
      : base.source === 'opening'
        ? levelIn(before, { numerators: counted.numerators }, communesIn(before), 'opening-')
        : levelIn(before, counted, communesIn(before));
  const achieved = achievedFrom(criterion.quantity, level.value, from?.value);
  return achieved === undefined
    ? undefined
    : { achieved, origin: { kind: 'round', round: round.id, provisional: !round.isApproved } };
}

function reportedBy(reported: ReportedFigures, targetId: string, unit: AreaName): Found | undefined {
  const figure = reported.get(unit.id)?.find((each) => each.targetId === targetId && each.value !== null);
  return figure === undefined || figure.value === null
    ? undefined
    : { achieved: figure.value, origin: { kind: 'unit-report', sentOn: figure.sentOn } };
}

/** Two targets of two plans that speak of the same thing in the same unit. */
const likeness = (row: TargetRow): string => {
  const { quantity, unit } = criterionOf(row);
  return [row.measure.replace(/-(relative-)?reduction$/, ''), quantity, unit, row.population ?? ''].join('|');
};

async function resultsOfPlansBelow(scene: Scene, { plan, units, asOf }: Below): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  const isBelow = new Set(units.map(({ id }) => id));
  const children = (await listPlanRows(scene, plan.year)).filter(
    (row) => row.parent_id === plan.id && row.status === 'confirmed' && isBelow.has(row.area_id),
  );
  for (const child of children) {
    const progress = await listProgress(scene, child.id);
    for (const row of await listTargetRows(scene, child.id)) {
      const { achieved } = presentTarget({ today: asOf }, { plan: child, rounds: [], progress }, row);
      if (achieved === null) continue;
      const origin = {
        kind: 'plan',
        plan: child.number === null ? child.title : `Kế hoạch số ${child.number}`,
      } as const;
      found.set(`${child.area_id}:${likeness(row)}`, { achieved, origin });
    }
  }
  return found;
}
