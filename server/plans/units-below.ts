import type { AreaName } from '#contract/areas/area.ts';
import type { Scene } from '../act.ts';
import { namesOfAreas } from '../areas/find-area.ts';
import type { PlanRow } from './plan-store.ts';

/** Đơn vị trực thuộc: districts of a province while there were districts, else communes. */
export async function unitsBelow(
  { tx }: Scene,
  plan: Pick<PlanRow, 'area_id' | 'area_level' | 'issued_on' | 'year'>,
): Promise<AreaName[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select id from areas a where valid_from <= $2 and (valid_to is null or valid_to > $2) and id <> $1
        and case when $3 = 'province' and exists (select from areas d where d.level = 'district' and d.province_id = $1
                   and d.valid_from <= $2 and (d.valid_to is null or d.valid_to > $2))
                 then level = 'district' and province_id = $1
                 else level = 'commune' and (province_id = $1 or district_id = $1) end
      order by display_order, code`,
    [plan.area_id, plan.issued_on ?? `${plan.year}-01-01`, plan.area_level],
  );
  const names = await namesOfAreas(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => names.get(id) ?? []);
}
