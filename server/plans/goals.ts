import { saveGoals as contract } from '#contract/plans/targets.ts';
import { act } from '../act.ts';
import { getDocumentRow } from '../documents/document-store.ts';
import { getTrackedPlan } from './plan-store.ts';
import { type GoalRow, getTargetRow, listGoalRows } from './target-store.ts';

export const presentGoal = (row: GoalRow) => ({
  id: row.id,
  title: row.title,
  step: row.step,
  document: row.document_id === null ? null : { id: row.document_id, name: row.document ?? '' },
});

/** Lưu chuỗi mục tiêu: the whole grouping anew; a target stands under one goal, or under none. */
export const saveGoals = act(contract, async (scene, { planId, goals }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  const { client } = scene.tx;
  for (const targetId of goals.flatMap(({ targetIds }) => targetIds)) await getTargetRow(scene, planId, targetId);
  await client.query('update plan_targets set goal_id = null where plan_id = $1 and goal_id is not null', [planId]);
  await client.query('delete from plan_goals where plan_id = $1', [planId]);
  for (const [position, goal] of goals.entries()) {
    if (goal.documentId !== null) await getDocumentRow(scene.tx, goal.documentId);
    const id = scene.newId();
    await client.query(
      'insert into plan_goals (id, plan_id, position, title, step, document_id) values ($1, $2, $3, $4, $5, $6)',
      [id, planId, position, goal.title, goal.step, goal.documentId],
    );
    await client.query('update plan_targets set goal_id = $2 where plan_id = $1 and id = any($3)', [
      planId,
      id,
      goal.targetIds,
    ]);
  }
  return {
    answer: { goals: (await listGoalRows(scene, planId)).map(presentGoal) },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { goals: goals.map(({ title, step, targetIds }) => ({ title, step, targets: targetIds.length })) },
    },
  };
});
