import { beforeAll, describe, expect, test } from 'vitest';
import { loadProvince } from '#cli/demo/load-province.ts';
import { playPlanYear } from '#cli/demo/plan-year/play-plan-year.ts';
import { PLAYED_YEARS, type PlayedPart } from '#demo/following-year/outcomes.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { verifyInstallation } from '#server/archive/verify.ts';
import { SYSTEM } from '../kit/actors.ts';
import { testApplication } from '../kit/application.ts';
import { useTestDatabase } from '../kit/test-database.ts';
import { holds } from './plan-year-claims.ts';
import { scaledPart } from './scaled-part.ts';
import { type PlanYear, quiet, walkPlanYear } from './walk-plan-year.ts';

const database = useTestDatabase();

const reached = (year: PlanYear, measure: string, unit: string) => {
  const target = year.targets.find((each) => each.computed && each.measure === measure && each.unit === unit);
  return [target?.achieved, target?.light];
};

describe('Phan Thiết 2017, a city whose province is approved whole', () => {
  let year: PlanYear;
  beforeAll(async () => {
    year = await walkPlanYear(testApplication(database.current), SYSTEM, 'PT');
  }, 240_000);
  holds('PT', () => year);
  test('PT: the rate fell by 626/54.300 − 489/54.897 of a hundred, inside the range of the plan', () => {
    const [target] = year.targets;
    expect([target?.operator, target?.value, target?.upper, target?.light]).toEqual([
      'decrease_by_range',
      0.2,
      0.3,
      'green',
    ]);
    expect(target?.achieved).toBeCloseTo((626 / 54_300 - 489 / 54_897) * 100, 9);
  });
  test('PT: two wards have plans of their own under the city’s', () => {
    expect(year.below.map(({ area, plan }) => [area.level, plan?.status])).toEqual([
      ['commune', 'confirmed'],
      ['commune', 'confirmed'],
    ]);
  });
});

describe('Tây Ninh 2020, cut off twice on the way', () => {
  let year: PlanYear;
  beforeAll(async () => {
    const application = testApplication(database.current);
    await loadProvince(application, SCENARIOS.TN, 1, quiet);
    for (const word of ['Năm 2020', 'members']) await expect(cutOffAt(word)).rejects.toThrow(`cut off at ${word}`);
    year = await walkPlanYear(application, SYSTEM, 'TN');

    function cutOffAt(word: string): Promise<string> {
      const write = (text: string) => {
        if (text.includes(word)) throw new Error(`cut off at ${word}`);
        return true;
      };
      const stdout = { write } as unknown as NodeJS.WritableStream;
      return playPlanYear(application, SCENARIOS.TN, 1, { ...quiet, stdout });
    }
  }, 240_000);
  holds('TN', () => year);
  test('TN: 37 poor households are left where none should be', () => {
    expect(reached(year, 'poor-households', 'household')).toEqual([37, 'red']);
  });
  test('TN: households of a commune merged in the year were moved and are counted in the new one', async () => {
    const { rows } = await database.current.pool.query(
      `select a.full_name, count(*)::int as count from review_cases c join areas a on a.id = c.commune_id
        where c.round_id = 'TN-2020' and a.code in ('25726', '25729') group by 1`,
    );
    expect(rows).toEqual([{ full_name: 'Xã Phước Bình', count: expect.any(Number) }]);
  });
  test('TN: played again, nothing is there twice, and the installation is sound', async () => {
    const counts = async () =>
      (
        await database.current.pool.query(
          `select (select count(*) from plans) as plans, (select count(*) from target_progress) as progress,
                  (select count(*) from task_progress) as tasks, (select count(*) from plan_evidence) as evidence,
                  (select count(*) from review_cases) as cases, (select count(*) from review_rounds) as rounds`,
        )
      ).rows[0];
    const before = await counts();
    await walkPlanYear(testApplication(database.current), SYSTEM, 'TN');
    expect(await counts()).toEqual(before);
    expect((await verifyInstallation(database.current)).faults).toEqual([]);
  }, 120_000);
});

describe('Lào Cai 2018, a tenth of its households', () => {
  let year: PlanYear;
  beforeAll(async () => {
    const parts = PLAYED_YEARS.LC.map((part: PlayedPart) => scaledPart(part, 10));
    year = await walkPlanYear(testApplication(database.current), SYSTEM, 'LC', parts);
  }, 240_000);
  holds('LC', () => year);
  test('LC: four points and more off the rate of the province; poor districts are entered by hand', () => {
    const [province, poorDistricts] = year.targets;
    expect([province?.computed, province?.light, poorDistricts?.computed]).toEqual([true, 'green', false]);
    expect(province?.achieved).toBeCloseTo((3_620 / 16_020 - 2_996 / 16_180) * 100, 1);
  });
});
