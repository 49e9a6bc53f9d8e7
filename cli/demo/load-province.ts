import { PLAYED_YEARS, type PlayedPart } from '#demo/following-year/outcomes.ts';
import { generateProvince } from '#demo/province/generate-province.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Application } from '#server/application.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { openRound } from '#server/reviews/open-round.ts';
import type { CommandIo } from '../command-context.ts';
import { decisionOf } from './decisions.ts';
import { playRound, statusOf } from './play-round.ts';

/** The two-tier units of 2025: households of the old communes must be moved before a round on the new ones. */
const REFORM = '2025-07-01';

export const roundIdOf = (scenario: Scenario, year = scenario.reviewYear): string => `${scenario.plan}-${year}`;

/** The files of the base round: the scenario's own, and those of the rest of its province. */
export const markOf = (seed: number, part: number, year?: number): string =>
  ['demo', seed, ...(year === undefined ? [] : [year]), ...(part === 0 ? [] : [`part-${part + 1}`])].join('-');

/**
 * Plays a scenario through the same acts as a real review. A province that is there already is left as it is; one that
 * was cut short is taken up where it stopped.
 */
export async function loadProvince(
  application: Application,
  scenario: Scenario,
  seed: number,
  io: CommandIo,
  parts: readonly PlayedPart[] = PLAYED_YEARS[scenario.plan],
): Promise<readonly string[]> {
  const roundId = roundIdOf(scenario);
  if ((await statusOf(application, roundId)) === 'approved') return [];
  io.stdout.write(
    io.language === 'vi'
      ? `Đang dựng tỉnh mô phỏng: ${scenario.title.vi}…\n`
      : `Building the synthetic province: ${scenario.title.en}…\n`,
  );
  const provinces = parts.map((part) => generateProvince(part.scenario, { seed }));
  await playRound(
    application,
    {
      id: roundId,
      standardId: scenario.standardId,
      year: scenario.reviewYear,
      referenceDate: scenario.referenceDate,
      provinceCode: scenario.units.provinceCode,
      decision: decisionOf(scenario),
    },
    provinces.map((province, part) => ({ mark: markOf(seed, part), province })),
    io,
  );
  await openNextRound(application, scenario, scenario.reviewYear + 1);
  return provinces.flatMap(({ notes }) => notes);
}

/** The round after, open and empty: somewhere for a newcomer to work. Monthly where the next yearly one falls after the reform. */
export async function openNextRound(application: Application, scenario: Scenario, year: number): Promise<void> {
  const yearly = { id: roundIdOf(scenario, year), kind: 'yearly', referenceDate: `${year}-12-15` };
  const monthly = { id: `${roundIdOf(scenario, year)}-05`, kind: 'monthly', month: 5, referenceDate: `${year}-05-15` };
  const round = yearly.referenceDate < REFORM ? yearly : monthly;
  if ((await statusOf(application, round.id)) !== undefined) return;
  await openRound.run(application, commandLineActor('demo', 'vi'), {
    ...round,
    standardId: scenario.standardId,
    year,
    provinceCode: scenario.units.provinceCode,
    synthetic: true,
  });
}
