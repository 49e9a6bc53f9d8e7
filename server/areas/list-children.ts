import { listChildren as contract } from '#contract/areas/list-children.ts';
import { read } from '../act.ts';
import { AREA_LINE_COLUMNS, type AreaLineRow, inForce, toAreaLine } from './area-lines.ts';
import { getAreaRecord } from './find-area.ts';

interface ChildRow extends AreaLineRow {
  readonly display_order: number;
  readonly has_children: boolean;
}

export const listChildren = read(contract, async ({ tx, today }, { parentId, asOf = today, after, limit }) => {
  if (parentId !== undefined) await getAreaRecord(tx, parentId, 'đơn vị / unit');
  const [order = -1, id = -1] = (after ?? '').match(/^\d+_\d+$/) ? (after as string).split('_').map(Number) : [];
  const { rows } = await tx.client.query<ChildRow>(
    `select ${AREA_LINE_COLUMNS}, a.display_order,
            exists (select from area_terms c where c.parent_id = a.id and ${inForce('c', '$2')}) as has_children
       from area_terms t join areas a on a.id = t.area_id
      where ${parentId === undefined ? "$1::int is null and t.parent_id is null and a.level = 'province'" : 't.parent_id = $1'}
        and ${inForce('t', '$2')} and (a.display_order, a.id) > ($3, $4)
      order by a.display_order, a.id limit $5`,
    [parentId ?? null, asOf, order, id, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    asOf,
    areas: page.map((row) => ({ ...toAreaLine(row), hasChildren: row.has_children })),
    next: rows.length > limit && last ? `${last.display_order}_${last.id}` : null,
  };
});
