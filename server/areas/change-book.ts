import type { ChangeBook, ChangeLink } from '#domain/areas/fate.ts';
import type { PeopleMoved } from '#domain/areas/people-moved.ts';
import { type PlainDate, plainDate } from '#domain/kernel/plain-date.ts';
import type { Tx } from '../database/transaction.ts';

interface LinkRow {
  readonly old_id: number;
  readonly new_id: number;
  readonly on: string;
  readonly people: PeopleMoved;
  readonly is_verified: boolean;
}

/** The links out of some units and out of everything they became, as the rules need them: two statements. */
export async function readChangeBook(tx: Tx, areaIds: readonly number[]): Promise<ChangeBook> {
  const links = await tx.client.query<LinkRow>(
    `with recursive reached (id) as (
       select unnest($1::int[])
       union
       select c.new_area_id from reached join area_changes c on c.old_area_id = reached.id
        where c.new_area_id is not null and c.new_area_id <> c.old_area_id
     )
     select c.old_area_id as old_id, c.new_area_id as new_id, c.effective_date as on, c.people,
            c.verification = 'verified' as is_verified
       from reached join area_changes c on c.old_area_id = reached.id
      where c.new_area_id is not null and c.new_area_id <> c.old_area_id
      order by c.id`,
    [areaIds],
  );
  const reached = new Set([...areaIds, ...links.rows.map((row) => row.new_id)]);
  const ends = await tx.client.query<{ id: number; valid_to: string | null }>(
    'select id, valid_to from areas where id = any($1)',
    [[...reached]],
  );
  const linksFrom = new Map<number, ChangeLink[]>();
  for (const row of links.rows) {
    const link = {
      oldId: row.old_id,
      newId: row.new_id,
      on: plainDate(row.on),
      people: row.people,
      isVerified: row.is_verified,
    };
    linksFrom.set(row.old_id, [...(linksFrom.get(row.old_id) ?? []), link]);
  }
  return { linksFrom, endOf: new Map(ends.rows.map((row) => [row.id, row.valid_to as PlainDate | null])) };
}

/** A province with every province that has since gone into it: the files to move may stand under any of them. */
export async function provinceLine(tx: Tx, provinceId: number): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `with recursive line (id) as (
       select $1::int
       union
       select c.old_area_id from line join area_changes c on c.new_area_id = line.id join areas a on a.id = c.old_area_id
        where a.level = 'province'
     )
     select id from line`,
    [provinceId],
  );
  return rows.map((row) => row.id);
}
