import {
  acknowledgeTasks as acknowledgeContract,
  listMyTasks as listContract,
  reportMyTask as reportContract,
} from '#contract/plans/my-tasks.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read } from '../../act.ts';
import { recordProgress } from '../tasks/record-progress.ts';
import { taskNotFound } from '../tasks/task-rows.ts';
import { tasksFollowed, tasksGiven } from './carried-tasks.ts';
import { presentMyTasks } from './present-my-tasks.ts';
import { checkOwnEvidence } from './task-evidence.ts';

/** Việc của tôi — what the plans give to the person's bodies and units; on request what their own plans give to others. */
export const listMyTasks = read(listContract, async (scene, { followed }) => {
  const own = await tasksFollowed(scene);
  const carried = followed === 'yes' ? own : await tasksGiven(scene);
  return { asOf: scene.today, tasks: await presentMyTasks(scene, carried), followed: own.length };
});

/** Tiếp nhận: one word for all tasks that a plan gives to the person's bodies and units. */
export const acknowledgeTasks = act(acknowledgeContract, async (scene, { planId }) => {
  const given = (await tasksGiven(scene)).filter((task) => task.planId === planId);
  const [first] = given;
  if (first === undefined) throw new Refusal(planTrackingProblem('nothing-to-acknowledge'));
  const { rowCount } = await scene.tx.client.query(
    `insert into task_carriers (task_id, plan_id, carrier, agency_id, area_id, acknowledged_at, acknowledged_by)
     select x.task_id, $1, x.key, x.agency_id, x.area_id, $2, $3
       from jsonb_to_recordset($4::jsonb) as x(task_id uuid, key text, agency_id text, area_id int)
     on conflict (task_id, carrier) do update set acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by
      where task_carriers.acknowledged_at is null`,
    [
      planId,
      scene.now,
      scene.actor.name,
      JSON.stringify(
        given.map(({ taskId, key, carrier }) => ({
          task_id: taskId,
          key,
          agency_id: carrier?.kind === 'agency' ? carrier.agencyId : null,
          area_id: carrier?.kind === 'unit' ? carrier.areaId : null,
        })),
      ),
    ],
  );
  return {
    answer: { acknowledged: rowCount ?? 0 },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: first.planAreaId,
      details: { acknowledged: rowCount ?? 0, carriers: [...new Set(given.map(({ key }) => key))] },
    },
  };
});

/** Ghi tiến độ việc của mình: only for a body or unit of one's own, whatever plan it comes from. */
export const reportMyTask = act(reportContract, async (scene, input) => {
  const mine = (await tasksGiven(scene)).filter(({ key }) => key === input.carrier);
  const tasks = input.taskIds.map((id) => {
    const task = mine.find(({ taskId }) => taskId === id);
    if (task?.carrier === undefined) throw taskNotFound();
    return { ...task, carrier: task.carrier };
  });
  const [first] = tasks;
  if (first === undefined) throw taskNotFound();
  const { percent, note, evidenceId } = input;
  if (evidenceId !== undefined) await checkOwnEvidence(scene, tasks, evidenceId);
  for (const { taskId, planId, carrier } of tasks)
    await recordProgress(scene, { taskId, planId, percent, note, evidenceId }, carrier);
  return {
    answer: { tasks: await presentMyTasks(scene, tasks) },
    audit: {
      subjectKind: 'plan-task',
      subjectId: first.taskId,
      areaId: first.planAreaId,
      details: { percent, note, carrier: input.carrier, tasks: input.taskIds },
    },
  };
});
