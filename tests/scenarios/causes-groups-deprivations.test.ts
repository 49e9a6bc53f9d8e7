import { beforeAll, describe, expect, test } from 'vitest';
import { getTable } from '#server/reports/get-table.ts';
import { getCase } from '#server/reviews/get-case.ts';
import { ReviewWorld } from '../kit/review-world.ts';
import { useTestDatabase } from '../kit/test-database.ts';

const database = useTestDatabase();
let world: ReviewWorld;
let home: string;

const row = async (roundId: string, form: string, kind = 'household') => {
  const table = await getTable.run(world.application, world.provinceOfficer, { roundId, form, level: 'province' });
  return table.rows.find((line) => line.kind === kind)?.values as Record<string, number>;
};
/** Of the first indicators, which hold: `[1, 4]` → d1 and d4. */
const deprivedOf = (indicators: readonly number[], all: number) =>
  Object.fromEntries(
    Array.from({ length: all }, (_, index) => [`d${index + 1}`, indicators.includes(index + 1) ? 1 : 0]),
  );

beforeAll(async () => {
  world = await ReviewWorld.make(database.current);
  [home] = world.communeCodes as [string];
  const rural = { commune_code: home, area: 'rural' };
  await world.opensRound('NEW');
  await world.imports(world.officerOf(home), 'NEW', [
    {
      ...rural,
      household_code: 'A',
      head_sex: 'f',
      size: 2,
      b1_score: 90,
      ...deprivedOf([1, 4, 7], 12),
      previous_class: 'poor',
      causes: '3;7',
      needs: '1;3',
      groups: 'no_labour;female_head',
    },
    {
      ...rural,
      household_code: 'B',
      size: 5,
      b1_score: 90,
      ...deprivedOf([4, 9, 10, 12], 12),
      previous_class: 'near_poor',
      causes: '2',
      needs: '4',
      groups: 'merit',
    },
    {
      ...rural,
      household_code: 'C',
      size: 3,
      b1_score: 90,
      ...deprivedOf([4], 12),
      previous_class: 'poor',
      causes: '2',
      needs: '4',
    },
    { ...rural, household_code: 'D', size: 4, b1_score: 190, ...deprivedOf([], 12), previous_class: 'poor' },
  ]);
  const past = await ReviewWorld.make(database.current, '2019-12-25T03:00:00Z');
  await past.opensRound('OLD', 2019, { standardId: '2016-2020', referenceDate: '2019-12-15' });
  const noMore = { d11: '', d12: '' };
  await past.imports(past.officerOf(home), 'OLD', [
    { ...rural, ...noMore, household_code: 'P', b1_score: 100, ...deprivedOf([1, 6], 10), groups: 'social_protection' },
    { ...rural, ...noMore, household_code: 'Q', b1_score: 130, ...deprivedOf([2, 7, 9], 10), groups: 'merit' },
  ]);
});

describe('under the standard of 2022-2025', () => {
  test('leaving poverty to the near-poor list is told from leaving both; a fall from near-poor is counted @req TN-41 PT-66', async () => {
    expect(await row('NEW', '7.2')).toMatchObject({ '1': 3, '2': 1, '3': 1, '5': 1, '9': 2 });
  });
  test('six dimensions and twelve indicators, counted per household @req HY-08 LC-149', async () => {
    expect(await row('NEW', '7.4')).toMatchObject({
      households: 2,
      deprivations: 7,
      '1': 1,
      '4': 2,
      '7': 1,
      '9': 1,
      '10': 1,
      '12': 1,
      '2': 0,
    });
    expect((await row('NEW', '7.5'))?.['4']).toBe(100);
  });
  test('groups overlap and are kept apart from the class: merit, no capacity to work, by persons too @req HY-28 PT-13', async () => {
    expect(await row('NEW', '7.8')).toMatchObject({ '1': 2, '3': 1, '4': 1 });
    expect(await row('NEW', '7.8', 'person')).toMatchObject({ '1': 7, '3': 2, '4': 5 });
  });
  test('causes are recorded at the review, several a household, and counted @req HY-125', async () => {
    expect(await row('NEW', '7.10')).toMatchObject({ '1': 2, '3': 1, '4': 1, '8': 1 });
  });
  test('each household keeps its causes, its needs and its deprivations in words @req PT-58 LC-148', async () => {
    const officer = world.officerOf(home);
    const { householdId } = await world.caseOf(officer, 'NEW', 'A');
    const { case: opened } = await getCase.run(world.application, officer, { roundId: 'NEW', householdId });
    expect(opened.causes.map((item) => item.name.vi)).toEqual([
      'Không có/thiếu lao động',
      'Có người ốm đau, bệnh nặng, tai nạn',
    ]);
    expect(opened.needs.map((item) => item.name.vi)).toEqual(['Hỗ trợ y tế', 'Hỗ trợ sản xuất']);
    expect(opened.deprivations.filter((item) => item.deprived).map((item) => item.code)).toEqual(['B1', 'B4', 'B7']);
    expect(opened.groups.map((item) => item.code)).toEqual(['no_labour', 'female_head']);
  });
});

describe('under the standard of 2016-2020', () => {
  test('five dimensions and ten indicators: education, health, housing, water and sanitation, information @req LC-17 PT-54 PT-55 PT-56 PT-57', async () => {
    expect(await row('OLD', '16.4')).toMatchObject({ '1': 2 });
    const table = await getTable.run(world.application, world.provinceOfficer, {
      roundId: 'OLD',
      form: '16.4',
      level: 'province',
    });
    const labels = table.columns.map((column) => column.label);
    for (const label of [
      'Trình độ giáo dục của người lớn',
      'Bảo hiểm y tế',
      'Chất lượng nhà ở',
      'Nguồn nước sinh hoạt',
      'Sử dụng dịch vụ viễn thông',
    ]) {
      expect(labels).toContain(label);
    }
  });
  test('deprivations by group: N1, N2, merit, social protection @req PT-50 PT-51 PT-52 PT-53', async () => {
    // Blocks of eleven columns: total and ten indicators, for N1, N2, merit and social protection.
    expect(await row('OLD', '16.6')).toMatchObject({
      '1': 1,
      '2': 1,
      '7': 1,
      '12': 1,
      '14': 1,
      '19': 1,
      '21': 1,
      '23': 1,
      '34': 1,
      '35': 1,
    });
  });
});
