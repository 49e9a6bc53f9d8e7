import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { approvedYear, linesOfFile, readyToIssue, versionOf, yearOfCases } from '#tests/kit/draft-fixtures.ts';
import { makeProvince, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { loadAgencies } from '../../agencies/load-agencies.ts';
import { decideCell, saveDraft } from './change-draft.ts';
import { issueDraft } from './issue-draft.ts';
import { createDraft } from './make-draft.ts';
import { downloadDraft } from './read-drafts.ts';

const database = useTestDatabase();
let province: SmallProvince;
const app = () => testApplication(database.current, '2020-01-20T03:00:00Z');

beforeAll(async () => {
  await loadAgencies(database.current);
  province = await makeProvince(database.current, 2, 2);
  await approvedYear(database.current, province, 'C-2018', 2018, yearOfCases(12, 2));
  await approvedYear(database.current, province, 'C-2019', 2019, yearOfCases(9, 3));
});

describe('cells of annexes', () => {
  let draft: Draft;
  const annexOf = (title: string) => draft.annexes.find((one) => one.title.includes(title)) as Draft['annexes'][number];
  const shown = (cell: string | undefined) =>
    cell?.replace(/⟦([^⟧]+)⟧/, (_m, key) => draft.figures.find((one) => one.key === key)?.text ?? '?');
  const set = (key: string, value: number | string | null, reason = 'Theo kết luận của Chủ tịch') =>
    decideCell.run(app(), SYSTEM, { ...versionOf(draft), key, value, reason });

  beforeAll(async () => {
    ({ draft } = await createDraft.run(app(), SYSTEM, {
      areaCode: province.provinceCode,
      year: 2020,
      date: '2020-02-11',
    }));
  });

  test('annexes are numbered in order and cited; no money is made up', () => {
    expect(draft.annexes.map(({ label }) => label)).toEqual(draft.annexes.map((_, at) => `PHỤ LỤC SỐ ${at + 1}`));
    const money = annexOf('KINH PHÍ');
    expect(money.table.rows.every(({ cells }) => cells.slice(2).every((cell) => cell === '…' || cell === ''))).toBe(
      true,
    );
    const cited = draft.paragraphs.find(({ key }) => key === 'organisation/matrix')?.text;
    expect(cited).toContain(annexOf('CHỦ TRÌ, PHỐI HỢP').label.replace('PHỤ LỤC SỐ', 'Phụ lục số'));
    expect(draft.paragraphs.some(({ key }) => key === 'funding/annex')).toBe(false);
  });

  test('a share set by a person stays, the others still add up; an impossible one is refused', async () => {
    const [first] = annexOf('GIẢM HỘ NGHÈO').table.rows;
    const key = first?.keys[4] ?? '';
    expect(await refusalOf(set(key, 19))).toContain('draft-share-impossible');
    expect(await refusalOf(set(key, 'hai'))).toContain('draft-cell-kind');
    expect(await refusalOf(set('fall/poor/NOWHERE', 1))).toContain('draft-cell-unknown');
    ({ draft } = await set(key, 2));
    const rows = annexOf('GIẢM HỘ NGHÈO').table.rows;
    const values = rows.map(({ cells }) => Number(shown(cells[4])));
    expect(values[0]).toBe(2);
    expect((values[0] ?? 0) + (values[1] ?? 0)).toBe(values[2]);
    const figure = draft.figures.find((one) => `⟦${one.key}⟧` === rows[0]?.cells[4]);
    expect(figure).toMatchObject({ status: 'decided', value: 2 });
    expect(figure?.rule).toContain('Theo kết luận của Chủ tịch');
    expect(draft.versions[0]?.note).toContain(key);
  });

  test('money is a person’s: totals come when all of it is there, credit stays outside', async () => {
    const keys = annexOf('KINH PHÍ').table.rows.flatMap(({ keys: names }) => names.filter((one) => one !== null));
    expect(await refusalOf(set(keys[0] ?? '', 1.23456))).toContain('draft-cell-money');
    const [first = '', ...rest] = keys;
    ({ draft } = await set(first, 1000.5, 'Quyết định giao dự toán'));
    expect(draft.open.some(({ text }) => text.includes('kinh phí'))).toBe(true);
    const ready = await readyToIssue(app(), draft);
    const terms = { number: '12/KH-UBND', date: '2020-02-11', form: 'chair' as const, signer: 'Trần Văn Thử' };
    expect(await refusalOf(issueDraft.run(app(), SYSTEM, { ...versionOf(ready), ...terms }))).toContain(
      'draft-funding-incomplete',
    );
    draft = ready;
    for (const key of rest) ({ draft } = await set(key, key.includes('credit') ? 9000 : 10, 'Dự toán năm'));
    const counted = keys.filter((key) => !key.includes('credit')).length;
    const total = annexOf('KINH PHÍ').table.rows.find(({ isTotal }) => isTotal);
    const figure = draft.figures.find((one) => `⟦${one.key}⟧` === total?.cells[2]);
    expect(figure).toMatchObject({ value: 1000.5 + (counted - 1) * 10, unit: 'million-dong', status: 'decided' });
    expect(draft.paragraphs.find(({ key }) => key === 'funding/annex')?.text).toContain('Tổng kinh phí dự kiến');
    const printed = await linesOfFile((await downloadDraft.run(app(), SYSTEM, { draftId: draft.id })).bytes);
    expect(printed.some((line) => line.includes(`${figure?.text} triệu đồng`))).toBe(true);
    ({ draft } = await set(first, null, 'Nhập nhầm'));
    expect(draft.cells.some(({ key }) => key === first)).toBe(false);
  });

  test('the matrix follows what a person writes of a duty, and a body can be set', async () => {
    const duty = draft.paragraphs.find(({ agency, text }) => agency !== null && text.startsWith('Chủ trì, phối hợp'));
    const key = duty?.key ?? '';
    ({ draft } = await saveDraft.run(app(), SYSTEM, {
      ...versionOf(draft),
      operations: [{ op: 'text', key, text: 'Chủ trì, phối hợp với Sở Tư pháp thực hiện việc thử' }],
    }));
    const row = () => annexOf('CHỦ TRÌ, PHỐI HỢP').table.rows.find(({ keys }) => keys[2] === `matrix/${key}/lead`);
    expect(row()?.cells.slice(1, 4)).toEqual(['Thực hiện việc thử', duty?.agency?.name, 'Sở Tư pháp']);
    ({ draft } = await set(`matrix/${key}/partners`, 'Sở Tư pháp, Sở Tài chính', 'Bổ sung cơ quan'));
    expect(row()?.cells[3]).toBe('Sở Tư pháp, Sở Tài chính');
    // Edited again, the cell still says what the person set.
    expect(draft.cells.at(-1)).toMatchObject({ by: 'test', reason: 'Bổ sung cơ quan' });
  });
});
