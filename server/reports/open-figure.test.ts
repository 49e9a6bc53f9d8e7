import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findReportForm, formsOf } from '#domain/reports/forms/report-forms.ts';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { randomCase } from '#tests/kit/random-cases.ts';
import {
  makeProvince,
  makeRound,
  nationalStandard,
  positionOf,
  type SmallProvince,
} from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { getTable } from './get-table.ts';
import { openFigure } from './open-figure.ts';

const database = useTestDatabase();
let province: SmallProvince;
const application = () => testApplication(database.current);

beforeAll(async () => {
  province = await makeProvince(database.current, 2, 2);
  for (const [standardId, year] of [
    ['2022-2025', 2024],
    ['2016-2020', 2019],
  ] as const) {
    const cases = fc.sample(randomCase(nationalStandard(standardId), 4), { numRuns: 90, seed: year });
    await makeRound(database.current, province, { id: `D-${year}`, standardId, year, cases });
  }
});

async function everyPage(input: Record<string, unknown>) {
  const first = await openFigure.run(application(), SYSTEM, { ...input, limit: 40 });
  const households = [...first.households];
  let next = first.next;
  while (next !== null && next !== undefined) {
    const page = await openFigure.run(application(), SYSTEM, { ...input, limit: 40, after: next });
    households.push(...page.households);
    next = page.next;
  }
  return { ...first, households };
}

describe.each([
  ['D-2024', '2022-2025'],
  ['D-2019', '2016-2020'],
])('figures of %s', (roundId, standardId) => {
  const standard = nationalStandard(standardId);
  const codes = formsOf(standard)
    .filter((form) => form.isUsual(standard))
    .map((form) => form.code);
  // @req HD-22 (form «bands»: the communes behind each band)
  test.each(codes)('form %s: the households behind every column add up to the printed figure', async (form) => {
    for (const [area, residence] of [
      [undefined, 'all'],
      [province.communes[2]?.code, 'urban'],
    ] as const) {
      const table = await getTable.run(application(), SYSTEM, { roundId, form, area, residence, level: 'province' });
      for (const row of table.rows.filter((one) => one.residence === residence)) {
        for (const column of table.columns) {
          const input = { roundId, form, area, residence, column: column.key, kind: row.kind };
          const isBand = column.unit === 'commune';
          if (!column.opens && !isBand) {
            await expect(openFigure.run(application(), SYSTEM, input)).rejects.toMatchObject({
              problems: [{ code: 'figure-not-countable' }],
            });
            continue;
          }
          const { total, households, count, communes } = await everyPage(input);
          expect(isBand ? communes.length : households.length).toBe(count);
          if (!isBand) {
            expect(households.reduce((sum, one) => sum + one.contribution, 0)).toBe(total);
            expect(new Set(households.map((one) => one.householdId)).size).toBe(count);
          }
          // Of a rate the households above the line are opened.
          if (column.unit !== 'percent') expect(total).toBe(row.values[column.key]);
        }
      }
    }
  });
});

test('every form of the catalogue is found by its own code', () => {
  for (const form of formsOf(nationalStandard('2016-2020'))) expect(findReportForm(form.code)).toBe(form);
});

test('an auditor outside and a role without the permission get nothing', async () => {
  const input = { roundId: 'D-2024', form: '7.2', column: '9' };
  const stranger = actor('commune-officer', { id: 1, level: 'commune', provinceId: 2, districtId: null, communeId: 1 });
  await expect(openFigure.run(application(), stranger, input)).rejects.toMatchObject({
    problems: [{ code: 'not-found' }],
  });
  const administrator = actor('administrator', null);
  await expect(openFigure.run(application(), administrator, input)).rejects.toMatchObject({
    problems: [{ code: 'forbidden' }],
  });
});

test('an officer opens the households of the own commune only', async () => {
  const officer = actor('commune-officer', positionOf(province, 1));
  const { households } = await openFigure.run(application(), officer, { roundId: 'D-2024', form: '7.2', column: '9' });
  expect(new Set(households.map((one) => one.communeCode))).toEqual(new Set([province.communes[1]?.code]));
});
