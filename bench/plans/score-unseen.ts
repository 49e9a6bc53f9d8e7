/**
 * Precision and recall on hand-written plans with expected data beside them (`*.expected.json`):
 * `node bench/plans/score-unseen.ts [DIR] [--misses]`. Quantities are matched by line, value, unit; then by meaning.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { Score } from './score.ts';
import { compareWithTruth, type PlanTruth } from './truth.ts';

const folder =
  process.argv[2]?.startsWith('--') || process.argv[2] === undefined ? 'tests/fixtures/plans/unseen' : process.argv[2];
const misses = process.argv.includes('--misses');
const whole = new Score();
// 36 to 41 are kept fresh: only `scores.ts --only fresh` reads them
for (const name of readdirSync(folder)
  .filter((n) => n.endsWith('.expected.json') && !/^(3[6-9]|4[01])-/.test(n))
  .sort()) {
  const truth = JSON.parse(readFileSync(join(folder, name), 'utf8')) as PlanTruth;
  const text = readFileSync(join(folder, name.replace('.expected.json', '.txt')), 'utf8');
  const read = readPlan(linesOfText(text));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  const own = new Score();
  for (const miss of compareWithTruth(read.value, truth, own))
    if (misses) process.stdout.write(`  ${name.slice(0, 2)} ${miss}\n`);
  whole.add(own);
  process.stdout.write(
    `${name.replace('.expected.json', '').padEnd(32)} ${own.line('quantity')}  ${own.line('meaning')}  ${own.line('target')}\n`,
  );
}
process.stdout.write(`\n${whole.table()}\n`);
