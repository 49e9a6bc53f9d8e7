import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { agencyOfficer } from '#tests/kit/agency-world.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { unitsOfProvince } from '#tests/kit/units-of-province.ts';
import { inTransaction } from '../database/transaction.ts';
import { listUnserved } from './beneficiaries.ts';
import { addProgramme, changeProgramme, listProgrammes } from './catalogue.ts';
import { addActivity, changeActivity, getActivity, listActivities } from './edit-activity.ts';
import { addActivityEvidence, downloadActivityEvidence } from './evidence.ts';
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

beforeAll(async () => {
  application = testApplication(db.current, '2020-11-30T03:00:00Z');
  const units = await unitsOfProvince(db.current, '30', DAY);
  haiDuong = units.province;
  district = units.districts[0] as AreaPosition;
  communes = units.communes.filter(({ districtId }) => districtId === district.id);
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
