import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import { actor } from '#tests/kit/actors.ts';
import { agencyOfficer } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { household } from '#tests/kit/household-fixture.ts';
import { makeProvince, makeRound } from '#tests/kit/review-fixtures.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { unitsOfProvince } from '#tests/kit/units-of-province.ts';
import { confirmPlan } from '../plans/confirm-plan.ts';
import { decideItems } from '../plans/decide-items.ts';
import { importPlan } from '../plans/import-plan.ts';
import { getPlan } from '../plans/read-plans.ts';
import { enterProgress, listTargets } from '../plans/targets.ts';
import { listBeneficiaries, listUnserved, setBeneficiaries } from './beneficiaries.ts';
import { addActivity, getActivity } from './edit-activity.ts';
import { addIndicatorLink, changeIndicatorLink, listIndicatorLinks } from './indicator-links.ts';
import { addThreshold, listCriterion } from './new-rural.ts';
import { getResources } from './resources.ts';

const db = useTestDatabase();
const DAY = '2020-02-11';
const YEAR = 2020;
const MILLION = 1_000_000;
let application: Application;
let haiDuong: AreaPosition;
let district: AreaPosition;
let communes: readonly AreaPosition[];
let officer: Actor;
let below: Actor;
let culture: Actor;

beforeAll(async () => {
  application = testApplication(db.current, '2020-11-30T03:00:00Z');
  const units = await unitsOfProvince(db.current, '30', DAY);
  haiDuong = units.province;
  district = units.districts[0] as AreaPosition;
  communes = units.communes.filter(({ districtId }) => districtId === district.id);
  officer = actor('province-officer', haiDuong);
  below = actor('commune-officer', communes[0] as AreaPosition);
  culture = agencyOfficer('p-culture', haiDuong);
});

const activity = async (who: Actor, more: Record<string, unknown> = {}) =>
  (
    await addActivity.run(application, who, {
      areaId: haiDuong.id,
      year: YEAR,
      name: 'Mô hình chăn nuôi',
      content: 'Hỗ trợ con giống, tập huấn kỹ thuật',
      status: 'doing',
      programmeIds: ['new-rural', 'poverty-2016-2020'],
      ...more,
    })
  ).activity;
const resources = (who: Actor = officer) => getResources.run(application, who, { year: YEAR });
const commune = (index: number) => communes[index] as AreaPosition;

describe('households of an activity', () => {
  // @req HD-92
  it('are recorded by code within one’s units; those of the list that got nothing are named', async () => {
    const first = await household(db.current, commune(0), 'HD-001', [{ name: 'Đỗ Thị Hạnh', birth: '1970' }]);
    await household(db.current, commune(0), 'HD-002', [{ name: 'Vũ Văn Nam', birth: '1980' }]);
    await household(db.current, commune(1), 'HD-003', [{ name: 'Trần Thị Mai', birth: '1990' }]);
    const own = await activity(below, {
      areaId: commune(0).id,
      name: 'Cấp giống lúa',
      programmeIds: ['new-rural'],
      lines: [{ source: 'commune', planned: 5 * MILLION }],
    });
    const set = (codes: string[], state: string, more: Record<string, unknown> = {}) =>
      setBeneficiaries.run(application, below, { activityId: own.id, codes, state, ...more });
    // the third lies in another commune: to this officer it is an unknown code
    expect(await set(['HD-001', 'HD-002', 'HD-003', 'HD-999'], 'target')).toEqual({
      recorded: 2,
      unknown: ['HD-003', 'HD-999'],
    });
    await set(['HD-001'], 'received', { what: '50 kg giống', receivedOn: '2020-06-01' });
    const { households } = await listBeneficiaries.run(application, below, { activityId: own.id });
    expect(households.map(({ code, state, what }) => [code, state, what])).toEqual([
      ['HD-001', 'received', '50 kg giống'],
      ['HD-002', 'target', null],
    ]);
    const asked = { programmeId: 'new-rural', year: YEAR, among: 'listed' };
    const left = await listUnserved.run(application, below, asked);
    expect(left).toMatchObject({ considered: 2, unserved: 1, households: [{ code: 'HD-002' }] });
    const other = await listUnserved.run(application, actor('commune-officer', commune(1)), asked);
    expect(other.considered).toBe(0);
    expect((await getActivity.run(application, below, { activityId: own.id })).activity.households).toEqual({
      target: 2,
      received: 1,
    });
    await set(['HD-002'], 'none');
    expect((await listUnserved.run(application, below, asked)).considered).toBe(1);
    expect(
      await refusalOf(
        setBeneficiaries.run(application, culture, { activityId: own.id, codes: [first.id], state: 'target' }),
      ),
    ).toEqual(['not-found']);
  });
});

describe('a commune under the new-rural criterion of multidimensional poverty', () => {
  // @req PT-04 HY-110
  it('has its rate of the round beside a threshold that somebody entered with its source, and its money', async () => {
    const province = await makeProvince(db.current, 0, 2);
    const [first, second] = province.communes;
    const area: AreaPosition = {
      id: province.provinceId,
      level: 'province',
      provinceId: province.provinceId,
      districtId: null,
      communeId: null,
    };
    const who = actor('province-officer', area);
    await makeRound(db.current, province, {
      id: 'ntm',
      standardId: '2022-2025',
      year: YEAR,
      cases: [
        { commune: 0, class: 'poor' },
        { commune: 0, class: 'near_poor' },
        { commune: 1, class: 'poor' },
      ],
      denominators: [
        [100, 400],
        [10, 40],
      ],
    });
    const ask = () => listCriterion.run(application, who, { year: YEAR });
    const none = await ask();
    expect(none.thresholds).toEqual([]);
    expect(none.communes.map(({ verdict }) => verdict)).toEqual(['no-threshold', 'no-threshold']);
    const enter = (rateMax: number, countedAs: string, areaId: number, validFrom = '2020-01-01') =>
      addThreshold.run(application, who, {
        areaId,
        countedAs,
        rateMax,
        validFrom,
        source: 'Quyết định của tỉnh, chờ đối chiếu',
        verification: 'unverified',
      });
    await enter(2, 'poor-and-near-poor', area.id);
    await activity(who, {
      areaId: area.id,
      areaIds: [first?.id],
      programmeIds: ['new-rural'],
      lines: [{ source: 'central-investment', planned: 900 * MILLION }],
    });
    await activity(who, {
      areaId: area.id,
      areaIds: [first?.id],
      programmeIds: ['poverty-2016-2020'],
      lines: [{ source: 'central-recurrent', planned: 100 * MILLION }],
    });
    expect((await ask()).communes).toMatchObject([
      {
        rate: { numerator: 2, denominator: 100 },
        threshold: { rateMax: 2, verification: 'unverified' },
        verdict: 'meets',
        newRural: { planned: 900 * MILLION },
        all: { planned: 1000 * MILLION },
      },
      { rate: { numerator: 1, denominator: 10 }, verdict: 'fails', all: { planned: 0 } },
    ]);
    await enter(15, 'poor', second?.id as number);
    expect((await ask()).communes[1]).toMatchObject({
      threshold: { rateMax: 15, countedAs: 'poor' },
      verdict: 'meets',
    });
    await enter(1, 'poor-and-near-poor', area.id, '2020-06-01');
    const changed = await ask();
    expect(changed.communes[0]?.verdict).toBe('fails');
    expect(changed.thresholds.map(({ rateMax, validTo }) => [rateMax, validTo])).toContainEqual([2, '2020-06-01']);
    expect(
      await refusalOf(
        addThreshold.run(application, below, {
          areaId: area.id,
          countedAs: 'poor',
          rateMax: 1,
          validFrom: DAY,
          source: 'x',
          verification: 'unverified',
        }),
      ),
    ).toEqual(['not-found']);
  });

  it('draws the list of unserved rural poor households from the round, since the register has no field for farming', async () => {
    const round = await db.current.pool.query<{ province_id: number }>(
      "select province_id from review_rounds where id = 'ntm'",
    );
    const id = round.rows[0]?.province_id as number;
    const who = actor('province-officer', { id, level: 'province', provinceId: id, districtId: null, communeId: null });
    const ask = (more: Record<string, unknown> = {}) =>
      listUnserved.run(application, who, { programmeId: 'new-rural', year: YEAR, residence: 'all', ...more });
    const all = await ask();
    expect(all).toMatchObject({ round: { id: 'ntm', standardId: '2022-2025' }, considered: 2, unserved: 2 });
    expect(await ask({ class: 'both' })).toMatchObject({ considered: 3 });
    expect(all.needs.map(({ code }) => code)).toContain('production');
    expect(await ask({ need: 'production' })).toMatchObject({ considered: 0 });
    expect(await ask({ need: 'no such need' })).toMatchObject({ considered: 0 });
  });
});

describe('a target of the plan and the socio-economic plan', () => {
  // @req HD-99
  it('show the same value and result, or the difference stands there as a warning', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../demo/plans/2020-hai-duong-348.txt')));
    const { plan } = await importPlan.run(application, officer, { file: { name: '348.txt', bytes } });
    const { items } = await getPlan.run(application, officer, { planId: plan.id });
    await decideItems.run(application, officer, {
      planId: plan.id,
      decisions: items
        .filter(({ kind }) => kind === 'target' || kind === 'task')
        .map(({ id }) => ({ itemId: id, decision: 'confirm' })),
    });
    await confirmPlan.run(application, officer, { planId: plan.id, version: 1 });
    const { targets } = await listTargets.run(application, officer, { planId: plan.id });
    const fall = targets.find(({ value, measure }) => value === 3000 && measure === 'poor-households');
    const link = {
      planId: plan.id,
      targetId: fall?.id,
      documentName: 'Kế hoạch phát triển kinh tế - xã hội năm 2020',
      indicatorNo: '12',
      indicatorName: 'Giảm số hộ nghèo',
      value: 2500,
      unit: fall?.unit,
    };
    const { linkId } = await addIndicatorLink.run(application, officer, link);
    const links = async (who = officer) => (await listIndicatorLinks.run(application, who, {})).links;
    expect(await links()).toMatchObject([
      { target: { value: 3000, result: null }, indicator: { value: 2500, number: '12' }, differences: ['value'] },
    ]);
    await enterProgress.run(application, officer, {
      planId: plan.id,
      targetId: fall?.id,
      on: '2020-10-31',
      value: 2900,
      note: 'Báo cáo tháng 10',
    });
    const { planId: _, targetId: __, ...fields } = link;
    const change = { linkId, ...fields, value: 3000, result: 2900, resultOn: '2020-10-31', version: 1 };
    await changeIndicatorLink.run(application, officer, change);
    expect(await links()).toMatchObject([{ target: { result: 2900 }, indicator: { result: 2900 }, differences: [] }]);
    expect(await refusalOf(changeIndicatorLink.run(application, officer, change))).toEqual(['changed-meanwhile']);
    expect(await links(below)).toEqual([]);
    expect(await refusalOf(addIndicatorLink.run(application, below, { ...link, planId: plan.id }))).toEqual([
      'not-found',
    ]);
    // the money that serves the target is shown with it
    await activity(officer, { targetIds: [fall?.id], lines: [{ source: 'credit', planned: 7 * MILLION }] });
    const { byTarget, budget, total } = await resources();
    expect(byTarget).toMatchObject([{ id: fall?.id, planned: 7 * MILLION }]);
    // credit is no budget expenditure
    expect(total.planned - budget.planned).toBe(7 * MILLION);
  });
});
