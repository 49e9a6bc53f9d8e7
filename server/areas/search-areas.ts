import { searchAreas as contract } from '#contract/areas/search-areas.ts';
import type { InputOf } from '#contract/kernel/endpoint.ts';
import type { VisibleUnits } from '#domain/access/jurisdiction.ts';
import { AREA_LEVELS, type AreaLevel } from '#domain/areas/area-level.ts';
import { readSearchText, type SearchText } from '#domain/areas/search-text.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { read } from '../act.ts';
import { AREA_LINE_COLUMNS, type AreaLineRow, inForce, toAreaLine } from './area-lines.ts';

interface FoundRow extends AreaLineRow {
  readonly path: string;
}

/** A type-ahead asks at every key: each part reads an index only until the list is full. */
export const searchAreas = read(contract, async ({ tx, today, units }, input) => {
  const asOf = input.asOf ?? today;
  const text = readSearchText(input.query);
  const { rows } = await tx.client.query<FoundRow>(...statement(text, { ...input, asOf }, units));
  const matching = rows.filter((row) => text.above.every((key) => searchKey(row.path).includes(key)));
  return { asOf, areas: matching.slice(0, input.limit).map((row) => ({ ...toAreaLine(row), path: row.path })) };
});

type Search = Omit<InputOf<typeof contract>, 'asOf'> & { asOf: string };

/** Without a level named, villages are left out unless the search is inside one unit: 100,000 of them bear few names. */
function levelsOf({ level, withinId }: Search): readonly AreaLevel[] {
  if (level !== undefined) return [level];
  return withinId === undefined ? AREA_LEVELS.filter((one) => one !== 'village') : AREA_LEVELS;
}

function statement(text: SearchText, search: Search, units: VisibleUnits): [string, unknown[]] {
  const values: unknown[] = [search.asOf];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [inForce('s', '$1')];
  if (search.withinId !== undefined) {
    const within = bind(search.withinId);
    conditions.push(
      `(s.province_id = ${within} or s.district_id = ${within} or s.commune_id = ${within}) and s.id <> ${within}`,
    );
  }
  if (search.scope === 'mine' && !units.everywhere) {
    conditions.push(
      `(s.province_id = any(${bind(units.provinces)}) or s.district_id = any(${bind(units.districts)}) or s.commune_id = any(${bind(units.communes)}))`,
    );
  }
  const scope = conditions.join(' and ');
  // names above the unit filter afterwards, so more must be found first
  const limit = text.above.length > 0 ? search.limit * 20 : search.limit;
  const order = 's.name_key collate "C", s.id';
  const parts: string[] = [];
  for (const level of levelsOf(search)) {
    const rank = AREA_LEVELS.indexOf(level);
    const at = bind(level);
    const part = (score: number, condition: string) =>
      `(select s.id, ${score + rank} as score from areas s where s.level = ${at} and ${condition} and ${scope} order by ${order} limit ${limit})`;
    if (text.code !== undefined) parts.push(part(0, `s.code = any(${bind(text.code)})`));
    for (const { key, kind } of text.names[level]) {
      const ofKind = kind === undefined ? '' : ` and s.kind = ${bind(kind)}`;
      parts.push(part(10, `s.name_key collate "C" = ${bind(key)}${ofKind}`));
      parts.push(part(20, `s.name_key collate "C" like ${bind(`${escapeLike(key)}%`)}${ofKind}`));
    }
    // trigrams need three letters
    if (text.whole.length >= 3) parts.push(part(30, `s.search_key like ${bind(`%${escapeLike(text.whole)}%`)}`));
  }
  const above = (alias: string, from: string) =>
    `left join area_terms ${alias} on ${alias}.area_id = ${from}.parent_id and ${inForce(alias, '$1')}`;
  return [
    `select ${AREA_LINE_COLUMNS}, concat_ws(', ', t.full_name, p1.full_name, p2.full_name, p3.full_name) as path
       from (select id, min(score) as score from (${parts.join(' union all ')}) found group by id) f
       join areas a on a.id = f.id
       join area_terms t on t.area_id = a.id and ${inForce('t', '$1')}
       ${above('p1', 't')} ${above('p2', 'p1')} ${above('p3', 'p2')}
      order by f.score, a.name_key collate "C", a.id limit ${limit}`,
    values,
  ];
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
