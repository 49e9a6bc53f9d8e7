import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Committee } from '#contract/committees/committee.ts';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Application } from '#server/application.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { unitsOfProvince } from '#tests/kit/units-of-province.ts';
import { inTransaction } from '../database/transaction.ts';
import { importPlan } from '../plans/import-plan.ts';
import { addCommitteeActivity, addCommitteeDocument, downloadCommitteeDocument } from './committee-papers.ts';
import { addBody, addCommittee, changeCommittee, renewCommittee } from './edit-committee.ts';
import { addMember, changeMember, setCharges } from './edit-members.ts';
import { getCommittee, listCommittees } from './read-committees.ts';
import { showPhone } from './show-phone.ts';

const db = useTestDatabase();
const DAY = '2020-02-11';
let application: Application;
let haiDuong: AreaPosition;
let districts: readonly AreaPosition[];
let commune: AreaPosition;
let officer: Actor;
let below: Actor;

beforeAll(async () => {
  application = testApplication(db.current, '2020-06-30T03:00:00Z');
  const units = await unitsOfProvince(db.current, '30', DAY);
  haiDuong = units.province;
  districts = units.districts;
  commune = units.communes[0] as AreaPosition;
  officer = actor('province-officer', haiDuong);
  below = actor('commune-officer', commune);
});

const DRAFT = {
  kind: 'national-target',
  name: 'Ban Chỉ đạo thực hiện các Chương trình mục tiêu quốc gia tỉnh Hải Dương',
  shortName: 'Ban Chỉ đạo tỉnh',
  duty: 'Giúp UBND tỉnh chỉ đạo, tổ chức triển khai thực hiện Kế hoạch',
  standingAgencyId: 'p-labour',
  decisionNumber: '745/QĐ-UBND',
  decisionDate: '2019-03-01',
  decisionIssuer: 'Chủ tịch UBND tỉnh Hải Dương',
  validFrom: '2019-03-01',
} as const;

const add = async (draft: Record<string, unknown> = {}, who = officer): Promise<Committee> =>
  (await addCommittee.run(application, who, { areaId: haiDuong.id, ...DRAFT, ...draft })).committee;
const seat = async (committeeId: string, post: string, name: string, more: Record<string, unknown> = {}) =>
  (
    await addMember.run(application, officer, {
      committeeId,
      post,
      name,
      office: 'Giám đốc Sở',
      validFrom: '2019-03-01',
      ...more,
    })
  ).member;

let committee: Committee;

describe('a committee', () => {
  // @req HY-94 HY-96 LC-108
  it('is held with its decision, short name, duty and standing body; it is told which units have none', async () => {
    const before = await listCommittees.run(application, officer, { on: DAY });
    committee = await add();
    const after = await listCommittees.run(application, officer, { on: DAY });
    expect(after.committees).toMatchObject([
      {
        shortName: 'Ban Chỉ đạo tỉnh',
        duty: DRAFT.duty,
        standingBody: { agencyId: 'p-labour', name: { vi: 'Sở Lao động - Thương binh và Xã hội' } },
        decision: { number: '745/QĐ-UBND', date: '2019-03-01' },
        mayEdit: true,
      },
    ]);
    expect(before.without.length - after.without.length).toBe(1);
    expect(after.units).toBe(after.without.length + 1);
    expect((await listCommittees.run(application, officer, { on: '2019-02-28' })).committees).toEqual([]);
  });

  // @req HD-136 PT-34 LC-95 PT-79
  it('stands at every level: district and commune officers keep their own, a board belongs to a commune', async () => {
    const [district] = districts;
    const ofDistrict = actor('district-officer', district as AreaPosition);
    const city = await add(
      { areaId: district?.id, kind: 'poverty', standingAgencyId: 'd-labour', shortName: 'Ban Chỉ đạo huyện' },
      ofDistrict,
    );
    expect(city.standingBody?.agencyId).toBe('d-labour');
    const board = {
      kind: 'poverty-board',
      name: 'Ban giảm nghèo xã',
      shortName: 'Ban giảm nghèo',
      standingAgencyId: null,
    };
    expect(await refusalOf(add({ ...board, areaId: district?.id }, ofDistrict))).toEqual(['board-of-commune']);
    const own = await add({ ...board, areaId: commune.id }, below);
    await addCommitteeActivity.run(application, below, {
      committeeId: own.id,
      on: '2020-01-15',
      kind: 'meeting',
      content: 'Họp xét hộ thoát nghèo',
    });
    const { committees } = await listCommittees.run(application, officer, { on: DAY });
    expect(committees.map(({ area }) => area.level).sort()).toEqual(['commune', 'district', 'province']);
    expect(committees.find(({ id }) => id === own.id)?.lastActivity).toBe('2020-01-15');
  });

  it('is refused beyond one’s units, for an unknown body, and when the page is stale', async () => {
    expect(await refusalOf(add({}, below))).toEqual(['not-found']);
    expect(await refusalOf(add({ standingAgencyId: 'nobody' }))).toEqual(['agency-unknown']);
    const change = { committeeId: committee.id, name: 'x', shortName: 'x', version: 9 };
    expect(await refusalOf(changeCommittee.run(application, officer, change))).toEqual(['changed-meanwhile']);
    expect(await refusalOf(changeCommittee.run(application, below, { ...change, version: 1 }))).toEqual(['not-found']);
  });

  // @req HY-95
  it('answers for a plan of its own unit as a whole', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../demo/plans/2020-hai-duong-348.txt')));
    const { plan } = await importPlan.run(application, officer, { file: { name: '348.txt', bytes } });
    const { kind: _, decisionNumber: _n, decisionDate: _d, decisionIssuer: _i, validFrom: _f, ...kept } = DRAFT;
    const change = { committeeId: committee.id, ...kept, planIds: [plan.id], version: 1 };
    await changeCommittee.run(application, officer, change);
    const { plans } = await getCommittee.run(application, officer, { committeeId: committee.id, on: DAY });
    expect(plans).toMatchObject([{ number: '348/KH-UBND', year: 2020 }]);
    const { committees } = await listCommittees.run(application, officer, { on: DAY });
    const city = committees.find(({ area }) => area.level === 'district');
    expect(await refusalOf(changeCommittee.run(application, officer, { ...change, committeeId: city?.id }))).toEqual([
      'plan-of-another-unit',
    ]);
  });

  it('does a repeated command once', async () => {
    const commandId = '01890000-0000-7000-8000-000000000001';
    const first = await add({ kind: 'review', commandId });
    expect((await add({ kind: 'review', commandId })).id).toBe(first.id);
    const { rows } = await db.current.pool.query("select from committees where kind = 'review'");
    expect(rows).toHaveLength(1);
  });
});

describe('members', () => {
  // @req LC-94
  it('sit from a day to a day: who sat on 11 February 2020 is told whatever came later', async () => {
    const head = await seat(committee.id, 'head', 'Nguyễn Dương Thái', { office: 'Chủ tịch UBND tỉnh' });
    await seat(committee.id, 'secretary', 'Bùi Thị Hà', { phone: '0220 3 853 000' });
    const change = {
      committeeId: committee.id,
      memberId: head.id,
      post: 'head',
      name: head.name,
      office: head.office,
      validFrom: '2019-03-01',
      version: head.version,
    };
    expect(await refusalOf(seat(committee.id, 'head', 'Người khác'))).toEqual(['head-taken']);
    await changeMember.run(application, officer, { ...change, validTo: '2020-05-01' });
    expect(await refusalOf(changeMember.run(application, officer, change))).toEqual(['changed-meanwhile']);
    await seat(committee.id, 'head', 'Lương Văn Cầu', { validFrom: '2020-05-01' });
    const on = async (day: string) =>
      (await getCommittee.run(application, officer, { committeeId: committee.id, on: day })).members.map(
        ({ name }) => name,
      );
    expect(await on(DAY)).toEqual(['Nguyễn Dương Thái', 'Bùi Thị Hà']);
    expect(await on('2020-06-01')).toEqual(['Lương Văn Cầu', 'Bùi Thị Hà']);
  });

  it('are known to the units below by name, never by phone; each phone asked for is in the log', async () => {
    const { members } = await getCommittee.run(application, officer, { committeeId: committee.id, on: DAY });
    const secretary = members.find(({ post }) => post === 'secretary');
    expect(secretary?.hasPhone).toBe(true);
    const seen = await getCommittee.run(application, below, { committeeId: committee.id, on: DAY });
    expect(seen.members.map(({ name, hasPhone }) => [name, hasPhone])).toContainEqual(['Bùi Thị Hà', false]);
    expect(seen.committee.mayEdit).toBe(false);
    const officialId = secretary?.id as string;
    expect(await refusalOf(showPhone.run(application, below, { officialId }))).toEqual(['not-found']);
    expect(await showPhone.run(application, officer, { officialId })).toEqual({ phone: '0220 3 853 000' });
    const { rows } = await db.current.pool.query(
      "select actor_id from audit_log where act = 'committees.show-phone' and subject_id = $1",
      [officialId],
    );
    expect(rows).toEqual([{ actor_id: officer.id }]);
  });

  // @req PT-36
  it('are put in charge of units, and the units without anybody are listed', async () => {
    const { members, coverage } = await getCommittee.run(application, officer, { committeeId: committee.id });
    expect(coverage).toMatchObject({ level: 'district', summary: { units: districts.length, none: districts.length } });
    const [first, second] = members;
    const charge = (memberId: string | undefined, areas: readonly (AreaPosition | undefined)[], from = '2020-05-01') =>
      setCharges.run(application, officer, {
        committeeId: committee.id,
        memberId,
        from,
        areaIds: areas.map((a) => a?.id),
      });
    expect(await charge(first?.id, districts.slice(0, 10))).toEqual({ added: 10, ended: 0 });
    await charge(second?.id, [...districts.slice(10), districts[0]]);
    const now = await getCommittee.run(application, officer, { committeeId: committee.id });
    expect(now.coverage.summary).toEqual({
      units: districts.length,
      none: 0,
      one: districts.length - 1,
      several: 1,
    });
    expect(await charge(first?.id, districts.slice(1, 9), '2020-06-01')).toEqual({ added: 0, ended: 2 });
    const later = await getCommittee.run(application, officer, { committeeId: committee.id });
    expect(later.coverage.units.filter(({ state }) => state === 'none').map(({ area }) => area.id)).toEqual([
      districts[9]?.id,
    ]);
    // a district in charge is all its communes in charge
    const communes = await getCommittee.run(application, officer, { committeeId: committee.id, level: 'commune' });
    expect(communes.coverage.summary.none).toBeGreaterThan(0);
    expect(communes.coverage.summary.none).toBeLessThan(communes.coverage.summary.units / 4);
    const hungYen = await areaPosition(db.current, 'province', '33', DAY);
    expect(await refusalOf(charge(first?.id, [hungYen]))).toEqual(['charge-outside']);
    const seen = await getCommittee.run(application, below, { committeeId: committee.id, level: 'commune' });
    expect(seen.coverage.units.map(({ area }) => area.id)).toEqual([commune.id]);
  });

  // @req LC-52 PT-40 HD-105
  it('are not the only actors: Front and organisations stand beside it with their part', async () => {
    for (const [agencyId, part] of [
      ['p-front', 'Vận động Quỹ Vì người nghèo, giám sát'],
      ['p-women', 'Quản lý, hướng dẫn hội viên nghèo'],
    ])
      await addBody.run(application, officer, {
        committeeId: committee.id,
        agencyId,
        role: 'take-part',
        part,
        validFrom: '2019-03-01',
      });
    await addBody.run(application, officer, {
      committeeId: committee.id,
      agencyId: 'p-agriculture',
      role: 'advise',
      part: 'Chương trình xây dựng nông thôn mới gắn với giảm nghèo',
      validFrom: '2019-03-01',
    });
    const { bodies } = await getCommittee.run(application, below, { committeeId: committee.id, on: DAY });
    expect(bodies.map(({ agency, role }) => [agency.id, role])).toEqual([
      ['p-agriculture', 'advise'],
      ['p-front', 'take-part'],
      ['p-women', 'take-part'],
    ]);
  });
});

describe('papers', () => {
  const pdf = (text: string) => ({ name: 'quy chế.pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`) });

  // @req PT-35
  it('of the committee are kept edition by edition; the regulation in use is the last one issued by the day', async () => {
    const keep = (on: string, text: string) =>
      addCommitteeDocument.run(application, officer, {
        committeeId: committee.id,
        kind: 'regulation',
        title: 'Quy chế làm việc của Ban Chỉ đạo',
        number: '12/QC-BCĐ',
        on,
        file: pdf(text),
      });
    const gaps = async () =>
      (await getCommittee.run(application, officer, { committeeId: committee.id, on: DAY })).gaps;
    expect(await gaps()).toEqual(['no-regulation']);
    await keep('2019-04-01', 'một');
    const second = await keep('2020-03-01', 'hai');
    expect(second.document).toMatchObject({ edition: 2, inUse: true });
    expect(await gaps()).toEqual([]);
    const { documents } = await getCommittee.run(application, officer, { committeeId: committee.id, on: DAY });
    expect(documents.map(({ edition, inUse }) => [edition, inUse])).toEqual([
      [2, false],
      [1, true],
    ]);
    const back = await downloadCommitteeDocument.run(application, below, {
      committeeId: committee.id,
      documentId: second.document.id,
    });
    expect(Buffer.from(back.bytes).toString()).toBe('%PDF-1.7 hai');
    const program = { name: 'a.pdf', bytes: new TextEncoder().encode('MZ') };
    expect(
      await refusalOf(
        addCommitteeDocument.run(application, officer, {
          committeeId: committee.id,
          kind: 'other',
          title: 'x',
          on: DAY,
          file: program,
        }),
      ),
    ).toEqual(['document-kind-of-file']);
    await expect(db.current.pool.query('delete from committee_activities')).rejects.toThrow();
  });
});

describe('a renewal by a new decision', () => {
  it('closes the earlier committee, keeps its past, and brings along who stays with the units in charge', async () => {
    const { members, committee: earlier } = await getCommittee.run(application, officer, { committeeId: committee.id });
    const staying = members.filter(({ post }) => post === 'head').map(({ id }) => id);
    const renewal = {
      ...DRAFT,
      kind: undefined,
      committeeId: committee.id,
      decisionNumber: '1800/QĐ-UBND',
      decisionDate: '2020-06-15',
      validFrom: '2020-06-15',
      staying,
      version: earlier.version,
    };
    expect(await refusalOf(renewCommittee.run(application, officer, { ...renewal, validFrom: '2019-03-01' }))).toEqual([
      'renewal-before',
    ]);
    const renewed = (await renewCommittee.run(application, officer, renewal)).committee;
    expect(renewed).toMatchObject({ kind: 'national-target', predecessorId: committee.id, members: 1 });
    const old = await getCommittee.run(application, officer, { committeeId: committee.id, on: DAY });
    expect(old.committee).toMatchObject({ validTo: '2020-06-15', successorId: renewed.id });
    expect(old.members.map(({ name }) => name)).toEqual(['Nguyễn Dương Thái', 'Bùi Thị Hà']);
    const now = await getCommittee.run(application, officer, { committeeId: renewed.id });
    expect(now.members.map(({ name, areas }) => [name, areas.length])).toEqual([['Lương Văn Cầu', 8]]);
    expect(now.history.map(({ number }) => number)).toEqual(['1800/QĐ-UBND', '745/QĐ-UBND']);
    const names = async (on: string) =>
      (await listCommittees.run(application, officer, { on })).committees
        .filter(({ area, kind }) => area.id === haiDuong.id && kind === 'national-target')
        .map(({ decision }) => decision.number);
    expect([await names('2020-06-14'), await names('2020-06-15')]).toEqual([['745/QĐ-UBND'], ['1800/QĐ-UBND']]);
    expect(
      await refusalOf(
        renewCommittee.run(application, officer, { ...renewal, validFrom: '2020-06-20', version: earlier.version + 1 }),
      ),
    ).toEqual(['committee-closed']);
  });
});

describe('the walls', () => {
  it('hide staff, phones and committees of another province from bare queries and from the acts', async () => {
    const hungYen = await areaPosition(db.current, 'province', '33', DAY);
    const stranger = actor('province-officer', hungYen);
    expect((await listCommittees.run(application, stranger, { on: DAY })).committees).toEqual([]);
    expect(await refusalOf(getCommittee.run(application, stranger, { committeeId: committee.id }))).toEqual([
      'not-found',
    ]);
    const count = async (provinces: number[], communes: number[], table: string) =>
      await inTransaction(
        db.current,
        { everywhere: false, provinces, districts: [], communes },
        async ({ client }) => (await client.query(`select from ${table}`)).rowCount,
      );
    for (const table of ['committees', 'committee_members', 'committee_charges', 'official_phones', 'poverty_staff'])
      expect([table, await count([hungYen.id], [], table)]).toEqual([table, 0]);
    expect(await count([], [commune.id], 'committee_members')).toBeGreaterThan(0);
    // an account of an agency stands in the province for its programmes, and sees none of this
    for (const table of [
      'committees',
      'committee_members',
      'committee_documents',
      'official_phones',
      'poverty_staff',
    ]) {
      const units = { everywhere: false, provinces: [haiDuong.id], districts: [], communes: [] };
      const seen = async (agencyOnly: boolean) =>
        await inTransaction(
          db.current,
          { ...units, agencyOnly },
          async ({ client }) => (await client.query(`select from ${table}`)).rowCount,
        );
      expect([table, await seen(true)]).toEqual([table, 0]);
      if (table !== 'poverty_staff') expect(await seen(false)).toBeGreaterThan(0);
    }
    const changed = await inTransaction(
      db.current,
      { everywhere: false, provinces: [], districts: [], communes: [commune.id] },
      async ({ client }) => [
        (await client.query("update committees set name = 'x' where area_id = $1", [haiDuong.id])).rowCount,
        (await client.query("update committee_members set name = 'x'")).rowCount,
        (await client.query("select from official_phones where phone like '0220%'")).rowCount,
      ],
    );
    expect(changed).toEqual([0, 0, 0]);
  });
});
