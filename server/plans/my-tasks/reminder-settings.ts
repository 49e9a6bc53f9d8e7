import {
  listReminderSettings as listContract,
  type ProvinceReminderSettings,
  setReminderSettings as setContract,
} from '#contract/plans/reminder-settings.ts';
import { assignmentsInForce, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { inOrder, type ReminderSettings, USUAL_REMINDERS } from '#domain/plans/tracking/reminder-settings.ts';
import { act, read, type Scene } from '../../act.ts';
import { ownProvinces } from '../../agencies/agency-rows.ts';
import type { Tx } from '../../database/transaction.ts';

interface Row {
  readonly province_id: number;
  readonly name: string;
  readonly days_before: number[] | null;
  readonly report_days_before: number;
  readonly acknowledge_within: number;
  readonly version: number;
  readonly updated_by: string;
  readonly updated_at: Date;
}

/** What each province chose, the usual days where it chose nothing. */
export async function reminderSettings(
  tx: Tx,
  provinceIds: readonly number[],
): Promise<ReadonlyMap<number, ReminderSettings>> {
  return new Map((await settingRows(tx, provinceIds)).map((row) => [row.province_id, chosenBy(row)]));
}

async function settingRows(tx: Tx, provinceIds: readonly number[]): Promise<Row[]> {
  const { rows } = await tx.client.query<Row>(
    `select a.id as province_id, a.full_name as name, s.days_before, s.report_days_before, s.acknowledge_within, s.version,
            s.updated_by, s.updated_at
       from areas a left join reminder_settings s on s.province_id = a.id
      where a.id = any($1::int[]) and a.level = 'province' order by a.valid_to is not null, a.code`,
    [provinceIds],
  );
  return rows;
}

const chosenBy = (row: Row): ReminderSettings =>
  row.days_before === null
    ? USUAL_REMINDERS
    : {
        daysBefore: row.days_before,
        reportDaysBefore: row.report_days_before,
        acknowledgeWithin: row.acknowledge_within,
      };

/** Cách nhắc việc: of the provinces in which the person works. */
export const listReminderSettings = read(listContract, async (scene) => {
  const { units } = scene;
  const posts = (units.agencies ?? []).flatMap(({ areas }) => areas.map(({ provinceId }) => provinceId));
  const rows = await settingRows(scene.tx, [...(await ownProvinces(scene)), ...posts]);
  const mayEdit = editor(scene);
  return { provinces: rows.map((row) => present(row, mayEdit(row.province_id))) };
});

function editor({ actor, today }: Scene): (provinceId: number) => boolean {
  const units = jurisdictionOf(assignmentsInForce(actor.assignments, today), 'plan.edit', today);
  return (provinceId) => actor.isSystem || units.everywhere || units.provinces.includes(provinceId);
}

function present(row: Row, mayEdit: boolean): ProvinceReminderSettings {
  const { daysBefore, reportDaysBefore, acknowledgeWithin } = chosenBy(row);
  return {
    provinceId: row.province_id,
    name: row.name,
    mayEdit,
    daysBefore: [...daysBefore],
    reportDaysBefore,
    acknowledgeWithin,
    version: row.version ?? 0,
    updatedBy: row.updated_by ?? null,
    updatedAt: row.updated_at?.toISOString() ?? null,
  };
}

/** Đặt cách nhắc việc: reminders of every body and unit of the province follow from now on; nothing is sent or kept. */
export const setReminderSettings = act(setContract, async (scene, input) => {
  const { tx, actor, now } = scene;
  const { provinceId, reportDaysBefore, acknowledgeWithin } = input;
  scene.permit({ provinceId, districtId: null, communeId: null }, `tỉnh ${provinceId}`);
  const before = (await reminderSettings(tx, [provinceId])).get(provinceId);
  const daysBefore = inOrder(input.daysBefore);
  const written = await tx.client.query(
    `insert into reminder_settings as s (province_id, days_before, report_days_before, acknowledge_within, updated_by, updated_at)
     select $1, $2, $3, $4, $5, $6
      where $7::int = 0 or exists (select from reminder_settings where province_id = $1)
     on conflict (province_id) do update set days_before = excluded.days_before, report_days_before = excluded.report_days_before,
       acknowledge_within = excluded.acknowledge_within, updated_by = excluded.updated_by, updated_at = excluded.updated_at,
       version = s.version + 1 where s.version = $7`,
    [provinceId, daysBefore, reportDaysBefore, acknowledgeWithin, actor.name, now, input.version],
  );
  if (written.rowCount !== 1) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  const [row] = await settingRows(tx, [provinceId]);
  if (row === undefined) throw new Error(`reminder settings of ${provinceId} were just written`);
  return {
    answer: { province: present(row, true) },
    audit: {
      subjectKind: 'reminder-settings',
      subjectId: String(provinceId),
      areaId: provinceId,
      details: { before, after: { daysBefore, reportDaysBefore, acknowledgeWithin } },
    },
  };
});
