import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { allotProportionally, checkAllotment, isDivisible } from './allotment.ts';
import { achievedFrom, criterionOf, criterionWords, impliedBy, isMet } from './criterion.ts';
import { lastDayOf } from './deadline.ts';
import { dutyMatrix } from './duty-matrix.ts';
import { judgeTarget } from './judge-target.ts';
import { countedAs, countedForFall } from './measure-sense.ts';
import { stocksOfRate } from './printed-rate.ts';
import { taskState } from './task-state.ts';
import { linearForecast } from './trend.ts';

const day = plainDate;
const YEAR = { start: day('2019-12-31'), due: day('2020-12-31') };

describe('what must be reached', () => {
  it('tells a fall of households, a share of the base and percentage points apart', () => {
    const fall = criterionOf({ measure: 'poor-households', operator: 'decrease_by', value: 3000, unit: 'household' });
    expect([fall.quantity, fall.comparison, fall.unit]).toEqual(['fall', '>=', 'household']);
    const share = criterionOf({ measure: 'poor-households', operator: 'decrease_by', value: 26.18, unit: 'percent' });
    expect([share.quantity, share.unit]).toEqual(['relative-fall', 'percent']);
    const points = criterionOf({
      measure: 'poverty-rate-reduction',
      operator: '>',
      value: 5.5,
      unit: 'percentage_point_per_year',
    });
    expect([points.quantity, points.comparison, points.unit]).toEqual(['fall', '>', 'percentage_point']);
    // Phan Thiết prints «giảm tỷ lệ hộ nghèo từ 0,2% - 0,3%»: a fall of the rate, met at the lower end
    const range = criterionOf({
      measure: 'poverty-rate',
      operator: 'decrease_by_range',
      value: 0.2,
      upper: 0.3,
      unit: 'percent',
    });
    expect([range.quantity, range.unit, range.required, range.upper]).toEqual(['fall', 'percentage_point', 0.2, 0.3]);
  });

  it('reads «=» by the way that is better', () => {
    const none = criterionOf({ measure: 'poor-households', operator: '=', value: 0, unit: 'household' });
    expect([none.comparison, none.equalityRead]).toEqual(['<=', true]);
    const all = criterionOf({ measure: 'health-insurance-coverage', operator: '=', value: 100, unit: 'percent' });
    expect(all.comparison).toBe('>=');
    expect(criterionWords(all).vi).toBe('mức ít nhất');
  });

  it('judges unrounded: 0,664% prints as 0,66% and does not meet it', () => {
    const rate = criterionOf({ measure: 'poverty-rate', operator: '<=', value: 0.66, unit: 'percent' });
    expect(isMet(rate, 0.664)).toBe(false);
    expect(isMet(rate, 0.66)).toBe(true);
    expect(isMet({ comparison: '>=', required: 4 }, 21.36 - 17.36)).toBe(true);
    expect(isMet({ comparison: '>', required: 4 }, 21.36 - 17.36)).toBe(false);
  });

  it('measures each in its own unit', () => {
    expect(achievedFrom('fall', 8457, 11457)).toBe(3000);
    expect(achievedFrom('relative-fall', 8457, 11457)).toBeCloseTo(26.184_865, 5);
    expect(achievedFrom('fall', 8457, undefined)).toBeUndefined();
    expect(achievedFrom('relative-fall', 5, 0)).toBeUndefined();
  });

  it('says what level a fall leaves, and its share of the base', () => {
    const fall = criterionOf({ measure: 'poor-households', operator: 'decrease_by', value: 3000, unit: 'household' });
    expect(impliedBy(fall, 11_459)?.level).toBe(8459);
    expect(impliedBy(fall, 11_459)?.shareOfBase).toBeCloseTo(26.180_295, 5);
    const share = criterionOf({ measure: 'poor-households', operator: 'decrease_by', value: 50, unit: 'percent' });
    expect(impliedBy(share, 200)).toEqual({ level: 100, shareOfBase: 50 });
    expect(impliedBy(fall, null)).toBeUndefined();
  });

  it('tells which stocks print as a rate and which meet it', () => {
    for (const [percent, households] of [
      [0.66, 390_117],
      [1.85, 620_779],
      [0, 1000],
      [100, 250],
    ] as const) {
      const stocks = stocksOfRate(percent, households);
      const printed = (stock: number) => Math.floor((stock * 10_000 * 2 + households) / (2 * households)) / 100;
      if (stocks === undefined) throw new Error('a rate of households has stocks');
      expect(printed(stocks.printedFrom)).toBe(percent);
      expect(printed(stocks.printedTo)).toBe(percent);
      if (stocks.printedFrom > 0) expect(printed(stocks.printedFrom - 1)).not.toBe(percent);
      if (stocks.printedTo < households) expect(printed(stocks.printedTo + 1)).not.toBe(percent);
      expect(stocks.mostThatMeets * 100).toBeLessThanOrEqual(percent * households + 1e-6);
      expect((stocks.mostThatMeets + 1) * 100).toBeGreaterThan(percent * households);
    }
    expect(stocksOfRate(1.85, 0)).toBeUndefined();
  });
});

describe('lights', () => {
  const fall = criterionOf({ measure: 'poor-households', operator: 'decrease_by', value: 3000, unit: 'household' });
  const at = (on: string, value: number) => ({ on: day(on), value });
  const judge = (today: string, points: { on: ReturnType<typeof day>; value: number }[], startValue?: number) =>
    judgeTarget(fall, { ...YEAR, today: day(today), points, ...(startValue === undefined ? {} : { startValue }) });

  it('says its rule in both languages, with share, forecast and trend', () => {
    const half = judge('2020-07-05', [at('2020-06-30', 1600)], 0);
    expect([half.verdict, half.light, half.trend]).toEqual(['on-course', 'green', 'better']);
    expect(half.share).toBeCloseTo(0.5333, 3);
    expect(half.forecast).toBeGreaterThan(3000);
    expect(half.rule.vi).toContain('đường thẳng');
    expect(judge('2020-07-05', [at('2020-06-30', 1400)], 0).verdict).toBe('close');
    expect(judge('2020-07-05', [at('2020-06-30', 900)], 0).light).toBe('red');
    expect(judge('2020-07-05', [at('2020-03-31', 900), at('2020-06-30', 800)], 0).trend).toBe('worse');
  });

  it('is met, missed, without figure or without base', () => {
    expect(judge('2020-10-01', [at('2020-09-30', 3000)], 0).verdict).toBe('met');
    expect(judge('2021-01-10', [at('2020-12-31', 2999)], 0).verdict).toBe('missed');
    expect(judge('2020-10-01', []).light).toBe('none');
    expect(judge('2020-10-01', [at('2020-12-31', 5000)], 0).verdict).toBe('no-figure');
    expect(judge('2020-10-01', [at('2020-09-30', 100)]).verdict).toBe('no-forecast');
  });

  it('forecasts nothing once the time is over, and the time is then all gone', () => {
    const late = judge('2021-01-10', [at('2020-09-30', 2000)], 0);
    expect([late.verdict, late.forecast, late.elapsed]).toEqual(['missed', undefined, 1]);
    const met = judge('2026-05-01', [at('2020-09-30', 3100)], 0);
    expect([met.verdict, met.forecast, met.elapsed]).toEqual(['met', undefined, 1]);
    // On the due day itself there is still a forecast, unless the day has passed and is only looked back at.
    const course = { ...YEAR, today: day('2020-12-31'), points: [at('2020-09-30', 2000)], startValue: 0 };
    expect(judgeTarget(fall, course).forecast).toBeDefined();
    expect(judgeTarget(fall, { ...course, isOver: true })).toMatchObject({ verdict: 'missed', elapsed: 1 });
    expect(judgeTarget(fall, { ...course, isOver: true }).forecast).toBeUndefined();
  });

  it('forecasts by least squares', () => {
    expect(
      linearForecast([at('2020-01-01', 0), at('2020-01-11', 10), at('2020-01-21', 20)], day('2020-02-10')),
    ).toBeCloseTo(40);
    expect(linearForecast([at('2020-01-01', 5), at('2020-01-01', 7)], day('2020-02-10'))).toBeUndefined();
  });
});

describe('what the register counts', () => {
  const known = (code: string) =>
    code === 'poor-households' ? { denominator: 'households-total' } : code === 'new-poor' ? {} : undefined;
  test('rates, stocks and what must be entered by hand', () => {
    expect(countedAs('poverty-rate', 'percent', known)).toEqual({
      numerators: ['poor-households'],
      denominator: 'households-total',
    });
    expect(countedAs('poor-households', 'household', known)).toEqual({ numerators: ['poor-households'] });
    expect(countedForFall('poor-households', known)).toEqual({ numerators: ['poor-households'] });
    expect(countedAs('new-poor', 'percent', known)).toBeUndefined();
    expect(countedAs('health-insurance-coverage', 'percent', known)).toBeUndefined();
  });
});

describe('division among units', () => {
  it('adds up exactly for any total and any weights, and no unit is more than one away from its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 200 }),
        (total, weights) => {
          const values = allotProportionally(
            total,
            weights.map((weight, areaId) => ({ areaId, weight })),
          );
          const sum = weights.reduce((a, b) => a + b, 0);
          expect(values.reduce((a, b) => a + b, 0)).toBe(total);
          for (const [index, value] of values.entries()) {
            const share = sum === 0 ? total / weights.length : (total * (weights[index] as number)) / sum;
            expect(Math.abs(value - share)).toBeLessThan(1.000_001);
            if (total <= sum) expect(value).toBeLessThanOrEqual(weights[index] as number);
          }
        },
      ),
    );
  });

  it('refuses a sum that is off, a part, a negative, more than a unit has', () => {
    const unit = (value: number, weight = 100) => ({ areaId: 1, name: 'Huyện A', weight, value });
    const code = (decision: ReturnType<typeof checkAllotment>) => (decision.ok ? 'ok' : decision.problems[0]?.code);
    const rules = { isFall: true, hasStock: true };
    expect(code(checkAllotment(30, [unit(10), unit(20)], rules))).toBe('ok');
    expect(code(checkAllotment(30, [unit(10), unit(21)], rules))).toBe('allotment-sum');
    expect(code(checkAllotment(30, [unit(9.5), unit(20.5)], rules))).toBe('allotment-unit');
    expect(code(checkAllotment(30, [unit(-1), unit(31)], rules))).toBe('allotment-unit');
    expect(code(checkAllotment(30, [unit(10, 5), unit(20)], rules))).toBe('allotment-above-stock');
    expect(isDivisible({ value: 26.18, unit: 'percent' })).toBe(false);
  });
});

describe('tasks', () => {
  test.each([
    ['15/12/2020', '2020-12-15'],
    ['trước ngày 20/11', '2020-11-20'],
    ['quý II năm 2018', '2018-06-30'],
    ['quý IV/2020', '2020-12-31'],
    ['tháng 9 năm 2020', '2020-09-30'],
    ['ngày 05 tháng 02 năm 2020', '2020-02-05'],
    ['2018-Q2', '2018-06-30'],
    ['2020', '2020-12-31'],
    ['cuối năm', '2020-12-31'],
    ['thường xuyên', undefined],
    ['31/02/2020', undefined],
  ])('«%s» ends on %s', (printed, wanted) => {
    expect(lastDayOf(printed, 2020)).toBe(wanted);
  });

  it('are overdue, due soon, in time, standing or done', () => {
    const state = (deadline: string | null, doneOn: string | null = null) =>
      taskState({ deadline, doneOn }, day('2020-06-01'));
    expect([state('2020-05-31'), state('2020-06-01'), state('2020-07-01'), state('2020-07-02'), state(null)]).toEqual([
      'overdue',
      'due-soon',
      'due-soon',
      'in-time',
      'standing',
    ]);
    expect(state('2020-05-31', '2020-06-01')).toBe('done');
  });

  it('stand in a matrix that counts works without lead and with several', () => {
    const task = (label: string, agencyKey: string, role: string) => ({
      id: label + agencyKey + role,
      label,
      line: 1,
      text: label,
      agencyKey,
      agencyName: agencyKey,
      role,
    });
    const matrix = dutyMatrix([
      task('a', 'x', 'lead'),
      task('a', 'y', 'coordinate'),
      task('a', 'x', 'report'),
      task('b', 'y', 'coordinate'),
      task('c', 'x', 'lead'),
      task('c', 'z', 'lead'),
    ]);
    expect(matrix.rows.map((row) => row.leads)).toEqual([1, 0, 2]);
    expect([matrix.withoutLead, matrix.severalLeads]).toEqual([1, 1]);
    expect(matrix.rows[0]?.roles).toEqual({ x: ['lead', 'report'], y: ['coordinate'] });
    expect(matrix.columns.find((column) => column.key === 'x')?.works).toBe(2);
  });
});
