import { describe, expect, test } from 'vitest';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { deriveDeprivations, type HouseholdFacts } from './derived-deprivations.ts';
import type { Standard } from './standard.ts';

const [, s2016, s2022] = nationalStandards as readonly [Standard, Standard, Standard];
const day = plainDate('2024-10-15');
const b = (household: HouseholdFacts, code: string) => deriveDeprivations(s2022, household, day)[code];

describe('deprivations that follow from the record', () => {
  test('ages are those on the day of review, not of the year', () => {
    const child = (birth: string) => ({ members: [{ birth: plainDate(birth), hasHealthInsurance: false }] });
    expect(b(child('2018-10-15'), 'B4')).toBe(true);
    expect(b(child('2018-10-16'), 'B4')).toBe(false);
  });

  test('more than half dependants', () => {
    const adult = { birth: plainDate('1990-01-01'), disabled: false };
    const child = { birth: plainDate('2015-01-01') };
    const old = (monthlySocialAssistance: boolean | undefined) => ({
      birth: plainDate('1940-01-01'),
      monthlySocialAssistance,
    });
    expect(b({ members: [adult, child] }, 'B2')).toBe(false);
    expect(b({ members: [adult, child, old(true)] }, 'B2')).toBe(true);
    expect(b({ members: [adult, child, old(false)] }, 'B2')).toBe(false);
    expect(b({ members: [adult, child, old(undefined)] }, 'B2')).toBeUndefined();
  });

  test('what is not known stays open unless one member decides', () => {
    const insured = { birth: plainDate('1990-01-01'), hasHealthInsurance: true };
    const unknown = { birth: plainDate('1990-01-01') };
    const without = { birth: plainDate('1990-01-01'), hasHealthInsurance: false };
    expect(b({ members: [insured, unknown] }, 'B4')).toBeUndefined();
    expect(b({ members: [insured, unknown, without] }, 'B4')).toBe(true);
    expect(b({ members: [] }, 'B4')).toBeUndefined();
    expect(b({ members: [insured] }, 'B9')).toBeUndefined();
  });

  test('floor area a person, and two of three parts of the house', () => {
    const members = [{}, {}, {}, {}];
    expect(b({ members, floorArea: 31.9 }, 'B8')).toBe(true);
    expect(b({ members, floorArea: 32 }, 'B8')).toBe(false);
    expect(b({ members, nonDurable: { wall: true, roof: true } }, 'B7')).toBe(true);
    expect(b({ members, nonDurable: { wall: true, pillar: false, roof: false } }, 'B7')).toBe(false);
    expect(b({ members, nonDurable: { wall: true } }, 'B7')).toBeUndefined();
  });

  test('2016-2020 asks a fixed cohort: born in 1986 or later', () => {
    const adult = (birth: string) =>
      deriveDeprivations(
        s2016,
        { members: [{ birth: plainDate(birth), completed: 'primary', currentlyStudying: false }] },
        day,
      ).A1;
    expect(adult('1985-12-31')).toBe(false);
    expect(adult('1986-01-01')).toBe(true);
  });
});
