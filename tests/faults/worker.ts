import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApplication } from '#cli/with-application.ts';
import { writeBackup } from '#server/archive/write-backup.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { approveRound } from '#server/reviews/approve-round.ts';
import { getRound } from '#server/reviews/get-round.ts';
import { importFromFile } from '#server/reviews/import/import-from-file.ts';
import { submitCommune } from '#server/reviews/move-commune.ts';
import { openRound } from '#server/reviews/open-round.ts';
import { importPopulation } from '#server/reviews/set-population.ts';
import type { Acknowledged } from './acknowledged.ts';

/**
 * Works through rounds of a small province until it is killed, and says what was acknowledged the moment it was: one
 * line of JSON an act on standard output.
 */
const [folder = '', prefix = 'F'] = process.argv.slice(2);
const silent = { stdout: process.stdout, stderr: process.stderr, isTty: false, language: 'vi' as const };
const application = await openApplication(silent, 4);
const actor = commandLineActor('faults', 'vi');
const acknowledge = (fact: Acknowledged): void => void process.stdout.write(`${JSON.stringify(fact)}\n`);

for (let turn = 0; ; turn++) {
  const roundId = `${prefix}.${turn}`;
  await openRound.run(application, actor, {
    id: roundId,
    standardId: '2016-2020',
    kind: 'monthly',
    year: 2019,
    month: (turn % 12) + 1,
    provinceCode: '60',
    referenceDate: '2019-06-15',
  });
  acknowledge({ act: 'open', roundId });
  await importPopulation.run(application, actor, {
    roundId,
    file: { name: 'population.csv', bytes: await readPopulation(roundId) },
  });
  acknowledge({ act: 'population', roundId });
  for (const kind of ['register', 'members'] as const) {
    const path = join(folder, `${kind}.csv`);
    const { summary, importId } = await importFromFile(application, actor, {
      roundId,
      kind,
      path,
      fileName: `${kind}.csv`,
      sha256: roundId,
      strict: false,
      wantErrors: false,
    });
    acknowledge({ act: 'import', roundId, kind, importId, accepted: summary.accepted });
  }
  const backup = join(folder, `${roundId}.backup`);
  await writeBackup(application.database, backup, new Date());
  const { communes } = await getRound.run(application, actor, { roundId });
  acknowledge({ act: 'backup', roundId, file: backup, communes: communes.length });
  for (const { communeId } of communes) {
    await submitCommune.run(application, actor, { roundId, communeId });
    acknowledge({ act: 'submit', roundId, communeId });
  }
  await approveRound.run(application, actor, {
    roundId,
    decisionNumber: `${turn + 1}/QĐ-UBND`,
    decisionDate: '2019-06-20',
    signer: 'thử lỗi',
  });
  acknowledge({ act: 'approve', roundId });
}

/** Totals for every commune of the round. */
async function readPopulation(roundId: string): Promise<Uint8Array> {
  const { communes } = await getRound.run(application, actor, { roundId });
  const text = ['commune_code,households,persons', ...communes.map((commune) => `${commune.code},5000,20000`)].join(
    '\n',
  );
  const draft = join(folder, `population.${process.pid}`);
  await writeFile(draft, text);
  await rename(draft, join(folder, 'population.csv'));
  return Buffer.from(text);
}
