import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { listPlanDocuments } from '../documents/list-documents.ts';
import { confirmPlan } from './confirm-plan.ts';
import { decideItems } from './decide-items.ts';
import { importPlan } from './import-plan.ts';
import { changePlanHead, getPlanHead, withdrawPlan } from './plan-head.ts';
import { placePlan } from './plan-parent.ts';
import { decideVersion, getVersion, uploadVersion } from './plan-versions.ts';
import { getPlan, listItemChanges, listPlans } from './read-plans.ts';
import { enterProgress, getTarget, listTargets } from './targets.ts';

const db = useTestDatabase();
const textOf = (name: string) => readFileSync(join(import.meta.dirname, `../../demo/plans/${name}.txt`), 'utf8');
const fileOf = (text: string, name = 'ke-hoach.txt') => ({ name, bytes: new TextEncoder().encode(text) });

let application: Application;
let officer: Actor;
const HAI_DUONG = textOf('2020-hai-duong-348');

async function importAs(who: Actor, text: string, more: Record<string, unknown> = {}) {
  return (await importPlan.run(application, who, { file: fileOf(text), ...more })).plan;
}
async function decideAll(who: Actor, planId: string) {
  const { items } = await getPlan.run(application, who, { planId });
  const open = items.filter(({ kind, status }) => status === 'read' && (kind === 'target' || kind === 'task'));
  await decideItems.run(application, who, {
    planId,
    decisions: open.map(({ id }) => ({ itemId: id, decision: 'confirm' })),
  });
}
const headOf = async (who: Actor, planId: string) => await getPlanHead.run(application, who, { planId });

beforeAll(async () => {
  application = testApplication(db.current, '2020-06-30T03:00:00Z');
  officer = actor('province-officer', await areaPosition(db.current, 'province', '30', '2020-02-11'));
});

describe('the head of a plan', () => {
  // @req HD-158 HY-136 LC-157 PT-112
  it('holds the signature: on whose behalf, for whom, post and name', async () => {
    const forms: unknown[] = [];
    for (const [name, level, code, on] of [
      ['2020-hai-duong-348', 'province', '30', '2020-02-11'],
      ['2024-hung-yen-45', 'province', '33', '2024-03-07'],
      ['2018-lao-cai-40', 'province', '10', '2018-01-31'],
      ['2017-phan-thiet-221', 'district', '593', '2017-03-09'],
    ] as const) {
      const who = actor(
        level === 'district' ? 'district-officer' : 'province-officer',
        await areaPosition(db.current, level, code, on),
      );
      const { id } = await importAs(who, textOf(name));
      forms.push((await headOf(who, id)).head.signature);
    }
    expect(forms).toEqual([
      { onBehalfOf: 'Ủy ban nhân dân', signedFor: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Lương Văn Cầu' },
      { onBehalfOf: 'Ủy ban nhân dân', signedFor: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Nguyễn Duy Hưng' },
      { onBehalfOf: null, signedFor: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Nguyễn Hữu Thể' },
      { onBehalfOf: null, signedFor: 'Chủ tịch', post: 'Phó Chủ tịch', name: 'Võ Văn Thông' },
    ]);
  });

  // @req HY-25 TN-04
  it('holds kind, time, scope and groups as fields', async () => {
    const hungYen = actor('province-officer', await areaPosition(db.current, 'province', '33', '2024-03-07'));
    const [plan] = (await listPlans.run(application, hungYen, { year: 2024 })).plans;
    const { head } = await headOf(hungYen, plan?.id ?? '');
    expect(head).toMatchObject({ kind: 'programme', place: 'Hưng Yên', period: 'Năm 2024' });
    expect(head.scope).toContain('toàn tỉnh');
    expect(head.targetGroups).toHaveLength(2);
    const tayNinh = actor('province-officer', await areaPosition(db.current, 'province', '72', '2020-03-13'));
    expect(await importAs(tayNinh, textOf('2020-tay-ninh-490'))).toMatchObject({ kind: 'coordination' });
  });

  // @req LC-03
  it('stands in several periods at once, longest first', async () => {
    const laoCai = actor('province-officer', await areaPosition(db.current, 'province', '10', '2018-01-31'));
    const [plan] = (await listPlans.run(application, laoCai, { year: 2018 })).plans;
    const planId = plan?.id ?? '';
    await decideAll(laoCai, planId);
    await confirmPlan.run(application, laoCai, { planId, version: 1 });
    const { periods } = await headOf(laoCai, planId);
    expect(periods.map(({ from, to, of }) => [from, to, of])).toEqual([
      [2011, 2020, 'Nghị quyết 80/NQ-CP (2011)'],
      [2016, 2020, 'Quyết định 1722/QĐ-TTg (2016)'],
      [2018, 2018, '40/KH-UBND'],
    ]);
  });

  // @req PT-01 HY-01
  it('is corrected with a reason, before and after; not from a stale page, not with years the wrong way round', async () => {
    const phanThiet = actor('district-officer', await areaPosition(db.current, 'district', '593', '2017-03-09'));
    const [plan] = (await listPlans.run(application, phanThiet, { year: 2017 })).plans;
    if (plan === undefined) throw new Error('imported above');
    const { head } = await headOf(phanThiet, plan.id);
    const change = { ...head, planId: plan.id, issuedOn: '2017-03-10', reason: 'Ngày đọc nhầm', version: plan.version };
    expect(await refusalOf(changePlanHead.run(application, phanThiet, { ...change, lastYear: 2016 }))).toEqual([
      'plan-years',
    ]);
    const { plan: after } = await changePlanHead.run(application, phanThiet, change);
    expect(after).toMatchObject({ number: '221/KH-UBND', issuer: 'UBND thành phố Phan Thiết', issuedOn: '2017-03-10' });
    expect(await refusalOf(changePlanHead.run(application, phanThiet, change))).toEqual(['changed-meanwhile']);
    const { changes } = await headOf(phanThiet, plan.id);
    expect(changes).toMatchObject([
      {
        reason: 'Ngày đọc nhầm',
        by: phanThiet.id,
        before: { issuedOn: '2017-03-09' },
        after: { issuedOn: '2017-03-10' },
      },
    ]);
    // The same number at the province is another plan: the issuer is part of the key.
    const province = actor('province-officer', await areaPosition(db.current, 'province', '60', '2017-03-09'));
    const above = `ỦY BAN NHÂN DÂN\nTỈNH BÌNH THUẬN\n${textOf('2017-phan-thiet-221').replace(/thành phố Phan Thiết/g, 'tỉnh Bình Thuận')}`;
    expect((await importAs(province, above, { areaCode: '60', planYear: 2017 })).number).toBe('221/KH-UBND');
  });

  // @req PT-02 HY-05
  it('is a child of the period plan that it carries out: the citation leads to it once it is here', async () => {
    const phanThiet = actor('district-officer', await areaPosition(db.current, 'district', '593', '2017-03-09'));
    const yearly = (await listPlans.run(application, phanThiet, { year: 2017 })).plans.find(
      ({ area }) => area.level === 'district',
    );
    if (yearly === undefined) throw new Error('imported above');
    const period = `ỦY BAN NHÂN DÂN
THÀNH PHỐ PHAN THIẾT
Số: 171/KH-UBND
Phan Thiết, ngày 23 tháng 9 năm 2016
KẾ HOẠCH
Thực hiện Chương trình giảm nghèo của thành phố Phan Thiết giai đoạn 2016-2020
I. MỤC TIÊU
- Giảm tỷ lệ hộ nghèo từ 0,2% - 0,3%/năm.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Lao động - Thương binh và Xã hội thành phố
Chủ trì, phối hợp với các đơn vị liên quan hướng dẫn rà soát hộ nghèo.
Nơi nhận:
- Lưu: VT.
`;
    const parent = await importAs(phanThiet, period);
    expect(parent).toMatchObject({ kind: 'period', year: 2016, lastYear: 2020 });
    for (const plan of [yearly, parent]) {
      await decideAll(phanThiet, plan.id);
      const now = (await getPlan.run(application, phanThiet, { planId: plan.id })).plan;
      await confirmPlan.run(application, phanThiet, { planId: plan.id, version: now.version });
    }
    const { documents } = await listPlanDocuments.run(application, phanThiet, { planId: yearly.id });
    expect(documents.find(({ document }) => document.number === '171/KH-UBND')?.document.planId).toBe(parent.id);
    const now = (await getPlan.run(application, phanThiet, { planId: yearly.id })).plan;
    const { plan } = await placePlan.run(application, phanThiet, {
      planId: yearly.id,
      parentId: parent.id,
      standardId: now.standardId,
      version: now.version,
    });
    expect(plan.parent).toMatchObject({ id: parent.id, number: '171/KH-UBND' });
  });

  // @req LC-12
  it('may be of the lowest level: a community development plan under its commune', async () => {
    const commune = await areaPosition(db.current, 'commune', '02683', '2018-01-31');
    const who = actor('commune-officer', commune);
    const text = `KẾ HOẠCH
Phát triển cộng đồng thôn 1 năm 2018
I. MỤC TIÊU
- Giảm 3 hộ nghèo so với cuối năm 2017.
II. TỔ CHỨC THỰC HIỆN
1. Trưởng thôn
Chủ trì, phối hợp với Ban công tác Mặt trận thôn tổ chức họp dân, bình xét công khai.
`;
    const plan = await importAs(who, text, { areaId: commune.id, planYear: 2018 });
    expect(plan).toMatchObject({ kind: 'community', year: 2018, area: { level: 'commune' } });
    await decideAll(who, plan.id);
    await confirmPlan.run(application, who, { planId: plan.id, version: 1 });
    const { targets } = await listTargets.run(application, who, { planId: plan.id });
    expect(targets).toMatchObject([{ measure: 'poor-households', value: 3 }]);
  });

  it('is one per issuer, number and year: the same words are refused, other words only let in when a person says so', async () => {
    expect(await refusalOf(importAs(officer, HAI_DUONG))).toEqual(['plan-already-imported']);
    expect(await refusalOf(importAs(officer, `${HAI_DUONG}\n\n`))).toEqual(['plan-identity-taken']);
    const other = HAI_DUONG.replace('600 lượt', '700 lượt').replace('Giảm 3.000', 'Giảm 3.100');
    expect(await refusalOf(importAs(officer, other))).toEqual(['plan-number-taken']);
    const twin = await importAs(officer, other, { sameNumber: true });
    expect((await headOf(officer, twin.id)).sameNumber).toHaveLength(1);
    await withdrawPlan.run(application, officer, { planId: twin.id, reason: 'Thử', version: twin.version });
    expect(await refusalOf(getPlan.run(application, officer, { planId: twin.id }))).toEqual(['not-found']);
    expect((await listPlans.run(application, officer, {})).plans.filter(({ id }) => id === twin.id)).toEqual([]);
  });
});

describe('a newer version of the file', () => {
  let planId: string;
  const NEWER = HAI_DUONG.replace('Giảm 3.000 hộ nghèo', 'Giảm 3.200 hộ nghèo');
  const targetOf = async (value: number) =>
    (await getPlan.run(application, officer, { planId })).items.find(
      (item) => item.kind === 'target' && item.value.value === value,
    );

  it('replaces one that nobody confirmed; what was decided about the same words stays', async () => {
    [{ id: planId } = { id: '' }] = (await listPlans.run(application, officer, {})).plans;
    await decideAll(officer, planId);
    const before = await targetOf(3000);
    expect(before?.status).toBe('confirmed');
    expect(
      await refusalOf(uploadVersion.run(application, officer, { planId, reason: 'x', file: fileOf(HAI_DUONG) })),
    ).toEqual(['plan-version-same']);
    const done = await uploadVersion.run(application, officer, { planId, reason: 'Bản sửa lỗi', file: fileOf(NEWER) });
    expect(done).toMatchObject({ proposed: false, plan: { documentVersion: 2 } });
    expect(done.counts.same).toBeGreaterThan(200);
    expect(done.counts.changed).toBeGreaterThan(0);
    const changed = await targetOf(3200);
    expect(changed).toMatchObject({ id: before?.id, status: 'read' });
    const { changes } = await listItemChanges.run(application, officer, { planId, itemId: changed?.id });
    expect(changes.at(-1)).toMatchObject({ statusAfter: 'read', before: { value: 3000 }, after: { value: 3200 } });
    const { plan, lines } = await getPlan.run(application, officer, { planId });
    expect(lines.find(({ line }) => line === 66)?.text).toContain('3.200 hộ nghèo');
    expect(plan.undecided).toBeGreaterThan(0);
    expect(plan.undecided).toBeLessThan(12);
    expect((await headOf(officer, planId)).versions).toMatchObject([
      { no: 1, status: 'superseded', reason: 'Bản sửa lỗi' },
    ]);
  });

  it('of a tracked plan waits as an amendment; applied, the targets keep their results', async () => {
    await decideAll(officer, planId);
    const { plan } = await getPlan.run(application, officer, { planId });
    await confirmPlan.run(application, officer, { planId, version: plan.version });
    const board = (await listTargets.run(application, officer, { planId })).targets;
    const fall = board.find(({ value }) => value === 3200);
    await enterProgress.run(application, officer, {
      planId,
      targetId: fall?.id,
      on: '2020-05-31',
      value: 900,
      note: 'Báo cáo tháng 5',
    });
    const amended = NEWER.replace('Giảm 3.200 hộ nghèo', 'Giảm 2.800 hộ nghèo').replace(
      /^.*Xây dựng 01 mô hình.*$|^.*01 mô hình giảm nghèo.*$/mu,
      '',
    );
    const { versionId, proposed, counts } = await uploadVersion.run(application, officer, {
      planId,
      reason: 'Điều chỉnh giữa năm',
      file: fileOf(amended),
    });
    expect(proposed).toBe(true);
    expect((await listTargets.run(application, officer, { planId })).targets.some(({ value }) => value === 3200)).toBe(
      true,
    );
    expect(
      await refusalOf(uploadVersion.run(application, officer, { planId, reason: 'x', file: fileOf(`${amended}\n`) })),
    ).toEqual(['plan-version-open']);
    const diff = await getVersion.run(application, officer, { planId, versionId });
    expect(diff.same).toBe(counts.same);
    expect(diff.differences).toContainEqual(
      expect.objectContaining({
        kind: 'target',
        how: 'changed',
        before: expect.objectContaining({ value: 3200 }),
        after: expect.objectContaining({ value: 2800 }),
      }),
    );
    const now = (await getPlan.run(application, officer, { planId })).plan;
    const decide = { planId, versionId, decision: 'apply' as const, version: now.version };
    const applied = await decideVersion.run(application, officer, decide);
    expect(applied.plan).toMatchObject({ status: 'confirmed', documentVersion: 3 });
    const { target, entries } = await getTarget.run(application, officer, { planId, targetId: fall?.id });
    expect([target.value, entries.map(({ value }) => value)]).toEqual([2800, [900]]);
    expect(
      await refusalOf(decideVersion.run(application, officer, { ...decide, version: applied.plan.version })),
    ).toEqual(['plan-version-decided']);
    expect(
      await refusalOf(withdrawPlan.run(application, officer, { planId, reason: 'x', version: applied.plan.version })),
    ).toEqual(['plan-withdraw-confirmed']);
  });

  it('takes over only what is not refused', async () => {
    const { plan } = await getPlan.run(application, officer, { planId });
    const text = NEWER.replace('Giảm 3.200 hộ nghèo', 'Giảm 2.500 hộ nghèo');
    const { versionId } = await uploadVersion.run(application, officer, {
      planId,
      reason: 'Thử lại',
      file: fileOf(text),
    });
    const { differences } = await getVersion.run(application, officer, { planId, versionId });
    await decideVersion.run(application, officer, {
      planId,
      versionId,
      decision: 'apply',
      refused: differences.map(({ key }) => key),
      version: plan.version,
    });
    const { targets } = await listTargets.run(application, officer, { planId });
    expect(targets.some(({ value }) => value === 2800)).toBe(true);
    expect(targets.some(({ value }) => value === 2500)).toBe(false);
  });
});
