import type { AreaName } from '#contract/areas/area.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { AreaKind, Residence } from '#domain/areas/area-kind.ts';
import type { AreaLevel } from '#domain/areas/area-level.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Tx } from '../database/transaction.ts';
import { toAreaName } from './area-lines.ts';

/** A unit with its latest term, as the acts need it. */
export interface AreaRecord {
  readonly id: number;
  readonly code: string;
  readonly level: AreaLevel;
  readonly kind: AreaKind;
  readonly fullName: string;
  readonly residence: Residence | null;
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The unit, or «not found»; `forUpdate` makes two administrators change it one after the other. */
export async function getAreaRecord(tx: Tx, id: number, what: string, forUpdate = false): Promise<AreaRecord> {
  const query = tx.sql.selectFrom('areas').selectAll().where('id', '=', id);
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what }));
  return {
    id: row.id,
    code: row.code,
    level: row.level as AreaLevel,
    kind: row.kind as AreaKind,
    fullName: row.full_name,
    residence: row.residence as Residence | null,
    provinceId: row.province_id,
    districtId: row.district_id,
    communeId: row.commune_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

/** Names of units by id, for answers. */
export async function namesOfAreas(tx: Tx, ids: Iterable<number>): Promise<ReadonlyMap<number, AreaName>> {
  const { rows } = await tx.client.query<{ id: number; code: string; level: AreaLevel; full_name: string }>(
    'select id, code, level, full_name from areas where id = any($1)',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, toAreaName(row)]));
}
