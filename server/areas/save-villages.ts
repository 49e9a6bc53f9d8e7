import type { VillageName } from '#domain/areas/village-name.ts';
import type { Tx } from '../database/transaction.ts';

/** One row for the store: a village of a commune that may be edited. */
export interface VillageRow {
  readonly communeId: number;
  readonly code: string | null;
  readonly name: VillageName;
  readonly identity: string;
  readonly searchKey: string;
  readonly nameKey: string;
}

const BATCH = 20_000;

/** Adds the villages that their communes do not have yet, in few statements; answers how many (would be) added. */
export async function saveVillages(
  tx: Tx,
  villages: readonly VillageRow[],
  validFrom: string,
  isDryRun: boolean,
): Promise<number> {
  await tx.client.query(
    `create temp table staged_villages (commune_id int, code text, kind text, name text, full_name text, identity text,
       search_key text, name_key text) on commit drop`,
  );
  for (let start = 0; start < villages.length; start += BATCH) {
    const batch = villages.slice(start, start + BATCH);
    const column = (of: (village: VillageRow) => string | number | null) => batch.map(of);
    await tx.client.query(
      `insert into staged_villages
       select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
      [
        column((one) => one.communeId),
        column((one) => one.code),
        column((one) => one.name.kind),
        column((one) => one.name.name),
        column((one) => one.name.fullName),
        column((one) => one.identity),
        column((one) => one.searchKey),
        column((one) => one.nameKey),
      ],
    );
  }
  const missing = `from staged_villages s where not exists (
    select from areas v where v.parent_id = s.commune_id and v.name_identity = s.identity
       and v.level = 'village' and v.valid_to is null)`;
  if (isDryRun) {
    const { rows } = await tx.client.query<{ count: number }>(`select count(*)::int as count ${missing}`);
    return rows[0]?.count ?? 0;
  }
  const { rowCount } = await tx.client.query(
    `with fresh as (select nextval('area_ids')::int as id, s.* ${missing}),
     added as (
       insert into areas (id, code, level, name, full_name, kind, parent_id, province_id, district_id, commune_id,
         valid_from, search_key, name_key, name_identity, display_order, source)
       select f.id, coalesce(f.code, 'V' || f.id), 'village', f.name, f.full_name, f.kind, c.id, c.province_id,
              c.district_id, c.id, $1, f.search_key, f.name_key, f.identity, f.id, 'entered'
         from fresh f join areas c on c.id = f.commune_id
       returning id, name, full_name, kind, parent_id)
     insert into area_terms (area_id, valid_from, name, full_name, kind, parent_id)
     select id, $1, name, full_name, kind, parent_id from added`,
    [validFrom],
  );
  return rowCount ?? 0;
}
