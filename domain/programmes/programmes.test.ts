import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCriterion, type Threshold, thresholdFor } from './criterion.ts';
import { differences } from './indicator-link.ts';
import { MONEY_SOURCE_CODES } from './programme.ts';
import { distinctMoney, groupMoney, type MoneyLine, moneyByArea, possibleDoubles, sumOf } from './resources.ts';
import { returnState } from './returns.ts';

const line = (id: string, more: Partial<MoneyLine> = {}): MoneyLine => ({
  id,
  activityId: `a-${id}`,
  areaId: null,
  source: 'province',
  planned: 100,
  spent: 40,
  sameAs: null,
  ...more,
});

const ids = ['1', '2', '3', '4', '5', '6'];
const someLines = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    activityId: fc.constantFrom('a', 'b', 'c'),
    areaId: fc.constantFrom(null, 11, 12),
    source: fc.constantFrom(...MONEY_SOURCE_CODES),
    planned: fc.option(fc.nat(1_000_000), { nil: null }),
    spent: fc.option(fc.nat(1_000_000), { nil: null }),
    sameAs: fc.constantFrom(null, null, null, ...ids),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const PROGRAMMES: Readonly<Record<string, readonly string[]>> = { a: ['ntm', 'gn'], b: ['gn'], c: [] };
const programmesOf = ({ activityId }: MoneyLine) => PROGRAMMES[activityId] ?? [];

// @req LC-27
describe('money of several programmes', () => {
  it('of an activity that serves two is shown under both and counted once', () => {
    const money = distinctMoney([
      line('1', { activityId: 'a' }),
      line('2', { activityId: 'b', planned: 30, spent: 0 }),
    ]);
    const { groups, total } = groupMoney(money, programmesOf);
    expect(groups).toEqual([
      { key: 'ntm', planned: 100, spent: 40, shared: { planned: 100, spent: 40 }, activities: 1 },
      { key: 'gn', planned: 130, spent: 40, shared: { planned: 100, spent: 40 }, activities: 2 },
    ]);
    expect(total).toEqual({ planned: 130, spent: 40 });
  });

  it('that two bodies reported is one amount once a person has said so, with the figures of the line pointed at', () => {
    const lines = [line('1'), line('2', { sameAs: '1', planned: 999 }), line('3', { sameAs: '2' })];
    expect(sumOf(distinctMoney(lines))).toEqual({ planned: 100, spent: 40 });
    expect(sumOf(distinctMoney(lines.slice(1)))).toEqual({ planned: 999, spent: 40 });
  });

  it('is never counted twice: the communes and what is not divided make the total, groups overlap by what they share', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const money = distinctMoney(lines);
        const { areas, undivided } = moneyByArea(money);
        const total = sumOf(money);
        expect(sumOf([...[...areas.values()].flat(), ...undivided])).toEqual(total);
        // every line tells of exactly one amount, and every amount has a line
        expect(money.flatMap((one) => one.lines.map(({ id }) => id)).sort()).toEqual(lines.map(({ id }) => id).sort());
        const grouped = groupMoney(money, programmesOf);
        expect(grouped.total).toEqual(total);
        // two keys at most here: what is shared stands in both, so half of it is too much
        const inGroups = sumOf(grouped.groups);
        const shared = sumOf(grouped.groups.map((group) => group.shared));
        expect(inGroups.planned - shared.planned / 2 + grouped.without.planned).toBe(total.planned);
        for (const group of grouped.groups) expect(group.planned).toBeLessThanOrEqual(total.planned);
      }),
    );
  });

  it('does not change when a line is told twice or the order is another', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const total = sumOf(distinctMoney(lines));
        expect(sumOf(distinctMoney([...lines, ...lines]))).toEqual(total);
      }),
    );
  });

  it('is asked about where two bodies report the same source, place and amount', () => {
    const pairs = possibleDoubles(
      distinctMoney([line('1'), line('2'), line('3', { planned: 101 }), line('4', { areaId: 11 })]),
    );
    expect(pairs.map(([a, b]) => [a.id, b.id])).toEqual([['1', '2']]);
    expect(possibleDoubles(distinctMoney([line('1'), line('2', { sameAs: '1' })]))).toEqual([]);
    expect(possibleDoubles(distinctMoney([line('1'), line('2', { activityId: 'a-1' })]))).toEqual([]);
  });
});

describe('the criterion of multidimensional poverty', () => {
  const threshold = (
    areaId: number,
    rateMax: number,
    validFrom = '2022-01-01',
    validTo: string | null = null,
  ): Threshold => ({
    id: `${areaId}-${validFrom}`,
    areaId,
    countedAs: 'poor-and-near-poor',
    rateMax,
    validFrom,
    validTo,
    source: 'x',
    verification: 'unverified',
  });
  const place = { communeId: 3, districtId: 2, provinceId: 1 };

  it('takes the nearest threshold in force on the day, and none without one', () => {
    const all = [threshold(1, 5), threshold(1, 4, '2023-01-01'), threshold(3, 9, '2022-01-01', '2022-06-01')];
    expect(thresholdFor(all, place, '2022-03-01')?.rateMax).toBe(9);
    expect(thresholdFor(all, place, '2022-06-01')?.rateMax).toBe(5);
    expect(thresholdFor(all, place, '2023-01-01')?.rateMax).toBe(4);
    expect(thresholdFor(all, { ...place, provinceId: 8, communeId: 9 }, '2023-01-01')).toBeUndefined();
  });

  it('is judged unrounded', () => {
    expect(judgeCriterion({ numerator: 3, denominator: 100 }, threshold(1, 3))).toBe('meets');
    expect(judgeCriterion({ numerator: 3001, denominator: 100_000 }, threshold(1, 3))).toBe('fails');
    expect(judgeCriterion({ numerator: 0, denominator: 0 }, threshold(1, 3))).toBe('no-rate');
    expect(judgeCriterion({ numerator: 1, denominator: 2 }, undefined)).toBe('no-threshold');
  });
});

describe('a target and its indicator in another document', () => {
  const target = { value: 0.4, upper: null, unit: 'percentage_point', result: null };

  it('show the same value and result, or what differs is named', () => {
    expect(differences(target, { value: 0.4, unit: 'percentage_point', result: null })).toEqual([]);
    expect(differences(target, { value: 0.5, unit: 'percentage_point', result: 0.45 })).toEqual([
      'value',
      'result-missing',
    ]);
    expect(differences({ ...target, result: 0.44 }, { value: 0.4, unit: 'percentage_point', result: 0.45 })).toEqual([
      'result',
    ]);
    expect(differences(target, { value: 0.4, unit: 'percent', result: 9 })).toEqual(['unit']);
    const range = { ...target, value: 0.2, upper: 0.3 };
    expect(differences(range, { value: 0.25, unit: 'percentage_point', result: null })).toEqual([]);
    expect(differences(range, { value: 0.31, unit: 'percentage_point', result: null })).toEqual(['value']);
  });
});

describe('reports of the year', () => {
  it('are sent, being recorded, or missing', () => {
    expect(returnState({ activities: 0, isSent: true })).toBe('sent');
    expect(returnState({ activities: 2, isSent: false })).toBe('recording');
    expect(returnState({ activities: 0, isSent: false })).toBe('nothing');
  });
});
