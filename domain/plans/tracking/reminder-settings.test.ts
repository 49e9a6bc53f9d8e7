import { expect, it } from 'vitest';
import { inOrder, parseDaysBefore } from './reminder-settings.ts';

it('days before a deadline are kept once, the farthest first, however they are typed', () => {
  expect(inOrder([1, 30, 7, 30])).toEqual([30, 7, 1]);
  expect(parseDaysBefore(' 3; 45, 10 3')).toEqual([45, 10, 3]);
});

it('what is no list of whole days is told, not guessed', () => {
  for (const typed of ['', ' , ', 'mai', '7,5 ngày', '-1', '0', '366', '6 5 4 3 2 1'])
    expect(`${typed}: ${parseDaysBefore(typed)}`).toBe(`${typed}: undefined`);
});
