import { Refusal } from '#domain/kernel/refusal.ts';
import { CATALOGUE_EDITION, catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { EDITION, urbanOf } from '#domain/reports/measures/figures.ts';
import type { Figures } from '#domain/reports/measures/measure.ts';
import { reportProblem } from '#domain/reports/problems.ts';
import type { Scene } from '../act.ts';
import type { Tx } from '../database/transaction.ts';
import { type CommuneFigures, countFigures } from './count-figures.ts';
import { keptFigures } from './frozen-cache.ts';
import { getReportRound, type ReportRound, type RoundCommuneUnit } from './report-round.ts';

/**
 * Tính số liệu của đợt — every figure of every commune, zeros left out, entered denominators included. The act of
 * approval freezes exactly this into `snapshot_figures`. Call it in a transaction that sees the whole round.
 */
export async function computeRoundFigures(tx: Tx, roundId: string): Promise<CommuneFigures[]> {
  return await liveFigures(tx, await getReportRound(tx, roundId, () => true));
}

async function liveFigures(tx: Tx, round: ReportRound): Promise<CommuneFigures[]> {
  const counted = await countFigures(tx, round, catalogueOf(round.standard));
  const byCommune = new Map(counted.map(({ communeId, figures }) => [communeId, figures]));
  return round.communes.map((commune) => ({
    communeId: commune.id,
    figures: { [EDITION]: CATALOGUE_EDITION, ...byCommune.get(commune.id), ...enteredFigures(commune) },
  }));
}

/** What the commune stated; all of it lies where the commune lies, in town or country. */
export function enteredFigures(
  commune: Pick<RoundCommuneUnit, 'households' | 'persons' | 'residence'>,
): Record<string, number> {
  const figures: Record<string, number> = {};
  const enter = (code: string, value: number | null) => {
    if (value === null) return;
    figures[code] = value;
    if (commune.residence === 'urban') figures[urbanOf(code)] = value;
  };
  enter('households-total', commune.households);
  enter('population-total', commune.persons);
  return figures;
}

/** Figures of a round by commune: the frozen ones of an approved round, freshly counted ones of a running round. */
export async function figuresOfRound(
  { tx, application }: Pick<Scene, 'tx' | 'application'>,
  round: ReportRound,
): Promise<ReadonlyMap<number, Figures>> {
  if (round.status === 'open') return mapOf(await liveFigures(tx, round));
  return await keptFigures(application.database, round, () => readFrozen(tx, round));
}

async function readFrozen(tx: Tx, round: ReportRound): Promise<ReadonlyMap<number, Figures>> {
  const frozen = await frozenFigures(tx, round.id);
  if (frozen.size === 0 && round.communes.length > 0)
    throw new Refusal(reportProblem('report-not-frozen', { round: round.id }));
  const isOlder = [...frozen.values()].some((figures) => figures[EDITION] !== CATALOGUE_EDITION);
  // Counted under an older catalogue: the cases are just as frozen, so counting them again gives what stood then.
  return isOlder ? mapOf(await liveFigures(tx, round)) : withEntered(round, frozen);
}

/** What communes stated is frozen with the round's communes; the residence it belongs to is that of the reference date. */
function withEntered(round: ReportRound, frozen: Map<number, Record<string, number>>): Map<number, Figures> {
  for (const commune of round.communes) {
    const figures = frozen.get(commune.id);
    if (figures === undefined) frozen.set(commune.id, enteredFigures(commune));
    else Object.assign(figures, enteredFigures(commune));
  }
  return frozen;
}

export async function frozenFigures(tx: Tx, roundId: string): Promise<Map<number, Record<string, number>>> {
  const { rows } = await tx.client.query<{ commune_id: number; figures: Record<string, number> }>(
    'select commune_id, figures from snapshot_figures where round_id = $1',
    [roundId],
  );
  return new Map(rows.map((row) => [row.commune_id, row.figures]));
}

function mapOf(figures: readonly CommuneFigures[]): Map<number, Figures> {
  return new Map(figures.map((one) => [one.communeId, one.figures]));
}
