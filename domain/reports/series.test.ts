import { expect, test } from 'vitest';
import { compareAlong } from './series.ts';

// @req HY-10
test('a change of standard is a break: no change is computed across it', () => {
  const points = [
    { standard: '2016-2020', value: 15_255 },
    { standard: '2016-2020', value: 11_457 },
    { standard: '2022-2025', value: 20_000 },
    { standard: '2022-2025', value: null },
    { standard: '2022-2025', value: 18_000 },
  ];
  expect(compareAlong(points).map(({ isBreak, change }) => [isBreak, change])).toEqual([
    [false, null],
    [false, -3_798],
    [true, null],
    [false, null],
    [false, null],
  ]);
});
