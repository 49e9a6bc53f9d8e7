import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanItem } from '#contract/plans/plan.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { inTransaction } from '../database/transaction.ts';
import { confirmPlan } from './confirm-plan.ts';
import { addItem, decideItems } from './decide-items.ts';
import { addEvidence, downloadEvidence } from './evidence.ts';
import { importPlan } from './import-plan.ts';
import { listMyTasks } from './my-tasks/my-tasks.ts';
import { placePlan } from './plan-parent.ts';
import { downloadPlan, getPlan, listItemChanges, listPlans } from './read-plans.ts';
import { changeTarget, enterProgress, getTarget, listTargets } from './targets.ts';
import { changeTask } from './tasks/task-owners.ts';
import { listTasks, reportTask } from './tasks.ts';

const db = useTestDatabase();
const fixture = (name: string) => ({
  name: `${name}.txt`,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, `../../demo/plans/${name}.txt`))),
});

let application: Application;
let haiDuong: AreaPosition;
let officer: Actor;
let planId: string;

const itemsOf = async (kind: PlanItem['kind']) =>
  (await getPlan.run(application, officer, { planId })).items.filter((item) => item.kind === kind);

beforeAll(async () => {
  application = testApplication(db.current, '2020-06-30T03:00:00Z');
  haiDuong = await areaPosition(db.current, 'province', '30', '2020-02-11');
  officer = actor('province-officer', haiDuong);
  ({
    plan: { id: planId },
  } = await importPlan.run(application, officer, { file: fixture('2020-hai-duong-348') }));
});

describe('a plan that was imported', () => {
  // @req LC-01
  it('is the document as data: number, issuer, day, unit, year, its text and its findings', async () => {
    const { plan, lines, items, findings, recipients } = await getPlan.run(application, officer, { planId });
    expect(plan).toMatchObject({
      number: '348/KH-UBND',
      issuer: 'UBND tỉnh Hải Dương',
      issuedOn: '2020-02-11',
      year: 2020,
      status: 'imported',
      standardId: '2016-2020',
      mayEdit: true,
    });
    expect(plan.area).toMatchObject({ id: haiDuong.id, fullName: 'Tỉnh Hải Dương' });
    expect(lines.find(({ line }) => line === 66)?.text).toContain('3.000 hộ nghèo');
    const fall = items.find((item) => item.kind === 'target' && item.value.value === 3000);
    expect(fall).toMatchObject({ line: 66, status: 'read' });
    expect(findings.filter((finding) => finding.needsAttention).length).toBe(plan.attention);
    expect(plan.attention).toBeGreaterThan(5);
    expect(recipients.join(' ')).toContain('Bộ LĐTBXH');
    const file = await downloadPlan.run(application, officer, { planId });
    expect(Buffer.from(file.bytes).equals(Buffer.from(fixture('2020-hai-duong-348').bytes))).toBe(true);
  });

  it('is refused twice for one unit, and when it is no plan', async () => {
    const file = fixture('2020-hai-duong-348');
    expect(await refusalOf(importPlan.run(application, officer, { file }))).toEqual(['plan-already-imported']);
    const empty = { name: 'x.txt', bytes: new Uint8Array() };
    expect(await refusalOf(importPlan.run(application, officer, { file: empty }))).toEqual(['plan-empty']);
  });

  it('tells nothing to another province, and the units below read without writing', async () => {
    const laoCai = actor('province-officer', await areaPosition(db.current, 'province', '10', '2020-02-11'));
    expect(await refusalOf(getPlan.run(application, laoCai, { planId }))).toEqual(['not-found']);
    expect((await listPlans.run(application, laoCai, {})).plans).toEqual([]);
    const commune = await db.current.pool.query<{ code: string }>(
      `select code from areas where level = 'commune' and province_id = $1 and valid_from <= '2020-01-01' order by code limit 1`,
      [haiDuong.id],
    );
    const below = actor(
      'commune-officer',
      await areaPosition(db.current, 'commune', commune.rows[0]?.code ?? '', '2020-02-11'),
    );
    expect((await getPlan.run(application, below, { planId })).plan).toMatchObject({ id: planId, mayEdit: false });
    expect((await listPlans.run(application, below, { year: 2020 })).plans).toHaveLength(1);
    expect(await refusalOf(confirmPlan.run(application, below, { planId, version: 1 }))).toEqual(['not-found']);
    await expect(importPlan.run(application, laoCai, { file: fixture('2020-hai-duong-348') })).rejects.toMatchObject({
      problems: [{ code: 'not-found' }],
    });
  });

  it('stands behind two walls: each holds with the other switched off', async () => {
    const position = await areaPosition(db.current, 'province', '10', '2020-02-11');
    const laoCai = actor('province-officer', position);
    const commune = await db.current.pool.query<{ id: number }>(
      `select id from areas where level = 'commune' and province_id = $1 and valid_from <= '2020-01-01' order by code limit 1`,
      [haiDuong.id],
    );
    const of = (provinces: number[], communes: number[]) => ({ everywhere: false, provinces, districts: [], communes });
    // row-level security alone, against bare queries
    for (const table of ['plans', 'plan_items'])
      expect(
        await inTransaction(
          db.current,
          of([position.id], []),
          async ({ client }) => (await client.query(`select from ${table}`)).rowCount,
        ),
      ).toBe(0);
    const below = of([], [commune.rows[0]?.id ?? 0]);
    const touched = await inTransaction(db.current, below, async ({ client }) => [
      (await client.query('select from plans')).rowCount,
      (await client.query("update plans set title = 'x'")).rowCount,
      (await client.query("update plan_items set status = 'confirmed'")).rowCount,
      (await client.query('delete from plan_items')).rowCount,
    ]);
    expect(touched).toEqual([1, 0, 0, 0]);
    // the acts alone
    const tables = ['plans', 'plan_items'];
    for (const table of tables) await db.current.pool.query(`alter table ${table} disable row level security`);
    try {
      expect(await refusalOf(getPlan.run(application, laoCai, { planId }))).toEqual(['not-found']);
      expect(await refusalOf(confirmPlan.run(application, laoCai, { planId, version: 1 }))).toEqual(['not-found']);
      expect((await listPlans.run(application, laoCai, {})).plans).toEqual([]);
    } finally {
      for (const table of tables) await db.current.pool.query(`alter table ${table} enable row level security`);
    }
  });

  it('is not tracked before every target and task has been decided on', async () => {
    expect(await refusalOf(listTargets.run(application, officer, { planId }))).toEqual(['plan-not-confirmed']);
    expect(await refusalOf(confirmPlan.run(application, officer, { planId, version: 1 }))).toEqual(['plan-items-open']);
    expect(await refusalOf(confirmPlan.run(application, officer, { planId, version: 9 }))).toEqual([
      'changed-meanwhile',
    ]);
  });
});

describe('confirmation', () => {
  it('keeps before and after of a correction, and refuses one that is no target', async () => {
    const credit = (await itemsOf('target')).find((item) => item.value.measure === 'credit-coverage') as PlanItem;
    const decide = (corrected?: Record<string, unknown>) =>
      decideItems.run(application, officer, {
        planId,
        decisions: [
          { itemId: credit.id, decision: 'correct', ...(corrected ? { corrected } : {}), note: 'Chủ trì là NHCSXH' },
        ],
      });
    expect(await refusalOf(decide())).toEqual(['plan-item-needs-correction']);
    expect(await refusalOf(decide({ ...credit.value, operator: 'about' }))).toEqual(['plan-item-invalid']);
    expect(await refusalOf(decide({ ...credit.value, line: 9999 }))).toEqual(['plan-line-unknown']);
    await decide({ ...credit.value, lead: 'Ngân hàng Chính sách xã hội tỉnh' });
    const after = (await itemsOf('target')).find(({ id }) => id === credit.id);
    expect(after).toMatchObject({ status: 'corrected', value: { lead: 'Ngân hàng Chính sách xã hội tỉnh' } });
    expect(after?.asRead?.lead).toBe(credit.value.lead);
    const { changes } = await listItemChanges.run(application, officer, { planId, itemId: credit.id });
    expect(changes).toMatchObject([
      {
        statusBefore: 'read',
        statusAfter: 'corrected',
        by: officer.id,
        before: { lead: credit.value.lead },
        after: { lead: 'Ngân hàng Chính sách xã hội tỉnh' },
      },
    ]);
    await expect(db.current.pool.query('delete from plan_item_changes')).rejects.toThrow();
  });

  it('tracks what was confirmed, corrected or added, and nothing that was rejected', async () => {
    const targets = await itemsOf('target');
    const shares = targets.filter((item) => item.value.unit === 'percent' && item.value.operator === 'decrease_by');
    expect(shares).toHaveLength(2);
    const fall = targets.find((item) => item.value.value === 3000) as PlanItem;
    const { item } = await addItem.run(application, officer, {
      planId,
      kind: 'target',
      content: {
        ...fall.value,
        line: 66,
        text: 'Tỷ lệ hộ nghèo giảm ít nhất 0,4 điểm %',
        measure: 'poverty-rate-reduction',
        operator: '>=',
        value: 0.4,
        unit: 'percentage_point_per_year',
        figure: -1,
      },
    });
    expect(item).toMatchObject({ status: 'added', asRead: null });
    const open = (await getPlan.run(application, officer, { planId })).items.filter(
      ({ status, kind }) => status === 'read' && (kind === 'target' || kind === 'task'),
    );
    const { undecided } = await decideItems.run(application, officer, {
      planId,
      decisions: open.map(({ id }) => ({
        itemId: id,
        decision: shares.some((share) => share.id === id) ? 'reject' : 'confirm',
      })),
    });
    expect(undecided).toBe(0);
    const done = await confirmPlan.run(application, officer, { planId, version: 1 });
    expect(done).toMatchObject({ plan: { status: 'confirmed', confirmedBy: officer.id }, targets: targets.length - 1 });
    const board = await listTargets.run(application, officer, { planId });
    expect(board.targets).toHaveLength(targets.length - 1);
    expect(board.targets.some(({ unit, operator }) => unit === 'percent' && operator === 'decrease_by')).toBe(false);
    expect(
      await refusalOf(
        decideItems.run(application, officer, { planId, decisions: [{ itemId: item.id, decision: 'reject' }] }),
      ),
    ).toEqual(['plan-confirmed']);
  });
});

describe('the board', () => {
  const target = async (measure: string) =>
    (await listTargets.run(application, officer, { planId })).targets.find((each) => each.measure === measure);

  it('holds base, operator, strength, lead; says why nothing is counted; grey without a figure', async () => {
    const fall = await target('poor-households');
    expect(fall).toMatchObject({
      operator: 'decrease_by',
      value: 3000,
      strength: 'must',
      due: '2020-12-31',
      base: { value: null, on: '2019-12-31', source: 'none' },
      criterion: { quantity: 'fall', unit: 'household' },
      computed: false,
      light: 'none',
      divisible: true,
    });
    expect(fall?.notComputed?.vi).toContain('đợt rà soát');
    const insurance = await target('health-insurance-coverage');
    expect(insurance?.lead).toMatchObject({ id: 'p-insurance', name: { vi: 'Bảo hiểm xã hội tỉnh' } });
    expect((await target('credit-coverage'))?.lead.id).toBe('p-policy-bank');
  });

  it('turns from red to green by figures entered with evidence, and says the rule', async () => {
    const id = (await target('poor-households'))?.id as string;
    const at = { planId, targetId: id };
    expect(
      await refusalOf(enterProgress.run(application, officer, { ...at, on: '2020-07-01', value: 1, note: 'x' })),
    ).toEqual(['progress-in-future']);
    const wrong = { name: 'a.pdf', bytes: new TextEncoder().encode('MZ not a pdf') };
    expect(await refusalOf(addEvidence.run(application, officer, { planId, file: wrong }))).toEqual(['evidence-type']);
    const pdf = { name: 'báo cáo.pdf', bytes: new TextEncoder().encode('%PDF-1.7 báo cáo quý I') };
    const { evidence } = await addEvidence.run(application, officer, { planId, file: pdf });
    const first = await enterProgress.run(application, officer, {
      ...at,
      on: '2020-03-31',
      value: 400,
      note: 'Báo cáo quý I',
      evidenceId: evidence.id,
    });
    expect(first.target).toMatchObject({ light: 'red', verdict: 'behind', achieved: 400, trend: 'better' });
    const second = await enterProgress.run(application, officer, {
      ...at,
      on: '2020-06-30',
      value: 1800,
      note: 'Báo cáo 6 tháng',
    });
    expect(second.target).toMatchObject({ light: 'green', verdict: 'on-course' });
    expect(second.target.rule.vi).toContain('Xanh');
    expect(second.target.share).toBeCloseTo(0.6);
    expect(second.target.forecast).toBeGreaterThan(3000);
    // Once the year is over: its last day, nothing forecast, all the time gone.
    const later = { ...application, now: () => new Date('2026-05-20T03:00:00Z') };
    const closed = await listTargets.run(later, officer, { planId });
    expect([closed.asOf, closed.endedOn]).toEqual(['2020-12-31', '2020-12-31']);
    expect(closed.targets.find(({ id: each }) => each === at.targetId)).toMatchObject({
      verdict: 'missed',
      achieved: 1800,
      forecast: null,
      elapsed: 1,
      isOver: true,
    });
    expect((await getTarget.run(later, officer, at)).target).toMatchObject({ forecast: null, elapsed: 1 });
    const midway = await listTargets.run(later, officer, { planId, on: '2020-04-30' });
    expect(midway.targets.find(({ id: each }) => each === at.targetId)).toMatchObject({
      verdict: 'behind',
      achieved: 400,
      isOver: false,
    });
    const { entries } = await getTarget.run(application, officer, at);
    expect(entries.map(({ value, evidence: file }) => [value, file?.fileName])).toEqual([
      [400, 'báo cáo.pdf'],
      [1800, undefined],
    ]);
    const back = await downloadEvidence.run(application, officer, { planId, evidenceId: evidence.id });
    expect([back.mediaType, Buffer.from(back.bytes).toString()]).toEqual(['application/pdf', '%PDF-1.7 báo cáo quý I']);
  });

  it('takes a lead, a base and another measure from a person, not from a stale page', async () => {
    const water = await target('clean-water');
    expect(water?.lead.id).toBeNull();
    const change = {
      planId,
      targetId: water?.id as string,
      measure: 'clean-water',
      baseValue: 91.5,
      leadAgencyId: 'p-agriculture',
      standardId: null,
      version: water?.version as number,
    };
    expect(await refusalOf(changeTarget.run(application, officer, { ...change, leadAgencyId: 'nobody' }))).toEqual([
      'agency-unknown',
    ]);
    const { target: changed } = await changeTarget.run(application, officer, change);
    expect(changed).toMatchObject({ base: { value: 91.5, source: 'entered' }, lead: { id: 'p-agriculture' } });
    expect(await refusalOf(changeTarget.run(application, officer, change))).toEqual(['changed-meanwhile']);
  });
});

describe('tasks', () => {
  // @req HD-93
  it('name the agency of the catalogue under every spelling, and who took its work over', async () => {
    const later = { ...application, now: () => new Date('2025-08-01T03:00:00Z') };
    const { tasks, successions } = await listTasks.run(later, officer, { planId });
    const labour = tasks.filter(({ agency }) => agency.id === 'p-labour');
    expect(new Set(labour.map(({ agency }) => agency.text)).size).toBeGreaterThan(1);
    const unknown = tasks.filter(({ agency }) => agency.id === null).map(({ agency }) => agency.text);
    expect(`${tasks.length - unknown.length}/${tasks.length} ${[...new Set(unknown)].join(' · ')}`).toBe(
      `${tasks.length}/${tasks.length} `,
    );
    expect(
      successions
        .filter(({ agencyId }) => agencyId === 'p-labour')
        .map(({ successor, verification }) => [successor.vi, verification]),
    ).toContainEqual(['Sở Nông nghiệp và Môi trường', 'verified']);
    expect((await listTasks.run(application, officer, { planId })).successions).toEqual([]);
  });

  it('become overdue after their deadline, and are done with a note', async () => {
    const { tasks } = await listTasks.run(application, officer, { planId });
    const [task] = tasks;
    if (task === undefined) throw new Error('the plan has duties');
    expect(task.state).toBe('standing');
    const at = { planId, taskId: task.id };
    const late = await changeTask.run(application, officer, {
      ...at,
      deadline: '2020-06-15',
      agencyId: task.agency.id,
      version: task.version,
    });
    expect(late.task).toMatchObject({ state: 'overdue', daysLate: 15 });
    const half = await reportTask.run(application, officer, { ...at, percent: 50, note: 'Đã tập huấn 6/12 huyện' });
    expect(half.task).toMatchObject({ state: 'overdue', percent: 50 });
    // Years later the plan is shown as on its last day; another day only when it is asked for.
    const later = { ...application, now: () => new Date('2026-05-20T03:00:00Z') };
    const stateOn = async (on?: string) => {
      const answer = await listTasks.run(later, officer, { planId, ...(on === undefined ? {} : { on }) });
      const { state, daysLate } = answer.tasks.find(({ id }) => id === task.id) ?? {};
      return [answer.asOf, answer.endedOn, state, daysLate];
    };
    expect(await stateOn()).toEqual(['2020-12-31', '2020-12-31', 'overdue', 199]);
    expect(await stateOn('2020-06-10')).toEqual(['2020-06-10', '2020-12-31', 'due-soon', null]);
    expect(await stateOn('2026-05-20')).toEqual(['2026-05-20', '2020-12-31', 'overdue', 2165]);
    const followed = await listMyTasks.run(later, officer, { followed: 'yes' });
    expect(followed.tasks.find(({ id }) => id === task.id)).toMatchObject({
      state: 'overdue',
      daysLate: 199,
      plan: { endedOn: '2020-12-31' },
    });
    expect((await listTasks.run(application, officer, { planId })).endedOn).toBeNull();
    const done = await reportTask.run(application, officer, { ...at, percent: 100, note: 'Xong' });
    expect(done.task).toMatchObject({
      state: 'done',
      doneOn: '2020-06-30',
      entries: [{ percent: 50 }, { percent: 100, note: 'Xong' }],
    });
  });
});

describe('the cascade', () => {
  it('hangs a city’s plan under its province’s, and refuses circles and strangers', async () => {
    const binhThuan = await areaPosition(db.current, 'province', '60', '2017-12-01');
    const who = actor('province-officer', binhThuan);
    const city = await importPlan.run(application, who, { file: fixture('2017-phan-thiet-221') });
    expect(city.plan.area).toMatchObject({ level: 'district', fullName: 'Thành phố Phan Thiết' });
    const text = Buffer.from(fixture('2018-lao-cai-40').bytes)
      .toString()
      .replaceAll('Lào Cai', 'Bình Thuận')
      .replaceAll('LÀO CAI', 'BÌNH THUẬN');
    const parent = await importPlan.run(application, who, {
      file: { name: 'tinh.txt', bytes: new TextEncoder().encode(text) },
      areaCode: '60',
    });
    const place = (id: string, parentId: string, version: number) =>
      placePlan.run(application, who, { planId: id, parentId, standardId: null, version });
    const placed = await place(city.plan.id, parent.plan.id, 1);
    expect(placed.plan.parent).toMatchObject({ id: parent.plan.id });
    expect(await refusalOf(place(parent.plan.id, city.plan.id, 1))).toEqual(['plan-parent-elsewhere']);
    expect(await refusalOf(place(city.plan.id, planId, 2))).toEqual(['not-found']);
  });
});

describe('each of the five source plans', () => {
  it.each([
    ['2017-phan-thiet-221', '60', 'Thành phố Phan Thiết', 2017],
    ['2018-lao-cai-40', '10', 'Tỉnh Lào Cai', 2018],
    ['2020-tay-ninh-490', '72', 'Tỉnh Tây Ninh', 2020],
    ['2024-hung-yen-45', '33', 'Tỉnh Hưng Yên', 2024],
  ])('%s is imported for its own unit, confirmed and tracked', async (name, province, unit, year) => {
    const who = actor('province-officer', await areaPosition(db.current, 'province', province, `${year}-06-01`));
    const known = (await listPlans.run(application, who, { year })).plans.find(
      ({ fileName }) => fileName === `${name}.txt`,
    );
    const plan = known ?? (await importPlan.run(application, who, { file: fixture(name) })).plan;
    expect([plan.area.fullName, plan.year]).toEqual([unit, year]);
    const { items } = await getPlan.run(application, who, { planId: plan.id });
    const open = items.filter(({ kind }) => kind === 'target' || kind === 'task');
    await decideItems.run(application, who, {
      planId: plan.id,
      decisions: open.map(({ id }) => ({ itemId: id, decision: 'confirm' })),
    });
    const now = (await getPlan.run(application, who, { planId: plan.id })).plan;
    const done = await confirmPlan.run(application, who, { planId: plan.id, version: now.version });
    expect(done.targets + done.tasks).toBe(open.length);
    const { targets } = await listTargets.run(application, who, { planId: plan.id });
    expect(targets.length).toBe(done.targets);
    const { tasks } = await listTasks.run(application, who, { planId: plan.id });
    const matched = tasks.filter(({ agency }) => agency.id !== null).length;
    const unknown = [...new Set(tasks.filter(({ agency }) => agency.id === null).map(({ agency }) => agency.text))];
    console.log(
      `${name}: ${done.targets} targets, ${done.tasks} tasks, ${matched} with an agency of the catalogue; not: ${unknown.join(' · ')}`,
    );
    expect(matched / Math.max(1, tasks.length)).toBeGreaterThan(0.6);
  });
});
