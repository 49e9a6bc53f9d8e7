import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { makeProvince, makeRound, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { WrongUse } from '../exit-status.ts';
import { reportCommand } from './report.ts';

const database = useTestDatabase();
let province: SmallProvince;

beforeAll(async () => {
  province = await makeProvince(database.current, 1, 2);
  const cases = [
    { commune: 0, class: 'poor', movement: 'new_poor', size: 3 },
    { commune: 1, class: 'poor', previousClass: 'poor', movement: 'still_poor', size: 5 },
  ] as const;
  await makeRound(database.current, province, { id: 'C2024', standardId: '2022-2025', year: 2024, cases });
});

async function run(...argv: string[]): Promise<{ status: number; out: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const application = testApplication(database.current);
  const status = await reportCommand(argv, {
    application,
    actor: SYSTEM,
    stdout,
    stderr,
    isTty: false,
    language: 'vi',
  });
  return { status, out: (stdout.read() as Buffer | null)?.toString() ?? '' };
}

test('report FORM --format json prints the table as the format describes it', async () => {
  const { status, out } = await run('7.2', '--round', 'C2024', '--format', 'json');
  const table = JSON.parse(out);
  expect(status).toBe(0);
  expect(table).toMatchObject({
    form: '7.2',
    round: 'C2024',
    standard: '2022-2025',
    area: province.provinceCode,
    status: 'provisional',
  });
  expect(table.columns[0]).toMatchObject({ key: '1', label: 'Hộ nghèo đầu kỳ' });
  expect(table.rows[0]).toMatchObject({ level: 'province', kind: 'household', values: { 1: 1, 7: 1, 9: 2 } });
  expect(table.rows[1]).toMatchObject({ level: 'province', kind: 'person', values: { 1: 5, 7: 3, 9: 8 } });
});

test('report FORM --out writes a whole file and nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuonlen-report-'));
  for (const [form, name] of [
    ['7.1', 'a.xlsx'],
    ['7.2', 'b.docx'],
    ['7.3', 'c.csv'],
    ['7.15', 'd.json'],
  ] as const) {
    expect((await run(form, '--round', 'C2024', '--level', 'district', '--out', join(folder, name))).status).toBe(0);
  }
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.docx', 'c.csv', 'd.json']);
  expect(readFileSync(join(folder, 'c.csv'), 'utf8').split('\n')[0]).toContain('area_code,level,kind');
  expect(JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8')).rows).toHaveLength(2);
});

test('wrong use is told apart from a refusal', async () => {
  await expect(run('7.1', '--round', 'C2024')).rejects.toBeInstanceOf(WrongUse);
  await expect(run('7.1', '--format', 'json')).rejects.toBeInstanceOf(WrongUse);
  await expect(run('7.1', '--round', 'C2024', '--out', 'x.pdf')).rejects.toBeInstanceOf(WrongUse);
  await expect(run('7.1', '--round', 'NONE', '--format', 'json')).rejects.toMatchObject({
    problems: [{ code: 'not-found' }],
  });
  await expect(run('7.99', '--round', 'C2024', '--format', 'json')).rejects.toMatchObject({
    problems: [{ code: 'form-unknown' }],
  });
});
