import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition, Assignment } from '#domain/access/jurisdiction.ts';
import type { Role } from '#domain/access/permissions.ts';
import type { Language } from '#domain/kernel/language.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Database } from '../database/database.ts';

interface AssignmentRow {
  readonly role: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly area_id: number | null;
  readonly areas: readonly AreaPosition[] | null;
  readonly agency_id: string | null;
  readonly relatives: readonly { readonly id: string; readonly from: string }[] | null;
}

/** Bodies whose work an agency carries: those it took over from, and, once it has ended, the only one that took over. */
const RELATIVES = `
  with recursive before (id, since) as (
    select c.agency_id, min(c.effective_date) from agency_successors c where c.successor_id = s.agency_id group by 1
    union
    select c.agency_id, greatest(c.effective_date, before.since) from agency_successors c join before on c.successor_id = before.id
  ), after (id, since) as (
    select min(c.successor_id), min(c.effective_date) from agency_successors c
     where c.agency_id = s.agency_id having count(distinct c.successor_id) = 1
  )
  select json_agg(json_build_object('id', id, 'from', since) order by since, id)
    from (select id, min(since) as since from (select * from before union all select * from after) r group by id) r`;

/**
 * The signed-in person with the assignments of the account. An area brings the former units whose people all came into it,
 * so that the officer of a new commune reads the history kept under the old codes.
 */
export async function findActor(database: Database, userId: string): Promise<Actor | 'disabled' | undefined> {
  const user = await database.sql
    .selectFrom('users')
    .select(['id', 'name', 'language', 'disabled_at', 'must_change_password'])
    .where('id', '=', userId)
    .executeTakeFirst();
  if (user === undefined) return undefined;
  if (user.disabled_at !== null) return 'disabled';
  const { rows } = await database.pool.query<AssignmentRow>(
    `select s.role, s.valid_from, s.valid_to, s.area_id, (
       with recursive covered (id) as (
         select s.area_id
         union
         select c.old_area_id from area_changes c join covered on c.new_area_id = covered.id
          where c.old_area_id is not null and c.people = 'all'
       )
       select json_agg(json_build_object('id', a.id, 'level', a.level, 'provinceId', a.province_id,
                'districtId', a.district_id, 'communeId', a.commune_id) order by a.id)
         from areas a join covered using (id)
     ) as areas, s.agency_id, case when s.agency_id is null then null else (${RELATIVES}) end as relatives
     from assignments s where s.user_id = $1 order by s.valid_from, s.role`,
    [userId],
  );
  return {
    id: user.id,
    name: user.name,
    language: user.language as Language,
    assignments: rows.map(toAssignment),
    isSystem: false,
    mustChangePassword: user.must_change_password,
  };
}

function toAssignment(row: AssignmentRow): Assignment {
  return {
    role: row.role as Role,
    areas: row.area_id === null ? null : (row.areas ?? []),
    ...(row.agency_id !== null && {
      agency: {
        id: row.agency_id,
        relatives: (row.relatives ?? []).map(({ id, from }) => ({ id, from: plainDate(from) })),
      },
    }),
    validFrom: plainDate(row.valid_from),
    validTo: row.valid_to === null ? null : plainDate(row.valid_to),
  };
}

/** A person at the command line of the server. */
export function commandLineActor(systemUser: string, language: Language): Actor {
  return {
    id: `system:${systemUser}`,
    name: `${systemUser} (dòng lệnh máy chủ)`,
    language,
    assignments: [],
    isSystem: true,
  };
}
