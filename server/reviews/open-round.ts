import { openRound as contract } from '#contract/reviews/open-round.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { decideRoundStandard } from '#domain/reviews/round/round.ts';
import { act, type Scene } from '../act.ts';
import { onConstraint } from '../database/postgres-refusals.ts';
import { getScoringStandard, getStandard } from '../standards/standard-store.ts';
import { getPresentedRound } from './round-rows.ts';

onConstraint('review_rounds_pkey', () => reviewProblem('round-id-taken'));
onConstraint('review_rounds_yearly_key', () => reviewProblem('round-exists'));

/** Mở đợt: every commune in force on the reference date begins «open». */
export const openRound = act(contract, async (scene, input) => {
  const { tx, now } = scene;
  const province = await getProvince(scene, input.provinceCode, input.referenceDate);
  scene.permit({ provinceId: province.id, districtId: null, communeId: null }, `tỉnh ${input.provinceCode}`);
  const standard = await getScoringStandard(tx, input.standardId);
  const decided = decideRoundStandard({ kind: input.kind, year: input.year }, standard);
  if (!decided.ok) throw new Refusal(...decided.problems);
  if (input.localStandardId !== undefined) await getStandard(tx, input.localStandardId);
  await tx.sql
    .insertInto('review_rounds')
    .values({
      id: input.id,
      province_id: province.id,
      standard_id: standard.id,
      local_standard_id: input.localStandardId ?? null,
      kind: input.kind,
      year: input.year,
      month: input.month ?? null,
      reference_date: input.referenceDate,
      paired_round_id: input.pairedRoundId ?? null,
      synthetic: input.synthetic,
      opened_at: now,
    })
    .execute();
  const communes = await tx.client.query(
    `insert into round_communes (round_id, commune_id, province_id, district_id)
     select $1, id, province_id, district_id from areas
      where level = 'commune' and province_id = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3)`,
    [input.id, province.id, input.referenceDate],
  );
  if (communes.rowCount === 0) throw new Refusal(reviewProblem('round-without-communes'));
  return {
    answer: { round: await getPresentedRound(tx, input.id) },
    audit: {
      subjectKind: 'round',
      subjectId: input.id,
      areaId: province.id,
      details: { standard: standard.id, kind: input.kind, year: input.year, communes: communes.rowCount },
    },
  };
});

async function getProvince({ tx }: Scene, code: string, on: string): Promise<{ id: number }> {
  const row = await tx.sql
    .selectFrom('areas')
    .select('id')
    .where('level', '=', 'province')
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    .where((when) => when.or([when('valid_to', 'is', null), when('valid_to', '>', on)]))
    .executeTakeFirst();
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: `tỉnh ${code} (${on})` }));
  return row;
}
