import {
  changeTask as changeContract,
  listTasks as listContract,
  type PlanTask,
  reportTask as reportContract,
} from '#contract/plans/tasks.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { taskState } from '#domain/plans/tracking/task-state.ts';
import { dayNumber } from '#domain/plans/tracking/trend.ts';
import { act, read, type Scene } from '../act.ts';
import { checkAgency } from './agencies/check-agency.ts';
import { checkEvidence } from './evidence.ts';
import { getTrackedPlan, presentPlan } from './plan-store.ts';

interface TaskRow {
  readonly id: string;
  readonly line: number;
  readonly label: string;
  readonly text: string;
  readonly agency_text: string;
  readonly agency_id: string | null;
  readonly agency_vi: string | null;
  readonly agency_en: string | null;
  readonly role: PlanTask['role'];
  readonly mode: PlanTask['mode'];
  readonly deadline: string | null;
  readonly deadline_text: string | null;
  readonly rhythm: string | null;
  readonly report_to: string | null;
  readonly percent: number;
  readonly done_on: string | null;
  readonly version: number;
  readonly entries: readonly {
    readonly at: string;
    readonly by: string;
    readonly percent: number;
    readonly note: string;
    readonly evidence: { readonly id: string; readonly fileName: string } | null;
  }[];
}

async function taskRows({ tx }: Scene, planId: string, taskId: string | null = null): Promise<TaskRow[]> {
  const { rows } = await tx.client.query<TaskRow>(
    `select t.id, t.line, t.label, t.text, t.agency_text, t.agency_id, a.name_vi as agency_vi, a.name_en as agency_en,
            t.role, t.mode, t.deadline, t.deadline_text, t.rhythm, t.report_to, t.percent, t.done_on, t.version,
            coalesce((select jsonb_agg(jsonb_build_object('at', p.at, 'by', p.actor_name, 'percent', p.percent, 'note', p.note,
                'evidence', case when e.id is null then null else jsonb_build_object('id', e.id, 'fileName', e.file_name) end)
                order by p.at)
              from task_progress p left join plan_evidence e on e.id = p.evidence_id where p.task_id = t.id), '[]') as entries
       from plan_tasks t left join agencies a on a.id = t.agency_id
      where t.plan_id = $1 and ($2::uuid is null or t.id = $2) order by t.position`,
    [planId, taskId],
  );
  return rows;
}

async function getTask(scene: Scene, planId: string, taskId: string): Promise<TaskRow> {
  const [row] = await taskRows(scene, planId, taskId);
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'nhiệm vụ' }));
  return row;
}

function present(scene: Scene, row: TaskRow): PlanTask {
  const state = taskState({ deadline: row.deadline, doneOn: row.done_on }, scene.today);
  return {
    id: row.id,
    line: row.line,
    label: row.label,
    text: row.text,
    agency: {
      text: row.agency_text,
      id: row.agency_id,
      name: row.agency_vi === null ? null : { vi: row.agency_vi, en: row.agency_en ?? row.agency_vi },
    },
    role: row.role,
    mode: row.mode,
    deadline: row.deadline,
    deadlineText: row.deadline_text,
    rhythm: row.rhythm,
    reportTo: row.report_to,
    percent: row.percent,
    doneOn: row.done_on,
    state,
    daysLate:
      state === 'overdue' && row.deadline !== null
        ? dayNumber(scene.today) - dayNumber(row.deadline as PlainDate)
        : null,
    entries: [...row.entries],
    version: row.version,
  };
}

export const listTasks = read(listContract, async (scene, { planId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const rows = await taskRows(scene, planId);
  const ids = [...new Set(rows.flatMap(({ agency_id }) => agency_id ?? []))];
  const successions = await scene.tx.client.query<{
    agency_id: string;
    old_vi: string;
    old_en: string;
    name_vi: string;
    name_en: string;
    task_vi: string;
    task_en: string;
    effective_date: string;
    source: string;
    verification: Verification;
  }>(
    `select s.agency_id, o.name_vi as old_vi, o.name_en as old_en, a.name_vi, a.name_en, s.task_vi, s.task_en, s.effective_date, s.source, s.verification
       from agency_successors s join agencies a on a.id = s.successor_id join agencies o on o.id = s.agency_id
      where s.agency_id = any($1) and s.effective_date <= $2 order by s.agency_id, a.display_order`,
    [ids, scene.today],
  );
  return {
    plan: presentPlan(scene, plan),
    asOf: scene.today,
    tasks: rows.map((row) => present(scene, row)),
    successions: successions.rows.map((row) => ({
      agencyId: row.agency_id,
      agency: { vi: row.old_vi, en: row.old_en },
      successor: { vi: row.name_vi, en: row.name_en },
      task: { vi: row.task_vi, en: row.task_en },
      effectiveDate: row.effective_date,
      source: row.source,
      verification: row.verification,
    })),
  };
});

export const changeTask = act(changeContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTask(scene, input.planId, input.taskId);
  if (row.version !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  if (input.agencyId !== null) await checkAgency(scene, input.agencyId);
  await scene.tx.client.query(
    'update plan_tasks set deadline = $2, agency_id = $3, version = version + 1 where id = $1',
    [row.id, input.deadline, input.agencyId],
  );
  return {
    answer: { task: present(scene, await getTask(scene, input.planId, row.id)) },
    audit: {
      subjectKind: 'plan-task',
      subjectId: row.id,
      areaId: plan.area_id,
      details: {
        before: { deadline: row.deadline, agency: row.agency_id },
        after: { deadline: input.deadline, agency: input.agencyId },
      },
    },
  };
});

/** Ghi tiến độ: 100 percent closes the task on the day it is recorded; less opens it again. */
export const reportTask = act(reportContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTask(scene, input.planId, input.taskId);
  if (input.evidenceId !== undefined) await checkEvidence(scene, plan.id, input.evidenceId);
  await scene.tx.client.query(
    `insert into task_progress (id, task_id, plan_id, at, actor_id, actor_name, percent, note, evidence_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scene.newId(),
      row.id,
      plan.id,
      scene.now,
      scene.actor.id,
      scene.actor.name,
      input.percent,
      input.note,
      input.evidenceId ?? null,
    ],
  );
  await scene.tx.client.query('update plan_tasks set percent = $2, done_on = $3, version = version + 1 where id = $1', [
    row.id,
    input.percent,
    input.percent === 100 ? (row.done_on ?? scene.today) : null,
  ]);
  return {
    answer: { task: present(scene, await getTask(scene, input.planId, row.id)) },
    audit: {
      subjectKind: 'plan-task',
      subjectId: row.id,
      areaId: plan.area_id,
      details: { percent: input.percent, note: input.note },
    },
  };
});
