import type pg from 'pg';
import {
  GIVEN_NAMES_FEMALE,
  GIVEN_NAMES_FEMALE_OLD,
  GIVEN_NAMES_MALE,
  GIVEN_NAMES_MALE_OLD,
  KINH_FAMILY_NAMES,
  MIDDLE_NAMES_FEMALE,
  MIDDLE_NAMES_MALE,
} from '#demo/names/kinh-names.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';

export interface BenchProvince {
  readonly provinceId: number;
  readonly districtId: number;
  readonly communeId: number;
}

const PROVINCE = 9_000_001;
const DISTRICTS = 12;
const COMMUNES = 240;

/** A synthetic province of bench size, made by SQL alone: names weighted as they are in the Red River delta. */
export async function fillProvince(pool: pg.Pool, households: number): Promise<BenchProvince> {
  const province = { provinceId: PROVINCE, districtId: PROVINCE + 1, communeId: PROVINCE + 100 };
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from households');
  if (rows[0]?.count === households) return province;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('truncate households, review_rounds cascade');
    await areas(client);
    await names(client);
    await client.query(
      `insert into standards (id, scope, applies_from, definition, source) values ('bench', 'national', '2022-01-01', '{}', 'bench')
       on conflict do nothing`,
    );
    await client.query('select setseed(0.42)');
    await client.query(FILL, [households]);
    await client.query(MEMBERS);
    await client.query(CASES);
    await client.query('commit');
    await client.query('vacuum (analyze) households');
    await client.query('vacuum (analyze) persons');
    await client.query('vacuum (analyze) review_cases');
  } finally {
    client.release();
  }
  return province;
}

async function areas(client: pg.PoolClient): Promise<void> {
  await client.query(
    `insert into areas (id, code, level, name, full_name, kind, parent_id, province_id, district_id, commune_id, valid_from, search_key)
     select $1, 'B1', 'province', 'Đo', 'Tỉnh Đo', 'tinh', null::int, $1::int, null::int, null::int, date '2000-01-01', 'do'
     union all select $1 + d, 'B' || d, 'district', 'Huyện ' || d, 'Huyện ' || d, 'huyen', $1, $1, $1 + d, null, date '2000-01-01', 'huyen ' || d
       from generate_series(1, $2::int) d
     union all select $1 + 99 + c, 'B' || c, 'commune', 'Xã ' || c, 'Xã ' || c, 'xa', $1 + 1 + c % $2, $1, $1 + 1 + c % $2, $1 + 99 + c, date '2000-01-01', 'xa ' || c
       from generate_series(1, $3::int) c
     on conflict do nothing`,
    [PROVINCE, DISTRICTS, COMMUNES],
  );
}

/** Weighted words with their keys; `key` is what the search compares. */
async function names(client: pg.PoolClient): Promise<void> {
  const expand = (words: readonly (readonly [string, number])[]) =>
    words.flatMap(([word, weight]) => Array.from({ length: weight }, () => word));
  await client.query('create temporary table words (kind text, place int, word text, key text) on commit drop');
  const lists: Record<string, readonly string[]> = {
    family: expand(KINH_FAMILY_NAMES),
    middle_m: expand(MIDDLE_NAMES_MALE),
    middle_f: expand(MIDDLE_NAMES_FEMALE),
    given_m: [...GIVEN_NAMES_MALE, ...GIVEN_NAMES_MALE_OLD],
    given_f: [...GIVEN_NAMES_FEMALE, ...GIVEN_NAMES_FEMALE_OLD],
  };
  for (const [kind, words] of Object.entries(lists)) {
    await client.query(
      'insert into words select $1, place - 1, word, key from unnest($2::text[], $3::text[]) with ordinality as t (word, key, place)',
      [kind, words, words.map(searchKey)],
    );
  }
  await client.query(
    'create temporary table sizes on commit drop as select kind, count(*)::int as n from words group by kind',
  );
}

const FILL = `
  with drawn as materialized (
    select i, case when random() < 0.62 then 'm' else 'f' end as sex, random() as a, random() as b, random() as c, random() as d
      from generate_series(1, $1::int) i
  )
  insert into households (id, code, province_id, district_id, commune_id, village_name, head_name, search_key, head_sex, head_birth,
                          head_identity_number, ethnic_code, size, groups, created_at, updated_at)
  select md5('h' || i)::uuid, 'HD-' || lpad(i::text, 7, '0'), ${PROVINCE}, ${PROVINCE} + 1 + (1 + i % ${COMMUNES}) % ${DISTRICTS},
         ${PROVINCE} + 100 + i % ${COMMUNES}, 'Thôn ' || (1 + i % 9),
         f.word || ' ' || m.word || ' ' || g.word, f.key || ' ' || m.key || ' ' || g.key, sex,
         (1940 + (d * 60)::int)::text, '030' || lpad(i::text, 9, '0'), '01', 1 + (d * 6)::int, 0, now(), now()
    from drawn
    join sizes fs on fs.kind = 'family' join words f on f.kind = 'family' and f.place = floor(a * fs.n)::int
    join sizes ms on ms.kind = 'middle_' || sex join words m on m.kind = ms.kind and m.place = floor(b * ms.n)::int
    join sizes gs on gs.kind = 'given_' || sex join words g on g.kind = gs.kind and g.place = floor(c * gs.n)::int`;

const MEMBERS = `
  insert into persons (id, household_id, province_id, district_id, commune_id, person_no, name, search_key, sex, birth, identity_number, relation)
  select md5(h.id::text || n)::uuid, h.id, h.province_id, h.district_id, h.commune_id, n, h.head_name, h.search_key, h.head_sex,
         h.head_birth, '031' || right(h.head_identity_number, 9), case n when 1 then 'chủ hộ' else 'con' end
    from households h cross join generate_series(1, 2) n where hashtext(h.code) % 4 = 0`;

const CASES = `
  with round as (
    insert into review_rounds (id, province_id, standard_id, kind, year, reference_date, opened_at, synthetic)
    select 'bench', ${PROVINCE}, id, 'yearly', 2024, date '2024-10-15', now(), true from standards where id = 'bench' returning id
  )
  insert into review_cases (round_id, household_id, province_id, district_id, commune_id, village_name, code, head_name, size, residence,
                            ever_poor, ever_near_poor, class, movement, causes, needs, groups)
  select round.id, h.id, h.province_id, h.district_id, h.commune_id, h.village_name, h.code, h.head_name, h.size, 'rural', false, false,
         (case when hashtext(h.code) % 100 in (0, 1) then 'poor' when hashtext(h.code) % 100 in (2, 3, 4) then 'near_poor' else 'not_poor' end)::poverty_class,
         'still_not_poor', 0, 0, 0
    from households h, round`;
