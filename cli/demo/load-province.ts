import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProvince } from '#demo/files/write-province.ts';
import { generateProvince } from '#demo/province/generate-province.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Application } from '#server/application.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { approveRound } from '#server/reviews/approve-round.ts';
import { getRound } from '#server/reviews/get-round.ts';
import { importFromFile } from '#server/reviews/import/import-from-file.ts';
import { submitCommune } from '#server/reviews/move-commune.ts';
import { openRound } from '#server/reviews/open-round.ts';
import { importPopulation } from '#server/reviews/set-population.ts';
import type { CommandIo } from '../command-context.ts';
import { decisionOf } from './decisions.ts';

/** The two-tier units of 2025: households of the old communes must be moved before a round on the new ones. */
const REFORM = '2025-07-01';

export const roundIdOf = (scenario: Scenario): string => `${scenario.plan}-${scenario.reviewYear}`;

/**
 * Plays a scenario through the same acts as a real review: open, population, register, members, submit, approve. A
 * province that is there already is left as it is; one that was cut short is taken up where it stopped.
 */
export async function loadProvince(
  application: Application,
  scenario: Scenario,
  seed: number,
  io: CommandIo,
): Promise<readonly string[]> {
  const actor = commandLineActor('demo', io.language);
  const roundId = roundIdOf(scenario);
  const found = await application.database.pool.query<{ status: string }>(
    'select status from review_rounds where id = $1',
    [roundId],
  );
  if (found.rows[0]?.status === 'approved') return [];
  const say = (vi: string, en: string) => io.stdout.write(`${io.language === 'vi' ? vi : en}\n`);
  say(`Đang dựng tỉnh mô phỏng: ${scenario.title.vi}…`, `Building the synthetic province: ${scenario.title.en}…`);
  const folder = await mkdtemp(join(tmpdir(), 'vuonlen-demo-'));
  try {
    const province = generateProvince(scenario, { seed });
    await writeProvince(province, scenario.standardId, folder);
    if (found.rowCount === 0) {
      await openRound.run(application, actor, {
        id: roundId,
        standardId: scenario.standardId,
        kind: 'yearly',
        year: scenario.reviewYear,
        provinceCode: scenario.units.provinceCode,
        referenceDate: scenario.referenceDate,
        synthetic: true,
      });
    }
    await importPopulation.run(application, actor, {
      roundId,
      file: { name: 'population.csv', bytes: await readFile(join(folder, 'population.csv')) },
    });
    for (const kind of ['register', 'members'] as const) {
      const path = join(folder, `${kind}.csv`);
      const done = await importFromFile(application, actor, {
        roundId,
        kind,
        path,
        fileName: `${kind}.csv`,
        sha256: `demo-${seed}`,
        strict: true,
        wantErrors: false,
      });
      if (!done.applied)
        throw new Error(`${kind}: ${done.summary.refused} rows refused, first: ${JSON.stringify(done.issues[0])}`);
      say(`  ${kind}: ${done.summary.accepted} dòng`, `  ${kind}: ${done.summary.accepted} rows`);
    }
    const { communes } = await getRound.run(application, actor, { roundId });
    for (const commune of communes) {
      if (commune.status === 'submitted' || commune.households === null) continue;
      await submitCommune.run(application, actor, { roundId, communeId: commune.communeId });
    }
    if (communes.every((commune) => commune.households !== null)) {
      const { round } = await approveRound.run(application, actor, { roundId, ...decisionOf(scenario) });
      say(`  đã phê duyệt: ${round.decision?.number}`, `  approved: ${round.decision?.number}`);
    }
    await openNextRound(application, scenario);
    return province.notes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The round after, open and empty: somewhere for a newcomer to work. Monthly where the next yearly one falls after the reform. */
async function openNextRound(application: Application, scenario: Scenario): Promise<void> {
  const year = scenario.reviewYear + 1;
  const yearly = { id: `${scenario.plan}-${year}`, kind: 'yearly', referenceDate: `${year}-12-15` };
  const monthly = { id: `${scenario.plan}-${year}-05`, kind: 'monthly', month: 5, referenceDate: `${year}-05-15` };
  await openRound.run(application, commandLineActor('demo', 'vi'), {
    ...(yearly.referenceDate < REFORM ? yearly : monthly),
    standardId: scenario.standardId,
    year,
    provinceCode: scenario.units.provinceCode,
    synthetic: true,
  });
}
