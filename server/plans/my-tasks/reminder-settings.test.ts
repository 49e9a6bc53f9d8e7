import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { USUAL_REMINDERS } from '#domain/plans/tracking/reminder-settings.ts';
import { actor } from '#tests/kit/actors.ts';
import { type AgencyWorld, agencyOfficer, makeAgencyWorld } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../../application.ts';
import { listTasks } from '../tasks.ts';
import { listReminderSettings, setReminderSettings } from './reminder-settings.ts';
import { getReminders } from './reminders.ts';

const db = useTestDatabase();
let world: AgencyWorld;
let application: Application;
let own: AreaPosition;
let officer: Actor;

beforeAll(async () => {
  world = await makeAgencyWorld(db.current);
  await db.current.pool.query(`update plan_tasks set deadline = '2024-06-30'`);
  await db.current.pool.query(`update plan_heads set tracked_on = '2024-01-20'`);
  application = testApplication(db.current, '2024-05-20T03:00:00Z');
  own = world.places['own province'] as AreaPosition;
  officer = actor('province-officer', own);
});

const settings = async (who: Actor) => (await listReminderSettings.run(application, who, {})).provinces;
const dueFor = async (day: string) =>
  (await getReminders.run(application, officer, { on: day })).digests
    .find(({ carrier }) => carrier.key === 'agency:p-health')
    ?.reminders.filter(({ kind }) => kind === 'due' || kind === 'unacknowledged')
    .map(({ kind, step }) => `${kind} ${step ?? ''}`.trim());
const choose = async (who: Actor, input: object) =>
  await setReminderSettings.run(application, who, {
    provinceId: own.provinceId,
    daysBefore: [3, 45],
    reportDaysBefore: 10,
    acknowledgeWithin: 90,
    version: 0,
    ...input,
  });

it('a province without a choice is reminded on the usual days', async () => {
  expect(await settings(officer)).toMatchObject([
    { ...USUAL_REMINDERS, provinceId: own.id, mayEdit: true, version: 0, updatedBy: null },
  ]);
  const commune = world.places['own commune'] as AreaPosition;
  expect(await settings(actor('commune-officer', commune))).toMatchObject([{ mayEdit: false }]);
  expect(await settings(agencyOfficer('p-health', own))).toMatchObject([{ provinceId: own.id, mayEdit: false }]);
  expect(new Set(await dueFor('2024-05-20'))).toEqual(new Set(['unacknowledged']));
});

it('only who plans for the province chooses, within the limits', async () => {
  const below = world.places['own district'] as AreaPosition;
  expect(await refusalOf(choose(actor('district-officer', below), {}))).toEqual(['not-found']);
  expect(await refusalOf(choose(agencyOfficer('p-health', own), {}))).toEqual(['forbidden']);
  const other = world.places['other province'] as AreaPosition;
  expect(await refusalOf(choose(actor('province-officer', other), {}))).toEqual(['not-found']);
  for (const wrong of [{ daysBefore: [] }, { daysBefore: [0] }, { reportDaysBefore: 40 }, { acknowledgeWithin: 2.5 }])
    expect(await refusalOf(choose(officer, wrong))).toHaveLength(1);
});

// Days before and days to acknowledge are the province's: reminders and «sắp đến hạn» follow, the change is in the audit log.
it('what the province chose is what it is reminded by, on every page', async () => {
  const { province } = await choose(officer, {});
  expect(province).toMatchObject({ daysBefore: [45, 3], version: 1, updatedBy: officer.name });
  expect(new Set(await dueFor('2024-05-20'))).toEqual(new Set(['due 45', 'unacknowledged']));
  expect(await dueFor('2024-04-15')).toBeUndefined();
  const planId = world.plans.find(({ place }) => place === 'own province')?.id ?? '';
  const { tasks } = await listTasks.run(application, officer, { planId });
  expect(new Set(tasks.map(({ state }) => state))).toEqual(new Set(['due-soon']));
  const { rows } = await db.current.pool.query(
    `select details from audit_log where subject_kind = 'reminder-settings' and subject_id = $1`,
    [String(own.id)],
  );
  expect(rows).toMatchObject([
    {
      details: { before: USUAL_REMINDERS, after: { daysBefore: [45, 3], reportDaysBefore: 10, acknowledgeWithin: 90 } },
    },
  ]);
  expect(await refusalOf(choose(officer, {}))).toEqual(['changed-meanwhile']);
  expect(await choose(officer, { version: 1, daysBefore: [2] })).toMatchObject({ province: { version: 2 } });
  expect(await dueFor('2024-06-20')).not.toContain('due 2');
});
