import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Scene } from '../../act.ts';

/** Refuses a code that the catalogue does not hold. */
export async function checkAgency({ tx }: Scene, id: string): Promise<void> {
  const { rows } = await tx.client.query('select from agencies where id = $1', [id]);
  if (rows.length === 0) throw new Refusal(planTrackingProblem('agency-unknown', { id }, 'agencyId'));
}
