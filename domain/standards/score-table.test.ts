import { describe, expect, test } from 'vitest';
import {
  nationalScoreTables,
  nationalStandards,
  scoringRegionByOldProvince,
} from '#database/reference/standards/national-standards.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { isAllDependants } from './derived-deprivations.ts';
import { judgeFormA } from './form-a.ts';
import { computeHouseholdScore, enterScoreByHand } from './household-score.ts';
import { listMissingCells, type ScoreTable } from './score-table.ts';
import { applyScoreSheet } from './score-table-rows.ts';
import { scoringRegionOf } from './scoring-region.ts';

const table2016 = nationalScoreTables.find(({ standard }) => standard === '2016-2020') as ScoreTable;
/** The part of the table that was found: its first five characteristics. */
const found: ScoreTable = { ...table2016, characteristics: table2016.characteristics.slice(0, 5) };
const answers = { HH_SIZE: ['1'], DEPENDANTS: ['1'], EDU_MAX: ['none'], NONFARM: [], PENSION: [] };

describe('the B1 score table', () => {
  test('names its missing cells', () => {
    expect(listMissingCells(found)).toEqual([]);
    expect(listMissingCells(table2016, ['URB'])[0]).toEqual({
      characteristic: 'AREA_PC',
      option: '8-20',
      region: 'URB',
    });
    const table2022 = nationalScoreTables.find(({ standard }) => standard === '2022-2025') as ScoreTable;
    expect(listMissingCells(table2022)).toHaveLength(14 * 7);
  });

  test('adds up the points of the region', () => {
    const input = {
      standard: '2016-2020',
      answers: { ...answers, HH_SIZE: ['4'], NONFARM: ['public'] },
      allDependants: false,
    };
    expect(computeHouseholdScore(found, { ...input, region: 'NMM' })).toMatchObject({
      ok: true,
      value: { total: 30 + 5 + 45 },
    });
    expect(computeHouseholdScore(found, { ...input, region: 'URB' })).toMatchObject({
      ok: true,
      value: { total: 25 + 5 + 10 },
    });
  });

  test('an old person alone gets no household-size points', () => {
    const day = plainDate('2019-10-01');
    const allDependants = isAllDependants([{ birth: plainDate('1938-01-01') }], day) ?? false;
    const input = { standard: '2016-2020', region: 'RRD', answers } as const;
    expect(computeHouseholdScore(found, { ...input, allDependants })).toMatchObject({
      ok: true,
      value: { total: 5, lines: [{ characteristic: 'HH_SIZE', points: 0, withheld: 'all-dependants' }, {}, {}] },
    });
    expect(computeHouseholdScore(found, { ...input, allDependants: false })).toMatchObject({
      ok: true,
      value: { total: 80 },
    });
  });

  test('refuses a form that needs a missing cell, naming it', () => {
    const full = Object.fromEntries(table2016.characteristics.map(({ code }) => [code, [] as string[]]));
    const score = computeHouseholdScore(table2016, {
      standard: '2016-2020',
      region: 'RRD',
      answers: { ...full, ...answers, ELECTRICITY: ['50-99'] },
      allDependants: false,
    });
    expect(score).toMatchObject({ ok: false, problems: [{ code: 'score-cell-missing', field: 'ELECTRICITY' }] });
  });

  test.each([
    [{ ...answers, HH_SIZE: [] }, 'score-answer-missing'],
    [{ ...answers, HH_SIZE: ['1', '2'] }, 'score-answer-several'],
    [{ ...answers, PENSION: ['9'] }, 'score-answer-unknown'],
    [{ ...answers, YACHT: ['1'] }, 'score-answer-unknown'],
  ])('refuses answers that are none: %#', (given, code) => {
    expect(
      computeHouseholdScore(found, { standard: '2016-2020', region: 'RRD', answers: given, allDependants: false }),
    ).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('without a table only the total can be entered, with a name to it', () => {
    expect(
      computeHouseholdScore(undefined, { standard: '2027-2030', region: 'RRD', answers, allDependants: false }),
    ).toMatchObject({ ok: false, problems: [{ code: 'score-table-missing' }] });
    expect(enterScoreByHand(135, 'Lê Thị Hoa')).toMatchObject({ ok: true, value: { mode: 'by-hand', total: 135 } });
    expect(enterScoreByHand(135, ' ').ok).toBe(false);
    expect(enterScoreByHand(-1, 'Lê Thị Hoa').ok).toBe(false);
  });

  test('is filled from a spreadsheet; bad rows are named and left out', () => {
    const mark = { verification: 'verified', source: 'test' } as const;
    const sheet = {
      header: ['Giai đoạn', 'Vùng', 'Đặc điểm', 'Lựa chọn', 'Điểm'],
      rows: [
        ['2016-2020', 'RRD', 'ELECTRICITY', '50-99', '15'],
        ['2016-2020', 'RRD', 'ELECTRICITY', '50-99', '20'],
        ['2016-2020', 'Mars', 'ELECTRICITY', '50-99', 'x'],
        ['2016-2020', 'rrd', 'SOLAR', 'roof', '5'],
      ],
    };
    const { table, issues, cells } = applyScoreSheet(table2016, sheet, mark);
    expect(cells).toBe(2);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'points', 'score-twice'],
      [4, 'region', 'score-region'],
      [4, 'points', 'score-points'],
    ]);
    expect(table.characteristics.find(({ code }) => code === 'ELECTRICITY')?.options[1]).toMatchObject({
      points: { RRD: 15, URB: null },
      mark,
    });
    expect(table.characteristics.at(-1)).toMatchObject({
      code: 'SOLAR',
      options: [{ code: 'roof', points: { RRD: 5 } }],
    });
  });

  test('the region is that of the old province; towns share one', () => {
    const regions = scoringRegionByOldProvince;
    expect(regions.size).toBe(63);
    expect(scoringRegionOf({ area: 'rural', oldProvince: '64' }, regions)).toEqual({ ok: true, value: 'CH' });
    expect(scoringRegionOf({ area: 'rural', oldProvince: '52' }, regions)).toEqual({ ok: true, value: 'NCC' });
    expect(scoringRegionOf({ area: 'urban', oldProvince: '52' }, regions)).toEqual({ ok: true, value: 'URB' });
    expect(scoringRegionOf({ area: 'rural', oldProvince: '00' }, regions).ok).toBe(false);
  });
});

test('form A: three signs of the list, each once, are enough', () => {
  const form = nationalStandards[1]?.formA;
  if (!form) throw new Error('missing');
  expect(judgeFormA(form, [1, 2, 3])).toBe('surely_not_poor');
  expect(judgeFormA(form, [1, 2, 2, 99])).toBe('to_survey');
});
