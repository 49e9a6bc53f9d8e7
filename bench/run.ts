import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BENCHES, type Bench } from './benches.ts';
import { machineFacts, type Outcome, performancePage } from './performance-page.ts';

/**
 * `npm run bench -- --date 2026-11-22 [--only NAME,NAME] [--quick]`: every bench in turn, one process each. What they
 * print goes to the screen; the table goes to docs/performance.md, where a bench that was not run keeps its last
 * result. A quick run shows that the benches work and writes nothing. `--page` writes the page again from what is kept.
 */
const { values } = parseArgs({
  options: {
    date: { type: 'string' },
    only: { type: 'string' },
    note: { type: 'string' },
    quick: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});
if (!values.quick && !values.page && !/^\d{4}-\d{2}-\d{2}$/.test(values.date ?? '')) {
  process.stderr.write('npm run bench -- --date YYYY-MM-DD [--only NAME,NAME] [--note TEXT] | --quick | --page\n');
  process.exit(2);
}
const ROOT = join(import.meta.dirname, '..');
const KEPT = join(ROOT, 'docs/performance.json');
const kept: Record<string, Outcome> = existsSync(KEPT)
  ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Outcome>)
  : {};
const chosen = values.page ? [] : BENCHES.filter(({ name }) => values.only?.split(',').includes(name) ?? true);

let failed = 0;
for (const bench of chosen) {
  process.stdout.write(`\n── ${bench.name}\n`);
  const loadBefore = loadavg()[0] ?? 0;
  const begun = performance.now();
  try {
    const output = await run(bench);
    kept[bench.name] = {
      date: values.date ?? '',
      minutes: (performance.now() - begun) / 60_000,
      loadBefore,
      ...(values.note === undefined ? {} : { note: values.note }),
      machine: machineFacts(),
      measures: bench.read(output),
      output: output
        .split('\n')
        .filter((text) => !text.startsWith('{'))
        .join('\n')
        .trim(),
    };
  } catch (error) {
    failed += 1;
    process.stderr.write(`${bench.name}: ${(error as Error).message}\n`);
    continue;
  }
  if (values.quick) continue;
  // After each bench: a run that is cut short keeps what it has.
  writeFileSync(KEPT, `${JSON.stringify(kept, undefined, 2)}\n`);
  writePage();
}
if (values.page) writePage();
process.exitCode = failed === 0 ? 0 : 1;

function writePage(): void {
  writeFileSync(join(ROOT, 'docs/performance.md'), performancePage(kept));
}

/** What the bench printed; its own JSON lines stay out of the screen's way. */
async function run(bench: Bench): Promise<string> {
  const args = values.quick ? (bench.quick.args ?? bench.args) : bench.args;
  const env = { ...process.env, ...bench.env, ...(values.quick ? bench.quick.env : {}) };
  const child = spawn(process.execPath, [join(import.meta.dirname, bench.script), ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`ended with ${status}`);
  return output;
}
