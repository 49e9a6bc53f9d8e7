import { beforeAll, describe, expect, test } from 'vitest';
import { getCase } from '#server/reviews/get-case.ts';
import { ReviewWorld, refusalOf } from '../kit/review-world.ts';
import { useTestDatabase } from '../kit/test-database.ts';

const database = useTestDatabase();
let world: ReviewWorld;
let home: string;

beforeAll(async () => {
  world = await ReviewWorld.make(database.current, '2022-01-20T03:00:00Z');
  [home] = world.communeCodes as [string];
});

describe('the autumn of 2021: one review, two results', () => {
  test('the old standard closes its books and the new one opens, side by side @req HD-86', async () => {
    await world.opensRound('CLOSE21', 2021, { standardId: '2016-2020' });
    await world.opensRound('OPEN21', 2021, { standardId: '2022-2025', pairedRoundId: 'CLOSE21' });
    const officer = world.officerOf(home);
    const household = {
      household_code: 'A1',
      commune_code: home,
      area: 'rural',
      b1_score: 130,
      deprived: 3,
      previous_class: 'near_poor',
    };
    await world.imports(officer, 'CLOSE21', [{ ...household, d11: '', d12: '' }]);
    await world.imports(officer, 'OPEN21', [household]);
    // Under 2016-2020: above 120 and up to 150 points with three deprivations is poor by deprivation (N2).
    expect(await world.caseOf(officer, 'CLOSE21', 'A1')).toMatchObject({
      class: 'poor',
      group: 'N2',
      movement: 'near_poor_to_poor',
    });
    // Under 2022-2025 there is no N1 or N2.
    expect(await world.caseOf(officer, 'OPEN21', 'A1')).toMatchObject({ class: 'poor', group: null });
  });

  test('a standard that holds for neither year is refused', async () => {
    expect(await refusalOf(world.opensRound('WRONG', 2021, { standardId: '2011-2015' }))).toEqual([
      'standard-without-point-rules',
    ]);
    expect(await refusalOf(world.opensRound('WRONG', 2019, { standardId: '2022-2025' }))).toEqual([
      'standard-not-of-round',
    ]);
    expect(await refusalOf(world.opensRound('WRONG', 2021, { standardId: 'no-such' }))).toEqual(['standard-unknown']);
  });

  test('the books of the new standard do not compare with those of the old', async () => {
    await world.everyCommuneSubmits('CLOSE21');
    await world.leaderApproves('CLOSE21', '2021-12-20');
    await world.opensRound('M2022', 2022, { kind: 'monthly', month: 1, referenceDate: '2022-01-15' });
    const officer = world.officerOf(home);
    // The register's own column stands in: the approved round before stands under another standard.
    await world.imports(officer, 'M2022', [
      { household_code: 'A1', commune_code: home, area: 'rural', b1_score: 200, previous_class: 'near_poor' },
    ]);
    expect(await world.caseOf(officer, 'M2022', 'A1')).toMatchObject({
      class: 'not_poor',
      movement: 'near_poor_to_not_poor',
    });
  });
});

describe('a province with a standard of its own', () => {
  test('a household carries two classes at once, each with its reasons @req HD-46 TN-02', async () => {
    const { pool } = database.current;
    await pool.query(
      `insert into standards (id, scope, province_id, applies_from, applies_to, definition, source)
       select 'tinh-thu', 'local', $1, '2022-01-01', '2026-12-31', jsonb_build_object('id', 'tinh-thu', 'province', '33', 'provinceName', 'Hưng Yên',
         'base', '2022-2025', 'name', jsonb_build_object('vi', 'Chuẩn của tỉnh (thử)', 'en', 'Provincial standard (test)'),
         'validFrom', '2022-01-01', 'validTo', '2026-12-31', 'incomeRules', '[]'::jsonb, 'notes', '[]'::jsonb,
         'mark', jsonb_build_object('verification', 'unverified', 'source', 'test'),
         'pointRules', (select jsonb_agg(r || jsonb_build_object('b1UpTo', (r ->> 'b1UpTo')::int + 20)) from jsonb_array_elements(definition -> 'pointRules') r)), 'test'
         from standards where id = '2022-2025'`,
      [world.province.id],
    );
    const later = await ReviewWorld.make(database.current, '2023-12-20T03:00:00Z');
    await later.opensRound('LOCAL23', 2023, { localStandardId: 'tinh-thu' });
    const officer = later.officerOf(home);
    await later.imports(officer, 'LOCAL23', [
      { household_code: 'L1', commune_code: home, area: 'rural', b1_score: 150, deprived: 3 },
      { household_code: 'L2', commune_code: home, area: 'rural', b1_score: 120, deprived: 3 },
    ]);
    const line = await later.caseOf(officer, 'LOCAL23', 'L1');
    expect(line).toMatchObject({ class: 'not_poor', localClass: 'poor' });
    const { case: opened } = await getCase.run(later.application, officer, {
      roundId: 'LOCAL23',
      householdId: line.householdId,
    });
    expect(opened.reasons.vi).toContain('140');
    expect(opened.localReasons?.vi).toContain('160');
    expect(await later.caseOf(officer, 'LOCAL23', 'L2')).toMatchObject({ class: 'poor', localClass: 'poor' });
  });
});
