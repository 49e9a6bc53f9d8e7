import type { AreaName } from '#contract/areas/area.ts';
import { previewAllotment as previewContract, saveAllotment as saveContract } from '#contract/plans/targets.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type AllotmentMethod, checkAllotment, isDivisible } from '#domain/plans/tracking/allotment.ts';
import { criterionOf } from '#domain/plans/tracking/criterion.ts';
import { countedForFall } from '#domain/plans/tracking/measure-sense.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read, type Scene } from '../act.ts';
import { isWhole, levelIn, type PlanRound, roundsOfPlan } from './plan-levels.ts';
import { getTrackedPlan, type PlanRow } from './plan-store.ts';
import { getTargetRow, type TargetRow } from './target-store.ts';
import { unitsBelow } from './units-below.ts';

interface BaseUnits {
  readonly total: number;
  readonly isFall: boolean;
  readonly roundId: string | null;
  readonly units: readonly { readonly area: AreaName; readonly stock: number; readonly able: number }[];
}

async function baseUnits(scene: Scene, plan: PlanRow, row: TargetRow): Promise<BaseUnits> {
  if (!isDivisible(row)) throw new Refusal(planTrackingProblem('target-not-a-count'));
  const below = await unitsBelow(scene, plan);
  const round = await baseRound(scene, plan);
  const counted = round && countedForFall(row.measure, (code) => round.catalogue.find(code));
  const stockOf = (codes: readonly string[], communes: readonly { id: number }[]): number =>
    round === undefined ? 0 : (levelIn(round, { numerators: codes }, communes)?.value ?? 0);
  return {
    total: row.value,
    isFall: criterionOf(row).quantity === 'fall',
    roundId: counted === undefined ? null : (round?.id ?? null),
    units: below.map((area) => {
      const communes = (round?.communes ?? []).filter((each) => each.district?.id === area.id || each.id === area.id);
      const stock = stockOf(counted?.numerators ?? [], communes);
      const unable = stockOf(
        (counted?.numerators ?? []).map((code) => `${code}:no_labour`),
        communes,
      );
      return { area, stock, able: Math.max(0, stock - unable) };
    }),
  };
}

async function baseRound(scene: Scene, plan: PlanRow): Promise<PlanRound | undefined> {
  const rounds = (await roundsOfPlan(scene, plan)) ?? [];
  return rounds.filter((round) => round.year < plan.year && isWhole(round)).at(-1) ?? rounds.find(isWhole);
}

export const previewAllotment = read(previewContract, async (scene, { planId, targetId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const preview = await baseUnits(scene, plan, await getTargetRow(scene, planId, targetId));
  return { ...preview, units: [...preview.units] };
});

/** Lưu phân khai: exactly the units below, adding up to the target exactly. */
export const saveAllotment = act(saveContract, async (scene, { planId, targetId, method, units }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  const row = await getTargetRow(scene, planId, targetId);
  const base = await baseUnits(scene, plan, row);
  const given = new Map(units.map((unit) => [unit.areaId, unit.value]));
  if (
    given.size !== units.length ||
    given.size !== base.units.length ||
    base.units.some(({ area }) => !given.has(area.id))
  )
    throw new Refusal(
      planTrackingProblem('allotment-units-differ', { wanted: base.units.length, found: units.length }),
    );
  if (base.roundId === null && method !== 'by_hand') throw new Refusal(planTrackingProblem('allotment-no-base'));
  const allotted = base.units.map(({ area, stock, able }) => ({
    areaId: area.id,
    name: area.fullName,
    // A fall may take any household of the unit, whatever the shares were computed from.
    weight: stock,
    shown: method === 'able' ? able : stock,
    value: given.get(area.id) ?? 0,
  }));
  const decision = checkAllotment(base.total, allotted, { isFall: base.isFall, hasStock: base.roundId !== null });
  if (!decision.ok) throw new Refusal(...decision.problems);
  const { client } = scene.tx;
  await client.query('delete from target_allotment_units where target_id = $1', [targetId]);
  await client.query(
    `insert into target_allotments (target_id, plan_id, method, total, round_id, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (target_id) do update set method = excluded.method, total = excluded.total, round_id = excluded.round_id,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = target_allotments.version + 1`,
    [targetId, planId, method, base.total, base.roundId, scene.actor.name, scene.now],
  );
  await client.query(
    `insert into target_allotment_units (target_id, plan_id, area_id, weight, value)
     select $1, $2, (u ->> 'areaId')::int, (u ->> 'shown')::float8, (u ->> 'value')::float8 from jsonb_array_elements($3::jsonb) u`,
    [targetId, planId, JSON.stringify(allotted)],
  );
  return {
    answer: { units: allotted.length, total: base.total },
    audit: {
      subjectKind: 'plan-target',
      subjectId: targetId,
      areaId: plan.area_id,
      details: { method, total: base.total, units: allotted.map(({ areaId, value }) => [areaId, value]) },
    },
  };
});

export async function findAllotment({ tx }: Scene, targetId: string) {
  const { rows } = await tx.client.query<{ method: AllotmentMethod; total: number; saved_by: string; saved_at: Date }>(
    'select method, total, saved_by, saved_at from target_allotments where target_id = $1',
    [targetId],
  );
  const [head] = rows;
  if (head === undefined) return null;
  const parts = await tx.client.query<{
    id: number;
    code: string;
    level: AreaName['level'];
    full_name: string;
    weight: number;
    value: number;
  }>(
    `select a.id, a.code, a.level, a.full_name, u.weight, u.value from target_allotment_units u join areas a on a.id = u.area_id
      where u.target_id = $1 order by a.display_order, a.code`,
    [targetId],
  );
  return {
    method: head.method,
    total: head.total,
    savedBy: head.saved_by,
    savedAt: head.saved_at.toISOString(),
    units: parts.rows.map(({ id, code, level, full_name, weight, value }) => ({
      area: { id, code, level, fullName: full_name },
      weight,
      value,
    })),
  };
}
