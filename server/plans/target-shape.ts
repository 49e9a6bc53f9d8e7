import { setTargetParts as partsContract, setTargetUnits as unitsContract } from '#contract/plans/targets.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { unitClassName } from '#domain/plans/tracking/unit-set.ts';
import { act, type Scene } from '../act.ts';
import { checkAgency } from '../agencies/check-agency.ts';
import { getTrackedPlan } from './plan-store.ts';
import { presentTarget } from './present-target.ts';
import { contextOf } from './target-context.ts';
import { unitsOfClass } from './target-sets.ts';
import { getTargetRow, type TargetRow } from './target-store.ts';

async function targetToShape(scene: Scene, planId: string, targetId: string, version: number) {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  const row = await getTargetRow(scene, planId, targetId);
  if (row.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  return { plan, row };
}

async function answerWith(
  scene: Scene,
  { plan, row }: Awaited<ReturnType<typeof targetToShape>>,
  details: Readonly<Record<string, unknown>>,
) {
  const after: TargetRow = await getTargetRow(scene, plan.id, row.id);
  return {
    answer: { target: presentTarget(scene, await contextOf(scene, plan), after) },
    audit: { subjectKind: 'plan-target', subjectId: row.id, areaId: plan.area_id, details },
  };
}

/** Nhóm đơn vị: a class of areas as it stands on the plan's day, or units named one by one. A base taken before is let go. */
export const setTargetUnits = act(unitsContract, async (scene, input) => {
  const { planId, targetId, scope, areaIds } = input;
  const target = await targetToShape(scene, planId, targetId, input.version);
  const unitClass = scope === 'class' ? input.class : null;
  const day = target.plan.issued_on ?? `${target.plan.year}-01-01`;
  if (scope === 'class') {
    const units = unitClass === null ? [] : await unitsOfClass(scene, target.plan, unitClass);
    if (units.length === 0)
      throw new Refusal(
        planTrackingProblem(
          'target-class-empty',
          { class: unitClass === null ? '' : unitClassName(unitClass).vi, day },
          'class',
        ),
      );
  }
  const { client } = scene.tx;
  await client.query('delete from target_units where target_id = $1', [targetId]);
  if (scope === 'list') {
    const { rowCount } = await client.query(
      `insert into target_units (target_id, plan_id, area_id)
       select $1, $2, id from areas where id = any($3) and $4 in (province_id, district_id) and id <> $4`,
      [targetId, planId, [...new Set(areaIds)], target.plan.area_id],
    );
    if (areaIds.length === 0 || rowCount !== new Set(areaIds).size)
      throw new Refusal(planTrackingProblem('target-units-elsewhere', {}, 'areaIds'));
  }
  await client.query(
    `update plan_targets set unit_scope = $2, unit_class = $3, version = version + 1,
            base_value = case when base_round_id is null then base_value end, base_round_id = null, base_numerator = null,
            base_denominator = null where id = $1`,
    [targetId, scope, unitClass],
  );
  return await answerWith(scene, target, { scope, class: unitClass, areas: areaIds.length });
});

/** Các tổ chức chịu chỉ tiêu: what was reported stays, also of one that is taken out. */
export const setTargetParts = act(partsContract, async (scene, { planId, targetId, parts, version }) => {
  const target = await targetToShape(scene, planId, targetId, version);
  for (const { agencyId } of parts) if (agencyId !== null) await checkAgency(scene, agencyId);
  const { client } = scene.tx;
  await client.query('delete from target_parts where target_id = $1', [targetId]);
  await client.query(
    `insert into target_parts (target_id, plan_id, position, name, agency_id)
     select $1, $2, min(n), p ->> 'name', min(p ->> 'agencyId') from jsonb_array_elements($3::jsonb) with ordinality as list(p, n)
      group by p ->> 'name'`,
    [targetId, planId, JSON.stringify(parts)],
  );
  await client.query('update plan_targets set version = version + 1 where id = $1', [targetId]);
  return await answerWith(scene, target, { parts: parts.map(({ name }) => name) });
});
