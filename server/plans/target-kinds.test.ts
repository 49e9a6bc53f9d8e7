import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanItem } from '#contract/plans/plan.ts';
import type { Target } from '#contract/plans/targets.ts';
import { allotProportionally } from '#domain/plans/tracking/allotment.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { ReviewWorld, refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { addAreaClass } from '../areas/area-classes.ts';
import { previewAllotment, saveAllotment } from './allotment.ts';
import { getCascade } from './cascade.ts';
import { confirmPlan } from './confirm-plan.ts';
import { addItem, decideItems } from './decide-items.ts';
import { listExpectedExits } from './expected-exits.ts';
import { saveGoals } from './goals.ts';
import { importPlan } from './import-plan.ts';
import { getLivingStandard, setMinimumStandard } from './living-standard.ts';
import { exportProjection, getProjection } from './projection.ts';
import { getPlan } from './read-plans.ts';
import { setTargetParts, setTargetUnits } from './target-shape.ts';
import { changeTarget, enterProgress, getTarget, listTargets } from './targets.ts';

/** Hưng Yên again: a review approved, monthly rounds after it, and a plan with one target of every kind. */
const db = useTestDatabase();
let world: ReviewWorld;
let planId: string;
let one: string;
let two: string;

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH HƯNG YÊN
Số: 45/KH-UBND
Hưng Yên, ngày 07 tháng 3 năm 2024
KẾ HOẠCH
Thực hiện mục tiêu giảm nghèo bền vững năm 2024
I. MỤC TIÊU
- Giảm 4 hộ nghèo so với tổng số hộ nghèo cuối năm 2023.
- Giảm 2 hộ cận nghèo so với cuối năm 2023.
- Phấn đấu cuối năm 2024, tỷ lệ hộ nghèo toàn tỉnh giảm xuống còn 0,01%.
- Giảm tỷ lệ hộ nghèo toàn tỉnh từ 0,001%/năm trở lên; riêng các huyện nghèo theo Nghị quyết số 30a/2008/NQ-CP giảm trên 0,01%.
- Phấn đấu giảm tỷ lệ hộ nghèo từ 0,002% - 0,003%.
- Phấn đấu đến cuối năm 2024 không còn hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2022-2025.
- 100% hộ nghèo, hộ cận nghèo có nhu cầu và đủ điều kiện được vay vốn tín dụng ưu đãi.
- Phấn đấu vận động Quỹ “Vì người nghèo” tăng từ 10% trở lên so với năm trước.
II. TỔ CHỨC THỰC HIỆN
1. Sở Lao động - Thương binh và Xã hội
Chủ trì, phối hợp với các sở, ngành liên quan hướng dẫn rà soát hộ nghèo.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn A
`;

const registered = (commune: string, from: number, count: number, extra: Record<string, string | number> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    household_code: `P${from + index}`,
    commune_code: commune,
    b1_score: 120,
    deprived: 3,
    area: 'rural',
    previous_class: 'poor',
    ...extra,
  }));

const officer = () => world.provinceOfficer;
const run = <A>(route: { run: (...args: never[]) => Promise<A> }, input: unknown, who = officer()) =>
  (route.run as unknown as (application: unknown, actor: unknown, input: unknown) => Promise<A>)(
    world.application,
    who,
    input,
  );
const board = async (provisional = false): Promise<Target[]> =>
  (await run(listTargets, { planId, provisional })).targets;
async function target(wanted: (each: Target) => boolean, provisional = false): Promise<Target> {
  const found = (await board(provisional)).find(wanted);
  if (found === undefined)
    throw new Error((await board()).map(({ measure, text }) => `${measure}: ${text}`).join('\n'));
  return found;
}
const fall = (provisional = false) =>
  target((each) => each.measure === 'poor-households' && each.operator === 'decrease_by', provisional);
const strict = () => target((each) => each.measure === 'poverty-rate-reduction' && each.operator === '>');

async function confirmAll(id: string, version: number) {
  const { items } = await run(getPlan, { planId: id });
  const open = items.filter(
    (item: PlanItem) => item.status === 'read' && (item.kind === 'target' || item.kind === 'task'),
  );
  await run(decideItems, { planId: id, decisions: open.map((item) => ({ itemId: item.id, decision: 'confirm' })) });
  await run(confirmPlan, { planId: id, version });
}

beforeAll(async () => {
  world = await ReviewWorld.make(db.current);
  [one = '', two = ''] = [world.communeCodes[0], world.communeCodes[30]];
  await world.opensRound('R2023', 2023);
  await world.imports(officer(), 'R2023', [
    ...registered(one, 0, 12),
    ...registered(one, 50, 3, { groups: 'no_labour' }),
    ...registered(two, 100, 7),
    ...registered(two, 200, 5, { deprived: 1, previous_class: 'near_poor' }),
  ]);
  await world.everyCommuneSubmits('R2023');
  await world.leaderApproves('R2023', '2023-12-19');
  const file = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(TEXT) };
  const { plan } = await run(importPlan, { file });
  planId = plan.id;
  const members = {
    line: 12,
    text: 'Không còn thành viên, hội viên thuộc hộ nghèo',
    measure: 'members-in:poor-and-near-poor-households',
    operator: '=',
    value: 0,
    unit: 'person',
    strength: 'strive',
    printed: 'không còn',
    figure: -1,
  };
  await run(addItem, { planId, kind: 'target', content: members });
  await confirmAll(planId, plan.version);
}, 120_000);

describe('reductions and levels', () => {
  // @req HD-26 HD-27
  it('hold their base, share of it, implied stock and rate; the near-poor apart from the poor', async () => {
    const poor = await fall();
    expect(poor.base).toMatchObject({ value: 22, source: 'round', roundId: 'R2023' });
    expect(poor.implied).toMatchObject({ level: 18, rate: { numerator: 18, denominator: 161_000 } });
    expect(poor.implied?.shareOfBase).toBeCloseTo(18.1818, 3);
    const near = await target((each) => each.measure === 'near-poor-households');
    expect([near.base.value, near.implied?.level]).toEqual([5, 3]);
  });

  // @req HY-09
  it('take a base from a round and keep it, though the plan prints none', async () => {
    const rate = await target((each) => each.measure === 'poverty-rate' && each.criterion.quantity === 'level');
    expect([rate.operator, rate.value]).toEqual(['<=', 0.01]);
    const { rounds } = await run(getTarget, { planId, targetId: rate.id });
    expect(rounds.map(({ id }) => id)).toEqual(['R2023']);
    const change = {
      planId,
      targetId: rate.id,
      measure: rate.measure,
      baseValue: null,
      leadAgencyId: null,
      standardId: rate.standardId,
      version: rate.version,
    };
    expect(await refusalOf(run(changeTarget, { ...change, baseRoundId: 'R1999' }))).toEqual(['target-base-round']);
    const { target: held } = await run(changeTarget, { ...change, baseRoundId: 'R2023' });
    expect(held.base).toMatchObject({
      source: 'round',
      roundId: 'R2023',
      numerator: 22,
      denominator: 161_000,
      on: '2023-12-15',
    });
  });
});

describe('reductions of the rate', () => {
  // @req LC-14
  it('are in percentage points, at least so many a year, never a relative percent', async () => {
    const yearly = await target((each) => each.measure === 'poverty-rate-reduction' && each.operator === '>=');
    expect(yearly).toMatchObject({
      unit: 'percentage_point_per_year',
      computed: true,
      base: { numerator: 22, denominator: 161_000 },
      criterion: { quantity: 'fall', unit: 'percentage_point', required: 0.001 },
      unitSet: { scope: 'plan' },
    });
  });

  // @req PT-14
  it('may be a range: both bounds are held, met from the lower one', async () => {
    const range = await target((each) => each.operator === 'decrease_by_range');
    expect(range.criterion).toMatchObject({
      quantity: 'fall',
      required: 0.002,
      upper: 0.003,
      unit: 'percentage_point',
    });
    const enter = (value: number, on: string) =>
      run(enterProgress, { planId, targetId: range.id, on, value, note: 'x' });
    expect((await enter(0.0019, '2024-05-01')).target.verdict).not.toBe('met');
    expect((await enter(0.0021, '2024-05-02')).target.verdict).toBe('met');
  });

  // @req TN-01
  it('may be zero by a named standard, which is part of the target', async () => {
    const zero = await target((each) => each.measure === 'poor-households' && each.value === 0);
    expect(zero).toMatchObject({ standardId: '2022-2025', criterion: { required: 0 }, base: { value: 22 } });
    expect(zero.criterion.words.vi).toContain('không quá');
  });
});

describe('a class of units', () => {
  // @req LC-15
  it('is judged as a set and unit by unit', async () => {
    const before = await strict();
    expect(before).toMatchObject({ computed: false, unitSet: { scope: 'plan', proposed: 'poor_district' } });
    const choose = { planId, targetId: before.id, scope: 'class', class: 'poor_district', version: before.version };
    expect(await refusalOf(run(setTargetUnits, choose))).toEqual(['target-class-empty']);
    const district = await db.current.pool.query<{ id: number }>('select district_id as id from areas where id = $1', [
      world.commune(two).id,
    ]);
    const areaId = district.rows[0]?.id as number;
    const administrator = actor('administrator', null);
    await run(
      addAreaClass,
      { areaId, class: 'poor_district', validFrom: '2022-01-01', legalBasis: 'thử', verification: 'unverified' },
      administrator,
    );
    const { target: chosen } = await run(setTargetUnits, choose);
    expect(chosen).toMatchObject({
      computed: true,
      unitSet: { scope: 'class', class: 'poor_district', units: 1 },
      base: { numerator: 7 },
    });
    const named = await run(setTargetUnits, {
      planId,
      targetId: before.id,
      scope: 'list',
      areaIds: [areaId, world.commune(one).id],
      version: chosen.version,
    });
    expect(named.target).toMatchObject({ unitSet: { scope: 'list', units: 2 }, base: { numerator: 22 } });
    const elsewhere = await areaPosition(db.current, 'district', '288', '2023-12-15');
    expect(
      await refusalOf(
        run(setTargetUnits, {
          planId,
          targetId: before.id,
          scope: 'list',
          areaIds: [elsewhere.id],
          version: named.target.version,
        }),
      ),
    ).toEqual(['target-units-elsewhere']);
    const { unitResults } = await run(getTarget, { planId, targetId: before.id });
    expect(unitResults.map(({ base, met }) => [base !== null, met])).toEqual([
      [true, null],
      [true, null],
    ]);
  });
});

describe('figures between the yearly rounds', () => {
  it('come from the lists: a running month is provisional, an approved one counts; forecasts use approved ones', async () => {
    await world.opensRound('M6', 2024, { kind: 'monthly', month: 6, referenceDate: '2024-06-15' });
    await world.imports(officer(), 'M6', registered(one, 0, 3, { b1_score: 160, deprived: 0 }));
    const running = await fall();
    expect(running.points).toMatchObject([
      { on: '2024-06-15', level: 19, achieved: 3, source: 'register', provisional: true },
    ]);
    expect(running.light).toBe('none');
    expect((await fall(true)).light).toBe('green');
    await world.everyCommuneSubmits('M6');
    await world.leaderApproves('M6', '2024-06-20');
    const approved = await fall();
    expect(approved.points).toMatchObject([{ on: '2024-06-20', level: 19, achieved: 3, provisional: false }]);
    expect(approved).toMatchObject({ light: 'green', verdict: 'on-course' });
    const rate = await target((each) => each.measure === 'poverty-rate' && each.criterion.quantity === 'level');
    expect(rate.points[0]).toMatchObject({ numerator: 19, denominator: 161_000, source: 'register' });
  });
});

describe('what is entered by hand', () => {
  it('has a denominator of its own, or is a growth over last year', async () => {
    const credit = await target((each) => each.measure === 'credit-coverage');
    const at = { planId, on: '2024-06-30', note: 'Báo cáo NHCSXH' };
    const { target: covered } = await run(enterProgress, {
      ...at,
      targetId: credit.id,
      numerator: 150,
      denominator: 180,
    });
    expect(covered.achieved).toBeCloseTo(83.3333, 3);
    expect(covered.points.at(-1)).toMatchObject({ numerator: 150, denominator: 180 });
    expect(
      await refusalOf(run(enterProgress, { ...at, targetId: credit.id, numerator: 190, denominator: 180 })),
    ).toEqual(['progress-above-whole']);
    expect(await refusalOf(run(enterProgress, { ...at, targetId: credit.id }))).toEqual(['progress-no-value']);
    const fund = await target((each) => each.measure === 'for-the-poor-fund');
    expect(fund.isGrowth).toBe(true);
    const { target: grown } = await run(enterProgress, {
      ...at,
      targetId: fund.id,
      numerator: 11_500,
      denominator: 10_000,
    });
    expect(grown).toMatchObject({ light: 'green', verdict: 'met' });
    expect(grown.achieved).toBeCloseTo(15);
  });

  // @req TN-42
  it('is reported by each organisation; none is met before all have reported zero', async () => {
    const members = await target((each) => each.measure.startsWith('members-in'));
    expect(members.criterion).toMatchObject({ quantity: 'level' });
    const { target: shared } = await run(setTargetParts, {
      planId,
      targetId: members.id,
      parts: [{ name: 'Hội Liên hiệp Phụ nữ tỉnh' }, { name: 'Hội Nông dân tỉnh' }],
      version: members.version,
    });
    expect(shared.parts.map(({ name }) => name)).toEqual(['Hội Liên hiệp Phụ nữ tỉnh', 'Hội Nông dân tỉnh']);
    const enter = (part: string | undefined, value: number, on = '2024-11-30') =>
      run(enterProgress, { planId, targetId: members.id, on, value, note: 'Báo cáo', ...(part ? { part } : {}) });
    expect(await refusalOf(enter(undefined, 0))).toEqual(['progress-needs-part']);
    expect(await refusalOf(enter('Đoàn Thanh niên', 0))).toEqual(['progress-part-unknown']);
    await enter('Hội Liên hiệp Phụ nữ tỉnh', 0);
    const half = await target((each) => each.measure.startsWith('members-in'));
    expect(half).toMatchObject({ light: 'none', points: [{ achieved: 0, provisional: true }] });
    const { target: both } = await enter('Hội Nông dân tỉnh', 6);
    expect(both).toMatchObject({ achieved: 6 });
    expect(both.verdict).not.toBe('met');
    expect(both.parts.map(({ met }) => met)).toEqual([true, false]);
    const { target: none } = await enter('Hội Nông dân tỉnh', 0, '2024-12-10');
    expect(none).toMatchObject({ verdict: 'met', light: 'green' });
  });
});

describe('the whole plan', () => {
  // @req PT-03
  it('groups its targets in a chain of goals', async () => {
    const [credit, rate] = [await target((each) => each.measure === 'credit-coverage'), await fall()];
    await run(saveGoals, {
      planId,
      goals: [
        { title: 'Tiếp cận các nguồn lực phát triển', step: 'access', targetIds: [credit.id] },
        { title: 'Thoát nghèo bền vững', step: 'exit', targetIds: [rate.id] },
      ],
    });
    const { goals, targets } = await run(listTargets, { planId });
    expect(goals.map(({ step }) => step)).toEqual(['access', 'exit']);
    expect(targets.find(({ id }) => id === credit.id)?.goalId).toBe(goals[0]?.id);
    expect(targets.filter(({ goalId }) => goalId !== null)).toHaveLength(2);
  });

  // @req PT-63
  it('allots the fall and holds it against the households expected to leave', async () => {
    const { id } = await fall();
    const preview = await run(previewAllotment, { planId, targetId: id });
    const values = allotProportionally(
      preview.total,
      preview.units.map(({ area, stock }) => ({ areaId: area.id, weight: stock })),
    );
    await run(saveAllotment, {
      planId,
      targetId: id,
      method: 'proportional',
      units: preview.units.map(({ area }, index) => ({ areaId: area.id, value: values[index] })),
    });
    const [first] = preview.units.filter(({ stock }) => stock > 10);
    const exits = await run(listExpectedExits, { planId, targetId: id, areaId: first?.area.id, limit: 5 });
    expect(exits).toMatchObject({ roundId: 'R2023', able: 12, unable: 3, allotted: 3 });
    expect(exits.households).toHaveLength(5);
    const rest = await run(listExpectedExits, {
      planId,
      targetId: id,
      areaId: first?.area.id,
      limit: 50,
      after: exits.next,
    });
    expect(rest.households).toHaveLength(7);
    const commune = world.officerOf(two);
    expect(await run(listExpectedExits, { planId, targetId: id, areaId: first?.area.id }, commune)).toMatchObject({
      able: 0,
      households: [],
    });
  });

  // @req HY-11 HY-138 HY-139 HY-141
  it('projects households, poor and rate of each district; the total row is made of sums', async () => {
    const { projection } = await run(getProjection, { planId });
    if (projection === null) throw new Error('R2023 is approved');
    expect(projection).toMatchObject({
      by: 'allotment',
      roundId: 'R2023',
      total: { households: 161_000, poor: 18, basePoor: 22 },
    });
    expect(projection.units).toHaveLength(10);
    const sum = (key: 'households' | 'poor') => projection.units.reduce((all, unit) => all + unit[key], 0);
    expect([sum('households'), sum('poor')]).toEqual([161_000, 18]);
    expect(projection.total.rate).toEqual({ numerator: 18, denominator: 161_000 });
    expect(projection.target).toEqual({ rate: 0.01, met: false });
    const grown = await run(getProjection, { planId, growth: '1' });
    expect(grown.projection?.total.households).toBe(162_610);
    const csv = await run(exportProjection, { planId, format: 'csv' });
    const text = new TextDecoder().decode(csv.bytes);
    expect(text).toContain('Tổng cộng');
    expect(text).toMatch(/161000|161\.000/);
    const xlsx = await run(exportProjection, { planId });
    expect(new TextDecoder().decode(xlsx.bytes.subarray(0, 2))).toBe('PK');
  });

  // @req LC-146
  it('recomputes a rate from what the plans below promise, by their households', async () => {
    const text = TEXT.replace('TỈNH HƯNG YÊN', 'HUYỆN ÂN THI')
      .replace('45/KH-UBND', '12/KH-UBND')
      .replace('còn 0,01%', 'còn 0,02%');
    const anThi = await areaPosition(db.current, 'district', '329', '2024-03-07');
    const file = { name: 'an-thi.txt', bytes: new TextEncoder().encode(text) };
    const { plan } = await run(importPlan, { file, areaId: anThi.id, parentId: planId });
    await confirmAll(plan.id, plan.version);
    const { rates } = await run(getCascade, { planId });
    const level = rates.find(({ measure, comparison }) => measure === 'poverty-rate' && comparison === '<=');
    expect(level).toMatchObject({ promised: 0.01, plansBelow: 1, met: false });
    expect(level?.below).toBeCloseTo(0.02);
    expect(level?.households).toBeGreaterThan(10_000);
  });

  // @req LC-09
  it('shows the living standard of the poor and near-poor over the rounds', async () => {
    const { rounds } = await run(getLivingStandard, { planId });
    expect(rounds.map(({ id, isApproved }) => [id, isApproved])).toEqual([['R2023', true]]);
    const poor = rounds[0]?.classes.find((each) => each.class === 'poor');
    expect(poor).toMatchObject({ households: 22, incomeScore: 120, deprivations: 3, manyDeprived: 22 });
  });

  // @req HY-07
  it('holds the minimum living standard of the period with its source; the last entry counts', async () => {
    const entry = {
      planId,
      fromYear: 2021,
      toYear: 2025,
      urban: 2_000_000,
      rural: 1_500_000,
      source: 'nhập thử',
      verification: 'unverified',
    };
    expect((await run(getLivingStandard, { planId })).minimum).toBeNull();
    await run(setMinimumStandard, entry);
    expect(await refusalOf(run(setMinimumStandard, { ...entry, toYear: 2020 }))).toEqual(['plan-years']);
    await run(setMinimumStandard, { ...entry, rural: 1_600_000 });
    const { minimum, earlier } = await run(getLivingStandard, { planId });
    expect([minimum?.rural, minimum?.verification, earlier.map(({ rural }) => rural)]).toEqual([
      1_600_000,
      'unverified',
      [1_500_000],
    ]);
    expect(await refusalOf(run(setMinimumStandard, entry, world.officerOf(one)))).toEqual(['not-found']);
  });
});
