import { areaProblem } from '#domain/areas/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Tx } from '../database/transaction.ts';

/** What a new term changes; the rest is taken over from the term before. */
export interface TermChange {
  readonly name?: string;
  readonly fullName?: string;
  readonly kind?: string;
  readonly residence?: string;
  readonly legalBasis: string | null;
}

/**
 * Opens a new term of a unit on a day, or changes the open one that began that day. Earlier terms stay as they were:
 * an older day still shows the older name.
 */
export async function startTerm(
  tx: Pick<Tx, 'client'>,
  areaId: number,
  from: string,
  change: TermChange,
): Promise<void> {
  const { rows } = await tx.client.query<{ valid_from: string }>(
    'select valid_from from area_terms where area_id = $1 and valid_to is null for update',
    [areaId],
  );
  const open = rows[0];
  if (open === undefined || from < open.valid_from) {
    throw new Refusal(areaProblem('date-before-term', { found: from, earliest: open?.valid_from ?? '–' }, 'from'));
  }
  const values = [areaId, from, change.name, change.fullName, change.kind, change.residence, change.legalBasis];
  if (from > open.valid_from) {
    await tx.client.query(
      `insert into area_terms (area_id, valid_from, name, full_name, kind, parent_id, residence, legal_basis)
       select area_id, $2, coalesce($3, name), coalesce($4, full_name), coalesce($5, kind), parent_id,
              coalesce($6, residence), $7
         from area_terms where area_id = $1 and valid_to is null`,
      values,
    );
    await tx.client.query(
      'update area_terms set valid_to = $2 where area_id = $1 and valid_to is null and valid_from < $2',
      [areaId, from],
    );
  } else {
    await tx.client.query(
      `update area_terms set name = coalesce($3, name), full_name = coalesce($4, full_name), kind = coalesce($5, kind),
              residence = coalesce($6, residence), legal_basis = coalesce($7, legal_basis)
        where area_id = $1 and valid_from = $2`,
      values,
    );
  }
  await tx.client.query(
    `update areas a set name = t.name, full_name = t.full_name, kind = t.kind, residence = t.residence
       from area_terms t where a.id = $1 and t.area_id = a.id and t.valid_to is null`,
    [areaId],
  );
}
