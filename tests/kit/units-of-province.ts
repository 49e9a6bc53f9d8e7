import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Database } from '#server/database/database.ts';
import { areaPosition } from './actors.ts';

export interface ProvinceUnits {
  readonly province: AreaPosition;
  readonly districts: readonly AreaPosition[];
  /** In the order of their districts. */
  readonly communes: readonly AreaPosition[];
}

/** A province of the national tree with its districts and communes as they were on a day. */
export async function unitsOfProvince(database: Database, code: string, on: string): Promise<ProvinceUnits> {
  const province = await areaPosition(database, 'province', code, on);
  const { rows } = await database.pool.query<AreaPosition>(
    `select id, level, province_id as "provinceId", district_id as "districtId", commune_id as "communeId" from areas
      where province_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2) and level in ('district', 'commune')
      order by district_id, level desc, code`,
    [province.id, on],
  );
  return {
    province,
    districts: rows.filter(({ level }) => level === 'district'),
    communes: rows.filter(({ level }) => level === 'commune'),
  };
}
