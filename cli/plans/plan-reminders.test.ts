import { PassThrough } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { SYSTEM } from '#tests/kit/actors.ts';
import { type AgencyWorld, makeAgencyWorld } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { planRemindersCommand, remindersWith } from './plan-reminders.ts';

const database = useTestDatabase();
let world: AgencyWorld;

beforeAll(async () => {
  world = await makeAgencyWorld(database.current);
  await database.current.pool.query(`update plan_tasks set deadline = '2024-06-30' where agency_id = 'p-health'`);
  await database.current.pool.query(`update plan_heads set tracked_on = '2024-01-20'`);
});

async function run(day: string, json = false, language: 'vi' | 'en' = 'vi') {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const application = testApplication(database.current);
  const context = { application, actor: SYSTEM, stdout, stderr, isTty: false, language };
  expect(await remindersWith(context, { on: plainDate(day), json })).toBe(0);
  return (stdout.read() as Buffer).toString();
}

test('prints one digest a body: who is late, who has not confirmed receipt; twice the same', async () => {
  const text = await run('2024-07-02');
  expect(await run('2024-07-02')).toBe(text);
  const health = text.split('\n== ').find((part) => part.includes('Sở Y tế'));
  expect(health).toContain('quá hạn: 2 · chưa xác nhận tiếp nhận: 2');
  expect(health).toContain('[quá hạn, 30/06/2024, chậm 2 ngày] 1/KH-UBND');
  expect(text).toContain('Sở Giáo dục và Đào tạo');
  expect(await run('2024-07-02', false, 'en')).toContain('overdue: 2');
});

test('as JSON carries the same, and before the plans were given there is nothing', async () => {
  const { on, digests } = JSON.parse(await run('2024-06-25', true));
  expect(on).toBe('2024-06-25');
  const [digest] = digests.filter((each: { carrier: { key: string } }) => each.carrier.key === 'agency:p-health');
  expect(digest.reminders).toContainEqual(
    expect.objectContaining({ kind: 'due', dueOn: '2024-06-30', daysLeft: 5, step: 7 }),
  );
  expect(world.tasks.map(({ id }) => id)).toContain(digest.reminders[0].taskId);
  expect(await run('2024-01-10')).toBe('Ngày 10/01/2024: không có việc phải nhắc.\n');
});

test('wrong use is told', async () => {
  const stderr = new PassThrough();
  const io = { stdout: new PassThrough(), stderr, isTty: false, language: 'en' as const };
  expect(await planRemindersCommand(['--date', 'tomorrow'], io)).toBe(2);
  expect((stderr.read() as Buffer).toString()).toContain('vuonlen plan reminders');
});
