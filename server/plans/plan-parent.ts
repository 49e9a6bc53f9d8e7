import { placePlan as contract } from '#contract/plans/plans.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, type Scene } from '../act.ts';
import { getStandard } from '../standards/standard-store.ts';
import { getPlanToEdit, getPlanToRead, presentPlan } from './plan-store.ts';

/** Kế hoạch cấp trên: of the same unit (a period plan) or of one above it, and never one that stands below. */
export async function checkParent(
  scene: Scene,
  plan: { readonly id: string | null; readonly area_id: number },
  parentId: string,
): Promise<void> {
  const parent = await getPlanToRead(scene, parentId);
  const { rows } = await scene.tx.client.query(
    'select from areas where id = $1 and $2 in (id, province_id, district_id)',
    [plan.area_id, parent.area_id],
  );
  if (rows.length === 0) throw new Refusal(planTrackingProblem('plan-parent-elsewhere', {}, 'parentId'));
  if (plan.id === null) return;
  const above = await scene.tx.client.query(
    `with recursive up as (
       select id, parent_id from plans where id = $1
       union select p.id, p.parent_id from plans p join up on p.id = up.parent_id
     ) select from up where id = $2`,
    [parentId, plan.id],
  );
  if (above.rows.length > 0) throw new Refusal(planTrackingProblem('plan-parent-cycle', {}, 'parentId'));
}

export const placePlan = act(contract, async (scene, { planId, parentId, standardId, version }) => {
  const plan = await getPlanToEdit(scene, planId, version);
  if (parentId !== null) await checkParent(scene, plan, parentId);
  if (standardId !== null) await getStandard(scene.tx, standardId);
  await scene.tx.client.query(
    'update plans set parent_id = $2, standard_id = $3, version = version + 1 where id = $1',
    [planId, parentId, standardId],
  );
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, planId)) },
    audit: { subjectKind: 'plan', subjectId: planId, areaId: plan.area_id, details: { parentId, standardId } },
  };
});
