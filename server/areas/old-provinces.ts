import type { Tx } from '../database/transaction.ts';

/**
 * Tỉnh cũ — the provinces before 2025-07-01 whose people live in a unit: one for nearly every commune, several for a
 * merged province. The points of form B1 go by the region of the old province, also after the reform.
 */
export async function listOldProvinces(tx: Tx, areaId: number): Promise<number[]> {
  return [...new Set((await oldProvincesByUnit(tx, [areaId])).get(areaId) ?? [])];
}

/** The same for many units at once: unit → ids of old provinces, in the order of their codes. */
export async function oldProvincesByUnit(tx: Tx, areaIds: readonly number[]): Promise<ReadonlyMap<number, number[]>> {
  const { rows } = await tx.client.query<{ id: number; provinces: number[] }>(
    `with recursive came (id, at) as (
       select a.id, coalesce(a.commune_id, a.id) from areas a where a.id = any($1)
       union
       select came.id, c.old_area_id from came join area_changes c on c.new_area_id = came.at
        where c.old_area_id is not null and c.people <> 'none'
     )
     select came.id, array_agg(distinct a.province_id order by a.province_id) as provinces
       from came join areas a on a.id = came.at and a.valid_to <= '2025-07-01'
      group by came.id`,
    [areaIds],
  );
  return new Map(rows.map((row) => [row.id, row.provinces]));
}
