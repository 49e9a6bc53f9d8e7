import type { PlanTask, TaskCarrier } from '#contract/plans/tasks.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { taskState } from '#domain/plans/tracking/task-state.ts';
import { dayNumber } from '#domain/plans/tracking/trend.ts';
import type { Scene } from '../../act.ts';

export interface TaskRow {
  readonly id: string;
  readonly plan_id: string;
  readonly line: number;
  readonly label: string;
  readonly text: string;
  readonly agency_text: string;
  readonly agency_id: string | null;
  readonly agency_vi: string | null;
  readonly agency_en: string | null;
  readonly is_all_others: boolean | null;
  readonly role: PlanTask['role'];
  readonly mode: PlanTask['mode'];
  readonly deadline: string | null;
  readonly deadline_text: string | null;
  readonly rhythm: string | null;
  readonly report_to: string | null;
  readonly percent: number;
  readonly done_on: string | null;
  readonly version: number;
  readonly remind_days: number | null;
  readonly entries: PlanTask['entries'];
  readonly carriers: readonly TaskCarrier[];
}

/** The name of a body or of a unit, as the page shows who carries a task. */
export const CARRIER_NAME = `jsonb_build_object('vi', coalesce(g.name_vi, u.full_name), 'en', coalesce(g.name_en, u.full_name))`;

export const TASK_COLUMNS = `t.id, t.plan_id, t.line, t.label, t.text, t.agency_text, t.agency_id, a.name_vi as agency_vi,
  a.name_en as agency_en, a.is_all_others, t.role, t.mode, t.deadline, t.deadline_text, t.rhythm, t.report_to, t.percent,
  t.done_on, t.version, (select r.days_before[1] from reminder_settings r where r.province_id = t.province_id) as remind_days`;

/** One line of progress; `p` progress, `e` evidence, `g` body, `u` unit. */
export const ENTRY = `jsonb_build_object('at', p.at, 'by', p.actor_name, 'percent', p.percent, 'note', p.note,
  'carrier', case when g.id is null and u.id is null then null else ${CARRIER_NAME} end,
  'evidence', case when e.id is null then null else jsonb_build_object('id', e.id, 'fileName', e.file_name) end)`;

export async function taskRows({ tx }: Scene, planId: string, taskId: string | null = null): Promise<TaskRow[]> {
  const { rows } = await tx.client.query<TaskRow>(
    `select ${TASK_COLUMNS},
            coalesce((select jsonb_agg(${ENTRY} order by p.at)
              from task_progress p left join plan_evidence e on e.id = p.evidence_id
              left join agencies g on g.id = p.agency_id left join areas u on u.id = p.area_id
             where p.task_id = t.id), '[]') as entries,
            coalesce((select jsonb_agg(jsonb_build_object('key', c.carrier, 'agencyId', c.agency_id, 'areaId', c.area_id,
                'kind', case when c.area_id is null then 'agency' else 'unit' end, 'name', ${CARRIER_NAME},
                'acknowledgedAt', c.acknowledged_at, 'acknowledgedBy', c.acknowledged_by, 'percent', c.percent,
                'doneOn', c.done_on, 'reportedAt', c.reported_at) order by u.display_order, u.code, c.carrier)
              from task_carriers c left join agencies g on g.id = c.agency_id left join areas u on u.id = c.area_id
             where c.task_id = t.id), '[]') as carriers
       from plan_tasks t left join agencies a on a.id = t.agency_id
      where t.plan_id = $1 and ($2::uuid is null or t.id = $2) order by t.position`,
    [planId, taskId],
  );
  return rows;
}

export async function getTask(scene: Scene, planId: string, taskId: string): Promise<TaskRow> {
  const [row] = await taskRows(scene, planId, taskId);
  if (row === undefined) throw taskNotFound();
  return row;
}

export const taskNotFound = (): Refusal => new Refusal(accessProblem('not-found', { what: 'nhiệm vụ' }));

/** `today`: the day on which the deadline is judged. */
export function presentTask({ today }: Pick<Scene, 'today'>, row: TaskRow): PlanTask {
  return {
    id: row.id,
    line: row.line,
    label: row.label,
    text: row.text,
    agency: agencyOf(row),
    role: row.role,
    mode: row.mode,
    deadline: row.deadline,
    deadlineText: row.deadline_text,
    rhythm: row.rhythm,
    reportTo: row.report_to,
    percent: row.percent,
    doneOn: row.done_on,
    ...stateOf(today, row, row.done_on),
    forAllOthers: row.is_all_others ?? false,
    entries: [...row.entries],
    carriers: [...row.carriers],
    version: row.version,
  };
}

export const agencyOf = (row: Pick<TaskRow, 'agency_text' | 'agency_id' | 'agency_vi' | 'agency_en'>) => ({
  text: row.agency_text,
  id: row.agency_id,
  name: row.agency_vi === null ? null : { vi: row.agency_vi, en: row.agency_en ?? row.agency_vi },
});

/** «Sắp đến hạn» begins as early as the province is reminded. */
export function stateOf(
  today: PlainDate,
  { deadline, remind_days }: Pick<TaskRow, 'deadline' | 'remind_days'>,
  doneOn: string | null,
) {
  const state = taskState({ deadline, doneOn }, today, remind_days ?? undefined);
  const late = state === 'overdue' && deadline !== null;
  return { state, daysLate: late ? dayNumber(today) - dayNumber(deadline as PlainDate) : null };
}
