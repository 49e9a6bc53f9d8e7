import { describe, expect, test } from 'vitest';
import { formatCount, formatPercent, parseVietnameseNumber } from './number-format.ts';
import { ageOn, parsePlainDate, plainDate } from './plain-date.ts';
import { roundedPercent } from './rate.ts';
import { givenName, searchKey } from './vietnamese-text.ts';

describe('rates print as the sources print them', () => {
  // Hải Dương 2019 and Hưng Yên 2024, consistency.md HD-C02…C12 and HY-C03…C13.
  test.each([
    [11457, 620779, 'half-up', '1.85'],
    [16761, 620779, 'half-up', '2.70'],
    [3798, 15255, 'truncate', '24.89'],
    [3798, 15255, 'half-up', '24.90'],
    [150, 37571, 'half-up', '0.40'],
    [2675, 407668, 'half-up', '0.66'],
    [1, 8, 'half-up', '12.50'],
  ] as const)('%i / %i %s = %s', (numerator, denominator, rule, printed) => {
    expect(roundedPercent({ numerator, denominator }, 2, rule)).toBe(printed);
  });
  test('nothing below the line is no rate, not zero', () => {
    expect(roundedPercent({ numerator: 1, denominator: 0 })).toBeUndefined();
    expect(formatPercent({ numerator: 1, denominator: 0 })).toBe('–');
  });
  test('Vietnamese and English number style', () => {
    expect(formatCount(620779)).toBe('620.779');
    expect(formatCount(620779, 'en')).toBe('620,779');
    expect(formatPercent({ numerator: 11457, denominator: 620779 })).toBe('1,85');
    expect(parseVietnameseNumber('620.779')).toBe(620779);
    expect(parseVietnameseNumber('20,585')).toBe(20.585);
    expect(parseVietnameseNumber('1.2345,6')).toBeUndefined();
  });
});

describe('names', () => {
  test.each([
    ['Đỗ Thị Hạnh', 'do thi hanh'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['  Phú   Thủy ', 'phu thuy'],
  ])('%s is found as %s', (name, key) => expect(searchKey(name)).toBe(key));
  test('a list of people sorts by given name', () => expect(givenName('Nguyễn Văn An')).toBe('An'));
});

describe('days', () => {
  test('impossible days are refused', () => {
    expect(parsePlainDate('2023-02-30')).toBeUndefined();
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
    expect(parsePlainDate('29/02/2024')).toBeUndefined();
  });
  test('age is in completed years on the day', () => {
    expect(ageOn(plainDate('2004-03-02'), plainDate('2019-03-01'))).toBe(14);
    expect(ageOn(plainDate('2004-03-01'), plainDate('2019-03-01'))).toBe(15);
  });
});
