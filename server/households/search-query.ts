import { readSearchQuestion } from '#domain/households/name-search.ts';
import type { Tx } from '../database/transaction.ts';
import { readMark, type SearchMark, writeMark } from './search-page.ts';
import type { SearchScope } from './search-scope.ts';
import { PREFIX_CAP, type SearchFilters, SearchStatement, type Statement } from './search-statement.ts';

export interface SearchInput {
  readonly q?: string | undefined;
  readonly class?: 'poor' | 'near_poor' | 'not_poor' | undefined;
  readonly status: 'active' | 'closed' | 'all';
  readonly sort: 'name' | 'code';
  readonly members: boolean;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface FoundHousehold {
  readonly id: string;
  readonly code: string;
  readonly head_name: string;
  readonly given_name: string;
  readonly head_birth: string | null;
  readonly head_identity_number: string | null;
  readonly size: number;
  readonly commune_id: number;
  readonly commune_name: string;
  readonly village_name: string | null;
  readonly status: 'active' | 'moved-out' | 'dissolved' | 'merged';
  readonly groups: number;
  readonly class: 'poor' | 'near_poor' | 'not_poor' | null;
}

/** One page of households: whole words first; when nothing bears them, the last word as a beginning. */
export async function searchPage(
  tx: Tx,
  scope: SearchScope,
  input: SearchInput,
): Promise<{ rows: FoundHousehold[]; next: string | null }> {
  const after = input.after === undefined ? undefined : readMark(input.after);
  const question = input.q === undefined || input.q === '' ? undefined : readSearchQuestion(input.q);
  if (input.q && question === undefined) return { rows: [], next: null };
  const byCode = question?.kind === 'code' || (question?.kind !== 'name' && input.sort === 'code');
  const filters: Omit<SearchFilters, 'way'> = {
    scope,
    question,
    after,
    class: input.class,
    rounds: await roundsOfToday(tx, scope),
    status: input.status,
    members: input.members,
    limit: input.limit,
  };
  const first = after?.way ?? (byCode ? 'code' : 'exact');
  let way: SearchMark['way'] = first;
  let found = await findRows(tx, { ...filters, way });
  if (found.length === 0 && way === 'exact' && question?.kind === 'name' && after === undefined) {
    way = 'prefix';
    found = await findRows(tx, { ...filters, way });
  }
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  const place = last && (way === 'code' ? [last.code, last.id] : [last.given_name, last.head_name, last.id]);
  return { rows, next: found.length > input.limit && place ? writeMark({ way, place }) : null };
}

async function findRows(tx: Tx, filters: SearchFilters): Promise<FoundHousehold[]> {
  const statement = await chooseStatement(tx, filters);
  // The page is found first; names of places and classes are added to its few lines only.
  const order =
    filters.way === 'code'
      ? 'found.code collate "C", found.id'
      : 'found.given_name collate "vi-x-icu", found.head_name collate "vi-x-icu", found.id';
  const rounds = `$${statement.values.length + 1}::text[]`;
  const { rows } = await tx.client.query<FoundHousehold>(
    `with found as materialized (${statement.text})
     select found.*, commune.full_name as commune_name, coalesce(village.name, found.village_name) as village_name,
            (select c.class from review_cases c where c.household_id = found.id and c.round_id = any (${rounds})
              order by array_position(${rounds}, c.round_id) limit 1) as class
       from found join areas commune on commune.id = found.commune_id left join areas village on village.id = found.village_id
      order by ${order}`,
    [...statement.values, filters.rounds],
  );
  return rows;
}

async function chooseStatement(tx: Tx, filters: SearchFilters): Promise<Statement> {
  const { question, way, scope } = filters;
  if (way === 'prefix' && question?.kind === 'name' && question.name.driverOfWhole === undefined && scope.wide) {
    const beginning = question.name.words[0] ?? '';
    const count = new SearchStatement(filters).buildBeginningCount(beginning);
    const { rows } = await tx.client.query<{ count: number }>(count.text, count.values);
    if ((rows[0]?.count ?? 0) >= PREFIX_CAP) return new SearchStatement(filters).buildWalk(question.name.words);
  }
  return new SearchStatement(filters).build();
}

/** The latest approved yearly round of each province and the rounds since: who was judged in several counts by the last. */
async function roundsOfToday(tx: Tx, scope: SearchScope): Promise<string[]> {
  const { rows } = await tx.client.query<{ id: string }>(
    `with provinces as (
       select distinct case when $1 then p else (select province_id from areas where id = p) end as id
         from unnest($2::int[]) as p)
     select r.id from review_rounds r join provinces p on p.id = r.province_id
      where r.reference_date >= coalesce((select max(y.reference_date) from review_rounds y
              where y.province_id = r.province_id and y.kind = 'yearly' and y.status = 'approved'), r.reference_date)
      order by r.reference_date desc, r.opened_at desc, r.id desc`,
    [scope.wide, scope.wide ? scope.provinces : scope.communes],
  );
  return rows.map((row) => row.id);
}
