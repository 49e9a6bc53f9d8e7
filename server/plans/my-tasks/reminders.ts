import { getReminders as contract, type Digest } from '#contract/plans/my-tasks.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { lastDayOfPlan } from '#domain/plans/tracking/plan-day.ts';
import type { ReminderSettings } from '#domain/plans/tracking/reminder-settings.ts';
import { REMINDER_KINDS, remindersOn } from '#domain/plans/tracking/reminders.ts';
import { reportRhythm } from '#domain/plans/tracking/rhythm.ts';
import { read, type Scene } from '../../act.ts';
import { type CarriedTask, TAKEN_OVER, tasksFollowed, tasksGiven } from './carried-tasks.ts';
import { reminderSettings } from './reminder-settings.ts';

interface Row {
  readonly task_id: string;
  readonly label: string;
  readonly role: string;
  readonly text: string;
  readonly deadline: PlainDate | null;
  readonly rhythm: string | null;
  readonly report_to: string | null;
  readonly plan_id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: PlainDate | null;
  readonly year: number;
  readonly last_year: number | null;
  readonly tracked_on: PlainDate | null;
  readonly area: string;
  readonly province_id: number;
  readonly province: string;
  readonly key: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly mine: boolean;
  readonly done_on: PlainDate | null;
  readonly acknowledged_on: PlainDate | null;
  readonly last_report_on: PlainDate | null;
}

/** A digest lists this many reminders; the counts are of all. */
const LISTED = 40;

/** Nhắc việc: one digest a body or unit — the person's own, and those that the person's plans give work to. */
export const getReminders = read(contract, async (scene, { on }) => {
  const day = on ?? scene.today;
  const given = await tasksGiven(scene);
  const followed = await tasksFollowed(scene);
  const rows = await carriedRows(scene, given, followed);
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const place = `${row.mine ? 0 : 1}|${row.province_id}|${row.key}`;
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  const settings = await reminderSettings(scene.tx, [...new Set(rows.map((row) => row.province_id))]);
  const digests = [...places.values()].flatMap((list) => digestOf(day, list, settings) ?? []);
  return { on: day, digests: digests.sort((a, b) => Number(b.mine) - Number(a.mine) || urgency(b) - urgency(a)) };
});

const urgency = ({ counts }: Digest): number =>
  (counts.overdue ?? 0) * 1000 + Object.values(counts).reduce((a, b) => a + b, 0);

function digestOf(
  day: PlainDate,
  rows: readonly Row[],
  settings: ReadonlyMap<number, ReminderSettings>,
): Digest | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const byTask = new Map(rows.map((row) => [row.task_id, row]));
  const found = remindersOn(
    day,
    rows.map((row) => ({
      taskId: row.task_id,
      carrier: row.key,
      deadline: row.deadline,
      rhythm: reportRhythm(row),
      doneOn: row.done_on,
      givenOn: later(row.issued_on, row.tracked_on) ?? day,
      planEnds: lastDayOfPlan({ year: row.year, lastYear: row.last_year }),
      acknowledgedOn: row.acknowledged_on,
      lastReportOn: row.last_report_on,
    })),
    settings.get(first.province_id),
  );
  if (found.length === 0) return undefined;
  return {
    carrier: { key: first.key, name: { vi: first.name_vi, en: first.name_en } },
    place: first.province,
    mine: first.mine,
    counts: Object.fromEntries(
      REMINDER_KINDS.map((kind) => [kind, found.filter((each) => each.kind === kind).length]),
    ) as Digest['counts'],
    reminders: found.slice(0, LISTED).flatMap(({ kind, taskId, dueOn, daysLeft, step }) => {
      const row = byTask.get(taskId);
      return row === undefined
        ? []
        : {
            kind,
            taskId,
            plan: {
              id: row.plan_id,
              title: row.title,
              number: row.number,
              issuer: row.issuer,
              issuedOn: row.issued_on,
              year: row.year,
              areaName: row.area,
            },
            label: row.label,
            text: row.text,
            dueOn,
            daysLeft,
            step,
            reportTo: row.report_to,
          };
    }),
  };
}

const later = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a !== null && b !== null ? (a > b ? a : b) : (a ?? b);

/** Given tasks as the person's own carrier; followed ones as every body and unit that carries them. */
async function carriedRows(
  { tx }: Scene,
  given: readonly CarriedTask[],
  followed: readonly CarriedTask[],
): Promise<Row[]> {
  const { rows } = await tx.client.query<Row>(
    `with mine as (
       select x.task_id, x.key, x.agency_id, x.area_id, true as mine
         from jsonb_to_recordset($1::jsonb) as x(task_id uuid, key text, agency_id text, area_id int)
     ), carried as (
       select * from mine
       union all
       select c.task_id, c.carrier, c.agency_id, c.area_id, false from task_carriers c
        where c.task_id = any($2::uuid[]) and not exists (select from mine m where m.task_id = c.task_id and m.key = c.carrier)
     )
     select t.id as task_id, t.label, t.role, t.text, t.deadline, t.rhythm, t.report_to, h.plan_id, h.title, h.number, h.issuer,
            h.issued_on, h.year, h.last_year, h.tracked_on, ha.full_name as area,
            t.province_id, pa.full_name as province, x.key, x.mine,
            coalesce(g.name_vi, u.full_name) as name_vi, coalesce(g.name_en, u.full_name) as name_en,
            case when ${TAKEN_OVER} then t.done_on else c.done_on end as done_on,
            (c.acknowledged_at at time zone 'Asia/Ho_Chi_Minh')::date as acknowledged_on,
            (c.reported_at at time zone 'Asia/Ho_Chi_Minh')::date as last_report_on
       from carried x join plan_tasks t on t.id = x.task_id
       join plan_heads h on h.plan_id = t.plan_id join areas ha on ha.id = h.area_id join areas pa on pa.id = t.province_id
       left join task_carriers c on c.task_id = x.task_id and c.carrier = x.key
       left join agencies a on a.id = t.agency_id
       left join agencies g on g.id = x.agency_id left join areas u on u.id = x.area_id
      order by h.year desc, t.plan_id, t.position`,
    [
      JSON.stringify(
        given.map(({ taskId, key, carrier }) => ({
          task_id: taskId,
          key,
          agency_id: carrier?.kind === 'agency' ? carrier.agencyId : null,
          area_id: carrier?.kind === 'unit' ? carrier.areaId : null,
        })),
      ),
      followed.map(({ taskId }) => taskId),
    ],
  );
  return rows;
}
