import { listCases as contract } from '#contract/reviews/cases.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { read } from '../act.ts';
import { type CaseRow, presentCaseLine } from './case-rows.ts';
import { getRoundRow } from './round-rows.ts';

/** Keys by which the list is sorted and paged; ties are broken by the household's id. */
const SORTS = {
  code: { key: 'c.code', cast: 'text' },
  name: { key: `(regexp_replace(c.head_name, '^.* ', '') || ' ' || c.head_name) collate "vi-x-icu"`, cast: 'text' },
  b1: { key: 'coalesce(c.b1_score, 32767)', cast: 'int' },
} as const;

export const listCases = read(contract, async ({ tx, units }, input) => {
  await getRoundRow(tx, input.roundId, 'none');
  const { key, cast } = SORTS[input.sort];
  // The wall alone would read the whole round: its conditions are alternatives that no index serves.
  const isOfCommunes = !units.everywhere && units.provinces.length === 0 && units.districts.length === 0;
  const after = input.after === undefined ? undefined : decodeAfter(input.after);
  const { rows } = await tx.client.query<CaseRow & { commune_name: string; sort_key: string }>(
    `select c.*, a.full_name as commune_name, ${key} as sort_key
       from review_cases c join areas a on a.id = c.commune_id
       ${input.search ? 'join households h on h.id = c.household_id' : ''}
      where c.round_id = $1 and ($2::int is null or c.commune_id = $2) and ($3::poverty_class is null or c.class = $3)
        and ($4::text is null or c.movement::text = $4) and ($10::int[] is null or c.commune_id = any ($10))
        ${input.search ? `and (h.search_key like '%' || $5 || '%' or c.code ilike $6 || '%')` : 'and $5::text is null and $6::text is null'}
        ${after ? `and (${key}, c.household_id) > ($7::${cast}, $8::uuid)` : 'and $7::text is null and $8::text is null'}
      order by ${key}, c.household_id limit $9`,
    [
      input.roundId,
      input.communeId ?? null,
      input.class ?? null,
      input.movement ?? null,
      input.search ? searchKey(input.search).replace(/[\\%_]/g, '\\$&') : null,
      input.search ? input.search.trim().replace(/[\\%_]/g, '\\$&') : null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      input.limit + 1,
      isOfCommunes ? units.communes : null,
    ],
  );
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    cases: page.map(presentCaseLine),
    next: rows.length > input.limit && last ? encodeAfter([String(last.sort_key), last.household_id]) : null,
  };
});

const encodeAfter = (key: readonly [string, string]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function decodeAfter(text: string): readonly [string, string] | undefined {
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof key === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [key, id] : undefined;
  } catch {
    return undefined;
  }
}
