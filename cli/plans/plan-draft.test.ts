import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { loadAgencies } from '#server/agencies/load-agencies.ts';
import { EVERYWHERE, inTransaction } from '#server/database/transaction.ts';
import { computeRoundFigures } from '#server/reports/round-figures.ts';
import { SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { approveRound, makeProvince, makeRound, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { draftWith, planDraftCommand } from './plan-draft.ts';

const database = useTestDatabase();
let province: SmallProvince;

beforeAll(async () => {
  await loadAgencies(database.current);
  province = await makeProvince(database.current, 1, 2);
  const poor = { class: 'poor', previousClass: 'poor', movement: 'still_poor', causes: 1 } as const;
  const escaped = { class: 'not_poor', previousClass: 'poor', movement: 'poor_to_not_poor' } as const;
  const cases = [0, 1].flatMap((commune) => [poor, poor, poor, escaped].map((one) => ({ ...one, commune })));
  await makeRound(database.current, province, { id: 'C-2024', standardId: '2022-2025', year: 2024, cases });
  const figures = await inTransaction(database.current, EVERYWHERE, (tx) => computeRoundFigures(tx, 'C-2024'));
  await approveRound(database.current, province, 'C-2024', figures);
});

async function run(args: { year: string; date?: string; json: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'vuonlen-draft-'));
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const application = testApplication(database.current);
  const status = await draftWith(
    { application, actor: SYSTEM, stdout, stderr, isTty: false, language: 'vi' },
    { ...args, areaCode: province.provinceCode, out: join(folder, 'kh.docx') },
  );
  const text = (stream: PassThrough) => (stream.read() as Buffer | null)?.toString() ?? '';
  return { status, out: text(stdout), err: text(stderr), folder };
}

test('plan draft writes the whole file and lists each figure with measure, round and unit', async () => {
  const { status, out, folder } = await run({ year: '2025', json: true });
  const data = JSON.parse(out);
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual(['kh.docx']);
  expect(readFileSync(join(folder, 'kh.docx')).subarray(0, 2).toString()).toBe('PK');
  const poor = {
    key: 'household:poor-households',
    text: '06',
    value: 6,
    unit: 'household',
    measure: 'poor-households',
    name: expect.any(String),
    round: 'C-2024',
    status: 'approved',
  };
  expect(data.figures).toContainEqual({ ...poor, area: province.provinceCode, place: 'I' });
  expect(data.docx).toBeUndefined();
});

test('what needs a person is printed; a draft without number and signature is never called clean', async () => {
  const { out } = await run({ year: '2025', json: false });
  expect(out).toContain('CHƯA sạch');
  expect(out).toContain('[warning] letter-parts');
});

test('departments are those of the day: the merger of March 2025', async () => {
  const before = await run({ year: '2025', date: '2025-02-20', json: true });
  const after = await run({ year: '2025', date: '2025-04-15', json: true });
  const textOf = (folder: string) =>
    new TextDecoder().decode(unzipSync(readFileSync(join(folder, 'kh.docx')))['word/document.xml']);
  expect(textOf(before.folder)).toContain('1. Sở Lao động - Thương binh và Xã hội');
  expect(textOf(before.folder)).toContain('Sở Kế hoạch và Đầu tư');
  expect(textOf(after.folder)).toContain('1. Sở Nông nghiệp và Môi trường');
  expect(textOf(after.folder)).toContain('Bộ Nông nghiệp và Môi trường (để b/c)');
  expect(textOf(after.folder)).not.toMatch(/Sở Lao động|Sở Kế hoạch/);
  for (const { out } of [before, after])
    expect(JSON.parse(out).findings).not.toContainEqual(expect.objectContaining({ rule: 'body-validity' }));
});

test('without an approved round nothing is written and the reason is said', async () => {
  const { status, err, folder } = await run({ year: '2024', json: false });
  expect(status).toBe(1);
  expect(err).toContain('Chưa có đợt rà soát định kỳ năm 2023 đã phê duyệt');
  expect(readdirSync(folder)).toEqual([]);
});

test('wrong use is told apart from a refusal', async () => {
  const stderr = new PassThrough();
  const io = { stdout: new PassThrough(), stderr, isTty: false };
  expect(await planDraftCommand(['--year', '2025'], io)).toBe(2);
  expect(await planDraftCommand(['--year', 'next', '--area', '30', '--out', 'x.docx'], io)).toBe(2);
  expect(String(stderr.read())).toContain('vuonlen plan draft');
});
