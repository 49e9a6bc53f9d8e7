import type { Scene } from '../act.ts';
import type { Tx } from '../database/transaction.ts';

/** One old commune whose households go to one new commune from a day on. */
export interface CommuneMove {
  readonly from: number;
  readonly to: number;
  readonly on: string;
}

export interface MovedCounts {
  readonly households: number;
  readonly persons: number;
  readonly recoded: number;
}

/**
 * Moves the files of many communes at once, whatever their number: households, members, groups, and an event each.
 * Their history stays where it happened. A code that would stand twice in the new province is opened with the old
 * province's code. `only` keeps to some households.
 */
export async function moveHouseholds(
  scene: Scene,
  moves: readonly CommuneMove[],
  reason: string | null,
  only?: readonly string[],
): Promise<MovedCounts> {
  const { client } = scene.tx;
  await stageComing(scene.tx, moves, only);
  const { rows } = await client.query<MovedCounts>(
    `with moved as (
       update households h set province_id = c.province_id, district_id = c.district_id, commune_id = c.commune_id,
              code = c.new_code, version = h.version + 1, updated_at = $1
         from coming_households c where h.id = c.id
       returning c.new_code <> c.code as recoded
     ), moved_persons as (
       update persons p set province_id = c.province_id, district_id = c.district_id, commune_id = c.commune_id
         from coming_households c where p.household_id = c.id
       returning 1
     ), moved_groups as (
       update household_groups g set province_id = c.province_id, district_id = c.district_id, commune_id = c.commune_id
         from coming_households c where g.household_id = c.id
     ), decided as (
       update relocations r set new_commune_id = c.commune_id, decided_by = $2, decided_at = $1, reason = $3
         from coming_households c where r.household_id = c.id and r.new_commune_id is null
     ), events as (
       insert into household_events (id, household_id, province_id, district_id, commune_id, kind, happened_on,
         recorded_at, actor_id, reason, details)
       select gen_random_uuid(), c.id, c.province_id, c.district_id, c.commune_id, 'relocated', c.on_date, $1, $2, $3,
              jsonb_build_object('oldCommune', c.old_commune_id, 'newCommune', c.commune_id)
                || case when c.new_code = c.code then '{}' else jsonb_build_object('oldCode', c.code) end
         from coming_households c
     )
     select (select count(*)::int from moved) as households, (select count(*)::int from moved_persons) as persons,
            (select count(*)::int from moved where recoded) as recoded`,
    [scene.now, scene.actor.id, reason],
  );
  return rows[0] as MovedCounts;
}

/** What is to move, with its code there, in a table of this transaction: only so does the planner know how much it is. */
async function stageComing({ client }: Tx, moves: readonly CommuneMove[], only?: readonly string[]): Promise<void> {
  await client.query(
    `create temp table coming_households (id uuid primary key, code text, new_code text, old_commune_id int,
       commune_id int, province_id int, district_id int, on_date date) on commit drop`,
  );
  await client.query(
    `insert into coming_households
     select h.id, h.code,
            case when count(*) over (partition by c.province_id, h.code) > 1 then p.code || '-' || h.code else h.code end,
            h.commune_id, c.id, c.province_id, c.district_id, m.on_date
       from unnest($1::int[], $2::int[], $3::date[]) as m (from_id, to_id, on_date)
       join areas c on c.id = m.to_id
       join households h on h.commune_id = m.from_id
       join areas p on p.id = h.province_id
      where $4::uuid[] is null or h.id = any($4)`,
    [moves.map((move) => move.from), moves.map((move) => move.to), moves.map((move) => move.on), only ?? null],
  );
  await client.query('analyze coming_households');
  await client.query(
    `update coming_households c set new_code = p.code || '-' || c.code
       from households h, areas old, areas p
      where c.new_code = c.code and h.province_id = c.province_id and h.code = c.code
        and old.id = c.old_commune_id and p.id = old.province_id
        and not exists (select from coming_households o where o.id = h.id)`,
  );
}

/** Villages stay the same units under the new commune: a term each from the day of the change. */
export async function moveVillages(tx: Tx, moves: readonly CommuneMove[], only?: readonly number[]): Promise<number> {
  const moving = `select v.id, m.to_id, m.on_date, c.province_id, c.district_id
    from unnest($1::int[], $2::int[], $3::date[]) as m (from_id, to_id, on_date)
    join areas c on c.id = m.to_id
    join areas v on v.parent_id = m.from_id and v.level = 'village' and v.valid_to is null
   where $4::int[] is null or v.id = any($4)`;
  const values = [
    moves.map((move) => move.from),
    moves.map((move) => move.to),
    moves.map((move) => move.on),
    only ?? null,
  ];
  await tx.client.query(
    `with moving as (${moving}),
     same_day as (
       update area_terms t set parent_id = m.to_id from moving m
        where t.area_id = m.id and t.valid_to is null and t.valid_from >= m.on_date),
     closed as (
       update area_terms t set valid_to = m.on_date from moving m
        where t.area_id = m.id and t.valid_to is null and t.valid_from < m.on_date
       returning t.area_id, m.on_date, t.name, t.full_name, t.kind, m.to_id, t.residence)
     insert into area_terms (area_id, valid_from, name, full_name, kind, parent_id, residence, legal_basis)
     select area_id, on_date, name, full_name, kind, to_id, residence, null from closed`,
    values,
  );
  const { rowCount } = await tx.client.query(
    `with moving as (${moving}), numbered as (
       select m.*, a.name_identity,
              row_number() over (partition by m.to_id, a.name_identity order by m.id) > 1
                or exists (select from areas o where o.parent_id = m.to_id and o.name_identity = a.name_identity
                             and o.level = 'village' and o.valid_to is null) as is_namesake
         from moving m join areas a on a.id = m.id)
     update areas v set parent_id = n.to_id, commune_id = n.to_id, province_id = n.province_id,
            district_id = n.district_id,
            -- two merged communes may each have a «Thôn 1»: both stay, told apart by their code
            name_identity = case when n.is_namesake then v.name_identity || ' ' || v.code else v.name_identity end
       from numbered n where v.id = n.id`,
    values,
  );
  return rowCount ?? 0;
}

/** Households of split communes wait in the list, each once. */
export async function listAsWaiting(tx: Tx, communes: readonly { id: number; on: string }[]): Promise<void> {
  await tx.client.query(
    `insert into relocations (household_id, old_commune_id, effective_date)
     select h.id, h.commune_id, w.on_date
       from unnest($1::int[], $2::date[]) as w (id, on_date) join households h on h.commune_id = w.id
     on conflict (household_id, effective_date) do nothing`,
    [communes.map((one) => one.id), communes.map((one) => one.on)],
  );
}
