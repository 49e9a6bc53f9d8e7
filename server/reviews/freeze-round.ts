import type { Tx } from '../database/transaction.ts';
import { computeRoundFigures } from '../reports/round-figures.ts';
import type { RoundRow } from './round-rows.ts';

/** The members behind the detailed lists, as they stood on its reference date. */
export async function freezeMembers(tx: Tx, roundId: string): Promise<void> {
  await tx.client.query(
    `insert into snapshot_members (round_id, household_id, province_id, district_id, commune_id, person_no, member)
     select c.round_id, c.household_id, c.province_id, c.district_id, c.commune_id, p.person_no,
            to_jsonb(p) - array['id', 'household_id', 'province_id', 'district_id', 'commune_id', 'search_key', 'version', 'left_on', 'left_reason']
       from review_cases c join review_rounds r on r.id = c.round_id join persons p on p.household_id = c.household_id
      where c.round_id = $1 and c.class <> 'not_poor' and (p.left_on is null or p.left_on > r.reference_date)
        and (p.joined_on is null or p.joined_on <= r.reference_date)`,
    [roundId],
  );
}

/** Every figure of every commune, counted once by the catalogue of measures; the tables read only these from now on. */
export async function freezeFigures(tx: Tx, round: RoundRow): Promise<void> {
  const counted = await computeRoundFigures(tx, round.id);
  await tx.client.query(
    `insert into snapshot_figures (round_id, commune_id, province_id, district_id, figures)
     select c.round_id, c.commune_id, c.province_id, c.district_id, x.figures
       from jsonb_to_recordset($2::jsonb) as x ("communeId" int, figures jsonb)
       join round_communes c on c.round_id = $1 and c.commune_id = x."communeId"`,
    [round.id, JSON.stringify(counted)],
  );
}

/** Parts of a frozen round and the columns that their sums are made of; a later migration may add columns, not change these. */
export const FROZEN_PARTS: Readonly<Record<string, { table: string; columns: string }>> = {
  cases: {
    table: 'review_cases',
    columns: `household_id, province_id, district_id, commune_id, village_name, code, head_name, head_sex, head_birth, ethnic_code, size, residence,
      previous_class, ever_poor, ever_near_poor, form_a, b1_score, deprivations, b2_score, class, poverty_group, local_class, local_group, movement,
      other_change, causes, needs, groups, surveyed_on, version`,
  },
  members: { table: 'snapshot_members', columns: 'household_id, person_no, member' },
  figures: { table: 'snapshot_figures', columns: 'commune_id, figures' },
  communes: { table: 'round_communes', columns: 'commune_id, status, households, persons' },
};

/** Rows and an order-free sum of one part of a round. */
export const sumStatement = (part: { table: string; columns: string }): string =>
  `select count(*)::bigint as rows, coalesce(sum(hashtextextended(row(${part.columns})::text, 0)::numeric), 0)::text as sum from ${part.table} where round_id = $1`;

export async function freezeSums(tx: Tx, roundId: string): Promise<void> {
  for (const [part, shape] of Object.entries(FROZEN_PARTS)) {
    await tx.client.query(
      `insert into snapshot_sums (round_id, part, rows, sum) select $1, '${part}', s.rows, s.sum from (${sumStatement(shape)}) s`,
      [roundId],
    );
  }
}
