import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanTask } from '#contract/plans/tasks.ts';
import type { Actor } from '#domain/access/actor.ts';
import { dutyMatrix } from '#domain/plans/tracking/duty-matrix.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { agencyOfficer } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../../application.ts';
import { confirmPlan } from '../confirm-plan.ts';
import { decideItems } from '../decide-items.ts';
import { importPlan } from '../import-plan.ts';
import { listMyTasks } from '../my-tasks/my-tasks.ts';
import { getPlan } from '../read-plans.ts';
import { listTasks } from '../tasks.ts';
import { changeTask } from './task-owners.ts';

/** The duties of the source plans as they are tracked: who leads, who takes part, per sentence and group. */
const db = useTestDatabase();
let application: Application;

beforeAll(() => {
  application = testApplication(db.current, '2024-06-01T03:00:00Z');
});

async function tracked(name: string, province: string, on: string) {
  const position = await areaPosition(db.current, 'province', province, on);
  const who = actor('province-officer', position);
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, `../../../demo/plans/${name}.txt`)));
  const { plan } = await importPlan.run(application, who, { file: { name: `${name}.txt`, bytes } });
  const { items } = await getPlan.run(application, who, { planId: plan.id });
  await decideItems.run(application, who, {
    planId: plan.id,
    decisions: items
      .filter(({ kind }) => kind === 'target' || kind === 'task')
      .map(({ id }) => ({ itemId: id, decision: 'confirm' })),
  });
  await confirmPlan.run(application, who, { planId: plan.id, version: plan.version });
  const board = await listTasks.run(application, who, { planId: plan.id });
  return { planId: plan.id, who, position, ...board };
}

const rolesOf = (tasks: readonly PlanTask[], agencyId: string, words: string) =>
  tasks.filter(({ agency, text }) => agency.id === agencyId && text.includes(words)).map(({ role }) => role);
const row = (tasks: readonly PlanTask[], label: string) =>
  dutyMatrix(
    tasks.map((task) => ({
      ...task,
      agencyKey: task.agency.id ?? task.agency.text,
      agencyName: task.agency.text,
    })),
  ).rows.find((each) => each.label === label)?.roles;

describe('Hải Dương 2020', () => {
  let plan: Awaited<ReturnType<typeof tracked>>;
  beforeAll(async () => {
    plan = await tracked('2020-hai-duong-348', '30', '2020-02-11');
  });

  // @req HD-104
  it('the agriculture department leads production training and the spreading of models', async () => {
    expect(rolesOf(plan.tasks, 'p-agriculture', 'nhân rộng mô hình giảm nghèo')).toContain('lead');
    const mine = await listMyTasks.run(application, agencyOfficer('p-agriculture', plan.position), {});
    expect(mine.tasks.some(({ text, role }) => role === 'lead' && text.includes('nhân rộng mô hình'))).toBe(true);
  });

  // @req HD-129
  it('social insurance leads for the near-poor and only takes part for the other groups', () => {
    expect(row(plan.tasks, 'IV.13/1')).toEqual({
      'p-insurance': ['coordinate'],
      'p-labour': ['coordinate'],
      'p-health': ['coordinate'],
    });
    expect(rolesOf(plan.tasks, 'p-insurance', 'cho người cận nghèo')).toEqual(['lead']);
  });

  // @req HD-123
  it('a central body is made the lead of a work in which the department takes part', async () => {
    const ministry = plan.tasks.find(({ agency }) => agency.id === 'c-information');
    if (ministry === undefined) throw new Error('units of the ministry carry out the telecom subsidy');
    await changeTask.run(application, plan.who, {
      planId: plan.planId,
      taskId: ministry.id,
      agencyId: 'c-information',
      role: 'lead',
      note: 'Chương trình viễn thông công ích do Bộ thực hiện',
      version: ministry.version,
    });
    const { tasks } = await listTasks.run(application, plan.who, { planId: plan.planId });
    expect(row(tasks, ministry.label)).toEqual({ 'c-information': ['lead'], 'p-information': ['coordinate'] });
  });
});

describe('other plans', () => {
  // @req LC-111
  it('Lào Cai 2018: labour leads the projects of staff training, labour export and communication', async () => {
    const { tasks, answering } = await tracked('2018-lao-cai-40', '10', '2018-02-01');
    expect(rolesOf(tasks, 'p-labour', 'đào tạo, bồi dưỡng cán bộ làm công tác giảm nghèo')).toEqual(['lead']);
    expect(answering.standingBody.proposed).toMatchObject({ agencyId: 'p-labour' });
  });

  // @req TN-29
  it('Tây Ninh 2020: four bodies lead together, the joint office among them, and that is told', async () => {
    const { tasks, position } = await tracked('2020-tay-ninh-490', '72', '2020-02-01');
    expect(row(tasks, 'P4/1')).toEqual({
      'p-labour': ['lead'],
      'p-agriculture': ['lead'],
      'p-information': ['lead'],
      'p-office': ['lead'],
    });
    const office: Actor = agencyOfficer('p-office', position);
    const mine = await listMyTasks.run(application, office, {});
    expect(mine.tasks.filter(({ agency }) => agency.id === 'p-office').map(({ role }) => role)).toEqual(['lead']);
  });

  // @req HY-114 @req HY-115
  it('Hưng Yên 2024: education leads education support, construction leads housing support', async () => {
    const { tasks } = await tracked('2024-hung-yen-45', '33', '2024-03-07');
    expect(rolesOf(tasks, 'p-education', 'Chính sách hỗ trợ về giáo dục')).toEqual(['lead']);
    expect(rolesOf(tasks, 'p-construction', 'Chính sách hỗ trợ về nhà ở trên địa bàn tỉnh')).toEqual(['lead']);
  });

  // @req PT-83 @req PT-79
  it('Phan Thiết 2017: the labour division leads training, jobs and protection, and is the standing body', async () => {
    const { tasks, answering } = await tracked('2017-phan-thiet-221', '60', '2017-12-01');
    expect(rolesOf(tasks, 'd-labour', 'đào tạo nghề và giải quyết việc làm')).toEqual(['lead']);
    expect(answering.standingBody.proposed).toMatchObject({ agencyId: 'd-labour' });
  });
});
