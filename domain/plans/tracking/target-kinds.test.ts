import { describe, expect, it, test } from 'vitest';
import { criterionOf } from './criterion.ts';
import { enteredValue, isGrowth } from './entered-value.ts';
import { stepOfMeasure } from './goal-chain.ts';
import { courseOfParts, partMeets } from './parts.ts';
import { projectUnits } from './projection.ts';
import { rateOfPromises } from './sums-below.ts';
import { unitClassNamed } from './unit-set.ts';

test.each([
  ['các huyện nghèo theo Nghị quyết số 30a/2008/NQ-CP', 'poor_district'],
  ['các xã đặc biệt khó khăn vùng bãi ngang ven biển', 'coastal_island_extremely_difficult'],
  ['xã đặc biệt khó khăn', 'extremely_difficult'],
  ['tỉnh Lào Cai', undefined],
])('«%s» names the class %s', (words, wanted) => expect(unitClassNamed(words)).toBe(wanted));

describe('what is entered', () => {
  const coverage = { isPercent: true, isGrowth: false };
  it('keeps its own denominator and is not rounded', () => {
    const made = enteredValue({ numerator: 2, denominator: 3 }, coverage);
    expect(made).toEqual({ ok: true, value: { value: 200 / 3, numerator: 2, denominator: 3 } });
    expect(enteredValue({ numerator: 4, denominator: 3 }, coverage)).toMatchObject({ ok: false });
    expect(enteredValue({ numerator: 4, denominator: 0 }, coverage)).toMatchObject({ ok: false });
    expect(enteredValue({}, coverage)).toMatchObject({ ok: false });
    expect(enteredValue({ numerator: 4, denominator: 5 }, { isPercent: false, isGrowth: false })).toMatchObject({
      ok: false,
    });
  });
  it('compares a growth with the year before', () => {
    const fund = { measure: 'for-the-poor-fund', operator: '>=', value: 10, unit: 'percent_per_year' };
    expect(isGrowth(fund, criterionOf(fund))).toBe(true);
    const made = enteredValue({ numerator: 11.5, denominator: 10 }, { isPercent: true, isGrowth: true });
    expect(made.ok && made.value.value).toBeCloseTo(15);
  });
});

describe('organisations', () => {
  const none = criterionOf({ measure: 'members-in:poor-households', operator: '=', value: 0, unit: 'person' });
  const entry = (part: string, on: string, value: number) => ({ part, on, value, numerator: null, denominator: null });
  it('are added up, complete only when all have reported, and each judged by itself', () => {
    const entries = [
      entry('Hội Phụ nữ', '2020-06-30', 12),
      entry('Hội Nông dân', '2020-09-30', 5),
      entry('Hội Phụ nữ', '2020-09-30', 0),
    ];
    expect(
      courseOfParts(entries, ['Hội Phụ nữ', 'Hội Nông dân'], none).map(({ on, value, complete }) => [
        on,
        value,
        complete,
      ]),
    ).toEqual([
      ['2020-06-30', 12, false],
      ['2020-09-30', 5, true],
    ]);
    expect([partMeets(none, entries[2]), partMeets(none, entries[1]), partMeets(none, undefined)]).toEqual([
      true,
      false,
      null,
    ]);
  });
  it('share sums, or show the one furthest away', () => {
    const all = criterionOf({ measure: 'coverage', operator: '=', value: 100, unit: 'percent' });
    const share = (part: string, numerator: number, denominator: number) => ({
      part,
      on: '2020-06-30',
      value: (numerator * 100) / denominator,
      numerator,
      denominator,
    });
    expect(courseOfParts([share('a', 1, 4), share('b', 90, 96)], ['a', 'b'], all)[0]).toMatchObject({
      value: 91,
      numerator: 91,
      denominator: 100,
    });
    expect(
      courseOfParts([share('a', 1, 4), { ...share('b', 90, 96), numerator: null }], ['a', 'b'], all)[0]?.value,
    ).toBe(25);
  });
});

describe('units below', () => {
  it('make a rate of sums out of levels and falls', () => {
    const level = criterionOf({ measure: 'poverty-rate', operator: '<=', value: 1, unit: 'percent' });
    const fall = criterionOf({ measure: 'poverty-rate-reduction', operator: '>=', value: 2, unit: 'percentage_point' });
    const made = rateOfPromises([
      { criterion: level, base: undefined, households: 9000 },
      { criterion: fall, base: 5, households: 1000 },
      { criterion: fall, base: undefined, households: 500 },
    ]);
    // 90 of 9.000 and 30 of 1.000; the third has no base and says nothing
    expect(made).toEqual({ rate: 1.2, households: 10_000, units: 2 });
  });

  it('are projected so that the parts add up to the target', () => {
    const stocks = [
      { areaId: 1, households: 1000, poor: 30, fall: null },
      { areaId: 2, households: 3000, poor: 70, fall: null },
    ];
    const byFall = projectUnits(stocks, { fall: 10 });
    expect(byFall).toMatchObject({ by: 'target', total: { households: 4000, poor: 90 } });
    expect(byFall.units.map(({ poor }) => poor)).toEqual([27, 63]);
    expect(projectUnits(stocks, { rate: 0.66 }).total.poor).toBe(26);
    expect(
      projectUnits(
        stocks.map((unit) => ({ ...unit, fall: 5 })),
        { fall: 10 },
        1,
      ),
    ).toMatchObject({
      by: 'allotment',
      total: { households: 4040, poor: 90 },
    });
    expect(projectUnits(stocks, undefined)).toMatchObject({ by: 'unchanged', total: { poor: 100 } });
  });
});

it('proposes the place of a measure in the chain of goals', () => {
  expect(['credit-coverage', 'extension-training', 'poverty-rate', 'x'].map(stepOfMeasure)).toEqual([
    'access',
    'activity',
    'exit',
    'other',
  ]);
});
