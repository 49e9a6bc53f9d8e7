import {
  addTask as addContract,
  setAnswering as answeringContract,
  changeTask as changeContract,
  listTaskChanges as changesContract,
} from '#contract/plans/tasks.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, read, type Scene } from '../../act.ts';
import { checkAgency } from '../../agencies/check-agency.ts';
import { validContent } from '../plan-items.ts';
import { getPlanToEdit, getPlanToRead, getTrackedPlan, type PlanRow, presentPlan } from '../plan-store.ts';
import { getTask, presentTask } from './task-rows.ts';

interface Owner {
  readonly agency: string | null;
  readonly deadline: string | null;
  readonly role: string;
  readonly mode: string;
}

async function keepChange(
  scene: Scene,
  plan: PlanRow,
  taskId: string,
  change: { readonly before: Owner | null; readonly after: Owner; readonly note: string | undefined },
): Promise<void> {
  await scene.tx.client.query(
    `insert into plan_task_changes (task_id, plan_id, at, actor_id, actor_name, before, after, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      taskId,
      plan.id,
      scene.now,
      scene.actor.id,
      scene.actor.name,
      change.before === null ? null : JSON.stringify(change.before),
      JSON.stringify(change.after),
      change.note ?? null,
    ],
  );
}

/** Giao hoặc sửa cơ quan, thời hạn, vai trò: before and after are kept, who has reported keeps the history. */
export const changeTask = act(changeContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTask(scene, input.planId, input.taskId);
  if (row.version !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  if (input.agencyId !== null) await checkAgency(scene, input.agencyId, plan.province_id);
  const before: Owner = { agency: row.agency_id, deadline: row.deadline, role: row.role, mode: row.mode };
  const after: Owner = {
    agency: input.agencyId,
    deadline: input.deadline,
    role: input.role ?? row.role,
    mode: input.mode ?? row.mode,
  };
  await scene.tx.client.query(
    'update plan_tasks set deadline = $2, agency_id = $3, role = $4, mode = $5, version = version + 1 where id = $1',
    [row.id, after.deadline, after.agency, after.role, after.mode],
  );
  await keepChange(scene, plan, row.id, { before, after, note: input.note });
  return {
    answer: { task: presentTask(scene, await getTask(scene, input.planId, row.id)) },
    audit: { subjectKind: 'plan-task', subjectId: row.id, areaId: plan.area_id, details: { before, after } },
  };
});

/** Giao việc chưa có chủ trì: a line of its own, marked as added by a person after the confirmation. */
export const addTask = act(addContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  await checkAgency(scene, input.agencyId, plan.province_id);
  const { rows: agencies } = await scene.tx.client.query<{ name_vi: string }>(
    'select name_vi from agencies where id = $1',
    [input.agencyId],
  );
  const { rows: lines } = await scene.tx.client.query<{ lines: number }>(
    `select (lines -> -1 ->> 'line')::int as lines from plans where id = $1`,
    [plan.id],
  );
  const { line, label, text, role, mode } = input;
  const agency = agencies[0]?.name_vi ?? '';
  const content = validContent('task', { line, label, agency, role, mode, text }, lines[0]?.lines ?? 0);
  const itemId = scene.newId();
  const taskId = scene.newId();
  await scene.tx.client.query(
    `insert into plan_items (id, plan_id, kind, position, line, corrected, status, decided_by, decided_at, note)
     select $1, $2, 'task', coalesce(max(position), -1) + 1, $3, $4, 'added', $5, $6, $7
       from plan_items where plan_id = $2 and kind = 'task'`,
    [itemId, plan.id, line, JSON.stringify(content), scene.actor.name, scene.now, input.note],
  );
  await scene.tx.client.query(
    `insert into plan_tasks (id, plan_id, item_id, position, line, label, text, agency_text, agency_id, role, mode, deadline)
     select $1, $2, $3, coalesce(max(position), -1) + 1, $4, $5, $6, $7, $8, $9, $10, $11 from plan_tasks where plan_id = $2`,
    [taskId, plan.id, itemId, line, label, text, agency, input.agencyId, role, mode, input.deadline],
  );
  const after: Owner = { agency: input.agencyId, deadline: input.deadline, role, mode };
  await keepChange(scene, plan, taskId, { before: null, after, note: input.note });
  return {
    answer: { task: presentTask(scene, await getTask(scene, plan.id, taskId)) },
    audit: { subjectKind: 'plan-task', subjectId: taskId, areaId: plan.area_id, details: { after, note: input.note } },
  };
});

export const listTaskChanges = read(changesContract, async (scene, { planId, taskId }) => {
  await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<{
    at: Date;
    actor_name: string;
    before: Owner | null;
    after: Owner;
    note: string | null;
  }>(
    'select at, actor_name, before, after, note from plan_task_changes where plan_id = $1 and task_id = $2 order by seq',
    [planId, taskId],
  );
  const { rows: names } = await scene.tx.client.query<{ id: string; name_vi: string }>(
    'select id, name_vi from agencies where id = any($1)',
    [rows.flatMap(({ before, after }) => [before?.agency, after.agency]).filter(Boolean)],
  );
  const named = (owner: Owner): Owner => ({
    ...owner,
    agency: names.find(({ id }) => id === owner.agency)?.name_vi ?? owner.agency,
  });
  return {
    changes: rows.map(({ at, actor_name, before, after, note }) => ({
      at: at.toISOString(),
      by: actor_name,
      before: before && named(before),
      after: named(after),
      note,
    })),
  };
});

/** Cơ quan chịu trách nhiệm chung, cơ quan thường trực: a person sets them, mostly what the text proposes. */
export const setAnswering = act(answeringContract, async (scene, input) => {
  const plan = await getPlanToEdit(scene, input.planId, input.version);
  for (const id of [input.bodyId, input.standingBodyId])
    if (id !== null) await checkAgency(scene, id, plan.province_id);
  await scene.tx.client.query(
    'update plans set answering_agency_id = $2, standing_agency_id = $3, version = version + 1 where id = $1',
    [plan.id, input.bodyId, input.standingBodyId],
  );
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, plan.id)) },
    audit: {
      subjectKind: 'plan',
      subjectId: plan.id,
      areaId: plan.area_id,
      details: { answering: input.bodyId, standing: input.standingBodyId },
    },
  };
});
