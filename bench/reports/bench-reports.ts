import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import { formsOf } from '#domain/reports/forms/report-forms.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import type { Standard } from '#domain/standards/standard.ts';
import type { Scene } from '#server/act.ts';
import { connect, type Database, openDatabase } from '#server/database/database.ts';
import { EVERYWHERE, inTransaction } from '#server/database/transaction.ts';
import { figuresStatement } from '#server/reports/figures-sql.ts';
import { loadRoundFigures, tabulate } from '#server/reports/prepare-report.ts';
import { computeRoundFigures } from '#server/reports/round-figures.ts';
import { tableAnswer } from '#server/reports/table-answer.ts';
import { fillRound } from './fill-round.ts';
import { handWritten } from './hand-written.ts';

/**
 * All tables of a round: the first time against one hand-written SQL scan for the same figures (at most 1.3 times its
 * time), from the frozen snapshot (p95 below 50 ms), and as the province grows. Prints a table and JSON lines.
 */
const RUNS = Number(process.env.BENCH_ROUNDS ?? 7);
const SIZES = (process.env.BENCH_SIZES ?? '10000,100000,620779').split(',').map(Number);
const CHECKOUT = join(import.meta.dirname, '../..');
const ID = '2016-2020';
const standard = nationalStandards.find(({ id }) => id === ID) as Standard;
const definition: unknown = JSON.parse(readFileSync(join(CHECKOUT, `database/reference/standards/${ID}.json`), 'utf8'));

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const p95 = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** The forms of the standard's years; the shapes of other years could be made too, but nobody prints them of this round. */
const forms = formsOf(standard).filter((form) => form.isUsual(standard));

/** Every form, whole province, down to the communes, as the answers that go to a screen. */
async function allTables(database: Database, roundId: string): Promise<number> {
  return await inTransaction(database, EVERYWHERE, async (tx) => {
    const scene = {
      tx,
      application: { database },
      units: EVERYWHERE,
      language: 'vi',
      now: new Date(),
    } as unknown as Scene;
    const loaded = await loadRoundFigures(scene, roundId);
    let cells = 0;
    for (const form of forms) {
      const answer = tableAnswer(tabulate(scene, loaded, { form: form.code }), scene.now, 'vi');
      cells += answer.rows.length * answer.columns.length;
    }
    return cells;
  });
}

async function byHand(database: Database, roundId: string): Promise<void> {
  const { cases, members } = handWritten(catalogueOf(standard));
  await inTransaction(database, EVERYWHERE, async ({ client }) => {
    await client.query("select set_config('jit', 'off', true)");
    await client.query(cases, [roundId, '2019-12-14']);
    await client.query(members, [roundId, '2019-12-14']);
  });
}

/** Our own generated statement alone, nothing read or tabulated: what a hand-written one tuned as far could cost. */
async function statementAlone(database: Database, roundId: string): Promise<void> {
  await inTransaction(database, EVERYWHERE, async ({ client }) => {
    await client.query("select set_config('jit', 'off', true)");
    await client.query(figuresStatement(catalogueOf(standard)).text, [roundId, '2019-12-14']);
  });
}

async function freeze(database: Database, roundId: string): Promise<void> {
  const figures = await inTransaction(database, EVERYWHERE, (tx) => computeRoundFigures(tx, roundId));
  await database.pool.query(
    `insert into snapshot_figures (round_id, commune_id, province_id, district_id, figures)
     select c.round_id, c.commune_id, c.province_id, c.district_id, x.figures
       from jsonb_to_recordset($2::jsonb) as x ("communeId" int, figures jsonb)
       join round_communes c on c.round_id = $1 and c.commune_id = x."communeId"`,
    [roundId, JSON.stringify(figures)],
  );
  await database.pool.query(
    `update review_rounds set status = 'approved', decision_number = '1', decision_date = '2019-12-20', decision_signer = 'bench',
       approved_at = now() where id = $1`,
    [roundId],
  );
  await database.pool.query('analyze snapshot_figures');
}

async function benchSize(database: Database, size: number) {
  const roundId = await fillRound(database, standard, definition, size);
  const first: number[] = [];
  const hand: number[] = [];
  const alone: number[] = [];
  await allTables(database, roundId);
  await byHand(database, roundId);
  // Alternately, so that whatever else the machine does meets both alike.
  for (let run = 0; run < RUNS; run++) {
    first.push(await timed(() => allTables(database, roundId)));
    hand.push(await timed(() => byHand(database, roundId)));
    alone.push(await timed(() => statementAlone(database, roundId)));
  }
  await freeze(database, roundId);
  const cold = await timed(() => allTables(database, roundId));
  for (let run = 0; run < 20; run++) await allTables(database, roundId);
  const frozen: number[] = [];
  for (let run = 0; run < 100; run++) frozen.push(await timed(() => allTables(database, roundId)));
  return {
    bench: 'reports',
    households: size,
    forms: forms.length,
    measures: catalogueOf(standard).measures.length,
    allTablesMs: Math.round(median(first)),
    handWrittenMs: Math.round(median(hand)),
    statementAloneMs: Math.round(median(alone)),
    ratioToStatement: Number((median(first) / median(alone)).toFixed(2)),
    ratio: Number((median(first) / median(hand)).toFixed(2)),
    frozenColdMs: Math.round(cold),
    frozenMedianMs: Number(median(frozen).toFixed(1)),
    frozenP95Ms: Number(p95(frozen).toFixed(1)),
  };
}

const server = await openDatabase({
  checkout: CHECKOUT,
  dataFolder: join(CHECKOUT, '.tmp/bench-reports'),
  databaseUrl: process.env.DATABASE_URL,
  poolSize: 2,
});
const name = `vuonlen_bench_reports_${process.pid}`;
try {
  await server.pool.query(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const database = await connect(url.href, 3);
  try {
    process.stdout.write('households   all tables   by hand   ratio   frozen median   frozen p95\n');
    for (const size of SIZES) {
      const line = await benchSize(database, size);
      const cells = [
        line.households,
        `${line.allTablesMs} ms`,
        `${line.handWrittenMs} ms`,
        line.ratio,
        `${line.frozenMedianMs} ms`,
        `${line.frozenP95Ms} ms`,
      ];
      const widths = [10, 13, 10, 8, 16, 13];
      process.stdout.write(`${cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('')}\n`);
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await database.close();
  }
} finally {
  await server.pool.query(`drop database if exists ${name} with (force)`);
  await server.close();
}
