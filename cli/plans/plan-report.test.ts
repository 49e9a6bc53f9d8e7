import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { examplePlan, trackedPlan } from '#tests/kit/tracked-plan.ts';
import { planReportCommand, type ReportArguments, reportWith } from './plan-report.ts';

const database = useTestDatabase();
const application = () => testApplication(database.current, '2020-07-10T03:00:00Z');

beforeAll(async () => {
  await trackedPlan(application(), SYSTEM, examplePlan('2020-hai-duong-348'));
});

async function run(args: Partial<ReportArguments>) {
  const folder = mkdtempSync(join(tmpdir(), 'vuonlen-report-'));
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await reportWith(
    { application: application(), actor: SYSTEM, stdout, stderr, isTty: false, language: 'vi' },
    { plan: '348/KH-UBND', period: 'first-half', out: join(folder, 'bc.docx'), json: false, ...args },
  );
  const text = (stream: PassThrough) => (stream.read() as Buffer | null)?.toString() ?? '';
  return { status, out: text(stdout), err: text(stderr), folder };
}

test('plan report writes the whole file of the plan with the number, and says what a person must add', async () => {
  const { status, out, folder } = await run({});
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual(['bc.docx']);
  expect(readFileSync(join(folder, 'bc.docx')).subarray(0, 2).toString()).toBe('PK');
  expect(out).toContain('Báo cáo 6 tháng đầu năm 2020 của kế hoạch 348/KH-UBND (Tỉnh Hải Dương)');
  expect(out).toContain('Số liệu đến ngày 2020-06-30');
  expect(out).toContain('chỉ tiêu chưa có số liệu');
});

test('with --json every figure has its source', async () => {
  const { out } = await run({ json: true, date: '2020-06-15' });
  const { report } = JSON.parse(out) as { report: { figuresUpTo: string; figures: { origin: { words: string } }[] } };
  expect(report.figuresUpTo).toBe('2020-06-15');
  expect(report.figures.length).toBeGreaterThan(5);
  expect(report.figures.every(({ origin }) => origin.words !== '')).toBe(true);
});

test('an unknown plan and a period the plan has not are refused in words', async () => {
  expect(await run({ plan: '999/KH-UBND' })).toMatchObject({
    status: 1,
    err: 'Không có kế hoạch số «999/KH-UBND».\n',
  });
  const term = await run({ period: 'term' });
  expect(term.status).toBe(1);
  expect(term.err).toContain('không có báo cáo');
});

test('wrong use is answered with the usage', async () => {
  const stderr = new PassThrough();
  const io = { stdout: new PassThrough(), stderr, isTty: false, language: 'vi' as const };
  expect(await planReportCommand(['348/KH-UBND', '--period', 'week', '--out', 'x.docx'], io as never)).toBe(2);
  expect(String(stderr.read())).toContain('vuonlen plan report');
});
