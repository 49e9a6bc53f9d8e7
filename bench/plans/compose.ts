/**
 * Writes plausible plans of other places with their truth, by seed: `node bench/plans/compose.ts [--seed N] [--count N]
 * [--show] [--misses]`. Prints precision and recall of the reader by kind. The wordings were written from published
 * plans of other provinces, districts and communes, not from the reader's rules.
 */
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { composePlan } from './compose/plan.ts';
import { Score } from './score.ts';
import { compareWithTruth } from './truth.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? Number(process.argv[at + 1]) : otherwise;
};
const first = option('--seed', 1);
const plans = option('--count', 300);
const whole = new Score();
const reasons = new Map<string, number>();
let slowest = 0;
for (let seed = first; seed < first + plans; seed += 1) {
  const { text, truth } = composePlan(seed);
  if (process.argv.includes('--show')) process.stdout.write(`${text}\n`);
  const started = performance.now();
  const read = readPlan(linesOfText(text));
  slowest = Math.max(slowest, performance.now() - started);
  if (!read.ok) {
    process.stdout.write(`seed ${seed}: ${JSON.stringify(read.problems)}\n`);
    continue;
  }
  const own = new Score();
  for (const miss of compareWithTruth(read.value, truth, own)) {
    if (process.argv.includes('--misses')) process.stdout.write(`  ${seed} ${miss}\n`);
    const kind = miss.replace(/L?\d[\d.,]*/g, '#').slice(0, 70);
    reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
  }
  whole.add(own);
}
process.stdout.write(
  `${plans} plans composed from seed ${first}; slowest read ${slowest.toFixed(0)} ms\n${whole.table()}\n`,
);
for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12))
  process.stdout.write(`${String(times).padStart(5)} ${reason}\n`);
