import { nameIdentity } from '#domain/areas/name-identity.ts';
import { areaProblem } from '#domain/areas/problems.ts';
import { areaSearchKey } from '#domain/areas/search-text.ts';
import type { VillageName } from '#domain/areas/village-name.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { onConstraint } from '../database/postgres-refusals.ts';
import type { Tx } from '../database/transaction.ts';
import { type AreaRecord, getAreaRecord } from './find-area.ts';
import { startTerm } from './term-store.ts';

onConstraint('areas_village_name_key', (detail) => areaProblem('village-exists', { name: nameIn(detail) }, 'fullName'));
onConstraint('areas_identity_key', (detail) => areaProblem('village-code-taken', { code: nameIn(detail) }, 'code'));

export interface NewVillage {
  readonly name: VillageName;
  readonly code: string | undefined;
  readonly validFrom: string;
  readonly legalBasis: string | null;
}

/** The commune under which villages are kept; it must stand on the day. */
export async function getCommuneInForce(tx: Tx, id: number, on: string): Promise<AreaRecord> {
  const commune = await getAreaRecord(tx, id, 'xã / commune');
  if (commune.level !== 'commune' || commune.validFrom > on || (commune.validTo !== null && commune.validTo <= on)) {
    throw new Refusal(areaProblem('not-a-commune', { name: commune.fullName, on }));
  }
  return commune;
}

export async function getOpenVillage(tx: Tx, id: number): Promise<AreaRecord> {
  const village = await getAreaRecord(tx, id, 'thôn / village', true);
  if (village.level !== 'village') throw new Refusal(areaProblem('not-a-village', { name: village.fullName }));
  if (village.validTo !== null) {
    throw new Refusal(areaProblem('village-closed', { name: village.fullName, on: village.validTo }));
  }
  return village;
}

export async function insertVillage(tx: Tx, commune: AreaRecord, village: NewVillage): Promise<number> {
  const { name, fullName, kind } = village.name;
  const { rows } = await tx.client.query<{ id: number }>(
    `with given as (select nextval('area_ids')::int as id)
     insert into areas (id, code, level, name, full_name, kind, parent_id, province_id, district_id, commune_id,
       valid_from, search_key, name_key, name_identity, display_order, source)
     select id, coalesce($1, 'V' || id), 'village', $2, $3, $4, $5, $6, $7, $5, $8, $9, $10, $11, id, 'entered' from given
     returning id`,
    [
      village.code ?? null,
      name,
      fullName,
      kind,
      commune.id,
      commune.provinceId,
      commune.districtId,
      village.validFrom,
      areaSearchKey(fullName, []),
      searchKey(name),
      nameIdentity(fullName),
    ],
  );
  const id = (rows[0] as { id: number }).id;
  await tx.client.query(
    `insert into area_terms (area_id, valid_from, name, full_name, kind, parent_id, legal_basis)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, village.validFrom, name, fullName, kind, commune.id, village.legalBasis],
  );
  return id;
}

/** The old name stays among the names it is found by. */
export async function renameVillage(
  tx: Tx,
  village: AreaRecord,
  name: VillageName,
  from: string,
  legalBasis: string | null,
): Promise<void> {
  await startTerm(tx, village.id, from, { name: name.name, fullName: name.fullName, kind: name.kind, legalBasis });
  await tx.client.query(
    `update areas set name_key = $2, name_identity = $3, search_key = $4 || '|' || search_key,
            other_names = (select array_agg(distinct n) from unnest(other_names || $5::text) n)
      where id = $1`,
    [village.id, searchKey(name.name), nameIdentity(name.fullName), areaSearchKey(name.fullName, []), village.fullName],
  );
}

export async function closeVillage(tx: Tx, id: number, on: string): Promise<void> {
  await tx.client.query('update area_terms set valid_to = $2 where area_id = $1 and valid_to is null', [id, on]);
  await tx.client.query('update areas set valid_to = $2 where id = $1', [id, on]);
}

function nameIn(detail: string): string {
  return /=\((.*)\)/.exec(detail)?.[1]?.split(', ')[1] ?? detail;
}
