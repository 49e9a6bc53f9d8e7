import { covers } from '#domain/access/jurisdiction.ts';
import type { CountedAs } from '#domain/plans/tracking/measure-sense.ts';
import { type Catalogue, catalogueOf } from '#domain/reports/measures/catalogue.ts';
import type { Figures } from '#domain/reports/measures/measure.ts';
import type { Scene } from '../act.ts';
import { getReportRound, type RoundCommuneUnit } from '../reports/report-round.ts';
import { figuresOfRound } from '../reports/round-figures.ts';
import { type PlanRow, positionOf } from './plan-store.ts';

/** A round as a plan looks at it: the figures of the communes of the plan's unit. */
export interface PlanRound {
  readonly id: string;
  readonly year: number;
  readonly on: string;
  readonly standardId: string;
  readonly isApproved: boolean;
  /** Communes whose results have been sent, of all. */
  readonly sent: number;
  readonly communes: readonly RoundCommuneUnit[];
  readonly figures: ReadonlyMap<number, Figures>;
  readonly catalogue: Catalogue;
}

/** A level counted in a round: numerator and denominator stay, nothing is rounded. */
export interface Level {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number | null;
}

/**
 * Các đợt rà soát của kế hoạch — yearly rounds of the year before the plan and of its years, under one standard. Whoever
 * does not see the whole unit is given none: a part of a province must not be taken for the province.
 */
export async function roundsOfPlan(scene: Scene, plan: PlanRow): Promise<PlanRound[] | undefined> {
  if (!covers(scene.units, positionOf(plan))) return undefined;
  const { rows } = await scene.tx.client.query<{
    id: string;
    year: number;
    standard_id: string;
    reference_date: string;
  }>(
    `select r.id, r.year, r.standard_id, r.reference_date from review_rounds r
      where r.province_id = $1 and r.kind = 'yearly' and r.year between $2 and $3
      order by r.year, r.reference_date, (r.standard_id = $4) desc, r.id`,
    [plan.province_id, plan.year - 1, plan.last_year ?? plan.year, plan.standard_id],
  );
  const rounds: PlanRound[] = [];
  for (const { id, standard_id } of rows) {
    if (
      plan.standard_id !== null &&
      standard_id !== plan.standard_id &&
      rows.some((row) => row.standard_id === plan.standard_id)
    )
      continue;
    rounds.push(await planRound(scene, plan, id));
  }
  return rounds;
}

async function planRound(scene: Scene, plan: PlanRow, id: string): Promise<PlanRound> {
  const round = await getReportRound(scene.tx, id, () => true);
  const { rows } = await scene.tx.client.query<{ commune_id: number }>(
    `select commune_id from round_communes where round_id = $1 and status in ('submitted', 'approved')`,
    [id],
  );
  const sent = new Set(rows.map(({ commune_id }) => commune_id));
  const communes = round.communes.filter((commune) => isUnder(plan, commune));
  return {
    id,
    year: round.year,
    on: round.referenceDate,
    standardId: round.standard.id,
    isApproved: round.status === 'approved',
    sent: communes.filter((commune) => sent.has(commune.id)).length,
    communes,
    figures: await figuresOfRound(scene, round),
    catalogue: catalogueOf(round.standard),
  };
}

function isUnder(plan: PlanRow, commune: RoundCommuneUnit): boolean {
  if (plan.area_level === 'province') return true;
  return plan.area_level === 'district' ? commune.district?.id === plan.area_id : commune.id === plan.area_id;
}

/** Whether the round's figures are whole: approved, or sent by every commune. */
export const isWhole = (round: PlanRound): boolean =>
  round.communes.length > 0 && (round.isApproved || round.sent === round.communes.length);

/** The level over some communes: a rate of sums, never a mean of rates; unknown when a commune has no denominator. */
export function levelIn(
  round: PlanRound,
  counted: CountedAs,
  communes: readonly { readonly id: number }[] = round.communes,
  prefix = '',
): Level | undefined {
  const sum = (code: string) => communes.reduce((all, { id }) => all + (round.figures.get(id)?.[code] ?? 0), 0);
  const numerator = counted.numerators.reduce((all, code) => all + sum(prefix + code), 0);
  if (counted.denominator === undefined) return { value: numerator, numerator, denominator: null };
  const { denominator: code } = counted;
  const isEntered = code === 'households-total' || code === 'population-total';
  if (isEntered && communes.some(({ id }) => round.figures.get(id)?.[code] === undefined)) return undefined;
  const denominator = sum(code);
  return denominator === 0 ? undefined : { value: (numerator * 100) / denominator, numerator, denominator };
}
