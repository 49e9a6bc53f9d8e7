import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { actor, areaPosition } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { addVillage } from './edit-villages.ts';
import { listRelocations } from './list-relocations.ts';
import { applyAdministrativeChange, decideRelocation, getRegrouping, previewRelocation } from './relocation.ts';

const db = useTestDatabase();
let application: Application;
let haiPhong: AreaPosition;
let officer: Actor;
/** Communes of old Hải Dương: one merged whole, one split, one merged already in 2019; one of old Hải Phòng. */
let whole: AreaPosition;
let split: AreaPosition;
let earlier: AreaPosition;
let oldPort: AreaPosition;

const refusal = (code: string) => ({ problems: [{ code }] });

async function oldCommune(province: string, condition: string): Promise<AreaPosition> {
  const { rows } = await db.current.pool.query<{ code: string }>(
    `select a.code from areas a join areas p on p.id = a.province_id
      where a.level = 'commune' and a.valid_to = '2025-07-01' and p.code = $1 and ${condition} order by a.code limit 1`,
    [province],
  );
  return await areaPosition(db.current, 'commune', rows[0]?.code ?? '', '2025-06-30');
}

const links =
  "(select count(*) from area_changes c where c.old_area_id = a.id and c.new_area_id <> a.id and c.effective_date = '2025-07-01'";

beforeAll(async () => {
  application = testApplication(db.current);
  haiPhong = await areaPosition(db.current, 'province', '31', '2026-11-22');
  whole = await oldCommune('30', `${links} and people = 'all') = 1`);
  oldPort = await oldCommune('31', `${links} and people = 'all') = 1`);
  split = await oldCommune('30', `${links} and people = 'part') > 1`);
  const { rows } = await db.current.pool.query<{ code: string }>(
    `select a.code from areas a join area_changes c on c.old_area_id = a.id join areas n on n.id = c.new_area_id
      where c.kind = 'merged' and a.province_id = 190030 and a.valid_to = '2019-12-01' order by a.code limit 1`,
  );
  earlier = await areaPosition(db.current, 'commune', rows[0]?.code ?? '', '2019-11-30');
  const former = [
    await areaPosition(db.current, 'province', '30', '2025-06-30'),
    await areaPosition(db.current, 'province', '31', '2025-06-30'),
  ];
  officer = {
    ...actor('province-officer', haiPhong),
    assignments: [
      { role: 'province-officer', areas: [haiPhong, ...former], validFrom: plainDate('2000-01-01'), validTo: null },
    ],
  };
});

beforeEach(async () => {
  await db.current.pool.query('delete from relocations');
  await db.current.pool.query('alter table household_events disable trigger all');
  await db.current.pool.query('delete from household_events');
  await db.current.pool.query('alter table household_events enable trigger all');
  await db.current.pool.query('delete from persons');
  await db.current.pool.query('delete from households');
});

async function household(
  commune: AreaPosition,
  code: string,
  village: { id?: number; name?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await db.current.pool.query(
    `insert into households (id, code, province_id, district_id, commune_id, village_id, village_name, head_name, search_key, size, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'Vàng A Páo', 'vang a pao', 2, now(), now())`,
    [id, code, commune.provinceId, commune.districtId, commune.id, village.id ?? null, village.name ?? null],
  );
  await db.current.pool.query(
    `insert into persons (id, household_id, province_id, district_id, commune_id, person_no, name, search_key)
     select gen_random_uuid(), $1, $2, $3, $4, n, 'Vàng', 'vang' from generate_series(1, 2) n`,
    [id, commune.provinceId, commune.districtId, commune.id],
  );
  return id;
}

const placeOf = async (id: string) =>
  (
    await db.current.pool.query(
      `select h.code, c.code as commune, c.valid_to, p.code as province, h.district_id,
              (select count(*)::int from persons m where m.household_id = h.id and m.commune_id = h.commune_id) as members
         from households h join areas c on c.id = h.commune_id join areas p on p.id = h.province_id where h.id = $1`,
      [id],
    )
  ).rows[0];
const apply = (more: object = {}) =>
  applyAdministrativeChange.run(application, officer, { provinceId: haiPhong.id, ...more });

describe('after an administrative change', () => {
  it('files of wholly merged communes move by rule with their members, and the move is recorded', async () => {
    const id = await household(whole, 'H1');
    const preview = await previewRelocation.run(application, officer, { provinceId: haiPhong.id });
    expect(preview.totals).toEqual({ move: 1, confirm: 0, decide: 0 });
    expect(preview.lines).toMatchObject([{ oldCommune: { id: whole.id }, step: 'move', households: 1, persons: 2 }]);
    expect(await apply()).toEqual({ movedHouseholds: 1, movedPersons: 2, movedVillages: 0, recoded: 0, waiting: 0 });
    expect(await placeOf(id)).toMatchObject({
      code: 'H1',
      commune: preview.lines[0]?.newCommunes[0]?.code,
      valid_to: null,
      province: '31',
      district_id: null,
      members: 2,
    });
    const { rows } = await db.current.pool.query(
      'select kind, happened_on, details from household_events where household_id = $1',
      [id],
    );
    expect(rows).toEqual([
      {
        kind: 'relocated',
        happened_on: '2025-07-01',
        details: { oldCommune: whole.id, newCommune: preview.lines[0]?.newCommunes[0]?.id },
      },
    ]);
    expect(await apply()).toMatchObject({ movedHouseholds: 0 });
  });

  it('files of a split commune wait, and are decided one by one or by village', async () => {
    const keeper = actor('administrator', null);
    const on = testApplication(db.current, '2025-06-01T00:00:00Z');
    const { villageId } = await addVillage.run(on, keeper, {
      communeId: split.id,
      fullName: 'Bản Chia',
      validFrom: '2024-01-01',
    });
    const [first, second, third, fourth] = [
      await household(split, 'S1', { id: villageId, name: 'Bản Chia' }),
      await household(split, 'S2', { id: villageId, name: 'Bản Chia' }),
      await household(split, 'S3', { name: 'Thôn Tên' }),
      await household(split, 'S4'),
    ];
    expect(await apply()).toMatchObject({ movedHouseholds: 0, waiting: 4 });
    expect(await apply()).toMatchObject({ waiting: 4 });
    const waiting = await listRelocations.run(application, officer, { provinceId: haiPhong.id, limit: 3 });
    expect(waiting.groups.map((group) => [group.villageName, group.households])).toEqual([
      ['Bản Chia', 2],
      ['Thôn Tên', 1],
      [null, 1],
    ]);
    expect(waiting.households.map((one) => one.code)).toEqual(['S1', 'S2', 'S3']);
    const rest = await listRelocations.run(application, officer, {
      provinceId: haiPhong.id,
      after: waiting.next ?? '',
      limit: 3,
    });
    expect(rest.households.map((one) => one.code)).toEqual(['S4']);
    const [one, other] = waiting.groups[0]?.candidates ?? [];
    if (one === undefined || other === undefined) throw new Error('a split commune has two candidates at least');

    const decide = (more: object) =>
      decideRelocation.run(application, officer, {
        oldCommuneId: split.id,
        newCommuneId: one.id,
        reason: 'Nghị quyết 1669',
        ...more,
      });
    expect(await decide({ villageId })).toEqual({ households: 2 });
    expect(await decide({ villageName: 'Thôn Tên', newCommuneId: other.id })).toEqual({ households: 1 });
    expect(await decide({ householdIds: [fourth, first], newCommuneId: other.id })).toEqual({ households: 1 });
    expect([(await placeOf(second)).commune, (await placeOf(third)).commune, (await placeOf(fourth)).commune]).toEqual([
      one.code,
      other.code,
      other.code,
    ]);
    expect((await listRelocations.run(application, officer, { provinceId: haiPhong.id })).households).toEqual([]);
    const village = await db.current.sql
      .selectFrom('areas')
      .select(['commune_id', 'province_id'])
      .where('id', '=', villageId)
      .executeTakeFirst();
    expect(village).toEqual({ commune_id: one.id, province_id: haiPhong.id });
    const target = await areaPosition(db.current, 'commune', '02683', '2026-11-22');
    await expect(decide({ householdIds: [fourth], newCommuneId: target.id })).rejects.toMatchObject(
      refusal('not-found'),
    );
    const near = await areaPosition(db.current, 'commune', '11948', '2026-11-22');
    await expect(decide({ householdIds: [fourth], newCommuneId: near.id })).rejects.toMatchObject(
      refusal('not-a-successor'),
    );
    await expect(decide({})).rejects.toMatchObject(refusal('nothing-to-relocate'));
  });

  it('a chain through a merger of 2019 is followed once the officer accepts the inferred link', async () => {
    const id = await household(earlier, 'C1');
    expect((await previewRelocation.run(application, officer, { provinceId: haiPhong.id })).lines).toMatchObject([
      { step: 'confirm' },
    ]);
    expect(await apply()).toMatchObject({ movedHouseholds: 0 });
    expect(await apply({ acceptsInferred: true })).toMatchObject({ movedHouseholds: 1 });
    expect(await placeOf(id)).toMatchObject({ province: '31', valid_to: null });
  });

  it('stops on the day asked: in 2021 the commune merged in 2019 is its successor of then', async () => {
    const id = await household(earlier, 'C2');
    await applyAdministrativeChange.run(application, officer, {
      provinceId: 190_030,
      asOf: '2021-12-31',
      acceptsInferred: true,
    });
    expect(await placeOf(id)).toMatchObject({ province: '30', valid_to: '2025-07-01' });
  });

  it('one code of two old provinces is told apart by the old province', async () => {
    const [fromHaiDuong, fromHaiPhong] = [await household(whole, 'H001'), await household(oldPort, 'H001')];
    expect(await apply()).toMatchObject({ movedHouseholds: 2, recoded: 2 });
    expect((await placeOf(fromHaiDuong)).code).toBe('30-H001');
    expect((await placeOf(fromHaiPhong)).code).toBe('31-H001');
  });

  it('moves the villages of a merged commune with it, two of one name both', async () => {
    const keeper = actor('administrator', null);
    const on = testApplication(db.current, '2025-06-01T00:00:00Z');
    const { rows } = await db.current.pool.query<{ id: number }>(
      `select c.old_area_id as id from area_changes c where c.people = 'all' and c.effective_date = '2025-07-01'
          and c.new_area_id = (select new_area_id from area_changes where old_area_id = $1 and people = 'all' and effective_date = '2025-07-01')
        order by c.old_area_id limit 2`,
      [whole.id],
    );
    const ids: number[] = [];
    for (const { id } of rows) {
      const added = await addVillage.run(on, keeper, { communeId: id, fullName: 'Thôn 1', validFrom: '2020-01-01' });
      ids.push(added.villageId);
    }
    expect(await apply()).toMatchObject({ movedHouseholds: 0, movedVillages: 2 });
    const terms = await db.current.pool.query(
      'select valid_from, valid_to, parent_id from area_terms where area_id = any($1) order by area_id, valid_from',
      [ids],
    );
    expect(terms.rows.map((row) => [row.valid_from, row.valid_to])).toEqual([
      ['2020-01-01', '2025-07-01'],
      ['2025-07-01', null],
      ['2020-01-01', '2025-07-01'],
      ['2025-07-01', null],
    ]);
    expect(terms.rows[1]?.parent_id).toBe(terms.rows[3]?.parent_id);
  });
});

describe('walls around relocation', () => {
  it('another province is not found, and only province officers may move files', async () => {
    await household(whole, 'W1');
    const stranger = actor('province-officer', await areaPosition(db.current, 'province', '15', '2026-11-22'));
    const calls = (by: Actor) => [
      () => previewRelocation.run(application, by, { provinceId: haiPhong.id }),
      () => applyAdministrativeChange.run(application, by, { provinceId: haiPhong.id }),
      () => listRelocations.run(application, by, { provinceId: haiPhong.id }),
      () =>
        decideRelocation.run(application, by, {
          oldCommuneId: split.id,
          newCommuneId: 202_683,
          villageName: 'x',
          reason: 'x',
        }),
    ];
    for (const call of calls(stranger)) await expect(call()).rejects.toMatchObject(refusal('not-found'));
    for (const role of ['commune-officer', 'province-leader', 'auditor', 'administrator'] as const) {
      for (const call of calls(actor(role, haiPhong))) await expect(call()).rejects.toMatchObject(refusal('forbidden'));
    }
  });

  it('the list of waiting households shows nobody outside one’s units, behind the permission check too', async () => {
    await household(split, 'W2');
    await apply();
    const client = await db.current.pool.connect();
    try {
      for (const [provinces, seen] of [
        ['{190010}', 0],
        ['{190030}', 1],
      ] as const) {
        await client.query('begin');
        await client.query(
          "select set_config('vuonlen.provinces', $1, true), set_config('role', 'vuonlen_app', true)",
          [provinces],
        );
        expect((await client.query('select 1 from relocations')).rowCount).toBe(seen);
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
  });
});

describe('regrouping of old units on new ones', () => {
  it('names for every old commune of the province where it went', async () => {
    const { communes } = await getRegrouping.run(application, actor('auditor', null), {
      provinceId: haiPhong.id,
      asOf: '2026-11-22',
    });
    const counts = Object.groupBy(communes, (one) => one.outcome);
    const of = (id: number) => communes.find((one) => one.oldCommune.id === id);
    expect(of(whole.id)).toMatchObject({ outcome: 'whole', isVerified: true });
    expect(of(split.id)?.newCommunes.length).toBeGreaterThan(1);
    expect(of(earlier.id)).toMatchObject({ outcome: 'whole', isVerified: false });
    expect(counts.stands).toBeUndefined();
    // those of the last list of both old provinces, and those abolished from 2019 on
    const last = await db.current.pool.query(
      "select count(*)::int as n from areas where level = 'commune' and province_id in (190030, 190031) and valid_to = '2025-07-01'",
    );
    expect(communes.length).toBeGreaterThan(last.rows[0].n);
  });
});
