import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import { compareVietnamese, givenName } from '#domain/kernel/vietnamese-text.ts';
import { actor, areaPosition, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { household } from '#tests/kit/household-fixture.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import type { Application } from '../application.ts';
import { searchHouseholds } from './search-households.ts';

const db = useTestDatabase();
let application: Application;
let commune: AreaPosition;
let sibling: AreaPosition;
let foreign: AreaPosition;
let officer: Actor;
let province: Actor;

const NAMES = [
  'Đỗ Thị Hạnh',
  'Đỗ Thị Hảnh',
  'Nguyễn Văn Ân',
  'Nguyễn Văn An',
  'Nguyễn Văn Ánh',
  'Nguyễn Thị Vân',
  'Trần Văn Thi',
  'Lò Văn Hoà',
  'Lò Văn Hòa',
  'Bùi Thị Thu Hồng Hạnh',
  'Hạnh',
  'Đặng Đình Đạt',
  'Dương Thị Út',
];

beforeAll(async () => {
  application = testApplication(db.current);
  const here = await areaPosition(db.current, 'province', '15', '2026-11-22');
  const communes = await db.current.pool.query(
    "select code from areas where level = 'commune' and province_id = $1 and valid_to is null order by code limit 2",
    [here.id],
  );
  commune = await areaPosition(db.current, 'commune', communes.rows[0].code, '2026-11-22');
  sibling = await areaPosition(db.current, 'commune', communes.rows[1].code, '2026-11-22');
  foreign = await areaPosition(db.current, 'commune', '00004', '2026-11-22');
  for (const [index, name] of NAMES.entries()) {
    await household(db.current, commune, `SE-${String(index).padStart(3, '0')}`, [
      { name, birth: '1970-01-02', number: `03017000000${index % 10}` },
      { name: 'Vàng A Páo', number: `03119999999${index % 10}` },
    ]);
  }
  await household(db.current, sibling, 'SE-900', [{ name: 'Đỗ Thị Hạnh' }], 'Thôn 2');
  await household(db.current, foreign, 'SE-900', [{ name: 'Đỗ Thị Hạnh' }]);
  officer = actor('commune-officer', commune);
  province = actor('province-officer', here);
});

const ask = async (input: object, who: Actor = officer) => await searchHouseholds.run(application, who, input);
const names = async (input: object, who?: Actor) => (await ask(input, who)).households.map(({ headName }) => headName);

describe('searching households', () => {
  for (const role of ['commune-officer', 'province-officer'] as const) {
    const who = () => (role === 'commune-officer' ? officer : province);

    it(`finds a name with or without diacritics, wherever the tone stands (${role})`, async () => {
      const found = role === 'commune-officer' ? 2 : 3;
      for (const q of ['Đỗ Thị Hạnh', 'do thi hanh', 'ĐỖ THỊ HẠNH', 'đỗ   thi hanh'])
        expect(await names({ q }, who())).toHaveLength(found);
      expect(await names({ q: 'lo van hoà' }, who())).toHaveLength(2);
      expect(await names({ q: 'dang dinh dat' }, who())).toEqual(['Đặng Đình Đạt']);
    });

    it(`finds any word of a name, in the order typed, and a beginning where no whole word is borne (${role})`, async () => {
      expect(await names({ q: 'thị vân' }, who())).toEqual(['Nguyễn Thị Vân']);
      expect(await names({ q: 'van thi' }, who())).toEqual(['Trần Văn Thi']);
      expect(await names({ q: 'hồng' }, who())).toEqual(['Bùi Thị Thu Hồng Hạnh']);
      expect(await names({ q: 'thu hanh' }, who())).toEqual(['Bùi Thị Thu Hồng Hạnh']);
      expect(await names({ q: 'nguyen va' }, who())).toHaveLength(4);
      expect(await names({ q: 'duo' }, who())).toEqual(['Dương Thị Út']);
      expect(await names({ q: 'duong ha' }, who())).toEqual([]);
      expect(await names({ q: "%' or 1=1 --" }, who())).toEqual([]);
    });

    it(`finds a code, the beginning of one, and the number of any member, shown masked (${role})`, async () => {
      expect(await names({ q: 'SE-004' }, who())).toEqual(['Nguyễn Văn Ánh']);
      expect((await ask({ q: 'SE-00' }, who())).households).toHaveLength(10);
      const { households } = await ask({ q: '030170000003' }, who());
      expect(households.map(({ identityNumber }) => identityNumber)).toContain('•••••••••003');
      expect((await ask({ q: '031199999994' }, who())).households[0]?.headName).toBe('Nguyễn Văn Ánh');
    });

    it(`sorts by given name in Vietnamese order and turns pages without losing or repeating (${role})`, async () => {
      const all = await names({ limit: 200 }, who());
      const sorted = [...all].sort((a, b) => compareVietnamese(givenName(a), givenName(b)) || compareVietnamese(a, b));
      expect(all).toEqual(sorted);
      expect(all.indexOf('Nguyễn Văn An')).toBeLessThan(all.indexOf('Nguyễn Văn Ân'));
      for (const sort of ['name', 'code']) {
        const paged: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await ask({ limit: 3, sort, after }, who());
          paged.push(...page.households.map(({ householdId }) => householdId));
          if (page.next === null) break;
          after = page.next;
        }
        expect(new Set(paged).size).toBe(paged.length);
        expect(paged).toHaveLength(all.length);
      }
    });
  }

  it('never leaves the officer’s own commune, whatever area is asked for', async () => {
    for (const areaId of [undefined, commune.id, sibling.id, foreign.id, commune.provinceId, foreign.provinceId]) {
      const { households } = await ask({ areaId, limit: 200 });
      expect(households.every(({ communeId }) => communeId === commune.id)).toBe(true);
    }
    expect((await ask({ areaId: sibling.id })).households).toEqual([]);
    expect(await names({ areaId: sibling.id }, province)).toEqual(['Đỗ Thị Hạnh']);
    expect((await ask({ areaId: foreign.id }, province)).households).toEqual([]);
    expect((await ask({ q: 'do thi hanh', limit: 200 }, SYSTEM)).households).toHaveLength(4);
  });

  it('finds members too when asked, inside the commune', async () => {
    expect(await names({ q: 'vang a pao' })).toEqual([]);
    expect(await names({ q: 'vang a pao', members: 'true' })).toHaveLength(NAMES.length);
  });

  it('filters by the class of the latest round that judged the household', async () => {
    const standard = (await db.current.pool.query("select id from standards where id = '2022-2025'")).rows[0].id;
    const round = (id: string, kind: string, day: string) =>
      db.current.pool.query(
        `insert into review_rounds (id, province_id, standard_id, kind, year, reference_date, opened_at) values ($1, $2, $3, $4, 2026, $5, now())`,
        [id, commune.provinceId, standard, kind, day],
      );
    await round('r-year', 'yearly', '2026-06-01');
    await round('r-month', 'monthly', '2026-09-01');
    const judge = (roundId: string, code: string, judged: string) =>
      db.current.pool.query(
        `insert into review_cases (round_id, household_id, province_id, district_id, commune_id, code, head_name, size, residence,
            ever_poor, ever_near_poor, class, movement, causes, needs, groups)
         select $1, id, province_id, district_id, commune_id, code, head_name, size, 'rural', false, false, $3::poverty_class, 'new_poor', 0, 0, 0
           from households where code = $2 and commune_id = $4`,
        [roundId, code, judged, commune.id],
      );
    for (const code of ['SE-000', 'SE-001', 'SE-002']) await judge('r-year', code, 'poor');
    await judge('r-year', 'SE-003', 'not_poor');
    await judge('r-month', 'SE-002', 'near_poor');
    await judge('r-month', 'SE-003', 'poor');
    for (const who of [officer, province]) {
      expect((await names({ class: 'poor' }, who)).sort()).toEqual(
        ['Nguyễn Văn An', 'Đỗ Thị Hạnh', 'Đỗ Thị Hảnh'].sort(),
      );
      expect(await names({ class: 'near_poor' }, who)).toEqual(['Nguyễn Văn Ân']);
      expect(await names({ class: 'poor', q: 'nguyen' }, who)).toEqual(['Nguyễn Văn An']);
      expect(await names({ class: 'not_poor' }, who)).toEqual([]);
    }
  });

  it('refuses a torn page mark with a reason', async () => {
    for (const after of ['x', 'WzFd', Buffer.from('["exact","a","b","c"]').toString('base64url')])
      await expect(ask({ after })).rejects.toMatchObject({ problems: [{ code: 'page-malformed' }] });
  });
});
