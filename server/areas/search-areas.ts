import { searchAreas as contract } from '#contract/areas/search-areas.ts';
import type { InputOf } from '#contract/kernel/endpoint.ts';
import { AREA_LEVELS, type AreaLevel } from '#domain/areas/area-level.ts';
import { readSearchText, type SearchText } from '#domain/areas/search-text.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { read, type Scene } from '../act.ts';
import type { Tx } from '../database/transaction.ts';
import { AREA_LINE_COLUMNS, type AreaLineRow, inForce, toAreaLine } from './area-lines.ts';
import { getAreaRecord } from './find-area.ts';

interface FoundRow extends AreaLineRow {
  readonly path: string;
}

/** A type-ahead asks at every key: each part reads an index only until the list is full. */
export const searchAreas = read(contract, async (scene, input) => {
  const asOf = input.asOf ?? scene.today;
  const text = readSearchText(input.query);
  const search = { text, asOf, levels: levelsOf(input), scope: await scopeOf(scene, input), limit: input.limit };
  const opening = (await find(scene.tx, search, 'opening')).filter(isBelow(text));
  const found = [...opening];
  // inside names only when too few open with the words; trigrams need three letters
  if (found.length < input.limit && text.whole.length >= 3) {
    const known = new Set(found.map((row) => row.id));
    found.push(...(await find(scene.tx, search, 'inside')).filter((row) => isBelow(text)(row) && !known.has(row.id)));
  }
  return { asOf, areas: found.slice(0, input.limit).map((row) => ({ ...toAreaLine(row), path: row.path })) };
});

type Input = InputOf<typeof contract>;

interface Search {
  readonly text: SearchText;
  readonly asOf: string;
  readonly levels: readonly AreaLevel[];
  /** Condition on `areas s` with the values it binds after the day. */
  readonly scope: (bind: Bind) => string;
  readonly limit: number;
}
type Bind = (value: unknown) => string;

/** Without a level named, villages are left out unless the search is inside one unit: 100,000 of them bear few names. */
function levelsOf({ level, withinId }: Input): readonly AreaLevel[] {
  if (level !== undefined) return [level];
  return withinId === undefined ? AREA_LEVELS.filter((one) => one !== 'village') : AREA_LEVELS;
}

async function scopeOf({ tx, units }: Scene, { withinId, scope }: Input): Promise<Search['scope']> {
  const within = withinId === undefined ? undefined : await getAreaRecord(tx, withinId, 'đơn vị / unit');
  return (bind) => {
    const conditions = ['true'];
    if (within !== undefined && within.level !== 'village') {
      conditions.push(`s.${within.level}_id = ${bind(within.id)} and s.id <> ${bind(within.id)}`);
    }
    if (scope === 'mine' && !units.everywhere) {
      conditions.push(
        `(s.province_id = any(${bind(units.provinces)}) or s.district_id = any(${bind(units.districts)})
          or s.commune_id = any(${bind(units.communes)}))`,
      );
    }
    return conditions.join(' and ');
  };
}

const isBelow = (text: SearchText) => (row: FoundRow) => text.above.every((key) => searchKey(row.path).includes(key));

async function find(tx: Tx, search: Search, how: 'opening' | 'inside'): Promise<FoundRow[]> {
  const values: unknown[] = [search.asOf];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const scope = `${inForce('s', '$1')} and ${search.scope(bind)}`;
  // names of units above are compared afterwards, so more must be found first
  const limit = search.text.above.length > 0 ? search.limit * 20 : search.limit;
  // the concatenation keeps the planner from reading the whole alphabet for a word that stands nowhere
  const order = how === 'opening' ? 's.name_key collate "C", s.id' : `(s.name_key || '') collate "C", s.id`;
  const parts = search.levels.flatMap((level) => {
    const at = bind(level);
    return conditionsAt(level, search.text, how, bind).map(
      ([score, condition]) =>
        `(select s.id, ${score + AREA_LEVELS.indexOf(level)} as score from areas s
           where s.level = ${at} and ${condition} and ${scope} order by ${order} limit ${limit})`,
    );
  });
  if (parts.length === 0) return [];
  const above = (alias: string, from: string) =>
    `left join area_terms ${alias} on ${alias}.area_id = ${from}.parent_id and ${inForce(alias, '$1')}`;
  const { rows } = await tx.client.query<FoundRow>(
    `select ${AREA_LINE_COLUMNS}, concat_ws(', ', t.full_name, p1.full_name, p2.full_name, p3.full_name) as path
       from (select id, min(score) as score from (${parts.join(' union all ')}) found group by id) f
       join areas a on a.id = f.id
       join area_terms t on t.area_id = a.id and ${inForce('t', '$1')}
       ${above('p1', 't')} ${above('p2', 'p1')} ${above('p3', 'p2')}
      order by f.score, a.name_key collate "C", a.id limit ${limit}`,
    values,
  );
  return rows;
}

/** Best first: the code, the whole name, names that open so, names that hold the words. */
function conditionsAt(level: AreaLevel, text: SearchText, how: 'opening' | 'inside', bind: Bind): [number, string][] {
  if (how === 'inside') return [[30, `s.search_key like ${bind(`%${escapeLike(text.whole)}%`)}`]];
  const conditions: [number, string][] = [];
  if (text.code !== undefined) conditions.push([0, `s.code = any(${bind(text.code)})`]);
  for (const { key, kind } of text.names[level]) {
    const ofKind = kind === undefined ? '' : ` and s.kind = ${bind(kind)}`;
    conditions.push([10, `s.name_key collate "C" = ${bind(key)}${ofKind}`]);
    conditions.push([20, `s.name_key collate "C" like ${bind(`${escapeLike(key)}%`)}${ofKind}`]);
  }
  return conditions;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
