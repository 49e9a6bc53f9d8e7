import type { AgencyBook } from '#domain/plans/drafting/agencies-on-date.ts';
import { listAgencyRows } from '../../agencies/agency-store.ts';
import type { Tx } from '../../database/transaction.ts';

/** The catalogue of agencies with their successors, verified successions before the others. */
export async function agencyBook(tx: Tx): Promise<AgencyBook> {
  const agencies = await listAgencyRows(tx);
  const { rows } = await tx.client.query<{ agency: string; successor: string; task: string; date: string }>(
    `select agency_id as agency, successor_id as successor, task_vi as task, effective_date as date
       from agency_successors order by (verification = 'verified') desc, agency_id, successor_id`,
  );
  return {
    agencies: agencies.map(({ id, name, level, validFrom, validTo }) => ({
      id,
      name: name.vi,
      level,
      validFrom,
      validTo,
    })),
    successions: rows.map(({ agency, successor, task, date }) => ({ agency, successor, task, effectiveDate: date })),
  };
}
