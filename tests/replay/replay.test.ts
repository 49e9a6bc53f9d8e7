import { beforeAll, describe, expect, test } from 'vitest';
import { loadProvince, roundIdOf } from '#cli/demo/load-province.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { verifyInstallation } from '#server/archive/verify.ts';
import { SYSTEM } from '../kit/actors.ts';
import { testApplication } from '../kit/application.ts';
import { useTestDatabase } from '../kit/test-database.ts';
import { holds } from './plan-year-claims.ts';
import { type ReplayedFigure, replayFigures } from './replay-plan.ts';
import { type PlanYear, walkPlanYear } from './walk-plan-year.ts';

const database = useTestDatabase();
const sink = { write: () => true } as unknown as NodeJS.WritableStream;
const quiet = { stdout: sink, stderr: sink, isTty: false, language: 'vi' as const };

describe('Hải Dương, end of 2019, played through the acts of a real review', () => {
  let figures: ReplayedFigure[];
  beforeAll(async () => {
    const application = testApplication(database.current);
    await loadProvince(application, SCENARIOS.HD, 1, quiet);
    figures = await replayFigures(application, SYSTEM, SCENARIOS.HD, roundIdOf(SCENARIOS.HD));
  }, 240_000);

  const table = (code: string) => figures.find((figure) => figure.code === code)?.table;

  test('stocks, denominators and rates @req HD-04 HD-05 HD-06 HD-10', () => {
    expect([table('resident_households'), table('poverty_rate'), table('near_poverty_rate')]).toEqual([
      620_779, 1.85, 2.7,
    ]);
  });
  test('movements, returns and new entries; the accounts close @req HD-12 HD-13 HD-14', () => {
    const flows = ['opening_poor', 'escaped_poverty', 'fell_back_poor', 'new_poor', 'poor_households'].map(
      (code) => table(code) ?? 0,
    );
    expect(flows).toEqual([15_255, 5_078, 218, 1_064, 11_459]);
    expect((flows[0] ?? 0) - (flows[1] ?? 0) + (flows[2] ?? 0) + (flows[3] ?? 0)).toBe(flows[4]);
    expect([
      table('opening_near_poor'),
      table('escaped_near_poverty'),
      table('fell_back_near_poor'),
      table('new_near_poor'),
    ]).toEqual([19_292, 6_554, 212, 1_883]);
  });
  test('net change against the list before @req HD-07 HD-11', () => {
    expect([table('poor_net_reduction'), table('near_poor_net_reduction')]).toEqual([3_796, 2_533]);
  });
  test('N1 and N2, groups, a class that is empty @req HD-08 HD-09 HD-16 HD-17 HD-18', () => {
    expect(
      ['poor_households_N1', 'poor_households_N2', 'poor_social_protection', 'poor_ethnic_minority', 'poor_merit'].map(
        table,
      ),
    ).toEqual([11_457, 2, 5_238, 20, 0]);
  });
  test('eleven causes, several a household @req HD-19 HD-21', () => {
    const causes = figures.filter((figure) => figure.code.startsWith('cause:'));
    expect(causes).toHaveLength(11);
    expect(causes.every((figure) => figure.table === figure.printed)).toBe(true);
    expect(causes.reduce((sum, figure) => sum + (figure.table ?? 0), 0)).toBe(15_391);
  });
  test('every figure that differs from the print is one that the print itself contradicts, and says why', () => {
    const different = figures.filter((figure) => figure.difference !== undefined);
    expect(different.map((figure) => figure.code).sort()).toEqual([
      'communes',
      'communes_in_band:[1,2)',
      'near_poor_households',
      'poor_households',
      'poor_net_reduction',
    ]);
    for (const figure of different) expect(figure.difference).not.toBe('chưa giải thích');
  });
  test('the installation is sound, and loading again changes nothing', async () => {
    const application = testApplication(database.current);
    await loadProvince(application, SCENARIOS.HD, 1, quiet);
    expect((await database.current.pool.query('select count(*)::int as count from review_cases')).rows).toEqual([
      { count: 39_469 },
    ]);
    expect((await verifyInstallation(database.current)).faults).toEqual([]);
  }, 120_000);

  describe('and the year 2020 of its plan', () => {
    let year: PlanYear;
    beforeAll(async () => {
      year = await walkPlanYear(testApplication(database.current), SYSTEM, 'HD');
    }, 240_000);
    holds('HD', () => year);
    const target = (measure: string, unit: string) => {
      const found = year.targets.find((each) => each.measure === measure && each.unit === unit);
      return [found?.value, found?.achieved, found?.light];
    };
    test('HD: 3,052 fewer poor households where 3,000 were wanted, 1,874 fewer near-poor where 2,000 were', () => {
      expect(target('poor-households', 'household')).toEqual([3_000, 3_052, 'green']);
      expect(target('near-poor-households', 'household')).toEqual([2_000, 1_874, 'red']);
    });
    test('HD: both falls are divided among twelve districts exactly; two districts have plans below', () => {
      expect(
        year.sums.filter(({ allotted }) => allotted !== null).map(({ value, allotted }) => [value, allotted]),
      ).toEqual([
        [3_000, 3_000],
        [2_000, 2_000],
      ]);
      expect(year.below.map(({ area }) => area.level)).toEqual(['district', 'district']);
    });
    test('HD: the plan of 2021 is drafted from the approved round of 2020', () => {
      expect([year.draft.year, year.draft.round.id]).toEqual([2021, 'HD-2020']);
    });
  });
});

describe('Hưng Yên 2024, by district', () => {
  test('every row of the annex: households, poor, rate @req HY-10', async () => {
    const application = testApplication(database.current);
    await loadProvince(application, SCENARIOS.HY, 1, quiet);
    const figures = await replayFigures(application, SYSTEM, SCENARIOS.HY, roundIdOf(SCENARIOS.HY));
    expect(figures).toHaveLength(33);
    expect(figures.filter((figure) => figure.table !== figure.printed)).toEqual([]);
  }, 240_000);

  describe('and the plan whose year it ends', () => {
    let year: PlanYear;
    beforeAll(async () => {
      year = await walkPlanYear(testApplication(database.current), SYSTEM, 'HY');
    }, 240_000);
    holds('HY', () => year);
    test('HY: 2,675 of 407,668 households are 0.656 per cent: the 0.66 of the plan is met unrounded', () => {
      const [target] = year.targets;
      expect([target?.value, target?.light, target?.criterion.quantity]).toEqual([0.66, 'green', 'level']);
      expect(target?.achieved).toBeCloseTo((2_675 / 407_668) * 100, 9);
    });
  });
});
