import {
  changeTarget as changeContract,
  enterProgress as enterContract,
  getTarget as getContract,
  listTargets as listContract,
} from '#contract/plans/targets.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read, type Scene } from '../act.ts';
import { getStandard } from '../standards/standard-store.ts';
import { checkAgency } from './agencies/check-agency.ts';
import { findAllotment } from './allotment.ts';
import { checkEvidence } from './evidence.ts';
import { roundsOfPlan } from './plan-levels.ts';
import { getTrackedPlan, type PlanRow, presentPlan } from './plan-store.ts';
import { presentTarget, type TargetContext } from './present-target.ts';
import { getTargetRow, listProgress, listTargetRows } from './target-store.ts';

async function contextOf(scene: Scene, plan: PlanRow): Promise<TargetContext> {
  return { plan, rounds: await roundsOfPlan(scene, plan), progress: await listProgress(scene, plan.id) };
}

export const listTargets = read(listContract, async (scene, { planId, on }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const context = await contextOf(scene, plan);
  const rows = await listTargetRows(scene, planId);
  const asOf = on !== undefined && on < scene.today ? on : scene.today;
  return {
    plan: presentPlan(scene, plan),
    asOf,
    targets: rows.map((row) => presentTarget({ today: asOf }, context, row)),
  };
});

export const getTarget = read(getContract, async (scene, { planId, targetId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const row = await getTargetRow(scene, planId, targetId);
  const context = await contextOf(scene, plan);
  return {
    plan: presentPlan(scene, plan),
    target: presentTarget(scene, context, row),
    entries: context.progress
      .filter(({ target_id }) => target_id === targetId)
      .map((entry) => ({
        on: entry.reached_on,
        value: entry.value,
        note: entry.note,
        evidence: entry.evidence_id === null ? null : { id: entry.evidence_id, fileName: entry.evidence_name ?? '' },
        by: entry.entered_by,
        at: entry.entered_at.toISOString(),
      })),
    allotment: await findAllotment(scene, targetId),
  };
});

/** Bổ sung chỉ tiêu: what the plan leaves out (base, lead) or the reader named otherwise (measure). */
export const changeTarget = act(changeContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTargetRow(scene, input.planId, input.targetId);
  if (row.version !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  if (input.leadAgencyId !== null) await checkAgency(scene, input.leadAgencyId);
  if (input.standardId !== null) await getStandard(scene.tx, input.standardId);
  await scene.tx.client.query(
    `update plan_targets set measure = $2, base_value = $3, base_on = coalesce($4, base_on), lead_agency_id = $5,
            standard_id = $6, due = coalesce($7, due), version = version + 1 where id = $1`,
    [row.id, input.measure, input.baseValue, input.baseOn, input.leadAgencyId, input.standardId, input.due ?? null],
  );
  const after = await getTargetRow(scene, input.planId, row.id);
  return {
    answer: { target: presentTarget(scene, await contextOf(scene, plan), after) },
    audit: {
      subjectKind: 'plan-target',
      subjectId: row.id,
      areaId: plan.area_id,
      details: {
        before: { measure: row.measure, base: row.base_value, lead: row.lead_agency_id },
        after: { measure: after.measure, base: after.base_value, lead: after.lead_agency_id },
      },
    },
  };
});

/** Nhập kết quả: a new entry each time; earlier ones are never overwritten. */
export const enterProgress = act(enterContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTargetRow(scene, input.planId, input.targetId);
  if (input.on > scene.today) throw new Refusal(planTrackingProblem('progress-in-future', { on: input.on }, 'on'));
  if (input.evidenceId !== undefined) await checkEvidence(scene, plan.id, input.evidenceId);
  await scene.tx.client.query(
    `insert into target_progress (id, target_id, plan_id, reached_on, value, note, evidence_id, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scene.newId(),
      row.id,
      plan.id,
      input.on,
      input.value,
      input.note,
      input.evidenceId ?? null,
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { target: presentTarget(scene, await contextOf(scene, plan), row) },
    audit: {
      subjectKind: 'plan-target',
      subjectId: row.id,
      areaId: plan.area_id,
      details: { on: input.on, value: input.value, evidence: input.evidenceId ?? null },
    },
  };
});
