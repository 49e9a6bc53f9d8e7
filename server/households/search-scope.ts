import type { VisibleUnits } from '#domain/access/jurisdiction.ts';
import type { Tx } from '../database/transaction.ts';

/** Where a search looks: few communes (read them whole) or whole provinces (walk an index in the order of the list). */
export type SearchScope =
  | { readonly wide: false; readonly communes: readonly number[]; readonly village?: number }
  | { readonly wide: true; readonly provinces: readonly number[]; readonly districts?: readonly number[] };

interface Area {
  readonly id: number;
  readonly level: string;
  readonly province_id: number;
  readonly commune_id: number | null;
}

/** Row-level security decides what may be seen; the scope says it again so that an index can serve it. */
export async function searchScope(tx: Tx, units: VisibleUnits, area: Area | undefined): Promise<SearchScope> {
  if (area?.level === 'village' && area.commune_id !== null)
    return { wide: false, communes: [area.commune_id], village: area.id };
  if (area?.level === 'commune') return { wide: false, communes: [area.id] };
  const holdsCommunesOnly = !units.everywhere && units.provinces.length === 0 && units.districts.length === 0;
  if (holdsCommunesOnly) return { wide: false, communes: units.communes };
  if (area?.level === 'district') return { wide: true, provinces: [area.province_id], districts: [area.id] };
  const provinces = area === undefined ? undefined : [area.province_id];
  if (units.everywhere) return { wide: true, provinces: provinces ?? (await provincesWithHouseholds(tx)) };
  const holdsDistrictsOnly = units.provinces.length === 0 && units.communes.length === 0;
  if (holdsDistrictsOnly)
    return { wide: true, provinces: provinces ?? (await provincesOf(tx, units)), districts: units.districts };
  return { wide: true, provinces: provinces ?? [...new Set([...units.provinces, ...(await provincesOf(tx, units))])] };
}

/** One step through the index for each province, however many households there are. */
async function provincesWithHouseholds(tx: Tx): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select a.id from areas a where a.level = 'province'
        and exists (select from households h where h.province_id = a.id) order by a.id`,
  );
  return rows.map((row) => row.id);
}

async function provincesOf(tx: Tx, units: VisibleUnits): Promise<number[]> {
  const ids = [...units.districts, ...units.communes];
  if (ids.length === 0) return [];
  const rows = await tx.sql.selectFrom('areas').select('province_id').distinct().where('id', 'in', ids).execute();
  return rows.map((row) => row.province_id);
}
