import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { household } from '#tests/kit/household-fixture.ts';
import { makeProvince, makeRound } from '#tests/kit/review-fixtures.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { inTransaction } from '../database/transaction.ts';
import { confirmPlan } from '../plans/confirm-plan.ts';
import { decideItems } from '../plans/decide-items.ts';
import { importPlan } from '../plans/import-plan.ts';
import { getPlan } from '../plans/read-plans.ts';
import { enterProgress, listTargets } from '../plans/targets.ts';
import { listBeneficiaries, listUnserved, setBeneficiaries } from './beneficiaries.ts';
import { addProgramme, changeProgramme, listProgrammes } from './catalogue.ts';
import { addActivity, changeActivity, getActivity, listActivities } from './edit-activity.ts';
import { addActivityEvidence, downloadActivityEvidence } from './evidence.ts';
import { addIndicatorLink, changeIndicatorLink, listIndicatorLinks } from './indicator-links.ts';
import { addThreshold, listCriterion } from './new-rural.ts';
import { getResources, markSameMoney } from './resources.ts';
import { listReturns, sendReturn } from './returns.ts';

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
let agriculture: Actor;

const place = (row: Record<string, unknown>): AreaPosition => ({
  id: row.id as number,
  level: row.level as AreaPosition['level'],
  provinceId: row.province_id as number,
  districtId: row.district_id as number | null,
  communeId: row.commune_id as number | null,
});

const agencyOfficer = (agencyId: string, area: AreaPosition): Actor => ({
  ...actor('agency-officer', area, `${agencyId} officer`),
  assignments: [
    {
      role: 'agency-officer',
      areas: [area],
      agency: { id: agencyId, relatives: [] },
      validFrom: plainDate('2019-01-01'),
      validTo: null,
    },
  ],
});

beforeAll(async () => {
  application = testApplication(db.current, '2020-11-30T03:00:00Z');
  haiDuong = await areaPosition(db.current, 'province', '30', DAY);
  const { rows } = await db.current.pool.query(
    `select id, level, province_id, district_id, commune_id from areas where province_id = $1 and valid_from <= $2
        and (valid_to is null or valid_to > $2) and level in ('district', 'commune') order by district_id, level desc, code`,
    [haiDuong.id, DAY],
  );
  district = place(rows.find(({ level }) => level === 'district'));
  communes = rows.filter(({ level, district_id }) => level === 'commune' && district_id === district.id).map(place);
  officer = actor('province-officer', haiDuong);
  below = actor('commune-officer', communes[0] as AreaPosition);
  culture = agencyOfficer('p-culture', haiDuong);
  agriculture = agencyOfficer('p-agriculture', haiDuong);
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

describe('the catalogue of programmes', () => {
  it('comes with sources and marks; a province adds its own and leaves the national ones alone', async () => {
    const { programmes, provinces } = await listProgrammes.run(application, officer, {});
    expect(provinces.map(({ id }) => id)).toEqual([haiDuong.id]);
    expect(programmes.find(({ id }) => id === 'new-rural')).toMatchObject({ mayEdit: false, verification: 'verified' });
    for (const programme of programmes) expect(programme.source).not.toBe('');
    const fields = {
      nameVi: 'Đề án sữa học đường',
      nameEn: 'School milk',
      kind: 'sector',
      source: 'Quyết định của tỉnh',
      verification: 'unverified',
    };
    const { programme } = await addProgramme.run(application, officer, { provinceId: haiDuong.id, ...fields });
    const change = { programmeId: programme.id, ...fields, nameVi: 'Sữa học đường', version: 1 };
    expect((await changeProgramme.run(application, officer, change)).programme).toMatchObject({
      name: { vi: 'Sữa học đường' },
      editedBy: officer.id,
    });
    expect(await refusalOf(changeProgramme.run(application, officer, change))).toEqual(['changed-meanwhile']);
    expect(await refusalOf(changeProgramme.run(application, officer, { ...change, programmeId: 'new-rural' }))).toEqual(
      ['programme-national'],
    );
    expect(await refusalOf(addProgramme.run(application, below, { provinceId: haiDuong.id, ...fields }))).toEqual([
      'not-found',
    ]);
  });
});

describe('integrated activities', () => {
  // @req HD-119 LC-126 HY-113 LC-117
  it('are recorded by each body for itself: programme, place, content, money by source, result, evidence', async () => {
    const sport = await activity(culture, {
      agencyId: 'p-culture',
      name: 'Thiết chế văn hóa thôn nghèo',
      programmeIds: ['culture-sport'],
      areaIds: [commune(0).id],
      lines: [{ source: 'province', planned: 200 * MILLION, reference: 'QĐ 10' }],
    });
    expect(sport).toMatchObject({
      agency: { id: 'p-culture' },
      programmes: [{ id: 'culture-sport' }],
      areas: [{ id: commune(0).id }],
      mayEdit: true,
    });
    const { evidenceId } = await addActivityEvidence.run(application, culture, {
      activityId: sport.id,
      file: { name: 'nghiệm thu.pdf', bytes: new TextEncoder().encode('%PDF-1.7 biên bản') },
    });
    const edit = {
      activityId: sport.id,
      year: YEAR,
      name: sport.name,
      content: sport.content,
      status: 'done',
      programmeIds: ['culture-sport'],
      areaIds: [commune(0).id],
      lines: [{ ...sport.lines[0], reference: 'QĐ 10', spent: 180 * MILLION }],
      version: 1,
    };
    expect(await refusalOf(changeActivity.run(application, culture, edit))).toEqual(['result-without-evidence']);
    const done = await changeActivity.run(application, culture, { ...edit, result: '02 nhà văn hóa' });
    expect(done.activity).toMatchObject({
      result: '02 nhà văn hóa',
      lines: [{ id: sport.lines[0]?.id, spent: 180 * MILLION }],
    });
    expect(await refusalOf(changeActivity.run(application, culture, { ...edit, result: 'x' }))).toEqual([
      'changed-meanwhile',
    ]);
    const back = await downloadActivityEvidence.run(application, culture, { activityId: sport.id, evidenceId });
    expect(Buffer.from(back.bytes).toString()).toBe('%PDF-1.7 biên bản');
    const { rows } = await db.current.pool.query(
      'select act, actor_id from audit_log where subject_id = $1 order by seq',
      [sport.id],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'programmes.add-activity',
      'programmes.add-evidence',
      'programmes.change-activity',
    ]);
    for (const [agencyId, programmeId] of [
      ['p-health', 'health-facilities'],
      ['p-planning', 'socio-economic-plan'],
    ])
      expect((await activity(officer, { agencyId, programmeIds: [programmeId] })).agency?.id).toBe(agencyId);
  });

  // @req HY-121
  it('are recorded by districts and communes too; a unit reads what others do in it', async () => {
    const ofDistrict = actor('district-officer', district);
    const own = await activity(ofDistrict, {
      areaId: district.id,
      areaIds: [commune(0).id, commune(1).id],
      lines: [
        { source: 'district', areaId: commune(0).id, planned: 50 * MILLION },
        { source: 'district', areaId: commune(1).id, planned: 70 * MILLION },
      ],
    });
    const { activities } = await listActivities.run(application, below, { year: YEAR });
    expect(activities.map(({ id, mayEdit }) => [id === own.id, mayEdit])).toContainEqual([true, false]);
    const second = actor('commune-officer', commune(2));
    expect((await listActivities.run(application, second, { year: YEAR })).activities).toEqual([]);
    expect(await refusalOf(getActivity.run(application, second, { activityId: own.id }))).toEqual(['not-found']);
  });

  it('are refused for a place, a body or a line that is not one’s own', async () => {
    expect(await refusalOf(activity(below))).toEqual(['not-found']);
    const hungYen = await areaPosition(db.current, 'province', '33', DAY);
    expect(await refusalOf(activity(officer, { areaIds: [hungYen.id] }))).toEqual(['place-outside']);
    expect(await refusalOf(activity(officer, { agencyId: 'd-labour' }))).toEqual(['agency-of-another-level']);
    expect(await refusalOf(activity(officer, { programmeIds: ['nothing'] }))).toEqual(['programme-unknown']);
    expect(await refusalOf(activity(officer, { lines: [{ source: 'province' }] }))).toEqual(['line-empty']);
    const line = { source: 'province', planned: 1 };
    expect(await refusalOf(activity(officer, { lines: [line, line] }))).toEqual(['line-twice']);
    expect(await refusalOf(activity(officer, { lines: [{ ...line, areaId: commune(3).id }] }))).toEqual([
      'line-place-unknown',
    ]);
  });

  it('of one agency are not read or written by the account of another, and both walls hold', async () => {
    expect(await refusalOf(activity(culture, { agencyId: 'p-health' }))).toEqual(['not-found']);
    expect(await refusalOf(activity(culture))).toEqual(['agency-must-be-own']);
    const { activities, ownAgency } = await listActivities.run(application, culture, { year: YEAR });
    expect(new Set(activities.map(({ agency }) => agency?.id))).toEqual(new Set(['p-culture']));
    expect(ownAgency).toEqual({ areaId: haiDuong.id, agencyId: 'p-culture' });
    expect((await listActivities.run(application, agriculture, { year: YEAR })).activities).toEqual([]);
    const units = { everywhere: false, provinces: [haiDuong.id], districts: [], communes: [], agencyOnly: true };
    const scope = { agencyId: 'p-culture', agencyIds: ['p-culture'], areas: [haiDuong] };
    const seen = await inTransaction(
      db.current,
      { ...units, agencies: [scope] },
      async ({ client }) => (await client.query('select agency_id from integrated_activities')).rows,
    );
    expect(new Set(seen.map(({ agency_id }) => agency_id))).toEqual(new Set(['p-culture']));
    expect(await refusalOf(listUnserved.run(application, culture, { programmeId: 'new-rural', year: YEAR }))).toEqual([
      'forbidden',
    ]);
  });
});

describe('resources of several programmes', () => {
  // @req LC-27
  it('are shown together by programme and commune; each amount is counted once', async () => {
    const before = await resources();
    expect(before.total).toEqual({ planned: 320 * MILLION, spent: 180 * MILLION });
    expect(before.byArea.reduce((all, row) => all + row.planned, before.undivided.planned)).toBe(before.total.planned);
    const group = (id: string, from: typeof before) => from.byProgramme.find((row) => row.id === id);
    // the district's activity serves both programmes: shown under both, in the total once
    expect(group('new-rural', before)).toMatchObject({ planned: 120 * MILLION, shared: { planned: 120 * MILLION } });
    expect(group('poverty-2016-2020', before)).toMatchObject({ planned: 120 * MILLION });
    // the department reports the district's money a second time
    const again = await activity(agriculture, {
      agencyId: 'p-agriculture',
      programmeIds: ['new-rural'],
      areaIds: [commune(0).id],
      lines: [{ source: 'district', planned: 50 * MILLION }],
    });
    const twice = await resources();
    expect(twice.total.planned).toBe(370 * MILLION);
    expect(twice.doubles).toMatchObject([{ planned: 50 * MILLION, area: { id: commune(0).id } }]);
    const [pair] = twice.doubles;
    await markSameMoney.run(application, officer, {
      lineId: pair?.second.lineId,
      sameAsId: pair?.first.lineId,
    });
    const once = await resources();
    expect(once).toMatchObject({ total: { planned: 320 * MILLION }, merged: 1, doubles: [] });
    expect(once.byArea.find(({ area }) => area.id === commune(0).id)).toMatchObject({ planned: 250 * MILLION });
    expect(
      await refusalOf(
        markSameMoney.run(application, officer, { lineId: pair?.first.lineId, sameAsId: pair?.second.lineId }),
      ),
    ).toEqual(['same-money-circle']);
    // correcting the activity pointed at keeps its line, so the mark stays
    const kept = await changeActivity.run(application, agriculture, {
      activityId: again.id,
      year: YEAR,
      name: again.name,
      content: again.content,
      status: 'doing',
      programmeIds: ['new-rural'],
      areaIds: [commune(0).id],
      lines: again.lines.map(({ id, source, planned }) => ({ id, source, planned })),
      version: 1,
    });
    expect(kept.activity.lines[0]?.id).toBe(again.lines[0]?.id);
    expect((await resources()).merged).toBe(1);
  });
});

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

describe('reports of the year', () => {
  it('are sent by bodies and units, with activities or with none; who has not is listed', async () => {
    const list = (who = officer) => listReturns.run(application, who, { year: YEAR });
    const stateOf = async (agencyId: string | null, areaId: number = haiDuong.id) =>
      (await list()).owners.find(({ area, agency }) => area.id === areaId && (agency?.id ?? null) === agencyId)?.state;
    expect([await stateOf('p-culture'), await stateOf('p-education'), await stateOf(null, district.id)]).toEqual([
      'recording',
      'nothing',
      'recording',
    ]);
    const send = (who: Actor, agencyId: string | null, areaId: number = haiDuong.id) =>
      sendReturn.run(application, who, { areaId, agencyId, year: YEAR, statement: 'Đã ghi đủ' });
    expect(await send(culture, 'p-culture')).toEqual({ activities: 1 });
    await send(officer, 'p-education');
    expect([await stateOf('p-culture'), await stateOf('p-education')]).toEqual(['sent', 'sent']);
    expect(await refusalOf(send(culture, 'p-health'))).toEqual(['not-found']);
    expect((await list(culture)).owners.map(({ agency, maySend }) => [agency?.id, maySend])).toEqual([
      ['p-culture', true],
    ]);
    expect((await list(below)).owners.map(({ area }) => area.id)).toEqual([commune(0).id]);
    await expect(db.current.pool.query('delete from integration_returns')).rejects.toThrow();
  });
});
