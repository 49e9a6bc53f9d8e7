import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { generateRegister, listCommunes, REFERENCE_DATE } from './generate-register.ts';

/**
 * Classification from CSV to CSV against DuckDB doing the same by SQL, each in its own process, alternately, the
 * median of `ROUNDS`; and its cost as the province grows. Prints a table and one JSON line.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SIZES = [10_000, 100_000, 620_779];
const standard = nationalStandards.find(({ id }) => id === '2016-2020') as Standard;
const folder = mkdtempSync(join(tmpdir(), 'vuonlen-bench-'));

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

function run(script: string, args: readonly string[]): Run {
  const begun = performance.now();
  const done = spawnSync(process.execPath, [new URL(script, import.meta.url).pathname, ...args], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_RSS: '1' },
  });
  const seconds = (performance.now() - begun) / 1000;
  if (done.status !== 0) throw new Error(`${script}: ${done.stderr}`);
  return { seconds, megabytes: Number(/rss=(\d+)/.exec(done.stderr)?.[1] ?? Number.NaN) };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const urban = JSON.stringify(
  listCommunes('30')
    .filter(({ area }) => area === 'urban')
    .map(({ code }) => code),
);
const indicators = JSON.stringify(standard.indicators.map(({ code, name }) => ({ code, name: name.vi })));

try {
  const lines: string[] = [];
  const results = [];
  for (const rows of SIZES) {
    const register = join(folder, `register-${rows}.csv`);
    const [ours, theirs] = [join(folder, 'ours.csv'), join(folder, 'theirs.csv')];
    generateRegister(register, rows, standard);
    const [own, peer]: [Run[], Run[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      // Neither writes over a file of the round before.
      rmSync(ours, { force: true });
      rmSync(theirs, { force: true });
      own.push(
        run('own-classify.ts', [
          register,
          '--standard',
          standard.id,
          '--reference-date',
          REFERENCE_DATE,
          '--out',
          ours,
        ]),
      );
      peer.push(run('peer-duckdb.ts', [register, urban, theirs, indicators]));
    }
    const same = (await digest(ours)) === (await digest(theirs));
    const [ownSeconds, peerSeconds] = [
      median(own.map((each) => each.seconds)),
      median(peer.map((each) => each.seconds)),
    ];
    const megabytes = Math.max(...own.map((each) => each.megabytes));
    const ratio = ownSeconds / peerSeconds;
    results.push({ rows, ownSeconds, peerSeconds, ratio, megabytes, same });
    lines.push(
      [
        rows.toLocaleString('en'),
        `${(statSync(register).size / 1e6).toFixed(0)} MB`,
        `${ownSeconds.toFixed(2)} s`,
        `${peerSeconds.toFixed(2)} s`,
        ratio.toFixed(2),
        `${megabytes} MB`,
        `${((ownSeconds * 1e6) / rows).toFixed(2)} µs`,
        same ? 'same bytes' : 'DIFFERENT',
      ]
        .map((cell) => cell.padStart(11))
        .join(''),
    );
    rmSync(register);
  }
  process.stdout.write(
    `${['households', 'register', 'vuonlen', 'DuckDB', 'ratio', 'peak RSS', 'a household', 'output'].map((cell) => cell.padStart(11)).join('')}\n${lines.join('\n')}\n`,
  );
  process.stdout.write(`${JSON.stringify({ bench: 'classify', limit: { ratio: 2, megabytes: 256 }, results })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
