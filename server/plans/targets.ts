import {
  changeTarget as changeContract,
  enterProgress as enterContract,
  getTarget as getContract,
  listTargets as listContract,
} from '#contract/plans/targets.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { criterionOf } from '#domain/plans/tracking/criterion.ts';
import { enteredValue, isGrowth } from '#domain/plans/tracking/entered-value.ts';
import { planDay } from '#domain/plans/tracking/plan-day.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read, type Scene } from '../act.ts';
import { checkAgency } from '../agencies/check-agency.ts';
import { getStandard } from '../standards/standard-store.ts';
import { findAllotment } from './allotment.ts';
import { checkEvidence } from './evidence.ts';
import { presentGoal } from './goals.ts';
import { isWhole, type Level, levelIn } from './plan-levels.ts';
import { getTrackedPlan, type PlanRow, presentPlan } from './plan-store.ts';
import { communesFor, countingOf, presentTarget } from './present-target.ts';
import { contextOf } from './target-context.ts';
import { getTargetRow, listGoalRows, listParts, listTargetRows, type TargetRow } from './target-store.ts';
import { unitResults } from './unit-results.ts';

export const listTargets = read(listContract, async (scene, { planId, on, provisional = false }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const context = await contextOf(scene, plan, provisional);
  const rows = await listTargetRows(scene, planId);
  const { asOf, endedOn } = planDay({ year: plan.year, lastYear: plan.last_year }, scene.today, on);
  return {
    plan: presentPlan(scene, plan),
    asOf,
    endedOn,
    provisional,
    targets: rows.map((row) => presentTarget({ today: scene.today, asOf }, context, row)),
    goals: (await listGoalRows(scene, planId)).map(presentGoal),
  };
});

export const getTarget = read(getContract, async (scene, { planId, targetId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const row = await getTargetRow(scene, planId, targetId);
  const context = await contextOf(scene, plan);
  const target = presentTarget(scene, context, row);
  return {
    plan: presentPlan(scene, plan),
    target,
    entries: context.progress
      .filter(({ target_id }) => target_id === targetId)
      .map((entry) => ({
        on: entry.reached_on,
        value: entry.value,
        part: entry.part,
        numerator: entry.numerator,
        denominator: entry.denominator,
        note: entry.note,
        evidence: entry.evidence_id === null ? null : { id: entry.evidence_id, fileName: entry.evidence_name ?? '' },
        by: entry.entered_by,
        at: entry.entered_at.toISOString(),
      })),
    unitResults: await unitResults(scene, context, row),
    rounds: (context.rounds ?? [])
      .filter(isWhole)
      .map(({ id, year, on, isApproved }) => ({ id, year, on, isApproved })),
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
  const taken =
    input.baseRoundId === null
      ? undefined
      : await levelOfRound(scene, plan, { ...row, measure: input.measure }, input.baseRoundId);
  await scene.tx.client.query(
    `update plan_targets set measure = $2, base_value = $3, base_on = coalesce($4, base_on), lead_agency_id = $5,
            standard_id = $6, due = coalesce($7, due), base_round_id = $8, base_numerator = $9, base_denominator = $10,
            version = version + 1 where id = $1`,
    [
      row.id,
      input.measure,
      taken?.level.value ?? input.baseValue,
      taken?.on ?? input.baseOn,
      input.leadAgencyId,
      input.standardId,
      input.due ?? null,
      input.baseRoundId,
      taken?.level.numerator ?? null,
      taken?.level.denominator ?? null,
    ],
  );
  const after = await getTargetRow(scene, input.planId, row.id);
  const facts = (one: TargetRow) => ({
    measure: one.measure,
    base: one.base_value,
    baseRound: one.base_round_id,
    lead: one.lead_agency_id,
    due: one.due,
  });
  return {
    answer: { target: presentTarget(scene, await contextOf(scene, plan), after) },
    audit: {
      subjectKind: 'plan-target',
      subjectId: row.id,
      areaId: plan.area_id,
      details: { before: facts(row), after: facts(after) },
    },
  };
});

/** The base as a round counted it for the units of the target: kept as it stands now, whatever is counted later. */
async function levelOfRound(
  scene: Scene,
  plan: PlanRow,
  row: TargetRow,
  roundId: string,
): Promise<{ readonly level: Level; readonly on: string }> {
  const context = await contextOf(scene, plan);
  const round = context.rounds?.find(({ id }) => id === roundId);
  const source = countingOf(context, row, criterionOf(row));
  const level =
    round && isWhole(round) && 'counted' in source
      ? levelIn(round, source.counted, communesFor(round, context.sets?.get(row.id)))
      : undefined;
  if (round === undefined || level === undefined)
    throw new Refusal(planTrackingProblem('target-base-round', { round: roundId }, 'baseRoundId'));
  return { level, on: round.on };
}

/** Nhập kết quả: a new entry each time; earlier ones are never overwritten. */
export const enterProgress = act(enterContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTargetRow(scene, input.planId, input.targetId);
  if (input.on > scene.today) throw new Refusal(planTrackingProblem('progress-in-future', { on: input.on }, 'on'));
  if (input.evidenceId !== undefined) await checkEvidence(scene, plan.id, input.evidenceId);
  await checkPart(scene, row, input.part);
  const criterion = criterionOf(row);
  const entered = enteredValue(input, {
    isPercent: criterion.unit.startsWith('percent') && !criterion.unit.startsWith('percentage_point'),
    isGrowth: isGrowth(row, criterion),
  });
  if (!entered.ok) throw new Refusal(...entered.problems);
  const { value, numerator, denominator } = entered.value;
  await scene.tx.client.query(
    `insert into target_progress (id, target_id, plan_id, reached_on, value, part, numerator, denominator, note, evidence_id,
       entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      scene.newId(),
      row.id,
      plan.id,
      input.on,
      value,
      input.part ?? null,
      numerator,
      denominator,
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
      details: { on: input.on, value, part: input.part ?? null, evidence: input.evidenceId ?? null },
    },
  };
});

async function checkPart(scene: Scene, row: TargetRow, part: string | undefined): Promise<void> {
  const parts = (await listParts(scene, row.plan_id)).filter(({ target_id }) => target_id === row.id);
  if (part === undefined) {
    if (parts.length > 0) throw new Refusal(planTrackingProblem('progress-needs-part', {}, 'part'));
  } else if (!parts.some(({ name }) => name === part))
    throw new Refusal(planTrackingProblem('progress-part-unknown', { part }, 'part'));
}
