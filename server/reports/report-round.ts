import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Standard } from '#domain/standards/standard.ts';
import type { Tx } from '../database/transaction.ts';
import { getStandard } from '../standards/standard-store.ts';

/** A round as the tables need it: what was decided, under which standard, on which units. */
export interface ReportRound {
  readonly id: string;
  readonly year: number;
  readonly month: number | null;
  readonly referenceDate: string;
  readonly status: 'open' | 'approved';
  readonly synthetic: boolean;
  readonly decision: { readonly number: string; readonly date: string; readonly signer: string } | null;
  readonly standard: Standard;
  readonly province: RoundArea;
  readonly communes: readonly RoundCommuneUnit[];
  /** Communes of the round the actor does not see. */
  readonly hiddenCommunes: boolean;
}

export interface RoundArea {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/** Xã của đợt, with the names and the residence of the reference date. */
export interface RoundCommuneUnit extends RoundArea {
  readonly district: RoundArea | null;
  readonly residence: 'rural' | 'urban' | null;
  readonly households: number | null;
  readonly persons: number | null;
}

/** The round with the communes this transaction may see; «not found» when there is none. */
export async function getReportRound(
  tx: Tx,
  id: string,
  seesWholeProvince: (provinceId: number) => boolean,
): Promise<ReportRound> {
  const round = await tx.sql.selectFrom('review_rounds').selectAll().where('id', '=', id).executeTakeFirst();
  const communes = round === undefined ? [] : await listCommunes(tx, id, round.reference_date);
  if (round === undefined || (communes.length === 0 && !seesWholeProvince(round.province_id)))
    throw new Refusal(accessProblem('not-found', { what: `đợt rà soát ${id}` }));
  const { rows } = await tx.client.query<RoundArea>(`${NAMES} where a.id = $2`, [
    round.reference_date,
    round.province_id,
  ]);
  return {
    id,
    year: round.year,
    month: round.month,
    referenceDate: round.reference_date,
    status: round.status as 'open' | 'approved',
    synthetic: round.synthetic ?? false,
    decision:
      round.decision_number === null
        ? null
        : { number: round.decision_number, date: round.decision_date ?? '', signer: round.decision_signer ?? '' },
    standard: await getStandard(tx, round.standard_id),
    province: rows[0] as RoundArea,
    communes,
    hiddenCommunes: !seesWholeProvince(round.province_id),
  };
}

const NAMES = `
  select a.id, a.code, coalesce(t.full_name, a.full_name) as name
    from areas a left join lateral (
      select full_name from area_terms where area_id = a.id and valid_from <= $1 and (valid_to is null or valid_to > $1) limit 1
    ) t on true`;

async function listCommunes(tx: Tx, roundId: string, referenceDate: string): Promise<RoundCommuneUnit[]> {
  const { rows } = await tx.client.query<{
    id: number;
    code: string;
    name: string;
    residence: 'rural' | 'urban' | null;
    households: number | null;
    persons: number | null;
    district_id: number | null;
    district_code: string | null;
    district_name: string | null;
  }>(
    `select c.commune_id as id, a.code, coalesce(t.full_name, a.full_name) as name,
            coalesce(t.residence, a.residence) as residence, c.households, c.persons,
            d.id as district_id, d.code as district_code, coalesce(dt.full_name, d.full_name) as district_name
       from round_communes c
       join areas a on a.id = c.commune_id
       left join areas d on d.id = c.district_id
       left join area_terms t on t.area_id = a.id and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
       left join area_terms dt on dt.area_id = d.id and dt.valid_from <= $2 and (dt.valid_to is null or dt.valid_to > $2)
      where c.round_id = $1
      order by d.display_order, d.code, a.display_order, a.code`,
    [roundId, referenceDate],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    residence: row.residence,
    households: row.households,
    persons: row.persons,
    district:
      row.district_id === null
        ? null
        : { id: row.district_id, code: row.district_code ?? '', name: row.district_name ?? '' },
  }));
}
