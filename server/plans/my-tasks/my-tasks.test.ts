import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { agencyOfficer } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { addAgency, addAlias } from '../../agencies/edit-agencies.ts';
import { listAgencies } from '../../agencies/list-agencies.ts';
import type { Application } from '../../application.ts';
import { confirmPlan } from '../confirm-plan.ts';
import { decideItems } from '../decide-items.ts';
import { importPlan } from '../import-plan.ts';
import { getPlan } from '../read-plans.ts';
import { addTask, changeTask, listTaskChanges, setAnswering } from '../tasks/task-owners.ts';
import { listTasks, reportTask } from '../tasks.ts';
import { acknowledgeTasks, listMyTasks, reportMyTask } from './my-tasks.ts';
import { getReminders } from './reminders.ts';
import { addTaskEvidence, downloadTaskEvidence } from './task-evidence.ts';

const db = useTestDatabase();
const on = (application: Application, day: string): Application => ({
  ...application,
  now: () => new Date(`${day}T03:00:00Z`),
});
const pdf = (text: string) => ({ name: `${text}.pdf`, bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`) });

let application: Application;
let hungYen: AreaPosition;
let province: Actor;
let planId: string;
let districts: AreaPosition[];

beforeAll(async () => {
  application = testApplication(db.current, '2024-03-11T03:00:00Z');
  hungYen = await areaPosition(db.current, 'province', '33', '2024-03-07');
  province = actor('province-officer', hungYen);
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../../demo/plans/2024-hung-yen-45.txt')));
  const { plan } = await importPlan.run(application, province, { file: { name: 'ke-hoach.txt', bytes } });
  planId = plan.id;
  const { items } = await getPlan.run(application, province, { planId });
  await decideItems.run(application, province, {
    planId,
    decisions: items
      .filter(({ kind }) => kind === 'target' || kind === 'task')
      .map(({ id }) => ({ itemId: id, decision: 'confirm' })),
  });
  await confirmPlan.run(application, province, { planId, version: 1 });
  const { rows } = await db.current.pool.query<{ code: string }>(
    `select code from areas where level = 'district' and province_id = $1 and valid_from <= '2024-03-07' and (valid_to is null or valid_to > '2024-03-07') order by code`,
    [hungYen.id],
  );
  districts = await Promise.all(rows.map(({ code }) => areaPosition(db.current, 'district', code, '2024-03-07')));
});

const health = () => agencyOfficer('p-health', hungYen, [{ id: 'p-labour', from: '2025-03-01' }]);
const mine = async (who: Actor, day = '2024-03-11') => (await listMyTasks.run(on(application, day), who, {})).tasks;
const board = async (day = '2024-03-11') => await listTasks.run(on(application, day), province, { planId });

describe('my tasks', () => {
  // Each body of the province has its own tasks of the plan, with role, mode of instruction, deadline or rhythm.
  // @req HY-132 @req HY-111 @req HY-30
  it('of the health department: its own duties and the duty of all others, nothing else', async () => {
    const tasks = await mine(health());
    expect(tasks.length).toBeGreaterThan(4);
    expect(new Set(tasks.map(({ agency }) => agency.id))).toEqual(new Set(['p-health', 'p-others']));
    const nutrition = tasks.find(({ text }) => text.includes('Cải thiện dinh dưỡng'));
    expect(nutrition).toMatchObject({
      role: 'perform',
      mode: 'assign',
      relation: 'given',
      carrier: { key: 'agency:p-health', name: { vi: 'Sở Y tế' } },
      plan: { number: '45/KH-UBND', issuedOn: '2024-03-07', areaName: 'Tỉnh Hưng Yên' },
    });
    expect(Object.keys(nutrition ?? {})).not.toContain('carriers');
  });

  // @req TN-36
  it('of the Fatherland Front are requested, those of a department assigned', async () => {
    const front = await mine(agencyOfficer('p-front', hungYen));
    const own = front.filter(({ agency }) => agency.id === 'p-front');
    expect(own.length).toBeGreaterThan(3);
    expect(new Set(own.map(({ mode }) => mode))).toEqual(new Set(['propose']));
    const education = (await mine(agencyOfficer('p-education', hungYen))).filter(
      ({ agency }) => agency.id === 'p-education',
    );
    expect(new Set(education.map(({ mode }) => mode))).toEqual(new Set(['assign']));
  });

  // @req LC-143 @req HY-119
  it('include the duty of all others for a body that the plan does not name, each with its own progress', async () => {
    const culture = agencyOfficer('p-culture', hungYen);
    const tasks = await mine(culture);
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.every(({ forAllOthers }) => forAllOthers)).toBe(true);
    const [task] = tasks;
    if (task === undefined) throw new Error('the plan has a residual duty');
    await reportMyTask.run(application, culture, {
      taskIds: [task.id],
      carrier: 'agency:p-culture',
      percent: 40,
      note: 'Đã lồng ghép vào kế hoạch ngành',
    });
    expect((await mine(culture)).find(({ id }) => id === task.id)).toMatchObject({
      percent: 40,
      entries: [{ percent: 40 }],
    });
    const others = (await mine(agencyOfficer('p-industry', hungYen))).find(({ id }) => id === task.id);
    expect(others).toMatchObject({ percent: 0, entries: [] });
    const seen = (await board()).tasks.find(({ id }) => id === task.id);
    expect(seen).toMatchObject({ percent: 40, doneOn: null, carriers: [{ key: 'agency:p-culture', percent: 40 }] });
  });
});

describe('receipt', () => {
  // @req LC-154
  it('is confirmed for a plan at once; the province sees who has and who has not', async () => {
    const before = (await board()).tasks.filter(({ agency }) => agency.id === 'p-health');
    expect(before.every(({ carriers }) => carriers.length === 1 && carriers[0]?.acknowledgedAt === null)).toBe(true);
    const { acknowledged } = await acknowledgeTasks.run(application, health(), { planId });
    expect(acknowledged).toBe((await mine(health())).length);
    expect((await acknowledgeTasks.run(application, health(), { planId })).acknowledged).toBe(0);
    const { tasks } = await board();
    const silent = tasks.flatMap(({ carriers }) => carriers.filter(({ acknowledgedAt }) => acknowledgedAt === null));
    expect(silent.map(({ key }) => key)).toContain('agency:p-education');
    expect(silent.map(({ key }) => key)).not.toContain('agency:p-health');
    const foreign = actor('district-officer', await areaPosition(db.current, 'district', '080', '2024-03-07'));
    expect(await refusalOf(acknowledgeTasks.run(application, foreign, { planId }))).toEqual(['nothing-to-acknowledge']);
  });
});

describe('progress of one’s own', () => {
  it('with note and evidence counts for the task; another body’s task is not found', async () => {
    const [task] = (await mine(health())).filter(({ agency }) => agency.id === 'p-health');
    if (task === undefined) throw new Error('health has duties');
    const carrier = 'agency:p-health';
    const { evidence } = await addTaskEvidence.run(application, health(), {
      taskId: task.id,
      carrier,
      file: pdf('bao cao'),
    });
    const { tasks } = await reportMyTask.run(application, health(), {
      taskIds: [task.id],
      carrier,
      percent: 100,
      note: 'Hoàn thành',
      evidenceId: evidence.id,
    });
    expect(tasks[0]).toMatchObject({
      percent: 100,
      state: 'done',
      doneOn: '2024-03-11',
      entries: [{ evidence: { fileName: 'bao cao.pdf' } }],
    });
    const file = await downloadTaskEvidence.run(application, health(), { taskId: task.id, evidenceId: evidence.id });
    expect(Buffer.from(file.bytes).toString()).toContain('bao cao');
    expect((await board()).tasks.find(({ id }) => id === task.id)).toMatchObject({ state: 'done', percent: 100 });
    const education = agencyOfficer('p-education', hungYen);
    const steal = { taskIds: [task.id], carrier: 'agency:p-education', percent: 0, note: 'x' };
    expect(await refusalOf(reportMyTask.run(application, education, steal))).toEqual(['not-found']);
    expect(await refusalOf(reportMyTask.run(application, education, { ...steal, carrier }))).toEqual(['not-found']);
    expect(
      await refusalOf(downloadTaskEvidence.run(application, education, { taskId: task.id, evidenceId: evidence.id })),
    ).toEqual(['not-found']);
    const own = (await mine(education)).find(({ agency }) => agency.id === 'p-education');
    expect(
      await refusalOf(
        reportMyTask.run(application, education, { ...steal, taskIds: [own?.id], evidenceId: evidence.id }),
      ),
    ).toEqual(['not-found']);
  });

  // @req HD-145
  it('of districts is kept for each: the province sees who has done it, the whole is their mean', async () => {
    const [first, second] = districts;
    if (first === undefined || second === undefined) throw new Error('Hưng Yên had ten districts');
    const officer = actor('district-officer', first);
    const plan = (await mine(officer)).find(({ text }) => text.startsWith('Xây dựng, tổ chức triển khai'));
    if (plan === undefined) throw new Error('the districts make their own plan');
    expect(plan).toMatchObject({ carrier: { key: `unit:${first.id}` }, percent: 0 });
    await reportMyTask.run(application, officer, {
      taskIds: [plan.id],
      carrier: `unit:${first.id}`,
      percent: 100,
      note: 'Đã ban hành',
    });
    expect(
      await refusalOf(
        reportMyTask.run(application, officer, {
          taskIds: [plan.id],
          carrier: `unit:${second.id}`,
          percent: 100,
          note: 'x',
        }),
      ),
    ).toEqual(['not-found']);
    expect((await mine(actor('district-officer', second))).find(({ id }) => id === plan.id)).toMatchObject({
      percent: 0,
      entries: [],
    });
    const seen = (await board()).tasks.find(({ id }) => id === plan.id);
    expect(seen?.carriers).toHaveLength(districts.length);
    expect(seen?.carriers.filter(({ doneOn }) => doneOn !== null).map(({ areaId }) => areaId)).toEqual([first.id]);
    expect(seen).toMatchObject({ percent: Math.floor(100 / districts.length), doneOn: null });
    for (const district of districts.slice(1))
      await reportTask.run(application, province, {
        planId,
        taskId: plan.id,
        carrier: `unit:${district.id}`,
        percent: 100,
        note: 'Công văn',
      });
    expect((await board()).tasks.find(({ id }) => id === plan.id)).toMatchObject({ percent: 100, state: 'done' });
    expect(
      await refusalOf(
        reportTask.run(application, province, { planId, taskId: plan.id, carrier: 'unit:1', percent: 1, note: 'x' }),
      ),
    ).toEqual(['carrier-unknown']);
  });
});

describe('owners after the confirmation', () => {
  // @req HY-97 @req HY-108 @req HY-116
  it('show each project with its leads: exactly one is right', async () => {
    const { projects } = await board();
    const leads = (project: number, sub: number | null) =>
      projects.find((each) => each.project === project && each.sub === sub)?.leads;
    expect(leads(3, 1)).toEqual(['Sở Nông nghiệp và Phát triển nông thôn']);
    expect(leads(3, 2)).toEqual(['Sở Y tế']);
    expect(leads(6, 1)).toEqual(['Sở Thông tin và Truyền thông']);
    expect(leads(6, 2)).toEqual(['Sở Lao động - Thương binh và Xã hội']);
  });

  // @req TN-45
  it('name the tasks without a body; a person gives them one, with history, and the body sees its task', async () => {
    const ownerless = (await board()).tasks.filter(({ agency }) => agency.id === null);
    expect(ownerless.length).toBeGreaterThan(0);
    const [task] = ownerless;
    if (task === undefined) throw new Error('the plan has a task without owner');
    const ethnic = agencyOfficer('p-ethnic', hungYen);
    expect((await mine(ethnic)).some(({ id }) => id === task.id)).toBe(false);
    await changeTask.run(application, province, {
      planId,
      taskId: task.id,
      deadline: '2024-06-30',
      agencyId: 'p-ethnic',
      role: 'lead',
      note: 'Giao theo Công văn 12/UBND-KGVX',
      version: task.version,
    });
    expect((await mine(ethnic)).find(({ id }) => id === task.id)).toMatchObject({
      role: 'lead',
      deadline: '2024-06-30',
      acknowledgedAt: null,
    });
    const { changes } = await listTaskChanges.run(application, province, { planId, taskId: task.id });
    expect(changes).toMatchObject([
      {
        before: { agency: null },
        after: { agency: 'Ban Dân tộc', role: 'lead' },
        note: 'Giao theo Công văn 12/UBND-KGVX',
      },
    ]);
    await expect(db.current.pool.query('delete from plan_task_changes')).rejects.toThrow();
  });

  it('give a work that nobody leads to a body, as a line that a person added', async () => {
    const { task } = await addTask.run(application, province, {
      planId,
      label: 'III.2/1',
      text: 'Hỗ trợ chi phí hoả táng cho người thuộc hộ nghèo',
      line: 120,
      agencyId: 'p-home',
      role: 'lead',
      mode: 'assign',
      note: 'Kế hoạch không nêu cơ quan chủ trì',
    });
    expect(task).toMatchObject({ agency: { id: 'p-home' }, carriers: [{ key: 'agency:p-home' }] });
    const own = (await mine(agencyOfficer('p-home', hungYen))).filter(({ forAllOthers }) => !forAllOthers);
    expect(own.map(({ id }) => id)).toEqual([task.id]);
  });

  // @req HY-94 @req HY-95 @req HY-96
  it('propose from the text who answers for the plan and the standing body; a person takes them', async () => {
    const { answering, plan } = await board();
    expect(answering).toMatchObject({
      body: { agencyId: null, proposed: { agencyId: 'p-steering' } },
      standingBody: { agencyId: null, proposed: { agencyId: 'p-labour' } },
    });
    await setAnswering.run(application, province, {
      planId,
      bodyId: 'p-steering',
      standingBodyId: 'p-labour',
      version: plan.version,
    });
    expect((await board()).answering).toMatchObject({
      body: { agencyId: 'p-steering' },
      standingBody: { name: { vi: 'Sở Lao động - Thương binh và Xã hội' } },
    });
    const [own] = (await mine(health())).filter(
      ({ agency, reportTo }) => agency.id === 'p-health' && reportTo === null,
    );
    expect(own?.defaultReceiver?.vi).toBe('Sở Lao động - Thương binh và Xã hội');
  });
});

describe('bodies of 2025', () => {
  it('carry the work of those they took over, and the page says from whom', async () => {
    const later = await mine(health(), '2025-04-01');
    const taken = later.filter(({ agency }) => agency.id === 'p-labour');
    expect(taken.length).toBeGreaterThan(3);
    expect(taken[0]).toMatchObject({
      carrier: { key: 'agency:p-health' },
      carriedFrom: { vi: 'Sở Lao động - Thương binh và Xã hội' },
    });
    expect((await mine(health())).some(({ agency }) => agency.id === 'p-labour')).toBe(false);
    // what the body before had finished is finished
    const [task] = taken;
    if (task === undefined) throw new Error('labour had duties');
    await reportTask.run(application, province, { planId, taskId: task.id, percent: 100, note: 'Xong trước sáp nhập' });
    expect((await mine(health(), '2025-04-01')).find(({ id }) => id === task.id)).toMatchObject({
      percent: 100,
      state: 'done',
      entries: [{ percent: 100 }],
    });
  });
});

describe('reminders', () => {
  it('are one digest a body, the same however often asked; a body gets its own only', async () => {
    const late = await getReminders.run(application, province, { on: '2024-07-15' });
    expect(await getReminders.run(application, province, { on: '2024-07-15' })).toEqual(late);
    const ethnic = late.digests.find(({ carrier }) => carrier.key === 'agency:p-ethnic');
    expect(ethnic).toMatchObject({
      mine: false,
      counts: { overdue: 1 },
      reminders: [{ kind: 'overdue', daysLeft: -15 }, { kind: 'unacknowledged' }],
    });
    const labour = late.digests.find(({ carrier }) => carrier.key === 'agency:p-labour');
    expect(labour?.counts.unacknowledged).toBeGreaterThan(3);
    const own = await getReminders.run(application, agencyOfficer('p-ethnic', hungYen), { on: '2024-07-15' });
    expect(own.digests.map(({ carrier, mine: isMine }) => [carrier.key, isMine])).toEqual([['agency:p-ethnic', true]]);
    expect((await getReminders.run(application, health(), { on: '2024-03-12' })).digests).toEqual([]);
  });
});

describe('the catalogue of a province', () => {
  it('takes a local body and another name, finds their tasks by it, and shows them to nobody else', async () => {
    const provinceId = hungYen.id;
    const ownerless = (await board()).tasks.filter(({ agency }) => agency.id === null);
    const wanted = ownerless[0]?.agency.text ?? '';
    const same = ownerless.filter(({ agency }) => agency.text === wanted).length;
    const { agency, matched } = await addAgency.run(application, province, {
      provinceId,
      nameVi: 'Quỹ Hỗ trợ nông dân tỉnh Hưng Yên',
      nameEn: 'Farmers’ support fund of Hưng Yên',
      level: 'province',
      kind: 'other',
      aliases: [wanted],
      source: 'Quyết định 1/QĐ-UBND (thử)',
    });
    expect(agency).toMatchObject({ verification: 'unverified', provinceName: 'Tỉnh Hưng Yên' });
    expect(matched).toBeGreaterThanOrEqual(same);
    expect((await mine(agencyOfficer(agency.id, hungYen))).filter(({ forAllOthers }) => !forAllOthers)).toHaveLength(
      matched,
    );
    expect(
      await refusalOf(
        addAlias.run(application, province, { provinceId, agencyId: 'p-health', alias: 'Sở Giáo dục & Đào tạo' }),
      ),
    ).toEqual(['agency-exists']);
    await addAlias.run(application, province, { provinceId, agencyId: 'p-health', alias: 'Ngành y tế tỉnh' });
    const { agencies } = await listAgencies.run(application, province, {});
    expect(agencies.find(({ id }) => id === 'p-health')?.localAliases).toEqual(['Ngành y tế tỉnh']);
    const laoCai = actor('province-officer', await areaPosition(db.current, 'province', '10', '2024-03-07'));
    const theirs = await listAgencies.run(application, laoCai, {});
    expect(theirs.agencies.some(({ id }) => id === agency.id)).toBe(false);
    expect(theirs.agencies.find(({ id }) => id === 'p-health')?.localAliases).toEqual([]);
    expect(theirs.agencies.find(({ id }) => id === 'p-labour')?.successors.map(({ name }) => name.vi)).toContain(
      'Sở Nông nghiệp và Môi trường',
    );
    expect(
      await refusalOf(addAlias.run(application, laoCai, { provinceId, agencyId: 'p-health', alias: 'Khác' })),
    ).toEqual(['not-found']);
    expect(
      await refusalOf(addAlias.run(application, health(), { provinceId, agencyId: 'p-health', alias: 'Khác' })),
    ).toEqual(['forbidden']);
  });
});
