// The two commands of the README begin here. Plain JavaScript that any Node from 20 on can run: it installs what is
// missing or stale, then hands over to the runtime pinned in package.json.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const marker = join(modules, '.vuonlen-installed');
const windows = process.platform === 'win32';

const STEPS = {
  start: [build, ['cli/main.ts', 'start', '--first-steps']],
  dev: [['cli/main.ts', 'start', '--dev']],
  build: [build],
  describe: [['server/database/describe-command.ts']],
  test: [['node_modules/vitest/vitest.mjs', 'run']],
  check: [['tests/checks/run-checks.ts']],
  traceability: [['tests/checks/traceability.ts']],
  e2e: [build, ['tests/e2e/run.ts']],
  bench: [['bench/run.ts']],
};

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(
    `Cần Node.js 20 trở lên để cài đặt (đang có ${process.versions.node}). · Node.js 20 or later is needed to install.`,
  );
const [task = 'start', ...rest] = process.argv.slice(2);
const steps = STEPS[task];
if (!steps) fail(`bootstrap: không có việc «${task}» · no such task`);
install();
for (const step of steps.slice(0, -1)) perform(step);
await performLast(steps[steps.length - 1]);

function perform(step) {
  if (typeof step === 'function') step();
  else run(pinnedNode(), step);
}

/** The last step may be a server: signals are handed on to it, and its exit status is ours. */
async function performLast(step) {
  if (typeof step === 'function') return step();
  const child = spawn(pinnedNode(), [...step, ...rest], { cwd: root, stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ? 130 : (code ?? 3))),
  );
}

function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted && existsSync(pinnedPath())) return;
  say('Đang cài đặt các thành phần… · Installing (first start only)…');
  // npm install scripts are shell scripts of the packages: run through npm itself, found beside this Node.
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (result.status !== 0)
    fail(
      'Cài đặt không thành công: kiểm tra đường truyền tới kho npm rồi chạy lại. · Installing failed: check that the npm registry can be reached, then run again.',
    );
  writeFileSync(marker, wanted);
}

function build() {
  const index = join(root, 'dist/web/index.html');
  const stamp = join(root, 'dist/web/.sources');
  const sources = sourcesHash();
  if (existsSync(index) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Đang dựng giao diện… · Building the web application…');
  run(pinnedNode(), ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Changes of the web floor and of what it imports. */
function sourcesHash() {
  const listed = spawnSync(pinnedNode(), [join(root, 'bin/hash-sources.mjs'), root], { encoding: 'utf8' });
  if (listed.status !== 0) fail(listed.stderr);
  return listed.stdout;
}

function pinnedPath() {
  return join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
}

function pinnedNode() {
  return existsSync(pinnedPath()) ? pinnedPath() : process.execPath;
}

function environment() {
  return { ...process.env, PATH: `${dirname(pinnedNode())}${windows ? ';' : ':'}${process.env.PATH ?? ''}` };
}

function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: environment() });
  if (result.status !== 0) process.exit(result.status ?? 3);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(3);
}
