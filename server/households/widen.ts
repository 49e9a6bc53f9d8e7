import type { Tx } from '../database/transaction.ts';
import type { Place } from './household-store.ts';

/**
 * Lets the rest of this transaction write into one more commune: a file that changes hands is handed over, and the
 * giver does not hold the receiver's commune. Called after the act has been permitted and decided, never before.
 */
export async function widenToCommune(tx: Tx, place: Pick<Place, 'communeId'>): Promise<void> {
  await tx.client.query(
    `select set_config('vuonlen.communes',
       (coalesce(nullif(current_setting('vuonlen.communes', true), ''), '{}')::int[] || $1::int)::text, true)`,
    [place.communeId],
  );
}

/**
 * Opens the whole file of a household that was permitted: rows of its past that lie in other communes, and those of
 * households merged into it. The policy asks again that the household itself is visible.
 */
export async function openWholeFile(tx: Tx, householdId: string, absorbed: readonly string[]): Promise<void> {
  await tx.client.query("select set_config('vuonlen.file', $1, true)", [`{${[householdId, ...absorbed].join(',')}}`]);
}
