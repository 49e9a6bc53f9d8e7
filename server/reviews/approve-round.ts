import { approveRound as contract } from '#contract/reviews/approve-round.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { decideRoundApproval } from '#domain/reviews/round/round-approval.ts';
import { statusPeriodOf } from '#domain/reviews/round/status-period.ts';
import { act, type Scene } from '../act.ts';
import { listCommuneRows } from './commune-store.ts';
import { freezeFigures, freezeMembers, freezeSums } from './freeze-round.ts';
import { getPresentedRound, getRoundRow, type RoundRow } from './round-rows.ts';

/** Phê duyệt: one decision for the province's totals; from here on nothing of the round changes any more. */
export const approveRound = act(contract, async (scene, input) => {
  const { tx, today } = scene;
  const round = await getRoundRow(tx, input.roundId, 'write');
  scene.permit({ provinceId: round.province_id, districtId: null, communeId: null }, `đợt rà soát ${round.id}`);
  await tx.client.query('select from round_communes where round_id = $1 order by commune_id for update', [round.id]);
  const communes = await listCommuneRows(scene, round.id);
  const decided = decideRoundApproval(
    communes.map((row) => ({ ...row, name: row.full_name, roundApproved: false })),
    { number: input.decisionNumber, date: input.decisionDate, signer: input.signer },
    { year: round.year, approved: round.status === 'approved' },
    today,
  );
  if (!decided.ok) throw new Refusal(...decided.problems);
  await freezeMembers(tx, round.id);
  await freezeFigures(tx, round);
  const cases = await grantStatuses(scene, round, input.decisionDate);
  await tx.client.query(
    `update round_communes set status = 'approved', version = version + 1 where round_id = $1 and status <> 'approved'`,
    [round.id],
  );
  await freezeSums(tx, round.id);
  await tx.sql
    .updateTable('review_rounds')
    .set({
      status: 'approved',
      decision_number: decided.value.number,
      decision_date: decided.value.date,
      decision_signer: decided.value.signer,
      approved_at: scene.now,
    })
    .where('id', '=', round.id)
    .execute();
  return {
    answer: { round: await getPresentedRound(tx, round.id), cases },
    audit: {
      subjectKind: 'round',
      subjectId: round.id,
      areaId: round.province_id,
      details: { ...decided.value, communes: communes.length, cases },
    },
  };
});

/** Status periods follow from the decision; a monthly round ends the period it replaces on the day it begins. */
async function grantStatuses({ tx }: Scene, round: RoundRow, decisionDate: string): Promise<number> {
  const { validFrom, validTo } = statusPeriodOf(
    { kind: round.kind as 'yearly' | 'monthly', year: round.year },
    plainDate(decisionDate),
  );
  if (round.kind === 'monthly') {
    await tx.client.query(
      `update status_periods p set valid_to = $2 from review_cases c
        where c.round_id = $1 and p.household_id = c.household_id and p.valid_from < $2 and (p.valid_to is null or p.valid_to > $2)`,
      [round.id, validFrom],
    );
  }
  const granted = await tx.client.query(
    `insert into status_periods (round_id, household_id, scope, province_id, district_id, commune_id, standard_id, class, poverty_group, valid_from, valid_to)
     select c.round_id, c.household_id, s.scope, c.province_id, c.district_id, c.commune_id, s.standard_id, s.class, s.poverty_group, $2, $3::date + 1
       from review_cases c
       cross join lateral (values ('national', $4, c.class, c.poverty_group), ('local', $5, c.local_class, c.local_group)) as s (scope, standard_id, class, poverty_group)
      where c.round_id = $1 and s.class <> 'not_poor'`,
    [round.id, validFrom, validTo, round.standard_id, round.local_standard_id],
  );
  return granted.rowCount ?? 0;
}
