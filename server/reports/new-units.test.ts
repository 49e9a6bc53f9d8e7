import { beforeAll, expect, test } from 'vitest';
import { actor, SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { makeProvince, makeRound, type SmallProvince } from '#tests/kit/review-fixtures.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { getTable } from './get-table.ts';
import { openFigure } from './open-figure.ts';

const database = useTestDatabase();
let old: SmallProvince;
let fresh: SmallProvince;

/** Old communes 0 and 1 merge into new 0; old 2 is divided between new 1 and new 2. */
beforeAll(async () => {
  old = await makeProvince(database.current, 1, 3);
  fresh = await makeProvince(database.current, 0, 3);
  const cases = [0, 0, 1, 2, 2, 2].map((commune, index) => ({
    commune,
    class: index === 4 ? ('near_poor' as const) : ('poor' as const),
    movement: 'new_poor' as const,
    code: `N-${index}`,
  }));
  const denominators = [
    [100, 400],
    [50, 200],
    [80, 300],
  ] as const;
  await makeRound(database.current, old, { id: 'OLD', standardId: '2022-2025', year: 2024, cases, denominators });
  const moves = [
    [0, 0, false],
    [1, 0, false],
    [2, 1, true],
    [2, 2, true],
  ] as const;
  for (const [from, to, partial] of moves) {
    await database.current.pool.query(
      `insert into area_changes (old_area_id, new_area_id, old_code, new_code, kind, effective_date, partial)
       values ($1, $2, $3, $4, 'merged', '2025-07-01', $5)`,
      [old.communes[from]?.id, fresh.communes[to]?.id, old.communes[from]?.code, fresh.communes[to]?.code, partial],
    );
  }
  const placed = { 'N-0': 0, 'N-1': 0, 'N-2': 0, 'N-3': 1, 'N-4': 1, 'N-5': 2 };
  for (const [code, to] of Object.entries(placed)) {
    await database.current.pool.query(
      'update households set province_id = $1, district_id = null, commune_id = $2 where code = $3',
      [fresh.provinceId, fresh.communes[to]?.id, code],
    );
  }
});

const table = (units: 'old' | 'new') =>
  getTable.run(testApplication(database.current), SYSTEM, { roundId: 'OLD', form: '7.1', units });

test('an old round on its own units and regrouped on today’s', async () => {
  const before = await table('old');
  expect(before.rows.map(({ level, values }) => [level, values['1'], values['3'], values['5']])).toEqual([
    ['province', 230, 5, 1],
    ['district', 230, 5, 1],
    ['commune', 100, 2, 0],
    ['commune', 50, 1, 0],
    ['commune', 80, 2, 1],
  ]);
  const after = await table('new');
  // Residents of the divided commune cannot be told apart: unknown, not guessed, and so is the total above them.
  expect(after.rows.map(({ areaCode, values }) => [areaCode, values['1'], values['3'], values['5']])).toEqual([
    [old.provinceCode, null, 5, 1],
    [fresh.communes[0]?.code, 150, 3, 0],
    [fresh.communes[1]?.code, null, 1, 1],
    [fresh.communes[2]?.code, null, 1, 0],
  ]);
  expect(after.rows[1]?.values['4']).toBe(2);
  expect(after.notes.join(' ')).toContain('chia về nhiều đơn vị mới');
});

test('the households behind a regrouped figure are those that stand there today', async () => {
  const input = { roundId: 'OLD', form: '7.1', column: '3', units: 'new', area: fresh.communes[0]?.code };
  const figure = await openFigure.run(testApplication(database.current), SYSTEM, input);
  expect(figure.households.map(({ code }) => code).sort()).toEqual(['N-0', 'N-1', 'N-2']);
});

test('a district officer sees the district whole, and no province above it', async () => {
  const [districtId = 0] = old.districtIds;
  const officer = actor('district-officer', {
    id: districtId,
    level: 'district',
    provinceId: old.provinceId,
    districtId,
    communeId: null,
  });
  // District officers exist until the middle of 2025.
  const answer = await getTable.run(testApplication(database.current, '2025-03-01T03:00:00Z'), officer, {
    roundId: 'OLD',
    form: '7.1',
  });
  expect(answer.rows.map(({ level }) => level)).toEqual(['district', 'commune', 'commune', 'commune']);
});
