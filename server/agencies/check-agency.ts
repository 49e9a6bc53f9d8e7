import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Scene } from '../act.ts';

/** Refuses a code that the catalogue does not hold; with a province, also a body that another province added. */
export async function checkAgency({ tx }: Scene, id: string, provinceId: number | null = null): Promise<void> {
  const { rows } = await tx.client.query(
    'select from agencies where id = $1 and (province_id is null or $2::int is null or province_id = $2)',
    [id, provinceId],
  );
  if (rows.length === 0) throw new Refusal(planTrackingProblem('agency-unknown', { id }, 'agencyId'));
}
