import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { ReportEvidence, ReportedTask } from '#domain/plans/reporting/report-input.ts';
import { taskState } from '#domain/plans/tracking/task-state.ts';
import { dayNumber } from '#domain/plans/tracking/trend.ts';
import type { Scene } from '../../act.ts';
import { nameOf } from './judged-targets.ts';

interface TaskRow {
  readonly label: string;
  readonly text: string;
  readonly agency: string;
  readonly role: string;
  readonly deadline: string | null;
  readonly done_on: string | null;
  readonly entries: readonly { readonly on: string; readonly percent: number }[];
}

/** Tasks as they stood on the day of the figures: what was recorded later does not count yet. */
export async function reportedTasks({ tx }: Scene, planId: string, asOf: PlainDate): Promise<ReportedTask[]> {
  const { rows } = await tx.client.query<TaskRow>(
    `select t.label, t.text, coalesce(a.name_vi, t.agency_text) as agency, t.role, t.deadline, t.done_on,
            coalesce((select jsonb_agg(jsonb_build_object('on', to_char(p.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
                'percent', p.percent) order by p.at) from task_progress p where p.task_id = t.id), '[]') as entries
       from plan_tasks t left join agencies a on a.id = t.agency_id where t.plan_id = $1 order by t.position`,
    [planId],
  );
  return rows.map((row) => {
    const entries = row.entries.filter(({ on }) => on <= asOf);
    const last = entries.at(-1);
    // of many carriers the task is done when all are
    const doneOn = row.done_on !== null && row.done_on <= asOf ? row.done_on : null;
    const state = taskState({ deadline: row.deadline, doneOn }, asOf);
    return {
      label: row.label,
      text: row.text,
      agency: row.agency,
      role: row.role,
      deadline: row.deadline,
      state,
      percent: last?.percent ?? 0,
      doneOn,
      daysLate: state === 'overdue' ? dayNumber(asOf) - dayNumber(row.deadline as PlainDate) : null,
      hasReport: last !== undefined,
    };
  });
}

/** Files that stand behind what was entered by the day of the figures. */
export async function reportedEvidence({ tx }: Scene, planId: string, asOf: PlainDate): Promise<ReportEvidence[]> {
  const { rows } = await tx.client.query<{
    file_name: string;
    measure: string | null;
    text: string | null;
    label: string | null;
    on: string;
  }>(
    `select e.file_name, t.measure, t.text, null as label, p.reached_on as on
       from target_progress p join plan_evidence e on e.id = p.evidence_id join plan_targets t on t.id = p.target_id
      where p.plan_id = $1 and p.reached_on <= $2
     union all
     select e.file_name, null, null, t.label, (p.at at time zone 'Asia/Ho_Chi_Minh')::date
       from task_progress p join plan_evidence e on e.id = p.evidence_id join plan_tasks t on t.id = p.task_id
      where p.plan_id = $1 and (p.at at time zone 'Asia/Ho_Chi_Minh')::date <= $2
      order by 5, 1`,
    [planId, asOf],
  );
  return rows.map((row) => ({
    fileName: row.file_name,
    about:
      row.measure === null ? `nhiệm vụ ${row.label ?? ''}` : nameOf({ measure: row.measure, text: row.text ?? '' }),
    on: row.on,
  }));
}
