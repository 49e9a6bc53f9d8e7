import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeProvince } from '#demo/files/write-province.ts';
import { generateProvince } from '#demo/province/generate-province.ts';
import { Rng } from '#demo/random/rng.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { verifyInstallation } from '#server/archive/verify.ts';
import { openDatabase } from '#server/database/database.ts';
import type { Acknowledged } from './acknowledged.ts';
import { checkAcknowledged, checkBackup } from './check-acknowledged.ts';

/**
 * Kills the program (and every third time the database server too) at random points of imports, submissions, approvals
 * and backups, and asks after each: is everything acknowledged there, does nothing stand twice, is `verify` clean?
 * `node tests/faults/kill-runs.ts [--runs 200] [--seed 1]`
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '12' }, seed: { type: 'string', default: '1' } },
});
const rng = new Rng(Number(values.seed));
const folder = await mkdtemp(join(tmpdir(), 'vuonlen-faults-'));
const data = join(folder, 'data');
const root = join(import.meta.dirname, '../..');
const counts = { passed: 0, failed: 0 };
const killedDuring = new Map<string, number>();
try {
  await writeProvince(generateProvince(SCENARIOS.PT, { seed: 1 }), SCENARIOS.PT.standardId, folder);
  await (await openDatabase({ checkout: root, dataFolder: data, databaseUrl: undefined })).close();
  for (let run = 0; run < Number(values.runs); run++) {
    const { acknowledged, next } = await workUntilKilled(run, drawMoment(), run % 3 === 2);
    killedDuring.set(next, (killedDuring.get(next) ?? 0) + 1);
    const faults = await inspect(acknowledged);
    if (faults.length === 0) counts.passed += 1;
    else {
      counts.failed += 1;
      process.stdout.write(
        `run ${run}: killed during ${next} after ${acknowledged.length} acknowledged acts\n${faults.map((fault) => `  ✗ ${fault}\n`).join('')}`,
      );
    }
    if (run % 20 === 19) process.stdout.write(`  ${run + 1} kills…\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(`killed during: ${[...killedDuring].map(([act, count]) => `${act} ${count}`).join(', ')}\n`);
process.stdout.write(`faults: ${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;

interface Moment {
  /** So many acts of this name are acknowledged (of the submissions: this share), then so many ms pass. */
  readonly act: Acknowledged['act'];
  readonly times: number;
  readonly after: number;
}

/** Every act is as likely to be the one that is cut off as any other, however long it takes. */
function drawMoment(): Moment {
  const moments: readonly Moment[] = [
    { act: 'open', times: 1, after: 150 },
    { act: 'population', times: 1, after: 900 },
    { act: 'import', times: 1, after: 900 },
    { act: 'import', times: 2, after: 1200 },
    { act: 'backup', times: 1, after: 40 },
    { act: 'submit', times: rng.next(), after: 40 },
    { act: 'submit', times: 1, after: 120 },
    { act: 'approve', times: 1, after: 100 },
  ];
  const moment = moments[rng.below(moments.length)] as Moment;
  return { ...moment, after: rng.below(moment.after) };
}

/** Starts the worker, kills it at the moment, and gives what it had acknowledged by then. */
async function workUntilKilled(
  run: number,
  moment: Moment,
  withDatabase: boolean,
): Promise<{ acknowledged: Acknowledged[]; next: string }> {
  const child = spawn(process.execPath, [join(root, 'tests/faults/worker.ts'), folder, `K${run}`], {
    cwd: root,
    env: { ...process.env, VUONLEN_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const reached = () => hasCome(moment, whole(output));
  for (let waited = 0; !reached() && child.exitCode === null && waited < 120_000; waited += 5) await sleep(5);
  if (child.exitCode !== null) throw new Error(`the worker stopped by itself: ${errors}`);
  if (!reached()) throw new Error(`the worker never came to ${moment.act} ${moment.times}: ${output}`);
  await sleep(moment.after);
  child.kill('SIGKILL');
  if (withDatabase) killPostgres();
  await exited;
  const acknowledged = whole(output);
  return { acknowledged, next: nextAct(acknowledged) };
}

function killPostgres(): void {
  const pidFile = join(data, 'postgres/postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (pid > 1) process.kill(pid, 'SIGKILL');
}

function nextAct(acknowledged: readonly Acknowledged[]): string {
  const last = acknowledged.at(-1);
  if (last === undefined) return 'open';
  if (last.act === 'import') return last.kind === 'register' ? 'import members' : 'backup';
  return {
    open: 'population',
    population: 'import register',
    backup: 'submission',
    submit: submittedShare(acknowledged) === 1 ? 'approval' : 'submission',
    approve: 'open',
  }[last.act];
}

/** A line that was not written whole was not acknowledged to anybody. */
function whole(output: string): Acknowledged[] {
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Acknowledged);
}

function hasCome({ act, times }: Moment, acknowledged: readonly Acknowledged[]): boolean {
  if (act === 'submit') return submittedShare(acknowledged) >= times;
  return acknowledged.filter((fact) => fact.act === act).length >= times;
}

/** Share of the communes that are submitted in the round under way; 0 before the first. */
function submittedShare(acknowledged: readonly Acknowledged[]): number {
  const backup = acknowledged.findLast((fact) => fact.act === 'backup');
  return backup ? acknowledged.filter((fact) => fact.act === 'submit').length / backup.communes : 0;
}

async function inspect(acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const database = await openDatabase({ checkout: root, dataFolder: data, databaseUrl: undefined }).catch((error) => {
    process.stdout.write(readFileSync(join(data, 'postgres.log'), 'utf8').split('\n').slice(-15).join('\n'));
    throw error;
  });
  try {
    const faults = [...(await checkAcknowledged(database, acknowledged))];
    for (const fact of acknowledged) if (fact.act === 'backup') faults.push(...(await checkBackup(fact.file)));
    for (const file of await readdir(folder)) {
      const whole = acknowledged.some((fact) => fact.act === 'backup' && fact.file === join(folder, file));
      if (file.endsWith('.backup')) {
        if (!whole) faults.push(...(await checkBackup(join(folder, file))));
        await rm(join(folder, file));
      }
      if (file.endsWith('.partial')) await rm(join(folder, file));
    }
    const verification = await verifyInstallation(database);
    return [...faults, ...verification.faults.map((fault) => fault.vi)];
  } finally {
    await database.close();
  }
}
