import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { approveRound, makeProvince, makeRound, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { loadAgencies } from '../../agencies/load-agencies.ts';
import { EVERYWHERE, inTransaction } from '../../database/transaction.ts';
import { computeRoundFigures } from '../../reports/round-figures.ts';
import { createDraft } from './make-draft.ts';

const database = useTestDatabase();
let province: SmallProvince;

beforeAll(async () => {
  await loadAgencies(database.current);
  province = await makeProvince(database.current, 0, 3);
  for (const [year, standardId] of [
    [2025, '2022-2025'],
    [2027, '2027-2030'],
  ] as const) {
    const cases = [0, 1, 2].flatMap((commune) => [
      ...Array.from({ length: 8 }, () => ({
        commune,
        class: 'poor' as const,
        previousClass: 'poor' as const,
        movement: 'still_poor' as const,
      })),
      ...Array.from({ length: 2 }, () => ({
        commune,
        class: 'not_poor' as const,
        previousClass: 'poor' as const,
        movement: 'poor_to_not_poor' as const,
      })),
    ]);
    const id = `T-${year}`;
    await makeRound(database.current, province, { id, standardId, year, cases });
    const figures = await inTransaction(database.current, EVERYWHERE, (tx) => computeRoundFigures(tx, id));
    await approveRound(database.current, province, id, figures);
  }
});

const words = (draft: { paragraphs: readonly { text: string }[] }) =>
  draft.paragraphs.map(({ text }) => text).join('\n');

const paperOf = (draft: Draft) =>
  [
    words(draft),
    ...draft.issuer,
    ...draft.recipients,
    ...draft.annexes.flatMap(({ title, table, notes }) => [
      title,
      ...notes,
      ...table.columns.map(({ label }) => label),
      ...table.rows.flatMap(({ cells }) => cells),
    ]),
  ].join('\n');

const DISTRICT = /(?<!\p{L})(?:huyện|thị xã|thị trấn)(?!\p{L})/iu;

const ENDED = [
  'Lao động - Thương binh và Xã hội',
  'Sở Kế hoạch và Đầu tư',
  'Nông nghiệp và Phát triển nông thôn',
  'Sở Thông tin và Truyền thông',
];

describe('after the districts', () => {
  test('the province’s plan of 2026 speaks of communes and of the bodies of that day', async () => {
    const app = testApplication(database.current, '2026-01-10T03:00:00Z');
    const { draft } = await createDraft.run(app, SYSTEM, {
      areaCode: province.provinceCode,
      year: 2026,
      date: '2026-02-05',
    });
    const text = words(draft);
    expect(text).toContain('Sở Nông nghiệp và Môi trường');
    expect(text).not.toContain('Sở Lao động - Thương binh và Xã hội');
    // No district, no body of before 1 July 2025: in the text, the recipients or any annex.
    const paper = paperOf(draft);
    expect(paper.split('\n').filter((line) => DISTRICT.test(line))).toEqual([]);
    for (const ended of ENDED) expect(paper).not.toContain(ended);
    const named = draft.paragraphs.flatMap(({ agency }) => agency?.id ?? []);
    const { rows } = await database.current.pool.query<{ id: string }>(
      `select id from agencies where id = any($1) and valid_to is not null and valid_to <= '2026-02-05'`,
      [named],
    );
    expect(rows).toEqual([]);
    expect(draft.annexes[0]?.table.columns[1]?.label).toBe('Xã/phường/đặc khu');
    // What nobody verified is used as it is, and named.
    expect(draft.open.some(({ text: question }) => question.includes('257/2025/QH15'))).toBe(true);
    expect(draft.bases.some(({ text: basis }) => basis.includes('257/2025/QH15'))).toBe(false);
  });

  test('a commune’s plan under the standard of 2027–2030 says which standard is not verified', async () => {
    const app = testApplication(database.current, '2028-01-10T03:00:00Z');
    const { draft } = await createDraft.run(app, SYSTEM, {
      areaCode: province.communes[0]?.code ?? '',
      year: 2028,
      date: '2028-02-05',
    });
    expect(draft.round.standard).toBe('2027-2030');
    expect(draft.open.some(({ text }) => text.includes('chưa xác minh'))).toBe(true);
    expect(draft.issuer[0]).toContain('UBND');
    const paper = paperOf(draft);
    expect(paper.split('\n').filter((line) => DISTRICT.test(line))).toEqual([]);
    for (const ended of ENDED) expect(paper).not.toContain(ended);
    expect(paper).toMatch(/Phòng Văn hóa - Xã hội/u);
    expect(draft.annexes.map(({ title }) => title)).toEqual([
      expect.stringContaining('CHỦ TRÌ, PHỐI HỢP'),
      expect.stringContaining('KINH PHÍ'),
    ]);
    expect(
      await refusalOf(createDraft.run(app, SYSTEM, { areaCode: province.communes[1]?.code ?? '', year: 2030 })),
    ).toContain('draft-without-approved-round');
  });
});
