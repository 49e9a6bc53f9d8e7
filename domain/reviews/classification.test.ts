import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalStandards } from '#database/reference/standards/national-standards.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import {
  type ClassificationInput,
  classifyHousehold,
  countDeprivations,
  deprivationBits,
  listDeprivedIndicators,
} from './classification.ts';
import { bilingualReasonOf } from './classification-reason.ts';
import { classMovements, type Movement, movementOf, nameOfMovement, otherChanges } from './movement.ts';

const s2016 = nationalStandards[1] as ScoringStandard;
const s2022 = nationalStandards[2] as ScoringStandard;
const severity = { not_poor: 0, near_poor: 1, poor: 2 } as const;

const standard = fc.constantFrom(s2016, s2022);
const area = fc.constantFrom('rural', 'urban');
const household = fc.record({
  area,
  formA: fc.constantFrom(undefined, 'to_survey', 'surely_not_poor'),
  b1Score: fc.option(fc.nat(300), { nil: undefined }),
  deprivations: fc.option(fc.nat((1 << 12) - 1), { nil: undefined }),
}) as fc.Arbitrary<ClassificationInput>;
const scored = fc.record({ area, b1Score: fc.nat(300), deprivations: fc.nat((1 << 10) - 1) }) as fc.Arbitrary<
  Required<Omit<ClassificationInput, 'formA'>>
>;

describe('classification by points', () => {
  // The borders of both standards, rural and urban.
  test.each([
    [s2016, 'rural', 120, 0, 'poor', 'N1'],
    [s2016, 'rural', 121, 3, 'poor', 'N2'],
    [s2016, 'rural', 121, 2, 'near_poor', undefined],
    [s2016, 'rural', 150, 3, 'poor', 'N2'],
    [s2016, 'rural', 151, 10, 'not_poor', undefined],
    [s2016, 'urban', 140, 0, 'poor', 'N1'],
    [s2016, 'urban', 141, 0, 'near_poor', undefined],
    [s2016, 'urban', 175, 3, 'poor', 'N2'],
    [s2016, 'urban', 176, 10, 'not_poor', undefined],
    [s2022, 'rural', 0, 0, 'near_poor', undefined],
    [s2022, 'rural', 140, 3, 'poor', undefined],
    [s2022, 'rural', 140, 2, 'near_poor', undefined],
    [s2022, 'rural', 141, 12, 'not_poor', undefined],
    [s2022, 'urban', 175, 3, 'poor', undefined],
    [s2022, 'urban', 176, 12, 'not_poor', undefined],
  ] as const)('$0.id %s B1 %i with %i deprivations is %s %s', (of, where, b1Score, count, expected, group) => {
    const judged = classifyHousehold(of, { area: where, b1Score, deprivations: (1 << count) - 1 });
    expect([judged.class, judged.group, judged.b2Score]).toEqual([expected, group, count * 10]);
  });

  test('every household gets a class, a reason in both languages and, if poor in 2016-2020, its group', () => {
    fc.assert(
      fc.property(standard, household, (of, input) => {
        const judged = classifyHousehold(of, input);
        expect(Object.keys(severity)).toContain(judged.class);
        const reason = bilingualReasonOf(of, judged);
        expect(reason.vi).toMatch(/^(Hộ nghèo|Hộ cận nghèo|Không thuộc diện|Hộ không còn).+\.$/);
        expect(reason.en).toMatch(/^(Poor|Near-poor|Neither|The household is no longer).+\.$/);
        expect(judged.group !== undefined).toBe(of === s2016 && judged.class === 'poor');
      }),
    );
  });

  test('more deprivation never makes a household less poor', () => {
    fc.assert(
      fc.property(standard, scored, fc.nat(9), (of, input, indicator) => {
        const worse = classifyHousehold(of, { ...input, deprivations: input.deprivations | (1 << indicator) });
        expect(severity[worse.class]).toBeGreaterThanOrEqual(severity[classifyHousehold(of, input).class]);
      }),
    );
  });

  test('a lower B1 score never makes a household less poor', () => {
    fc.assert(
      fc.property(standard, scored, fc.nat(300), (of, input, less) => {
        const poorer = classifyHousehold(of, { ...input, b1Score: Math.max(0, input.b1Score - less) });
        expect(severity[poorer.class]).toBeGreaterThanOrEqual(severity[classifyHousehold(of, input).class]);
      }),
    );
  });

  test('the higher urban line never leaves a household out that the rural one takes in', () => {
    fc.assert(
      fc.property(standard, scored, (of, input) => {
        const [rural, urban] = (['rural', 'urban'] as const).map((where) =>
          classifyHousehold(of, { ...input, area: where }),
        );
        expect(severity[urban?.class ?? 'not_poor']).toBeGreaterThanOrEqual(severity[rural?.class ?? 'not_poor']);
      }),
    );
  });

  test('a household above the national line may be poor by the standard of its province, and carries both classes', () => {
    const local: ScoringStandard = {
      ...s2022,
      id: 'tinh',
      pointRules: s2022.pointRules.map((rule) => ({ ...rule, b1UpTo: rule.b1UpTo + 20 })),
    };
    const both = (b1Score: number) =>
      [s2022, local].map(
        (standard) => classifyHousehold(standard, { area: 'rural', b1Score, deprivations: 0b111 }).class,
      );
    expect(both(150)).toEqual(['not_poor', 'poor']);
    expect(both(140)).toEqual(['poor', 'poor']);
  });

  test('form A decides alone', () => {
    const judged = classifyHousehold(s2022, {
      area: 'rural',
      formA: 'surely_not_poor',
      b1Score: 10,
      deprivations: 4095,
    });
    expect(judged).toMatchObject({ class: 'not_poor', deprivationCount: 0, decided: { kind: 'form-a' } });
  });

  test('the reason can be read out', () => {
    const judged = classifyHousehold(s2016, {
      area: 'urban',
      b1Score: 150,
      deprivations: deprivationBits([false, true, false, true, true]),
    });
    expect(bilingualReasonOf(s2016, judged)).toEqual({
      vi: 'Hộ nghèo nhóm N2: khu vực thành thị, điểm B1 là 150, trên 140 và không quá 175 điểm; thiếu hụt 3 chỉ số (Tình trạng đi học của trẻ em; Bảo hiểm y tế; Chất lượng nhà ở), từ 3 chỉ số trở lên.',
      en: 'Poor household, group N2: urban area, B1 score 150, above 140 and not above 175 points; deprived in 3 indicators (Child school attendance; Health insurance; Housing quality), 3 or more.',
    });
    expect(listDeprivedIndicators(s2016, judged.deprivations)).toEqual(['A2', 'A4', 'A5']);
    expect(countDeprivations(judged.deprivations)).toBe(3);
  });
});

describe('movements', () => {
  const never = { everPoor: false, everNearPoor: false };
  test.each([
    [{ previousClass: 'poor', ...never }, ['still_poor', 'poor_to_near_poor', 'poor_to_not_poor']],
    [{ previousClass: 'near_poor', ...never }, ['near_poor_to_poor', 'still_near_poor', 'near_poor_to_not_poor']],
    [never, ['new_poor', 'new_near_poor', 'still_not_poor']],
    [{ previousClass: 'not_poor', ...never }, ['new_poor', 'new_near_poor', 'still_not_poor']],
    [{ everPoor: true, everNearPoor: false }, ['fell_back_poor', 'new_near_poor', 'still_not_poor']],
    [
      { previousClass: 'not_poor', everPoor: false, everNearPoor: true },
      ['new_poor', 'fell_back_near_poor', 'still_not_poor'],
    ],
    [
      { previousClass: 'poor', everPoor: true, everNearPoor: true },
      ['still_poor', 'poor_to_near_poor', 'poor_to_not_poor'],
    ],
  ] as const)('%j', (history, expected) => {
    expect((['poor', 'near_poor', 'not_poor'] as const).map((now) => movementOf(history, now))).toEqual(expected);
  });

  test('a change of the household itself goes before any other', () => {
    for (const otherChange of otherChanges) {
      expect(movementOf({ previousClass: 'poor', ...never, otherChange }, 'not_poor')).toBe(`other:${otherChange}`);
    }
  });

  test('every movement has a name in both languages', () => {
    const all: Movement[] = [...classMovements, ...otherChanges.map((change) => `other:${change}` as const)];
    expect(new Set(all.map((movement) => nameOfMovement(movement).vi)).size).toBe(all.length);
    expect(nameOfMovement('fell_back_poor')).toEqual({ vi: 'tái nghèo', en: 'fell back into poverty' });
  });
});
