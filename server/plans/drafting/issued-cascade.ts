import type { Scene } from '../../act.ts';
import type { DraftRow } from './draft-store.ts';

/** Kế hoạch cấp trên: of the nearest unit above for the year; where there is none, the unit's own plan of the period. */
export async function parentFor({ tx }: Scene, row: DraftRow, on: string): Promise<string | null> {
  const above = [row.district_id, row.province_id].filter((id) => id !== null && id !== row.area_id);
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from plans
      where status = 'confirmed' and year <= $3 and coalesce(last_year, year) >= $3
        and (area_id = any($1::int[]) or (area_id = $2 and last_year > year)) and (issued_on is null or issued_on <= $4)
      order by area_id = $2, array_position($1::int[], area_id), coalesce(last_year, year) - year, issued_on desc nulls last
      limit 1`,
    [above, row.area_id, row.year, on],
  );
  return rows[0]?.id ?? null;
}

/** Plans of units below that were issued before it and stand under none. */
export async function linkPlansBelow({ tx }: Scene, row: DraftRow, planId: string): Promise<number> {
  if (row.area_level === 'commune') return 0;
  const { rowCount } = await tx.client.query(
    `update plans p set parent_id = $1, version = p.version + 1
       from areas a
      where a.id = p.area_id and p.id <> $1 and p.parent_id is null and p.year = $2 and coalesce(p.last_year, p.year) = $2
        and p.status = 'confirmed' and p.area_id <> $3
        and case when $4 = 'province' then p.province_id = $3 and (p.commune_id is null or p.district_id is null)
                 else p.district_id = $3 and p.commune_id is not null end`,
    [planId, row.year, row.area_id, row.area_level],
  );
  return rowCount ?? 0;
}
