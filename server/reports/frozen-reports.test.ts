import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { randomCase } from '#tests/kit/random-cases.ts';
import {
  approveRound,
  type CaseDraft,
  makeProvince,
  makeRound,
  nationalStandard,
  positionOf,
  type SmallProvince,
} from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { EVERYWHERE, inTransaction } from '../database/transaction.ts';
import { exportList } from './export-list.ts';
import { exportTable } from './export-table.ts';
import { getDashboard } from './get-dashboard.ts';
import { getList } from './get-list.ts';
import { getSeries } from './get-series.ts';
import { getTable } from './get-table.ts';
import { listForms } from './list-forms.ts';
import { computeRoundFigures } from './round-figures.ts';
import { getReportSettings, setReportSettings } from './settings.ts';

const database = useTestDatabase();
const application = () => testApplication(database.current);
let province: SmallProvince;

async function freeze(roundId: string): Promise<void> {
  const figures = await inTransaction(database.current, EVERYWHERE, (tx) => computeRoundFigures(tx, roundId));
  await approveRound(database.current, province, roundId, figures);
}

const table = (roundId: string, form: string, more: Record<string, unknown> = {}) =>
  getTable.run(application(), SYSTEM, { roundId, form, ...more });

/** The flows of a small year: 5 poor before; 2 escape (one to near-poor), 1 falls back, 1 new; 3 near-poor before. */
const YEAR: CaseDraft[] = [
  {
    commune: 0,
    class: 'poor',
    previousClass: 'poor',
    movement: 'still_poor',
    povertyGroup: 'N1',
    groups: 2,
    causes: 1,
  },
  {
    commune: 0,
    class: 'poor',
    previousClass: 'poor',
    movement: 'still_poor',
    povertyGroup: 'N2',
    causes: 3,
    ethnicCode: '02',
  },
  { commune: 1, class: 'poor', previousClass: 'poor', movement: 'still_poor', povertyGroup: 'N1' },
  { commune: 1, class: 'near_poor', previousClass: 'poor', movement: 'poor_to_near_poor' },
  { commune: 1, class: 'not_poor', previousClass: 'poor', movement: 'poor_to_not_poor' },
  { commune: 0, class: 'poor', previousClass: null, movement: 'fell_back_poor', everPoor: true, povertyGroup: 'N1' },
  { commune: 0, class: 'poor', previousClass: null, movement: 'new_poor', povertyGroup: 'N1' },
  { commune: 0, class: 'near_poor', previousClass: 'near_poor', movement: 'still_near_poor' },
  { commune: 1, class: 'not_poor', previousClass: 'near_poor', movement: 'near_poor_to_not_poor' },
  { commune: 1, class: 'near_poor', previousClass: null, movement: 'new_near_poor' },
];

beforeAll(async () => {
  province = await makeProvince(database.current, 0, 2);
  const before: CaseDraft[] = Array.from({ length: 8 }, (_, index) => ({
    commune: index % 2,
    class: index < 5 ? 'poor' : 'near_poor',
    movement: index < 5 ? 'new_poor' : 'new_near_poor',
  }));
  const standardId = '2016-2020';
  await makeRound(database.current, province, {
    id: 'Y2018',
    standardId,
    year: 2018,
    cases: before,
    denominators: [
      [100, 400],
      [90, 360],
    ],
  });
  await freeze('Y2018');
  await makeRound(database.current, province, {
    id: 'Y2019',
    standardId,
    year: 2019,
    cases: YEAR,
    denominators: [
      [110, 440],
      [90, 360],
    ],
  });
  const cases = fc.sample(randomCase(nationalStandard('2022-2025'), 2), { numRuns: 80, seed: 9 });
  await makeRound(database.current, province, { id: 'Y2024', standardId: '2022-2025', year: 2024, cases });
});

describe('results section of a plan', () => {
  // @req HD-07 HD-11 HD-12 HD-14
  test('households, percent of the opening stock and percentage points stay apart; the unprinted flow is named', async () => {
    const answer = await table('Y2019', 'results', { level: 'province' });
    const value = (label: string) => {
      const column = answer.columns.find((candidate) => candidate.label === label);
      return answer.rows[0]?.values[column?.key ?? ''];
    };
    expect(value('Hộ nghèo')).toBe(5);
    expect(value('Số hộ nghèo giảm')).toBe(0);
    expect(value('Số hộ cận nghèo giảm')).toBe(-1);
    expect(value('Hộ thoát nghèo')).toBe(2);
    expect(value('Tỷ lệ hộ nghèo')).toBe(2.5);
    expect(value('Tỷ lệ hộ nghèo cuối năm trước')).toBeCloseTo(500 / 190, 10);
    expect(value('Tỷ lệ hộ nghèo giảm (điểm phần trăm)')).toBeCloseTo(500 / 190 - 2.5, 10);
    expect(value('Hộ nghèo thiếu hụt dịch vụ xã hội cơ bản (N2)')).toBe(1);
    // The near-poor account of the three printed flows misses the household that came from the poor.
    expect(answer.differences).toContainEqual(expect.objectContaining({ printed: 3, computed: 2, difference: 1 }));
    // In this register the near-poor at the opening are two, though the round before closed with three.
    expect(answer.differences).toContainEqual(expect.objectContaining({ printed: 2, computed: 3, difference: -1 }));
  });

  // @req HD-23
  test('bands are half-open and whatever fits none is shown', async () => {
    const answer = await table('Y2019', 'bands', { level: 'province', bands: '3-3.5,2-3' });
    // Commune 0: 4 of 110 = 3,64%; commune 1: 1 of 90 = 1,11%.
    expect(answer.rows[0]?.values).toEqual({ 1: 2, 2: 0, 3: 0, 4: 2, 5: 0 });
    await expect(table('Y2019', 'bands', { bands: '1-3,2-4' })).rejects.toMatchObject({
      problems: [{ code: 'bands-overlap' }],
    });
  });
});

describe('an approved round', () => {
  test('prints from the frozen figures exactly what was counted, for every form and every reader', async () => {
    const codes = (await listForms.run(application(), SYSTEM, { roundId: 'Y2024' })).forms.filter(
      (form) => !form.isList,
    );
    const officer = actor('commune-officer', positionOf(province, 1));
    const read = async () => {
      const answers = [];
      for (const { code } of codes) {
        for (const by of [SYSTEM, officer]) {
          const answer = await getTable.run(application(), by, { roundId: 'Y2024', form: code });
          answers.push({ ...answer, status: null, decision: null });
        }
      }
      return answers;
    };
    const counted = await read();
    await freeze('Y2024');
    expect(await read()).toEqual(counted);
    expect(await read()).toEqual(counted);
    expect((await table('Y2024', '7.1')).status).toBe('approved');
    const frozen = await database.current.pool.query("select figures from snapshot_figures where round_id = 'Y2024'");
    expect(frozen.rowCount).toBe(2);
  });

  test('an approved round without frozen figures refuses rather than print zeros', async () => {
    await makeRound(database.current, province, { id: 'Y2017', standardId: '2016-2020', year: 2017, cases: YEAR });
    await approveRound(database.current, province, 'Y2017', []);
    await expect(table('Y2017', '7.1')).rejects.toMatchObject({ problems: [{ code: 'report-not-frozen' }] });
    await database.current.pool.query(
      "alter table review_rounds disable trigger review_rounds_frozen; update review_rounds set kind = 'monthly', month = 1 where id = 'Y2017'; alter table review_rounds enable trigger review_rounds_frozen",
    );
  });
});

test('what a commune has not entered is unknown above it, and the table says so', async () => {
  await makeRound(database.current, province, {
    id: 'Y2020',
    standardId: '2016-2020',
    year: 2020,
    cases: YEAR,
    denominators: [
      [110, 440],
      [null, null],
    ],
  });
  const answer = await table('Y2020', '7.1');
  expect(answer.rows.map(({ values }) => [values['1'], values['4']])).toEqual([
    [null, null],
    [110, (4 * 100) / 110],
    [null, null],
  ]);
  expect(answer.notes.join()).toContain('1 xã');
});

test('detailed lists name people only to those who may, and carry no causes', async () => {
  const list = await getList.run(application(), SYSTEM, { roundId: 'Y2019', form: '7.15' });
  expect(list.rows).toHaveLength(5);
  expect(list.rows.filter(({ values }) => values['9'] === 'x')).toHaveLength(2);
  expect(list.columns.map(({ label }) => label).join()).not.toContain('vốn');
  const officer = actor('commune-officer', positionOf(province, 0));
  expect((await getList.run(application(), officer, { roundId: 'Y2019', form: '7.15' })).rows).toHaveLength(4);
  await expect(
    getList.run(application(), actor('administrator', null), { roundId: 'Y2019', form: '7.15' }),
  ).rejects.toMatchObject({ problems: [{ code: 'forbidden' }] });
});

test('a list of names that leaves the program leaves a line in the log', async () => {
  const officer = actor('commune-officer', positionOf(province, 0));
  await exportList.run(application(), officer, { roundId: 'Y2019', form: '7.15', format: 'csv' });
  const { rows } = await database.current.pool.query(
    'select actor_id, act, details from audit_log order by seq desc limit 1',
  );
  expect(rows[0]).toMatchObject({
    actor_id: officer.id,
    act: 'reports.export-list',
    details: { list: '7.15', persons: 4 },
  });
});

// @req HY-10
test('a series breaks where the standard changes', async () => {
  const series = await getSeries.run(application(), SYSTEM, {
    provinceId: province.provinceId,
    measure: 'poor-households',
  });
  expect(series.points.map(({ round, isBreak, change }) => [round, isBreak, change])).toEqual([
    ['Y2018', false, null],
    ['Y2019', false, 0],
    ['Y2020', false, 0],
    ['Y2024', true, null],
  ]);
});

test('the dashboard agrees with form 7.1', async () => {
  const [dashboard, form] = [
    await getDashboard.run(application(), SYSTEM, { roundId: 'Y2019' }),
    await table('Y2019', '7.1'),
  ];
  expect(dashboard.totals.poor).toBe(form.rows[0]?.values['3']);
  expect(dashboard.totals.povertyRate).toBe(form.rows[0]?.values['4']);
  expect(dashboard.communes.map(({ poor }) => poor)).toEqual(form.rows.slice(1).map(({ values }) => values['3']));
  expect(dashboard.causes.slice(0, 2).map(({ poor }) => poor)).toEqual([2, 1]);
});

test('settings of the province decide the columns by ethnic group; a stale edit is refused', async () => {
  const officer = actor('province-officer', positionOf(province));
  const input = { provinceId: province.provinceId, ethnicGroups: ['19', '03'], indigenousGroups: ['19'], bands: null };
  const first = await setReportSettings.run(application(), officer, { ...input, version: 0 });
  expect(first.version).toBe(1);
  await expect(setReportSettings.run(application(), officer, { ...input, version: 0 })).rejects.toMatchObject({
    problems: [{ code: 'settings-version' }],
  });
  expect((await setReportSettings.run(application(), officer, { ...input, version: 1 })).version).toBe(2);
  expect(
    (await getReportSettings.run(application(), SYSTEM, { provinceId: province.provinceId })).ethnicGroups,
  ).toEqual(['19', '03']);
  expect((await table('Y2019', '7.9')).columns).toHaveLength(12);
});

test.each(['xlsx', 'docx', 'csv', 'json'] as const)('a table as %s', async (format) => {
  const file = await exportTable.run(application(), SYSTEM, { roundId: 'Y2019', form: '7.2', format });
  expect(file.fileName).toBe(`Bieu-7.2-Y2019.${format}`);
  const start = Buffer.from(file.bytes.slice(0, 2)).toString();
  expect(start).toBe({ xlsx: 'PK', docx: 'PK', csv: 'ar', json: '{\n' }[format]);
});

test('the figures frozen for a commune without cases are there too', async () => {
  const lonely = await makeProvince(database.current, 0, 1);
  await makeRound(database.current, lonely, {
    id: 'EMPTY',
    standardId: '2022-2025',
    year: 2024,
    cases: [],
    denominators: [[12, 40]],
  });
  const figures = await inTransaction(database.current, EVERYWHERE, (tx) => computeRoundFigures(tx, 'EMPTY'));
  expect(figures).toEqual([
    {
      communeId: lonely.communes[0]?.id,
      figures: { 'catalogue-edition': 1, 'households-total': 12, 'population-total': 40 },
    },
  ]);
  expect(catalogueOf(nationalStandard('2022-2025')).find('poor-households')?.denominator).toBe('households-total');
});
