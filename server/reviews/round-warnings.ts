import type { Problem } from '#domain/kernel/problem.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import type { Scene } from '../act.ts';

/** What deserves a look before a round is approved but does not forbid it. */
export async function listRoundWarnings({ tx }: Scene, roundId: string): Promise<Problem[]> {
  const { rows } = await tx.client.query<{
    without_causes: number;
    unscored: number;
    without_members: number;
    merit_poor: number;
  }>(
    `select (count(*) filter (where class = 'poor' and causes = 0))::int as without_causes,
            (count(*) filter (where class <> 'not_poor' and b1_score is null))::int as unscored,
            (count(*) filter (where class <> 'not_poor' and not exists (select from persons p where p.household_id = c.household_id and p.left_on is null)))::int as without_members,
            (count(*) filter (where class = 'poor' and groups & 1 = 1))::int as merit_poor
       from review_cases c where round_id = $1 and class <> 'not_poor'`,
    [roundId],
  );
  const counts = rows[0];
  if (counts === undefined) return [];
  const warnings: Problem[] = [];
  if (counts.without_causes > 0)
    warnings.push(reviewProblem('warning-poor-without-cause', { count: counts.without_causes }));
  if (counts.without_members > 0)
    warnings.push(reviewProblem('warning-without-members', { count: counts.without_members }));
  if (counts.merit_poor > 0) warnings.push(reviewProblem('warning-merit-poor', { count: counts.merit_poor }));
  return warnings;
}
