import { beforeAll, describe, expect, test } from 'vitest';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { approvedYear, provincePosition, versionOf, yearOfCases } from '#tests/kit/draft-fixtures.ts';
import { makeProvince, positionOf, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { loadAgencies } from '../../agencies/load-agencies.ts';
import { chooseDraftParts } from './change-draft.ts';
import { createDraft } from './make-draft.ts';
import { listTextBlocks, saveTextBlock } from './text-blocks.ts';

const database = useTestDatabase();
let province: SmallProvince;
beforeAll(async () => {
  await loadAgencies(database.current);
  province = await makeProvince(database.current, 2, 2);
});

describe('text blocks', () => {
  let app: ReturnType<typeof testApplication>;
  beforeAll(() => {
    app = testApplication(database.current, '2020-01-20T03:00:00Z');
  });
  test('a province writes a new version from a day on; the file stays the first; drafts of that day print it', async () => {
    const officer = actor('province-officer', provincePosition(province));
    const { blocks, mayEdit } = await listTextBlocks.run(app, officer, {});
    expect(mayEdit).toBe(true);
    const block = blocks.find(({ id }) => id === 'funding-sources');
    expect(block?.versions).toHaveLength(1);
    const base = {
      provinceId: province.provinceId,
      id: 'funding-sources',
      kind: 'funding' as const,
      note: 'Theo ý kiến Sở Tài chính',
    };
    const words = { levels: ['province' as const], lines: ['Ngân sách của {area} năm {year} và Quỹ Vì người nghèo.'] };
    const saved = await saveTextBlock.run(app, officer, { ...base, ...words, version: 1, fromDate: '2022-01-01' });
    expect(saved.block.versions.map(({ version }) => version)).toEqual([2, 1]);
    // Not before its day.
    expect(saved.block.current.version).toBe(1);
    expect(
      await refusalOf(saveTextBlock.run(app, officer, { ...base, ...words, version: 1, fromDate: '2022-01-01' })),
    ).toContain('changed-meanwhile');
    expect(
      await refusalOf(
        saveTextBlock.run(app, officer, {
          ...base,
          ...words,
          lines: ['{nothing}'],
          version: 2,
          fromDate: '2022-01-01',
        }),
      ),
    ).toContain('text-block-place');
    const { conditions } = await listTextBlocks.run(app, officer, {});
    expect(conditions.find(({ code }) => code === 'cause:lack-of-capital')?.name.vi).toContain('vốn');
    const conditional = { ...base, ...words, version: 2, fromDate: '2022-02-01' };
    expect(
      await refusalOf(saveTextBlock.run(app, officer, { ...conditional, when: ['cause:nothing-known'] })),
    ).toContain('text-block-condition');
    const stranger = actor('commune-officer', positionOf(province, 0));
    expect((await listTextBlocks.run(app, stranger, {})).mayEdit).toBe(false);
    await expect(
      saveTextBlock.run(app, stranger, { ...base, ...words, version: 2, fromDate: '2022-01-01' }),
    ).rejects.toThrow();
    await approvedYear(database.current, province, 'B-2021', 2021, yearOfCases(5, 1));
    const { draft } = await createDraft.run(app, SYSTEM, {
      areaCode: province.provinceCode,
      year: 2022,
      date: '2022-02-10',
    });
    expect(draft.paragraphs.some(({ block: name }) => name === 'funding-sources@2')).toBe(true);
    // From then on only where somebody lacks land: nobody does in this review.
    const third = await saveTextBlock.run(app, officer, { ...conditional, when: ['cause:lack-of-land'] });
    expect(third.block.versions[0]?.when).toEqual(['cause:lack-of-land']);
    const { draft: chosen } = await chooseDraftParts.run(app, SYSTEM, { ...versionOf(draft), date: '2022-02-11' });
    expect(chosen.paragraphs.some(({ block: name }) => name?.startsWith('funding-sources@') === true)).toBe(false);
    expect(chosen.optional.find(({ id }) => id === 'funding-sources')).toMatchObject({ version: 3, isUsed: false });
    // A version that says nothing of conditions keeps them.
    const fourth = await saveTextBlock.run(app, officer, { ...conditional, version: 3 });
    expect(fourth.block.versions[0]?.when).toEqual(['cause:lack-of-land']);
  });
});
