import type { Problem } from '#domain/kernel/problem.ts';
import type { Movement, OtherChange } from '#domain/reviews/movement.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { checkAccount, checkAccountsAgainstEachOther } from '#domain/reviews/round/account-check.ts';
import { type AccountRow, accountOf } from '#domain/reviews/round/class-account.ts';
import type { Scene } from '../act.ts';
import { getRoundRow } from './round-rows.ts';

/** What deserves a look before a round is approved but does not forbid it. */
export async function listRoundWarnings(scene: Scene, roundId: string): Promise<Problem[]> {
  const { rows } = await scene.tx.client.query<{
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
  return [...warnings, ...(await listAccountDifferences(scene, roundId))];
}

/** Do the books close: 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8 for each list, and is the opening what was approved before? */
async function listAccountDifferences({ tx, language }: Scene, roundId: string): Promise<Problem[]> {
  const { rows } = await tx.client.query<{
    previous_class: AccountRow['previousClass'] | null;
    class: AccountRow['class'];
    movement: Movement;
    other_change: OtherChange | null;
    weight: number;
  }>(
    `select previous_class, class, movement::text as movement, other_change, count(*)::int as weight from review_cases
      where round_id = $1 group by 1, 2, 3, 4`,
    [roundId],
  );
  const lines = rows.map(
    (row): AccountRow => ({
      class: row.class,
      movement: row.movement,
      weight: row.weight,
      previousClass: row.previous_class ?? undefined,
      otherChange: row.other_change ?? undefined,
    }),
  );
  const before = await closingBefore(tx, roundId);
  const [poor, nearPoor] = [accountOf(lines, 'poor'), accountOf(lines, 'near_poor')];
  const differences = [
    ...checkAccount(poor, 'poor', before?.poor),
    ...checkAccount(nearPoor, 'near_poor', before?.nearPoor),
    ...checkAccountsAgainstEachOther(poor, nearPoor),
  ];
  return differences.map((difference) =>
    reviewProblem('warning-account', {
      statement: difference.statement[language],
      printed: difference.printed,
      computed: difference.computed,
    }),
  );
}

/** Closing stocks of the last approved round under the same standard; `undefined` in a territory's first round. */
async function closingBefore(
  tx: Scene['tx'],
  roundId: string,
): Promise<{ poor: number; nearPoor: number } | undefined> {
  const round = await getRoundRow(tx, roundId, 'none');
  const { rows } = await tx.client.query<{ poor: number; nearPoor: number }>(
    `select (count(*) filter (where class = 'poor'))::int as poor, (count(*) filter (where class = 'near_poor'))::int as "nearPoor"
       from review_cases where round_id = (select id from review_rounds where province_id = $1 and standard_id = $2 and status = 'approved'
         and reference_date < $3 and kind = 'yearly' order by reference_date desc limit 1) having count(*) > 0`,
    [round.province_id, round.standard_id, round.reference_date],
  );
  return round.kind === 'yearly' ? rows[0] : undefined;
}
