import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProvince } from '#demo/files/write-province.ts';
import { generateFullRegister } from '#demo/full-register.ts';
import { bareCopy, countRows, dumpRows } from './bare-copy.ts';
import { PROVINCE, STANDARD, startBenchServer } from './bench-database.ts';

/**
 * Import of a register with its members through the real act against a bare COPY of the rows it leaves, alternately,
 * each into a fresh copy of one database; and its cost as the province grows. Prints a table and one JSON line.
 */
const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,620779').split(',').map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const LIMIT = 3;

interface OwnRun {
  readonly register: number;
  readonly members: number;
  readonly megabytes: number;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

function ownImport(url: string, folder: string): OwnRun {
  const script = join(import.meta.dirname, 'own-import.ts');
  const done = spawnSync(process.execPath, [script, url, folder], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as OwnRun;
}

const folder = mkdtempSync(join(tmpdir(), 'vuonlen-bench-import-'));
// The database server may run as another system user: it writes and reads the rows here.
chmodSync(folder, 0o755);
const server = await startBenchServer(folder);
try {
  const results = [];
  const widths = [10, 9, 10, 9, 9, 11, 7, 10, 12];
  const line = (cells: readonly (string | number)[]) =>
    process.stdout.write(`${cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('')}\n`);
  line(['households', 'persons', 'register', 'members', 'import', 'bare COPY', 'ratio', 'peak RSS', 'a household']);
  for (const households of SIZES) {
    const files = join(folder, String(households));
    const rows = join(files, 'rows');
    mkdirSync(rows, { recursive: true });
    chmodSync(rows, 0o777);
    const register = generateFullRegister({ rows: households, seed: 1, provinceCode: PROVINCE, standardId: STANDARD });
    await writeProvince(register, STANDARD, files);
    const own: OwnRun[] = [];
    const bare: number[] = [];
    let persons = '';
    // The first run at a size makes the server's files grow: it gives the rows to copy and is not counted.
    const warm = await server.fresh('bench_ours');
    ownImport(warm, files);
    await dumpRows(warm, rows);
    await server.drop('bench_ours');
    // A whole province once: it takes minutes, in which the noise of the machine evens out.
    const rounds = households > 200_000 ? 1 : ROUNDS;
    for (let round = 0; round < rounds; round++) {
      const ours = await server.fresh('bench_ours');
      own.push(ownImport(ours, files));
      const counted = await countRows(ours);
      await server.drop('bench_ours');
      const theirs = await server.fresh('bench_theirs');
      const seconds = await bareCopy(theirs, rows);
      if (process.env.BENCH_VERBOSE) process.stderr.write(`${JSON.stringify({ own: own.at(-1), seconds })}\n`);
      bare.push(Object.values(seconds).reduce((sum, each) => sum + each, 0));
      if ((await countRows(theirs)) !== counted) throw new Error(`not the same rows: ${counted}`);
      persons = /persons (\d+)/.exec(counted)?.[1] ?? '';
      await server.drop('bench_theirs');
    }
    const ownSeconds = median(own.map((each) => each.register + each.members));
    const bareSeconds = median(bare);
    const result = {
      households,
      persons: Number(persons),
      registerSeconds: median(own.map((each) => each.register)),
      membersSeconds: median(own.map((each) => each.members)),
      ownSeconds,
      bareSeconds,
      ratio: ownSeconds / bareSeconds,
      megabytes: Math.max(...own.map((each) => each.megabytes)),
      microsecondsAHousehold: (ownSeconds * 1e6) / households,
    };
    results.push(result);
    line([
      households,
      result.persons,
      `${result.registerSeconds.toFixed(1)} s`,
      `${result.membersSeconds.toFixed(1)} s`,
      `${ownSeconds.toFixed(1)} s`,
      `${bareSeconds.toFixed(1)} s`,
      result.ratio.toFixed(2),
      `${result.megabytes} MB`,
      `${result.microsecondsAHousehold.toFixed(0)} µs`,
    ]);
  }
  process.stdout.write(`${JSON.stringify({ bench: 'import', limit: { ratio: LIMIT }, results })}\n`);
} finally {
  await server.close();
}
