import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkImports } from './import-rules.ts';
import { staleTraceability } from './traceability.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');

interface Check {
  readonly name: string;
  run(): string[];
}

/** The promises that the machine keeps: types, lint, dead code, import rules, traceability, weak tests. */
const CHECKS: readonly Check[] = [
  { name: 'types of the server floors', run: () => command('tsc', ['-p', '.']) },
  { name: 'types of the web floor', run: () => command('tsc', ['-p', 'web/tsconfig.json']) },
  { name: 'format and lint', run: () => command('biome', ['ci', '--error-on-warnings', '.']) },
  { name: 'dead code and unused dependencies', run: () => command('knip', ['--no-progress']) },
  { name: 'import rules', run: () => checkImports(ROOT, sources()) },
  { name: 'traceability is up to date', run: () => staleTraceability(ROOT) },
  { name: 'no skipped or focused test', run: weakTests },
];

function command(name: string, args: readonly string[]): string[] {
  const result = spawnSync(join(BIN, name), args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (result.status === 0) return [];
  return `${result.stdout}${result.stderr}`
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
}

function gitFiles(...patterns: string[]): string[] {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.stdout.split('\n').filter((file) => file !== '');
}

function sources(): string[] {
  return gitFiles('*.ts', '*.tsx').filter((file) =>
    /^(domain|contract|server|web|cli|database|demo|tests|bench)\//.test(file),
  );
}

function weakTests(): string[] {
  const found = spawnSync('git', ['grep', '-nE', '\\.(skip|only|todo|fails)\\(', '--', '*.test.ts', '*.test.tsx'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return found.stdout.split('\n').filter((line) => line !== '');
}

let failed = 0;
for (const check of CHECKS) {
  const started = performance.now();
  const faults = check.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${faults.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)\n`);
  for (const fault of faults) process.stdout.write(`    ${fault}\n`);
  if (faults.length > 0) failed += 1;
}
process.stdout.write(`checks: ${CHECKS.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
