import { describe, expect, test } from 'vitest';
import { localStandards, nationalStandards } from '#database/reference/standards/national-standards.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { classifyByIncome } from './income-class.ts';
import { standardOfProvince } from './local-standard.ts';
import { parseStandard } from './parse-standard.ts';
import type { Standard } from './standard.ts';
import {
  decideStandard,
  findStandardInForce,
  isComparable,
  listStandardsOfReview,
  requirePointRules,
} from './standard-in-force.ts';

const get = (id: string): Standard => {
  const found = decideStandard(nationalStandards, id);
  if (!found.ok) throw new Error(id);
  return found.value;
};

describe('the national standards as data', () => {
  test('periods follow each other without a gap or an overlap', () => {
    expect(nationalStandards.map(({ id }) => id)).toEqual(['2011-2015', '2016-2020', '2022-2025', '2027-2030']);
    for (const [index, standard] of nationalStandards.slice(1).entries()) {
      const before = nationalStandards[index] as Standard;
      expect(new Date(standard.validFrom).getTime() - new Date(before.validTo).getTime()).toBe(86_400_000);
    }
  });

  test.each([
    ['2020-06-30', '2016-2020'],
    ['2021-12-31', '2016-2020'],
    ['2022-01-01', '2022-2025'],
    ['2026-11-22', '2022-2025'],
    ['2027-01-01', '2027-2030'],
  ])('on %s the standard %s is in force', (day, id) => {
    expect(findStandardInForce(nationalStandards, plainDate(day))?.id).toBe(id);
  });

  test('a year of change closes one list and opens another; the two are never compared', () => {
    const [closing, opening] = listStandardsOfReview(nationalStandards, 2021) as [Standard, Standard];
    expect([closing.id, opening.id]).toEqual(['2016-2020', '2022-2025']);
    expect(isComparable(closing, opening)).toBe(false);
    expect(listStandardsOfReview(nationalStandards, 2023).map(({ id }) => id)).toEqual(['2022-2025']);
  });

  test('indicators, causes and needs are those of the period', () => {
    expect(get('2016-2020').indicators.map(({ code }) => code)).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A7',
      'A8',
      'A9',
      'A10',
    ]);
    expect(get('2022-2025').indicators).toHaveLength(12);
    expect([get('2016-2020').causes.length, get('2022-2025').causes.length, get('2022-2025').needs.length]).toEqual([
      11, 8, 6,
    ]);
  });

  test('every value says how far it is verified and on what it rests', () => {
    for (const standard of nationalStandards) {
      const marked = [
        standard,
        ...standard.legalSources,
        ...standard.indicators,
        ...standard.incomeRules,
        ...(standard.pointRules ?? []),
        ...standard.causes,
        ...standard.needs,
      ];
      for (const { mark } of marked) expect(mark.source).not.toBe('');
    }
    expect(get('2016-2020').pointRules?.[0]?.mark.verification).toBe('from-memory');
  });

  test.each(['2011-2015', '2027-2030'])('%s has no point rules: refused, never invented', (id) => {
    expect(requirePointRules(get(id))).toMatchObject({
      ok: false,
      problems: [{ code: 'standard-without-point-rules' }],
    });
  });

  test('an unknown period is refused with the known ones', () => {
    expect(decideStandard(nationalStandards, '2021-2025')).toMatchObject({
      ok: false,
      problems: [{ code: 'standard-unknown', details: { known: '2011-2015, 2016-2020, 2022-2025, 2027-2030' } }],
    });
  });

  test('a reference file that names an unknown dimension does not load', () => {
    const { indicators, ...rest } = structuredClone(get('2016-2020'));
    expect(() => parseStandard({ ...rest, indicators: [{ ...indicators[0], dimension: 'XXX' }] })).toThrow(
      'unknown dimension XXX',
    );
  });
});

describe('income rules, as the law words them', () => {
  test.each([
    ['2011-2015', 'rural', 400_000, 0, 'poor', undefined],
    ['2011-2015', 'rural', 400_500, 0, 'near_poor', undefined],
    ['2011-2015', 'urban', 650_001, 9, 'not_poor', undefined],
    ['2016-2020', 'rural', 700_000, 0, 'poor', 'N1'],
    ['2016-2020', 'rural', 1_000_000, 3, 'poor', 'N2'],
    ['2016-2020', 'rural', 1_000_000, 2, 'near_poor', undefined],
    ['2016-2020', 'urban', 1_300_001, 10, 'middle_standard', undefined],
    ['2022-2025', 'rural', 0, 2, 'near_poor', undefined],
    ['2022-2025', 'urban', 2_000_000, 3, 'poor', undefined],
    ['2022-2025', 'rural', 2_250_001, 12, 'not_poor', undefined],
    ['2027-2030', 'rural', 2_200_000, 3, 'poor', undefined],
  ] as const)('%s %s, %i đồng, %i deprivations: %s', (id, area, income, deprivations, expected, group) => {
    const classified = classifyByIncome(get(id), { area, income, deprivations });
    expect([classified.class, classified.group]).toEqual([expected, group]);
  });
});

describe('a provincial standard', () => {
  test('gives a household its own class beside the national one', () => {
    const base = get('2022-2025');
    const bacNinh = localStandards.find(({ id }) => id === 'bac-ninh-2025');
    if (!bacNinh) throw new Error('missing');
    const own = standardOfProvince(bacNinh, base);
    if (!own.ok) throw new Error('refused');
    const household = { area: 'rural', income: 1_700_000, deprivations: 3 } as const;
    expect(classifyByIncome(base, household).class).toBe('middle_standard');
    expect(classifyByIncome(own.value, household).class).toBe('poor');
    expect(requirePointRules(own.value).ok).toBe(false);
  });

  test('may not be lower than the national one, nor rest on another', () => {
    const [local] = localStandards;
    if (!local) throw new Error('missing');
    const lower = { ...local, incomeRules: local.incomeRules.map((rule) => ({ ...rule, incomeUpTo: 1_000_000 })) };
    expect(standardOfProvince(lower, get('2022-2025'))).toMatchObject({
      ok: false,
      problems: [{ code: 'local-standard-lower' }, {}],
    });
    expect(standardOfProvince(local, get('2016-2020')).ok).toBe(false);
  });
});
