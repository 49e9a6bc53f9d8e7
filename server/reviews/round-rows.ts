import type { Selectable } from 'kysely';
import type { Round } from '#contract/reviews/rounds.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { ReviewRoundsTable } from '../database/schema.ts';
import type { Tx } from '../database/transaction.ts';

export type RoundRow = Selectable<ReviewRoundsTable>;

/**
 * The round, or «not found»; whether the actor may see it is the caller's question. What writes into the round holds it
 * against an approval at the same moment (`read`), the approval holds it alone (`write`); a page only looks (`none`),
 * because a lock is itself a write that waits for the disk.
 */
export async function getRoundRow(tx: Tx, id: string, lock: 'none' | 'read' | 'write' = 'read'): Promise<RoundRow> {
  const query = tx.sql.selectFrom('review_rounds').selectAll().where('id', '=', id);
  const locked = { none: () => query, read: () => query.forShare(), write: () => query.forUpdate() };
  const row = await locked[lock]().executeTakeFirst();
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: `đợt rà soát ${id}` }));
  return row;
}

interface RoundWithCounts extends RoundRow {
  readonly province_code: string;
  readonly province_name: string;
  readonly total: number;
  readonly open: number;
  readonly submitted: number;
  readonly returned: number;
  readonly approved: number;
}

/** Rounds with the progress of the communes the transaction may see; a round none of whose communes is seen is left out. */
export async function listRoundRows(
  tx: Tx,
  only: { id?: string; provinceId?: number | undefined } = {},
): Promise<RoundWithCounts[]> {
  const { rows } = await tx.client.query<RoundWithCounts>(
    `select r.*, p.code as province_code, p.full_name as province_name, count(*)::int as total,
            count(*) filter (where c.status = 'open')::int as open, count(*) filter (where c.status = 'submitted')::int as submitted,
            count(*) filter (where c.status = 'returned')::int as returned, count(*) filter (where c.status = 'approved')::int as approved
       from review_rounds r join areas p on p.id = r.province_id join round_communes c on c.round_id = r.id
      where ($1::text is null or r.id = $1) and ($2::int is null or r.province_id = $2)
      group by r.id, p.id order by r.reference_date desc, r.id`,
    [only.id ?? null, only.provinceId ?? null],
  );
  return rows;
}

export function presentRound(row: RoundWithCounts): Round {
  return {
    id: row.id,
    provinceId: row.province_id,
    provinceCode: row.province_code,
    provinceName: row.province_name,
    standardId: row.standard_id,
    localStandardId: row.local_standard_id,
    kind: row.kind as Round['kind'],
    year: row.year,
    month: row.month,
    referenceDate: row.reference_date,
    pairedRoundId: row.paired_round_id,
    status: row.status as Round['status'],
    synthetic: row.synthetic,
    decision:
      row.decision_number === null
        ? null
        : { number: row.decision_number, date: row.decision_date ?? '', signer: row.decision_signer ?? '' },
    approvedAt: row.approved_at?.toISOString() ?? null,
    communes: {
      total: row.total,
      open: row.open,
      submitted: row.submitted,
      returned: row.returned,
      approved: row.approved,
    },
  };
}

/** One round as it travels; «not found» when nothing of it lies in the actor's units. */
export async function getPresentedRound(tx: Tx, id: string): Promise<Round> {
  const [row] = await listRoundRows(tx, { id });
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: `đợt rà soát ${id}` }));
  return presentRound(row);
}
