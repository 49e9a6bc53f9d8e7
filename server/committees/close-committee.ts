import { type Closing, closedPeriod } from '#domain/committees/renewal.ts';
import type { Scene } from '../act.ts';

const PARTS = ['committee_charges', 'committee_members', 'committee_bodies'] as const;

/** Ends a committee and all that hangs on it; a seat that was only to begin then goes, with its phone. */
export async function closeCommittee({ tx }: Scene, committeeId: string, closing: Closing): Promise<void> {
  for (const table of PARTS) {
    const { rows } = await tx.client.query<{ id: string; validFrom: string; validTo: string | null }>(
      `select id, valid_from as "validFrom", valid_to as "validTo" from ${table} where committee_id = $1`,
      [committeeId],
    );
    const gone = rows.filter((row) => closedPeriod(row, closing) === undefined).map(({ id }) => id);
    const ended = rows
      .filter((row) => (closedPeriod(row, closing)?.validTo ?? null) !== row.validTo)
      .map(({ id }) => id);
    if (table === 'committee_members')
      await tx.client.query('delete from official_phones where official_id = any($1)', [gone]);
    await tx.client.query(`delete from ${table} where id = any($1)`, [gone]);
    await tx.client.query(`update ${table} set valid_to = $2 where id = any($1)`, [ended, closing.on]);
  }
  await tx.client.query('update committees set valid_to = $2, version = version + 1 where id = $1', [
    committeeId,
    closing.on,
  ]);
}
