/**
 * The long fuzz of the plan reader: `node tests/fuzz/plans-full.ts [--count 100000] [--seed 1]`.
 * No crash, no reading over 5 s, memory bounded. Prints refusals by reason, the slowest reading and the heap.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';
import { damage } from './plan-mutations.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at >= 0 ? Number(process.argv[at + 1]) : otherwise;
};
const count = option('--count', 100_000);
const first = option('--seed', 1);
const folder = new URL('../../demo/plans/', import.meta.url);
const sources = readdirSync(folder)
  .filter((n) => n.endsWith('.txt'))
  .sort()
  .map((n) => readFileSync(new URL(n, folder), 'utf8'));

const refusals = new Map<string, number>();
let crashes = 0;
let slowest = { seed: 0, ms: 0, characters: 0 };
let heap = 0;
const started = performance.now();
for (let seed = first; seed < first + count; seed += 1) {
  const text = damage(sources, seed);
  const from = performance.now();
  try {
    const read = readPlan(linesOfText(text));
    if (!read.ok) for (const { code } of read.problems) refusals.set(code, (refusals.get(code) ?? 0) + 1);
  } catch (error) {
    crashes += 1;
    process.stdout.write(`crash at seed ${seed}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' | ')}\n`);
  }
  const ms = performance.now() - from;
  if (ms > slowest.ms) slowest = { seed, ms, characters: text.length };
  if ((seed - first + 1) % 5000 === 0)
    process.stdout.write(`${seed - first + 1} read, slowest ${slowest.ms.toFixed(0)} ms, ${crashes} crashes\n`);
  if (seed % 1000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  `${count} damaged plans in ${seconds.toFixed(0)} s: ${crashes} crashes; slowest ${slowest.ms.toFixed(0)} ms (seed ${slowest.seed}, ${slowest.characters} characters); heap at most ${(heap / 1048576).toFixed(0)} MB\n`,
);
for (const [code, times] of refusals) process.stdout.write(`  refused ${code}: ${times}\n`);
process.exitCode = crashes > 0 || slowest.ms > 5000 ? 1 : 0;
