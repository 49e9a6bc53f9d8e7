/**
 * How long a plan of 30 KB takes: in a process that has read one before, and as a whole command from nothing.
 * `node bench/plans/reading-time.ts [--runs N]`
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { linesOfText } from '#domain/plans/reading/source-lines.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Number(values.runs);
const root = join(import.meta.dirname, '../..');
const file = join(root, 'demo/plans/2020-hai-duong-348.txt');
const text = readFileSync(file, 'utf8');

const first = timed(() => readPlan(linesOfText(text)));
const again = median(Array.from({ length: runs }, () => timed(() => readPlan(linesOfText(text)))));
const command = median(Array.from({ length: runs }, () => timed(() => run(['plan', 'read', file]))));
const nothing = median(Array.from({ length: runs }, () => timed(() => spawnSync(process.execPath, ['-e', '0']))));
process.stdout.write(
  `${Buffer.byteLength(text)} bytes, ${runs} runs, medians: first reading of a process ${ms(first)}, later readings ${ms(again)}, whole command ${ms(command)} (an empty Node process ${ms(nothing)})\n`,
);
process.stdout.write(
  `${JSON.stringify({ bench: 'plan-reading', bytes: Buffer.byteLength(text), first, again, command, nothing })}\n`,
);

function run(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/vuonlen.mjs'), ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
