import { describe, expect, it } from 'vitest';
import { areaPosition } from '#tests/kit/actors.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { loadAreas } from './load-areas.ts';

const db = useTestDatabase();

async function unitsOn(day: string, level: string, provinceCode?: string): Promise<number> {
  const { rows } = await db.current.pool.query<{ count: number }>(
    `with recursive unit as (
       select t.area_id as id, t.parent_id from area_terms t
        where t.valid_from <= $1 and (t.valid_to is null or t.valid_to > $1)
     ), climbed as (
       select u.id, u.id as at from unit u join areas a on a.id = u.id where a.level = $2
       union all
       select c.id, u.parent_id from climbed c join unit u on u.id = c.at where u.parent_id is not null
     )
     select count(distinct c.id)::int as count from climbed c join areas a on a.id = c.at and a.level = 'province'
      where $3::text is null or a.code = $3`,
    [day, level, provinceCode ?? null],
  );
  return rows[0]?.count ?? 0;
}

const tree = async (day: string) => [
  await unitsOn(day, 'province'),
  await unitsOn(day, 'district'),
  await unitsOn(day, 'commune'),
];

describe('the national tree', () => {
  it('equals the official counts on either side of the reform, and before the mergers of 2019 to 2025', async () => {
    expect(await tree('2025-06-30')).toEqual([63, 696, 10_035]);
    expect(await tree('2025-07-01')).toEqual([34, 0, 3_321]);
    expect(await tree('2018-12-31')).toEqual([63, 713, 11_162]);
    expect(await tree('2021-12-31')).toEqual([63, 705, 10_599]);
  });

  it('knows Hải Dương before, between and after its mergers; none of the counts is the 257 of the plan', async () => {
    expect(await unitsOn('2019-10-31', 'commune', '30')).toBe(264);
    expect(await unitsOn('2019-12-31', 'commune', '30')).toBe(235);
    expect(await unitsOn('2025-06-30', 'commune', '30')).toBe(207);
    expect(await unitsOn('2019-12-31', 'district', '30')).toBe(12);
  });

  it('gives Đồng Nai its terms of 2026-04-30 while it stays the same unit', async () => {
    const kinds = async (day: string) => {
      const { rows } = await db.current.pool.query<{ kind: string; count: number }>(
        `select t.kind, count(*)::int as count from area_terms t join areas a on a.id = t.area_id
          where a.valid_from = '2025-07-01' and t.valid_from <= $1 and (t.valid_to is null or t.valid_to > $1)
          group by t.kind`,
        [day],
      );
      return Object.fromEntries(rows.map((row) => [row.kind, row.count]));
    };
    expect(await kinds('2026-04-29')).toEqual({
      province: 28,
      central_city: 6,
      commune: 2621,
      ward: 687,
      special_zone: 13,
    });
    expect(await kinds('2026-04-30')).toEqual({
      province: 27,
      central_city: 7,
      commune: 2611,
      ward: 697,
      special_zone: 13,
    });
  });

  it('keeps apart units that bear one code at different times', async () => {
    for (const [code, before, since] of [
      ['15', 'Tỉnh Yên Bái', 'Tỉnh Lào Cai'],
      ['24', 'Tỉnh Bắc Giang', 'Tỉnh Bắc Ninh'],
      ['44', 'Tỉnh Quảng Bình', 'Tỉnh Quảng Trị'],
      ['80', 'Tỉnh Long An', 'Tỉnh Tây Ninh'],
    ] as const) {
      const old = await areaPosition(db.current, 'province', code, '2025-06-30');
      const now = await areaPosition(db.current, 'province', code, '2025-07-01');
      expect(old.id).not.toBe(now.id);
      const names = await db.current.sql
        .selectFrom('areas')
        .select('full_name')
        .where('id', 'in', [old.id, now.id])
        .orderBy('valid_from')
        .execute();
      expect(names.map((row) => row.full_name)).toEqual([before, since]);
    }
  });

  it('closes the links: every old commune has a successor, every new one a predecessor', async () => {
    const { rows } = await db.current.pool.query(
      `select
         (select count(*)::int from areas a where a.level = 'commune' and a.valid_to = '2025-07-01' and not exists (
            select from area_changes c where c.old_area_id = a.id and c.new_area_id is not null
              and c.effective_date = '2025-07-01')) as lost,
         (select count(*)::int from areas a where a.level in ('province', 'commune') and a.valid_from = '2025-07-01' and not exists (
            select from area_changes c where c.new_area_id = a.id and c.old_area_id is not null)) as orphans,
         (select count(*)::int from area_terms t join areas a on a.id = t.area_id left join area_terms p
             on p.area_id = t.parent_id and p.valid_from <= t.valid_from and (p.valid_to is null or p.valid_to > t.valid_from)
           where a.level <> 'province' and p.area_id is null) as parentless`,
    );
    expect(rows).toEqual([{ lost: 0, orphans: 0, parentless: 0 }]);
  });

  it('brings regions for both structures, 56 ethnic groups and the poor areas found, marked as not verified', async () => {
    const { rows } = await db.current.pool.query(
      `select (select count(*)::int from regions) as regions, (select count(*)::int from ethnic_groups) as groups,
              (select count(*)::int from area_classes) as classes,
              (select count(*)::int from area_classes where verification <> 'unverified') as unmarked`,
    );
    expect(rows).toEqual([{ regions: 97, groups: 56, classes: 50, unmarked: 0 }]);
  });

  it('is loaded once for an edition, and again without changing an id or losing what was entered', async () => {
    const ids = async () =>
      (
        await db.current.pool.query(
          'select md5(string_agg(id || code || valid_from, $1 order by id)) as sum from areas',
          [','],
        )
      ).rows;
    const before = await ids();
    expect(await loadAreas(db.current)).toBe(false);
    await db.current.pool.query(
      `insert into area_classes values (190010, 'programme_135', '2016-01-01', null, '900/QĐ-TTg', 'verified')`,
    );
    await db.current.pool.query("update reference_files set sha256 = 'another edition' where name = 'areas'");
    expect(await loadAreas(db.current)).toBe(true);
    expect(await ids()).toEqual(before);
    const kept = await db.current.sql
      .selectFrom('area_classes')
      .select('class')
      .where('area_id', '=', 190_010)
      .execute();
    expect(kept).toEqual([{ class: 'programme_135' }]);
  });
});
