import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Writable, writeProvince } from '#demo/files/write-province.ts';
import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import type { Application } from '#server/application.ts';
import { commandLineActor } from '#server/identity/load-actor.ts';
import { approveRound } from '#server/reviews/approve-round.ts';
import { getRound } from '#server/reviews/get-round.ts';
import { importFromFile } from '#server/reviews/import/import-from-file.ts';
import { submitCommune } from '#server/reviews/move-commune.ts';
import { openRound } from '#server/reviews/open-round.ts';
import { importPopulation } from '#server/reviews/set-population.ts';
import type { CommandIo } from '../command-context.ts';
import type { Decision } from './decisions.ts';

export interface PlayedRound {
  readonly id: string;
  readonly standardId: DemoStandardId;
  readonly year: number;
  readonly referenceDate: string;
  readonly provinceCode: string;
  readonly decision: Decision;
}

/** One file set of the round; its mark tells an import that was done already. */
export interface PlayedFiles {
  readonly mark: string;
  readonly province: Writable;
}

/**
 * Plays a review through the acts an office uses: open, residents, register, members, submit, approve. What is done is
 * not done again: a round that was cut short is taken up where it stopped.
 */
export async function playRound(
  application: Application,
  round: PlayedRound,
  parts: readonly PlayedFiles[],
  io: CommandIo,
): Promise<void> {
  const actor = commandLineActor('demo', io.language);
  const say = (vi: string, en: string) => io.stdout.write(`${io.language === 'vi' ? vi : en}\n`);
  const status = await statusOf(application, round.id);
  if (status === 'approved') return;
  const { id: roundId, standardId, year, referenceDate, provinceCode } = round;
  if (status === undefined)
    await openRound.run(application, actor, {
      id: roundId,
      standardId,
      kind: 'yearly',
      year,
      provinceCode,
      referenceDate,
      synthetic: true,
    });
  for (const part of parts) await loadPart(application, round, part, io);
  const { communes } = await getRound.run(application, actor, { roundId });
  for (const commune of communes) {
    if (commune.status === 'submitted' || commune.households === null) continue;
    await submitCommune.run(application, actor, { roundId, communeId: commune.communeId });
  }
  if (communes.some((commune) => commune.households === null)) return;
  const approved = await approveRound.run(application, actor, { roundId, ...round.decision });
  const { number } = approved.round.decision ?? {};
  say(`  đợt ${roundId} đã phê duyệt: ${number}`, `  round ${roundId} approved: ${number}`);
}

async function loadPart(
  application: Application,
  round: PlayedRound,
  { mark, province }: PlayedFiles,
  io: CommandIo,
): Promise<void> {
  const actor = commandLineActor('demo', io.language);
  const { id: roundId } = round;
  const folder = await mkdtemp(join(tmpdir(), 'vuonlen-demo-'));
  try {
    const population = await withoutResidents(application, roundId, province.population);
    await writeProvince({ ...province, ...rowsOf(province), population }, round.standardId, folder);
    if (population.length > 0)
      await importPopulation.run(application, actor, {
        roundId,
        file: { name: 'population.csv', bytes: await readFile(join(folder, 'population.csv')) },
      });
    for (const kind of ['register', 'members'] as const) {
      if (await isApplied(application, roundId, kind, mark)) continue;
      const done = await importFromFile(application, actor, {
        roundId,
        kind,
        path: join(folder, `${kind}.csv`),
        fileName: `${kind}.csv`,
        sha256: mark,
        strict: true,
        wantErrors: false,
      });
      if (!done.applied)
        throw new Error(`${kind}: ${done.summary.refused} rows refused, first: ${JSON.stringify(done.issues[0])}`);
      const { accepted } = done.summary;
      io.stdout.write(
        io.language === 'vi'
          ? `  đợt ${roundId}, ${kind}: ${accepted} dòng\n`
          : `  round ${roundId}, ${kind}: ${accepted} rows\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Generators keep their `this`-free methods when the object is spread. */
const rowsOf = (province: Writable): Pick<Writable, 'registerRows' | 'memberRows'> => ({
  registerRows: () => province.registerRows(),
  memberRows: () => province.memberRows(),
});

export async function statusOf({ database }: Application, roundId: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ status: string }>('select status from review_rounds where id = $1', [
    roundId,
  ]);
  return rows[0]?.status;
}

/** Residents of a commune are entered once: one that has submitted takes no more. */
async function withoutResidents(
  { database }: Application,
  roundId: string,
  population: Writable['population'],
): Promise<Writable['population']> {
  const { rows } = await database.pool.query<{ code: string }>(
    `select a.code from round_communes c join areas a on a.id = c.commune_id where c.round_id = $1 and c.households is null`,
    [roundId],
  );
  const waiting = new Set(rows.map(({ code }) => code));
  return population.filter((row) => waiting.has(row.commune_code));
}

async function isApplied({ database }: Application, roundId: string, kind: string, mark: string): Promise<boolean> {
  const { rows } = await database.pool.query(
    `select from imports where round_id = $1 and kind = $2 and file_sha256 = $3 and status = 'applied' limit 1`,
    [roundId, kind, mark],
  );
  return rows.length > 0;
}
