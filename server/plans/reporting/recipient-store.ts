import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { type RecipientList, readRecipients } from '#domain/plans/reporting/recipients.ts';
import type { Scene } from '../../act.ts';

export interface SavedRecipients {
  readonly list: RecipientList;
  readonly savedBy: string | null;
  readonly version: number;
}

/** Nơi nhận của kế hoạch: what a person saved, or what was read from the document. */
export async function recipientsOfPlan({ tx }: Scene, planId: string): Promise<SavedRecipients> {
  const { rows } = await tx.client.query<{ list: RecipientList; saved_by: string; version: number }>(
    'select list, saved_by, version from plan_recipients where plan_id = $1',
    [planId],
  );
  const [saved] = rows;
  if (saved !== undefined) return { list: saved.list, savedBy: saved.saved_by, version: saved.version };
  const { rows: documents } = await tx.client.query<{ recipients: PlanDocument['recipients'] | null }>(
    `select document -> 'recipients' as recipients from plans where id = $1`,
    [planId],
  );
  return { list: readRecipients(documents[0]?.recipients ?? []), savedBy: null, version: 0 };
}
