import { expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { planDay } from './plan-day.ts';

const day = plainDate;
const one = { year: 2020, lastYear: null };

it('a running plan is looked at today, one whose years are over on its last day', () => {
  expect(planDay(one, day('2020-07-01'))).toEqual({ asOf: '2020-07-01', endedOn: null });
  expect(planDay(one, day('2020-12-31'))).toEqual({ asOf: '2020-12-31', endedOn: null });
  expect(planDay(one, day('2021-01-01'))).toEqual({ asOf: '2020-12-31', endedOn: '2020-12-31' });
  expect(planDay({ year: 2020, lastYear: 2025 }, day('2024-05-01')).endedOn).toBeNull();
});

it('a day asked for is taken, never one to come', () => {
  expect(planDay(one, day('2026-05-01'), day('2026-05-01'))).toEqual({ asOf: '2026-05-01', endedOn: '2020-12-31' });
  expect(planDay(one, day('2026-05-01'), day('2020-06-30')).asOf).toBe('2020-06-30');
  expect(planDay(one, day('2020-05-01'), day('2030-01-01')).asOf).toBe('2020-05-01');
});
