import { addTaskEvidence as addContract, downloadTaskEvidence as downloadContract } from '#contract/plans/my-tasks.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, read, type Scene } from '../../act.ts';
import { insertEvidence } from '../evidence.ts';
import { taskNotFound } from '../tasks/task-rows.ts';
import { type CarriedTask, tasksFollowed, tasksGiven } from './carried-tasks.ts';

/** Minh chứng của mình: it belongs to the task and to the body or unit, and only these open it. */
export const addTaskEvidence = act(addContract, async (scene, { taskId, carrier, file }) => {
  const task = (await tasksGiven(scene)).find((each) => each.taskId === taskId && each.key === carrier);
  if (task?.carrier === undefined) throw taskNotFound();
  const { id, sha256 } = await insertEvidence(scene, task.planId, file, { taskId, carrier: task.carrier });
  return {
    answer: { evidence: { id, fileName: file.name } },
    audit: {
      subjectKind: 'plan-task',
      subjectId: taskId,
      areaId: task.planAreaId,
      details: { evidence: file.name, sha256, carrier },
    },
  };
});

export const downloadTaskEvidence = read(downloadContract, async (scene, { taskId, evidenceId }) => {
  const seen = [...(await tasksGiven(scene)), ...(await tasksFollowed(scene))].filter((each) => each.taskId === taskId);
  const { rows } = await scene.tx.client.query<{
    file_name: string;
    media_type: string;
    bytes: Buffer;
    agency_id: string | null;
    area_id: number | null;
  }>(
    `select e.file_name, e.media_type, e.bytes, p.agency_id, p.area_id from plan_evidence e
       join task_progress p on p.evidence_id = e.id where e.id = $1 and p.task_id = $2`,
    [evidenceId, taskId],
  );
  const file = rows.find((row) => seen.some((task) => isOf(task, row)));
  if (file === undefined) throw notFound();
  return { fileName: file.file_name, mediaType: file.media_type, bytes: file.bytes };
});

/** The person's own, or anybody's in the own unit's plan. */
function isOf(
  task: CarriedTask,
  owner: { readonly agency_id: string | null; readonly area_id: number | null },
): boolean {
  if (task.relation === 'followed') return true;
  if (task.carrier?.kind === 'unit') return owner.area_id === task.carrier.areaId;
  return owner.agency_id !== null && task.agencyIds.includes(owner.agency_id);
}

export async function checkOwnEvidence(
  { tx }: Scene,
  tasks: readonly CarriedTask[],
  evidenceId: string,
): Promise<void> {
  const carrier = tasks[0]?.carrier;
  const { rows } = await tx.client.query(
    `select from plan_evidence where id = $1 and task_id = any($2::uuid[])
        and agency_id is not distinct from $3 and area_id is not distinct from $4`,
    [
      evidenceId,
      tasks.map(({ taskId }) => taskId),
      carrier?.kind === 'agency' ? carrier.agencyId : null,
      carrier?.kind === 'unit' ? carrier.areaId : null,
    ],
  );
  if (rows.length === 0) throw notFound();
}

const notFound = (): Refusal => new Refusal(accessProblem('not-found', { what: 'minh chứng' }));
