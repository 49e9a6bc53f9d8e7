import type { Standard } from '#domain/standards/standard.ts';
import type { Database } from '#server/database/database.ts';

/** Communes of Hải Dương's list of 2019 as its plan counts them. */
export const COMMUNES = 257;
const FIRST_AREA = 800_000;

/**
 * One synthetic round of `size` households over 257 communes, made in the database itself: the shares of poor,
 * near-poor, escaped and new households are those of Hải Dương at the end of 2019, the answers are spread by a hash.
 */
export async function fillRound(
  database: Database,
  standard: Standard,
  definition: unknown,
  size: number,
): Promise<string> {
  const { pool } = database;
  const round = `B-${size}`;
  const province = FIRST_AREA;
  await pool.query(
    `insert into areas (id, code, level, name, full_name, kind, province_id, valid_from, search_key, residence)
     select $1 + n, 'B' || n, case when n = 0 then 'province' else 'commune' end, 'Xã ' || n, 'Xã ' || n, 'xã', $1, '2000-01-01', 'xa',
            case when n % 10 = 0 then 'urban' else 'rural' end
       from generate_series(0, $2) n on conflict do nothing`,
    [province, COMMUNES],
  );
  await pool.query(
    `insert into standards (id, scope, applies_from, applies_to, definition, source) values ($1, 'national', $2, $3, $4, 'bench')
     on conflict (id) do nothing`,
    [standard.id, standard.validFrom, standard.validTo, JSON.stringify(definition)],
  );
  await pool.query(
    `insert into review_rounds (id, province_id, standard_id, kind, year, month, reference_date, opened_at, synthetic)
     values ($1, $2, $3, 'monthly', 2019, 1, '2019-12-14', now(), true)`,
    [round, province, standard.id],
  );
  await pool.query(
    `insert into round_communes (round_id, commune_id, province_id, households, persons)
     select $1, $2 + n, $2, $3::int / ${COMMUNES} + 1, 4 * ($3::int / ${COMMUNES} + 1) from generate_series(1, ${COMMUNES}) n`,
    [round, province, size],
  );
  await insertHouseholds(database, round, province, size);
  await insertCases(database, round, province, standard, size);
  await insertMembers(database, round);
  await pool.query('analyze review_cases; analyze persons; analyze households; analyze round_communes');
  return round;
}

async function insertHouseholds(database: Database, round: string, province: number, size: number): Promise<void> {
  await database.pool.query(
    `insert into households (id, code, province_id, commune_id, head_name, search_key, size, created_at, updated_at)
     select md5($1 || '-' || n)::uuid, $1 || '-' || n, $2, $2 + 1 + (n::bigint * ${COMMUNES} / $3)::int, 'Chủ hộ ' || n, '', 1 + n % 7, now(), now()
       from generate_series(0, $3 - 1) n`,
    [round, province, size],
  );
}

/** `h` is a hash of the household: its digits decide the class, the movement and the answers. */
async function insertCases(
  database: Database,
  round: string,
  province: number,
  standard: Standard,
  size: number,
): Promise<void> {
  const mask = (list: readonly unknown[], sparse: string) => `(h2 & ${2 ** list.length - 1} & ${sparse})`;
  await database.pool.query(
    `insert into review_cases (round_id, household_id, province_id, commune_id, village_name, code, head_name, head_sex, ethnic_code, size,
       residence, previous_class, ever_poor, ever_near_poor, form_a, b1_score, deprivations, deprivation_count, class, poverty_group,
       movement, causes, needs, groups)
     select $1, md5($1 || '-' || n)::uuid, $2, $2 + 1 + (n::bigint * ${COMMUNES} / $3)::int, 'Thôn ' || n % 8, $1 || '-' || n, 'Chủ hộ ' || n,
            case when h % 4 = 0 then 'f' else 'm' end, case when h % 97 < 90 then '01' else lpad((2 + h % 5)::text, 2, '0') end,
            1 + n % 7, case when (n::bigint * ${COMMUNES} / $3)::int % 10 = 9 then 'urban' else 'rural' end::residence_class,
            nullif(split_part(kind, '|', 2), '')::poverty_class, h % 3 = 0, h % 5 = 0,
            case when split_part(kind, '|', 1) = 'not_poor' then case when h % 10 < 9 then 'surely_not_poor' else 'to_survey' end end,
            case when split_part(kind, '|', 1) = 'not_poor' and h % 10 < 9 then null else 60 + h % 180 end,
            case when split_part(kind, '|', 1) = 'not_poor' then 0 else ${mask(standard.indicators, '(h2 >> 7)')} end,
            (h % 5)::smallint, split_part(kind, '|', 1)::poverty_class,
            case when split_part(kind, '|', 1) = 'poor' then case when h % 600 = 0 then 'N2' else 'N1' end end,
            split_part(kind, '|', 3)::class_movement,
            case when split_part(kind, '|', 1) = 'not_poor' then 0 else ${mask(standard.causes, '(h2 >> 5)')} end,
            case when split_part(kind, '|', 1) = 'not_poor' then 0 else ${mask(standard.needs, '(h2 >> 3)')} end,
            case when split_part(kind, '|', 1) = 'not_poor' then 0 else (h2 & 63 & (h2 >> 9)) end
       from (select n, h, h2, case
               when d < 164 then 'poor|poor|still_poor' when d < 168 then 'poor||fell_back_poor' when d < 185 then 'poor||new_poor'
               when d < 216 then 'near_poor|poor|poor_to_near_poor' when d < 267 then 'not_poor|poor|poor_to_not_poor'
               when d < 472 then 'near_poor|near_poor|still_near_poor' when d < 577 then 'not_poor|near_poor|near_poor_to_not_poor'
               when d < 581 then 'near_poor||fell_back_near_poor' when d < 611 then 'near_poor||new_near_poor'
               when d < 614 then 'not_poor|poor|other:died' when d < 616 then 'poor||other:moved_in'
               else 'not_poor||still_not_poor' end as kind
             from (select n, abs(hashint4(n)::bigint) as h, abs(hashint4(n + 7)::bigint)::int as h2, abs(hashint4(n * 3 + 1)::bigint) % 10000 as d
                     from generate_series(0, $3 - 1) n) hashed) kinds`,
    [round, province, size],
  );
}

/** Members of the households on a list, as registers have them. */
async function insertMembers(database: Database, round: string): Promise<void> {
  await database.pool.query(
    `insert into persons (id, household_id, province_id, commune_id, person_no, name, search_key, birth, has_insurance, in_school)
     select md5(c.code || '/' || m)::uuid, c.household_id, c.province_id, c.commune_id, m, 'Thành viên', '',
            (1945 + abs(hashtext(c.code || m)::bigint) % 74)::text, abs(hashtext(c.code || m)::bigint) % 5 > 0, abs(hashtext(c.code || m)::bigint) % 3 > 0
       from review_cases c cross join lateral generate_series(1, c.size) m
      where c.round_id = $1 and c.class <> 'not_poor'`,
    [round],
  );
}
