import fc from 'fast-check';
import { classMovements, otherChanges } from '#domain/reviews/movement.ts';
import type { Standard } from '#domain/standards/standard.ts';
import type { CaseDraft } from './review-fixtures.ts';

/**
 * Cases at random, movement and classes independent of one another: tables must count what is there, also where the
 * flows do not agree with the stocks.
 */
export function randomCase(standard: Standard, communes: number): fc.Arbitrary<CaseDraft> {
  const bits = (length: number) => fc.integer({ min: 0, max: Math.max(0, 2 ** length - 1) });
  const listClass = fc.constantFrom('poor', 'near_poor', 'not_poor');
  const yesNo = fc.option(fc.boolean());
  return fc.record({
    commune: fc.integer({ min: 0, max: communes - 1 }),
    class: listClass,
    previousClass: fc.option(listClass),
    movement: fc.constantFrom(...classMovements, ...otherChanges.map((change) => `other:${change}` as const)),
    povertyGroup: fc.option(fc.constantFrom('N1', 'N2')),
    localClass: fc.option(listClass),
    formA: fc.option(fc.constantFrom('surely_not_poor', 'to_survey')),
    residence: fc.constantFrom('rural', 'urban'),
    headSex: fc.option(fc.constantFrom('m', 'f')),
    ethnicCode: fc.option(fc.constantFrom('01', '02', '03', '19')),
    size: fc.integer({ min: 1, max: 12 }),
    everPoor: fc.boolean(),
    everNearPoor: fc.boolean(),
    b1Score: fc.option(fc.integer({ min: 0, max: 250 })),
    deprivations: fc.option(bits(standard.indicators.length)),
    causes: bits(standard.causes.length),
    needs: bits(standard.needs.length),
    groups: bits(6),
    members: fc.array(
      fc.record({
        birth: fc.constantFrom(
          '2008-12-14',
          '2008-12-15',
          '2008',
          '2009',
          '2012-01-01',
          '2021',
          '2022-06-01',
          '1980',
          '1975-03-02',
        ),
        sex: fc.constantFrom('m', 'f'),
        hasInsurance: yesNo,
        inSchool: yesNo,
        leftOn: fc.option(fc.constantFrom('2024-01-01', '2024-12-31')),
      }),
      { maxLength: 4 },
    ),
  }) as fc.Arbitrary<CaseDraft>;
}
