import type { z } from 'zod';
import type { submitCommune } from '#contract/reviews/move-commune.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type CommuneStatus, type CommuneStep, decideStep } from '#domain/reviews/round/commune-lifecycle.ts';
import type { ActResult, Scene } from '../act.ts';
import { getRoundRow } from './round-rows.ts';

export interface CommuneRow {
  readonly commune_id: number;
  readonly code: string;
  readonly name: string;
  readonly full_name: string;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly district_name: string | null;
  readonly status: CommuneStatus;
  readonly households: number | null;
  readonly persons: number | null;
  readonly cases: number;
  readonly poor: number;
  readonly near_poor: number;
  readonly submitted_at: Date | null;
  readonly returned_reason: string | null;
  readonly version: number;
}

/** Communes of a round that the transaction sees, in the official order, with what they have so far. */
export async function listCommuneRows({ tx }: Scene, roundId: string, communeId?: number): Promise<CommuneRow[]> {
  const { rows } = await tx.client.query<CommuneRow>(
    `select c.commune_id, a.code, coalesce(t.name, a.name) as name, coalesce(t.full_name, a.full_name) as full_name, c.province_id, c.district_id,
            d.full_name as district_name, c.status, c.households, c.persons, coalesce(k.cases, 0) as cases, coalesce(k.poor, 0) as poor,
            coalesce(k.near_poor, 0) as near_poor, c.submitted_at, c.returned_reason, c.version
       from round_communes c
       join review_rounds r on r.id = c.round_id
       join areas a on a.id = c.commune_id
       left join area_terms t on t.area_id = a.id and t.valid_from <= r.reference_date and (t.valid_to is null or t.valid_to > r.reference_date)
       left join areas d on d.id = c.district_id
       left join (
         select commune_id, count(*)::int as cases, (count(*) filter (where class = 'poor'))::int as poor,
                (count(*) filter (where class = 'near_poor'))::int as near_poor
           from review_cases where round_id = $1 and ($2::int is null or commune_id = $2) group by commune_id
       ) k on k.commune_id = c.commune_id
      where c.round_id = $1 and ($2::int is null or c.commune_id = $2)
      order by d.display_order, d.code, a.display_order, a.code`,
    [roundId, communeId ?? null],
  );
  return rows;
}

/** One commune of a round, locked for writing; «not found» outside the actor's units. */
export async function getCommuneRow(scene: Scene, roundId: string, communeId: number): Promise<CommuneRow> {
  await scene.tx.client.query('select from round_communes where round_id = $1 and commune_id = $2 for update', [
    roundId,
    communeId,
  ]);
  const [row] = await listCommuneRows(scene, roundId, communeId);
  scene.permit(
    row && { provinceId: row.province_id, districtId: row.district_id, communeId: row.commune_id },
    'xã trong đợt rà soát',
  );
  return row as CommuneRow;
}

/** The three steps of a commune share everything but their name: load, permit, decide, save. */
export async function moveCommune(
  scene: Scene,
  { roundId, communeId }: z.output<typeof submitCommune.input>,
  step: CommuneStep,
  reason?: string,
): Promise<ActResult<{ status: CommuneStatus }>> {
  const round = await getRoundRow(scene.tx, roundId);
  const row = await getCommuneRow(scene, roundId, communeId);
  const decided = decideStep({ ...row, name: row.full_name, roundApproved: round.status === 'approved' }, step, reason);
  if (!decided.ok) throw new Refusal(...decided.problems);
  await scene.tx.sql
    .updateTable('round_communes')
    .set({
      status: decided.value,
      version: row.version + 1,
      ...(step === 'submit' ? { submitted_at: scene.now, submitted_by: scene.actor.id, returned_reason: null } : {}),
      ...(step === 'return' ? { returned_reason: reason ?? null } : {}),
    })
    .where('round_id', '=', roundId)
    .where('commune_id', '=', communeId)
    .execute();
  return {
    answer: { status: decided.value },
    audit: {
      subjectKind: 'round-commune',
      subjectId: `${roundId}/${row.code}`,
      areaId: communeId,
      details: {
        from: row.status,
        to: decided.value,
        cases: row.cases,
        poor: row.poor,
        nearPoor: row.near_poor,
        ...(reason ? { reason } : {}),
      },
    },
  };
}
