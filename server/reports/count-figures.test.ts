import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, type PlainDateOrYear, plainDate } from '#domain/kernel/plain-date.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { fulfils } from '#domain/reports/measures/condition.ts';
import { figureOf } from '#domain/reports/measures/figures.ts';
import { impliesListed, LISTED } from '#domain/reports/measures/listed.ts';
import type { Measure } from '#domain/reports/measures/measure.ts';
import { randomCase } from '#tests/kit/random-cases.ts';
import { type CaseDraft, counting, makeProvince, makeRound, nationalStandard } from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { EVERYWHERE, inTransaction } from '../database/transaction.ts';
import { countFigures } from './count-figures.ts';

const database = useTestDatabase();

describe.each(['2016-2020', '2022-2025'])('figures under %s', (standardId) => {
  test('every measure counted by SQL equals the count of its condition, household by household', async () => {
    const standard = nationalStandard(standardId);
    const catalogue = catalogueOf(standard);
    const cases = fc.sample(randomCase(standard, 4), { numRuns: 400, seed: 20 });
    const province = await makeProvince(database.current, 2, 2);
    const round = { id: `R-${standardId}`, standardId, year: 2024, cases };
    await makeRound(database.current, province, round);
    const counted = await inTransaction(database.current, EVERYWHERE, (tx) =>
      countFigures(tx, { id: round.id, referenceDate: '2024-12-14' }, catalogue),
    );
    for (const [index, commune] of province.communes.entries()) {
      const own = cases.filter((entry) => entry.commune === index);
      const figures = counted.find((one) => one.communeId === commune.id)?.figures ?? {};
      const measures = [...catalogue.measures, ...ethnicMeasures(catalogue)].filter(
        (m) => m.counting.rule !== 'entered',
      );
      const bySql = Object.fromEntries(measures.map(({ code }) => [code, figureOf(figures, code)]));
      expect(bySql).toEqual(Object.fromEntries(measures.map((measure) => [measure.code, naive(measure, own)])));
      const urban = own.filter((entry) => entry.residence === 'urban');
      expect(Object.fromEntries(measures.map(({ code }) => [code, figureOf(figures, code, 'urban')]))).toEqual(
        Object.fromEntries(measures.map((measure) => [measure.code, naive(measure, urban)])),
      );
    }
  });

  test('what a condition says to imply the lists does imply them', () => {
    const catalogue = catalogueOf(nationalStandard(standardId));
    for (const draft of fc.sample(randomCase(nationalStandard(standardId), 1), { numRuns: 300, seed: 5 })) {
      const household = counting(draft);
      for (const { counting: rule } of catalogue.measures) {
        if (rule.rule === 'entered' || !impliesListed(rule.where) || !fulfils(household, rule.where)) continue;
        expect(fulfils(household, LISTED)).toBe(true);
      }
    }
  });
});

function ethnicMeasures(catalogue: ReturnType<typeof catalogueOf>): Measure[] {
  return ['reviewed', 'poor', 'near-poor']
    .flatMap((list) =>
      ['01', '02', '19', '54'].flatMap((code) => [
        `${list}-households:ethnic:${code}`,
        `${list}-persons:ethnic:${code}`,
      ]),
    )
    .map((code) => catalogue.find(code))
    .filter((measure) => measure !== undefined);
}

function naive(measure: Measure, cases: readonly CaseDraft[]): number {
  const rule = measure.counting;
  if (rule.rule === 'entered') throw new Error('entered');
  let count = 0;
  for (const draft of cases) {
    const household = counting(draft);
    if (!fulfils(household, rule.where)) continue;
    if (rule.rule === 'households') count += 1;
    else if (rule.rule === 'persons') count += household.size;
    else
      count += (draft.members ?? []).filter((member) => {
        if (member.leftOn && member.leftOn <= '2024-12-14') return false;
        const age = ageOn(member.birth as PlainDateOrYear, plainDate('2024-12-14'));
        return (
          (rule.who.ageBelow === undefined || age < rule.who.ageBelow) &&
          (rule.who.ageFrom === undefined || age >= rule.who.ageFrom) &&
          (rule.who.hasInsurance === undefined || member.hasInsurance === rule.who.hasInsurance) &&
          (rule.who.inSchool === undefined || member.inSchool === rule.who.inSchool)
        );
      }).length;
  }
  return count;
}
