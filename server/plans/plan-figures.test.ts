import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanItem } from '#contract/plans/plan.ts';
import { allotProportionally } from '#domain/plans/tracking/allotment.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { ReviewWorld, refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { previewAllotment, saveAllotment } from './allotment.ts';
import { getCascade } from './cascade.ts';
import { confirmPlan } from './confirm-plan.ts';
import { decideItems } from './decide-items.ts';
import { importPlan } from './import-plan.ts';
import { getPlan } from './read-plans.ts';
import { getTarget, listTargets } from './targets.ts';

/** Hưng Yên: an approved review of 2023 behind a plan of 2024, and the review of 2024 as it runs. */
const db = useTestDatabase();
let world: ReviewWorld;
let planId: string;

const TEXT = `ỦY BAN NHÂN DÂN
TỈNH HƯNG YÊN
Số: 45/KH-UBND
Hưng Yên, ngày 07 tháng 3 năm 2024
KẾ HOẠCH
Thực hiện mục tiêu giảm nghèo bền vững năm 2024
Căn cứ Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021-2025.
I. MỤC TIÊU
1. Mục tiêu chung
Giảm nghèo bền vững, hạn chế tái nghèo.
2. Mục tiêu cụ thể
- Giảm 4 hộ nghèo so với tổng số hộ nghèo cuối năm 2023.
- Phấn đấu cuối năm 2024, tỷ lệ hộ nghèo toàn tỉnh giảm xuống còn 0,01%.
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

/** So many poor households in the n-th commune. */
const poorIn = (commune: string, from: number, count: number, extra: Record<string, string | number> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    household_code: `P${from + index}`,
    commune_code: commune,
    b1_score: 120,
    deprived: 3,
    area: 'rural',
    previous_class: 'poor',
    ...extra,
  }));

const board = async (who = world.provinceOfficer, provisional = false) =>
  (await listTargets.run(world.application, who, { planId, provisional })).targets;
const fall = async (provisional = false) => {
  const found = (await board(world.provinceOfficer, provisional)).find(({ operator }) => operator === 'decrease_by');
  if (found === undefined) throw new Error('the plan has a fall');
  return found;
};

beforeAll(async () => {
  world = await ReviewWorld.make(db.current);
  const codes = world.communeCodes;
  const [one = '', two = ''] = [codes[0], codes[30]];
  await world.opensRound('R2023', 2023);
  await world.imports(world.provinceOfficer, 'R2023', [
    ...poorIn(one, 0, 12),
    ...poorIn(one, 50, 3, { groups: 'no_labour' }),
    ...poorIn(two, 100, 7),
  ]);
  await world.everyCommuneSubmits('R2023');
  await world.leaderApproves('R2023', '2023-12-19');
  const file = { name: 'ke-hoach.txt', bytes: new TextEncoder().encode(TEXT) };
  ({
    plan: { id: planId },
  } = await importPlan.run(world.application, world.provinceOfficer, { file }));
  const { items } = await getPlan.run(world.application, world.provinceOfficer, { planId });
  const open = items.filter((item: PlanItem) => item.kind === 'target' || item.kind === 'task');
  await decideItems.run(world.application, world.provinceOfficer, {
    planId,
    decisions: open.map(({ id }) => ({ itemId: id, decision: 'confirm' as const })),
  });
  await confirmPlan.run(world.application, world.provinceOfficer, { planId, version: 1 });
}, 120_000);

describe('targets against the register', () => {
  // @req HD-26
  it('take their base from the approved review of the year before', async () => {
    expect(await fall()).toMatchObject({
      computed: true,
      base: { value: 22, source: 'round', roundId: 'R2023', on: '2023-12-15' },
      light: 'none',
      implied: { level: 18 },
    });
    const rate = (await board()).find(({ measure }) => measure === 'poverty-rate');
    expect(rate?.base).toMatchObject({ numerator: 22, denominator: 161_000 });
    expect(rate?.base.value).toBeCloseTo(2200 / 161_000, 12);
    // «0,01%» of 161.000 households: 16 meet it, and 9 to 24 would be printed so
    expect(rate?.stocks).toEqual({ mostThatMeets: 16, printedFrom: 9, printedTo: 24, households: 161_000 });
  });

  it('are not judged by a running review before every commune has sent it; then unrounded, and provisional', async () => {
    const codes = world.communeCodes;
    const [one = '', two = ''] = [codes[0], codes[30]];
    await world.opensRound('R2024', 2024);
    await world.imports(world.provinceOfficer, 'R2024', [...poorIn(one, 0, 11), ...poorIn(two, 100, 7)]);
    expect((await fall()).points).toEqual([]);
    await world.everyCommuneSubmits('R2024');
    const sent = await fall();
    expect(sent.points).toMatchObject([
      { level: 18, achieved: 4, source: 'round', roundId: 'R2024', provisional: true },
    ]);
    // judged by approved figures unless asked otherwise
    expect(sent).toMatchObject({ light: 'none', verdict: 'no-figure' });
    expect(await fall(true)).toMatchObject({ light: 'green', verdict: 'met', share: 1 });
    // 18 of 161.000 is 0,0112%: it prints as 0,01% and does not meet 0,01%
    const rate = (await board(world.provinceOfficer, true)).find(({ measure }) => measure === 'poverty-rate');
    expect(rate?.achieved).toBeCloseTo(1800 / 161_000, 12);
    expect(rate?.verdict).not.toBe('met');
    await world.leaderApproves('R2024');
    expect((await fall()).points[0]).toMatchObject({ provisional: false, level: 18 });
  });

  it('are not counted from the part that somebody sees', async () => {
    const below = await areaPosition(db.current, 'commune', world.communeCodes[0] ?? '', '2024-12-15');
    const seen = (await board(actor('commune-officer', below))).find(({ operator }) => operator === 'decrease_by');
    expect(seen).toMatchObject({ computed: false, points: [] });
    expect(seen?.notComputed?.vi).toContain('một phần địa bàn');
  });
});

describe('the plans below', () => {
  // @req HY-120 @req LC-146
  it('are listed by unit, those without a plan too, and their targets are added up against this one', async () => {
    const text = TEXT.replace('TỈNH HƯNG YÊN', 'HUYỆN ÂN THI')
      .replace('45/KH-UBND', '12/KH-UBND')
      .replace('Giảm 4 hộ nghèo', 'Giảm 3 hộ nghèo');
    const anThi = await areaPosition(db.current, 'district', '329', '2024-03-07');
    const file = { name: 'an-thi.txt', bytes: new TextEncoder().encode(text) };
    const who = world.provinceOfficer;
    const { plan } = await importPlan.run(world.application, who, { file, areaId: anThi.id, parentId: planId });
    const sumOf = async () => {
      const cascade = await getCascade.run(world.application, who, { planId });
      return { cascade, sum: cascade.sums.find(({ measure }) => measure === 'poor-households') };
    };
    // not confirmed yet: nothing of it counts
    expect((await sumOf()).sum).toMatchObject({ value: 4, below: 0, plansBelow: 0 });
    const { items } = await getPlan.run(world.application, who, { planId: plan.id });
    const open = items.filter((item) => item.kind === 'target' || item.kind === 'task');
    await decideItems.run(world.application, who, {
      planId: plan.id,
      decisions: open.map(({ id }) => ({ itemId: id, decision: 'confirm' as const })),
    });
    await confirmPlan.run(world.application, who, { planId: plan.id, version: plan.version });
    const { cascade, sum } = await sumOf();
    expect(sum).toMatchObject({ value: 4, below: 3, plansBelow: 1 });
    expect(cascade.units).toHaveLength(10);
    expect(
      cascade.units
        .filter((unit) => unit.plan !== null)
        .map(({ area, plan: own }) => [area.code, own?.number, own?.status]),
    ).toEqual([['329', '12/KH-UBND', 'confirmed']]);
  });
});

describe('allotment', () => {
  it('divides the fall among the districts by their stocks and is saved only when it adds up', async () => {
    const at = { planId, targetId: (await fall()).id };
    const preview = await previewAllotment.run(world.application, world.provinceOfficer, at);
    expect(preview).toMatchObject({ total: 4, isFall: true, roundId: 'R2023' });
    expect(preview.units).toHaveLength(10);
    expect(preview.units.reduce((sum, { stock }) => sum + stock, 0)).toBe(22);
    expect(preview.units.reduce((sum, { able }) => sum + able, 0)).toBe(19);
    const values = allotProportionally(
      preview.total,
      preview.units.map(({ area, stock }) => ({ areaId: area.id, weight: stock })),
    );
    const units = preview.units.map(({ area }, index) => ({ areaId: area.id, value: values[index] as number }));
    const save = (changed: typeof units, method: 'proportional' | 'by_hand' = 'proportional') =>
      saveAllotment.run(world.application, world.provinceOfficer, { ...at, method, units: changed });
    const first = units.findIndex(({ value }) => value > 0);
    const empty = units.findIndex(({ value }) => value === 0);
    const shifted = (at_: number, by: number) =>
      units.map((unit, index) => (index === at_ ? { ...unit, value: unit.value + by } : unit));
    expect(await refusalOf(save(shifted(first, 1)))).toEqual(['allotment-sum']);
    expect(await refusalOf(save(units.slice(1)))).toEqual(['allotment-units-differ']);
    expect(await refusalOf(save(shifted(empty, 0.5)))).toEqual(['allotment-unit']);
    const moved = shifted(first, -1).map((unit, index) => (index === empty ? { ...unit, value: 1 } : unit));
    expect(await refusalOf(save(moved, 'by_hand'))).toEqual(['allotment-above-stock']);
    expect(await save(units)).toEqual({ units: 10, total: 4 });
    const { allotment, target } = await getTarget.run(world.application, world.provinceOfficer, at);
    expect(target.allotted).toBe(true);
    expect(allotment?.units.reduce((sum, { value }) => sum + value, 0)).toBe(4);
    expect(allotment?.method).toBe('proportional');
  });

  it('refuses a rate: every unit has its own denominator', async () => {
    const rate = (await board()).find(({ measure }) => measure === 'poverty-rate');
    const at = { planId, targetId: rate?.id as string };
    expect(rate?.divisible).toBe(false);
    expect(await refusalOf(previewAllotment.run(world.application, world.provinceOfficer, at))).toEqual([
      'target-not-a-count',
    ]);
  });
});
