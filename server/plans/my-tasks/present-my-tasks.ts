import type { MyTask } from '#contract/plans/my-tasks.ts';
import { planDay } from '#domain/plans/tracking/plan-day.ts';
import type { Scene } from '../../act.ts';
import { agencyOf, ENTRY, stateOf, TASK_COLUMNS, type TaskRow } from '../tasks/task-rows.ts';
import { type CarriedTask, TAKEN_OVER } from './carried-tasks.ts';

interface Row extends Omit<TaskRow, 'carriers' | 'entries'> {
  readonly nth: number;
  readonly plan_title: string;
  readonly plan_number: string | null;
  readonly plan_issuer: string | null;
  readonly plan_issued_on: string | null;
  readonly plan_year: number;
  readonly plan_last_year: number | null;
  readonly plan_area: string;
  readonly own_agency: string | null;
  readonly own_vi: string | null;
  readonly own_en: string | null;
  readonly own_percent: number | null;
  readonly own_done_on: string | null;
  readonly acknowledged_at: Date | null;
  readonly standing_vi: string | null;
  readonly standing_en: string | null;
  readonly entries: MyTask['entries'];
}

/** The tasks as each is carried: percent, receipt and entries are those of the body or unit, nobody else's. */
export async function presentMyTasks(scene: Scene, carried: readonly CarriedTask[]): Promise<MyTask[]> {
  const { rows } = await scene.tx.client.query<Row>(
    `select x.nth, ${TASK_COLUMNS}, h.title as plan_title, h.number as plan_number, h.issuer as plan_issuer,
            h.issued_on as plan_issued_on, h.year as plan_year, h.last_year as plan_last_year, ha.full_name as plan_area, x.agency_id as own_agency,
            coalesce(o.name_vi, ou.full_name) as own_vi, coalesce(o.name_en, ou.full_name) as own_en,
            sb.name_vi as standing_vi, sb.name_en as standing_en, case when ${TAKEN_OVER} then t.percent else c.percent end as own_percent,
            case when ${TAKEN_OVER} then t.done_on else c.done_on end as own_done_on, c.acknowledged_at,
            coalesce((select jsonb_agg(${ENTRY} order by p.at)
              from task_progress p left join plan_evidence e on e.id = p.evidence_id
              left join agencies g on g.id = p.agency_id left join areas u on u.id = p.area_id
             where p.task_id = t.id and (x.relation = 'followed' or p.agency_id = any(x.agency_ids) or p.area_id = x.area_id)), '[]') as entries
       from jsonb_to_recordset($1::jsonb) as x(nth int, task_id uuid, key text, relation text, agency_id text, area_id int, agency_ids text[])
       join plan_tasks t on t.id = x.task_id
       join plan_heads h on h.plan_id = t.plan_id join areas ha on ha.id = h.area_id
       left join agencies sb on sb.id = h.standing_agency_id
       left join agencies a on a.id = t.agency_id left join agencies o on o.id = x.agency_id left join areas ou on ou.id = x.area_id
       left join task_carriers c on c.task_id = t.id and c.carrier = x.key
      order by t.deadline nulls last, h.year desc, t.plan_id, t.position, x.nth`,
    [
      JSON.stringify(
        carried.map(({ taskId, key, relation, carrier, agencyIds }, nth) => ({
          nth,
          task_id: taskId,
          key,
          relation,
          agency_id: carrier?.kind === 'agency' ? carrier.agencyId : null,
          area_id: carrier?.kind === 'unit' ? carrier.areaId : null,
          agency_ids: agencyIds,
        })),
      ),
    ],
  );
  return rows.map((row) => present(scene, row, carried[row.nth] as CarriedTask));
}

function present(scene: Scene, row: Row, carried: CarriedTask): MyTask {
  const isGiven = carried.relation === 'given';
  const { asOf, endedOn } = planDay({ year: row.plan_year, lastYear: row.plan_last_year }, scene.today);
  const agency = agencyOf(row);
  const doneOn = isGiven ? row.own_done_on : row.done_on;
  const name =
    row.own_vi === null
      ? (agency.name ?? { vi: row.agency_text, en: row.agency_text })
      : { vi: row.own_vi, en: row.own_en ?? row.own_vi };
  const isSuccessor = row.own_agency !== null && row.own_agency !== row.agency_id && !row.is_all_others;
  return {
    id: row.id,
    label: row.label,
    text: row.text,
    agency,
    role: row.role,
    mode: row.mode,
    deadline: row.deadline,
    deadlineText: row.deadline_text,
    rhythm: row.rhythm,
    reportTo: row.report_to,
    percent: isGiven ? (row.own_percent ?? 0) : row.percent,
    doneOn,
    ...stateOf(asOf, row, doneOn),
    forAllOthers: row.is_all_others ?? false,
    plan: {
      id: row.plan_id,
      title: row.plan_title,
      number: row.plan_number,
      issuer: row.plan_issuer,
      issuedOn: row.plan_issued_on,
      year: row.plan_year,
      areaName: row.plan_area,
      endedOn,
    },
    carrier: { key: carried.key, name },
    relation: carried.relation,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    defaultReceiver:
      row.report_to === null && row.standing_vi !== null
        ? { vi: row.standing_vi, en: row.standing_en ?? row.standing_vi }
        : null,
    carriedFrom: isSuccessor ? agency.name : null,
    entries: [...row.entries],
  };
}
