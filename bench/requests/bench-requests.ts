import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDemoAccounts } from '#cli/demo/demo-accounts.ts';
import { writeProvince } from '#demo/files/write-province.ts';
import { generateFullRegister } from '#demo/full-register.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { connect } from '#server/database/database.ts';
import { applicationOver, PROVINCE, ROUND, STANDARD, startBenchServer } from '../import/bench-database.ts';
import { Browser, measure, memoryOf, type Times } from './http-client.ts';
import { registerWorkbook } from './preview-file.ts';

/**
 * The running application over HTTP with a province of 100,000 households: pages read one after the other, corrections
 * of cases by fifty officers at once, the dry run of a spreadsheet of 20,000 rows. The load and the server share the
 * machine. Prints a table and one JSON line.
 */
const HOUSEHOLDS = Number(process.env.BENCH_SIZES?.split(',').at(-1) ?? 100_000);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20);
const PREVIEW_ROWS = 20_000;

interface CaseLine {
  readonly householdId: string;
  readonly code: string;
  readonly headName: string;
  readonly communeId: number;
}

const folder = mkdtempSync(join(tmpdir(), 'vuonlen-bench-requests-'));
chmodSync(folder, 0o755);
const databases = await startBenchServer(folder);
let server: ChildProcess | undefined;
try {
  const url = await databases.fresh('bench_requests');
  await fill(url);
  const accounts = await makeAccounts(url);
  server = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts'), url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const port = await portOf(server);
  const province = new Browser(port);
  const commune = new Browser(port);
  const [provinceAccount, communeAccount] = accounts;
  await province.signIn(provinceAccount.username, provinceAccount.password);
  await commune.signIn(communeAccount.username, communeAccount.password);
  const cases = await someCases(province, 2_000);

  const reads = await measureReads(province, commune, cases);
  const correct = correction(province, cases);
  const alone = await measure(correct, { parallel: 1, seconds: SECONDS / 2 });
  print('corrections, one after the other', alone);
  const parallel = await measure(correct, { parallel: 50, seconds: SECONDS });
  print('corrections, 50 at once', parallel);
  const preview = await measurePreview(province, server.pid as number);
  const line = { bench: 'requests', households: HOUSEHOLDS, reads, alone, parallel, preview };
  process.stdout.write(`${JSON.stringify(line)}\n`);
} finally {
  server?.stdin?.end();
  await new Promise((resolve) => (server === undefined ? resolve(0) : server.once('exit', resolve)));
  await databases.close();
}

async function fill(url: string): Promise<void> {
  const files = join(folder, 'files');
  const register = generateFullRegister({ rows: HOUSEHOLDS, seed: 1, provinceCode: PROVINCE, standardId: STANDARD });
  await writeProvince(register, STANDARD, files);
  const importer = join(import.meta.dirname, '../import/own-import.ts');
  const done = spawnSync(process.execPath, [importer, url, files], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
}

async function makeAccounts(url: string) {
  const database = await connect(url, 2);
  await database.pool.query('vacuum analyze');
  const accounts = await ensureDemoAccounts(applicationOver(database), SCENARIOS.HY);
  await database.close();
  const of = (role: string) => {
    const found = accounts.find((account) => account.role === role);
    if (found === undefined) throw new Error(`no account of a ${role}`);
    return found;
  };
  return [of('province-officer'), of('commune-officer')] as const;
}

async function portOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(Number(text)));
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}`)));
  });
}

async function someCases(browser: Browser, wanted: number): Promise<CaseLine[]> {
  const cases: CaseLine[] = [];
  let next: string | null = '';
  while (next !== null && cases.length < wanted) {
    const page: { cases: CaseLine[]; next: string | null } = await browser.get(
      `/api/rounds/${ROUND}/cases?limit=200${next === '' ? '' : `&after=${next}`}`,
    );
    cases.push(...page.cases);
    next = page.next;
  }
  return cases;
}

async function measureReads(province: Browser, commune: Browser, cases: readonly CaseLine[]) {
  const some = (turn: number) => cases[(turn * 37) % cases.length] as CaseLine;
  const lastName = (name: string) => encodeURIComponent(name.split(' ').slice(-2).join(' '));
  const pages: Record<string, (turn: number) => Promise<unknown>> = {
    'household page': (turn) => province.get(`/api/households/${some(turn).householdId}`),
    'case page': (turn) => province.get(`/api/rounds/${ROUND}/cases/${some(turn).householdId}`),
    'search by name, province officer': (turn) => province.get(`/api/households?q=${lastName(some(turn).headName)}`),
    'search by code, province officer': (turn) => province.get(`/api/households?q=${some(turn).code}`),
    'list of households, by name': () => province.get('/api/households'),
    'list of the round, by code': () => province.get(`/api/rounds/${ROUND}/cases`),
    'list of the round, by name': () => province.get(`/api/rounds/${ROUND}/cases?sort=name`),
    'list of a commune of the round': (turn) =>
      province.get(`/api/rounds/${ROUND}/cases?sort=name&communeId=${some(turn).communeId}`),
    'list of the round, commune officer': () => commune.get(`/api/rounds/${ROUND}/cases?sort=name`),
    'work list, province officer': () => province.get('/api/work-list'),
    'round page, province officer': () => province.get(`/api/rounds/${ROUND}`),
  };
  const measured: Record<string, Times> = {};
  for (const [name, page] of Object.entries(pages)) {
    for (let turn = 0; turn < 3; turn++) await page(turn);
    const times = await measure(page, { seconds: 10, most: 100 });
    print(name, times);
    measured[name] = times;
  }
  return measured;
}

/** One officer's work on one household: another score each time, on the version that the page before gave. */
function correction(browser: Browser, cases: readonly CaseLine[]): (turn: number) => Promise<unknown> {
  const versions = new Map<string, number>();
  let given = 0;
  return async () => {
    given += 1;
    const { householdId } = cases[given % cases.length] as CaseLine;
    const answer = await browser.post<{ case: { version: number } }>(
      `/api/rounds/${ROUND}/cases/${householdId}/correct`,
      {
        commandId: randomUUID(),
        version: versions.get(householdId) ?? 1,
        reason: 'đo hiệu năng',
        answers: { formA: 'to_survey', b1Score: 100 + (given % 97), deprivations: ['B1', 'B2'].slice(0, given % 2) },
      },
    );
    versions.set(householdId, answer.case.version);
  };
}

async function measurePreview(browser: Browser, pid: number) {
  const bytes = await registerWorkbook(PREVIEW_ROWS, 2);
  const before = memoryOf(pid, 'VmRSS');
  const times = await measure(
    async () => {
      const { import: record } = await browser.upload<{ import: { summary: { rows: number; refused: number } } }>(
        `/api/rounds/${ROUND}/imports`,
        { name: 'so-ra-soat.xlsx', bytes },
        { kind: 'register' },
      );
      const { rows, refused } = record.summary;
      if (rows !== PREVIEW_ROWS || refused !== PREVIEW_ROWS / 100) throw new Error(JSON.stringify(record.summary));
    },
    { most: 5, seconds: 120 },
  );
  const peak = memoryOf(pid, 'VmHWM');
  const name = `dry run of ${PREVIEW_ROWS} rows (${(bytes.length / 1e6).toFixed(1)} MB XLSX)`;
  print(name, times);
  process.stdout.write(`${'memory of the server before, and at most'.padEnd(46)}${before} MB, ${peak} MB\n`);
  return { ...times, bytes: bytes.length, megabytesBefore: before, megabytesPeak: peak };
}

function print(name: string, { count, perSecond, p50, p95, max }: Times): void {
  const cells = [`n=${count}`, `${perSecond}/s`, `p50 ${p50} ms`, `p95 ${p95} ms`, `max ${max} ms`];
  process.stdout.write(`${name.padEnd(46)}${cells.map((cell) => cell.padStart(14)).join('')}\n`);
}
