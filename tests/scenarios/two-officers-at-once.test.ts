import { beforeAll, describe, expect, test } from 'vitest';
import { applyImport } from '#server/reviews/import/apply-import.ts';
import { previewImport } from '#server/reviews/import/preview-import.ts';
import { listCases } from '#server/reviews/list-cases.ts';
import { submitCommune } from '#server/reviews/move-commune.ts';
import { setPopulation } from '#server/reviews/set-population.ts';
import { registerCsv } from '../kit/register-csv.ts';
import { ReviewWorld, refusalOf } from '../kit/review-world.ts';
import { useTestDatabase } from '../kit/test-database.ts';

const database = useTestDatabase();
let world: ReviewWorld;
let home: string;

beforeAll(async () => {
  world = await ReviewWorld.make(database.current);
  [home] = world.communeCodes as [string];
  await world.opensRound('R');
});

const lines = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    household_code: `${prefix}${index}`,
    commune_code: home,
    area: 'rural',
    b1_score: 100,
    deprived: index % 5,
  }));

describe('two officers of one commune', () => {
  test('importing at the same moment lose nothing and double nothing', async () => {
    const officer = world.officerOf(home);
    const done = await Promise.all(['A', 'B', 'C'].map((prefix) => world.imports(officer, 'R', lines(prefix, 40))));
    expect(done.map((one) => one.summary.created)).toEqual([40, 40, 40]);
    const { rows } = await database.current.pool.query(
      'select count(*)::int as cases, count(distinct household_id)::int as households from review_cases',
    );
    expect(rows).toEqual([{ cases: 120, households: 120 }]);
  });

  test('the second of two identical files is told that the first changed the data', async () => {
    const officer = world.officerOf(home);
    const file = { name: 'sổ.csv', bytes: registerCsv(lines('D', 10)) };
    const [first, second] = await Promise.all([
      previewImport.run(world.application, officer, { roundId: 'R', file }),
      previewImport.run(world.application, officer, { roundId: 'R', file }),
    ]);
    await applyImport.run(world.application, officer, { importId: first.import.id });
    expect(await refusalOf(applyImport.run(world.application, officer, { importId: second.import.id }))).toEqual([
      'import-stale',
    ]);
    const { cases } = await listCases.run(world.application, officer, { roundId: 'R', search: 'D', limit: 200 });
    expect(cases.filter((line) => line.code.startsWith('D'))).toHaveLength(10);
  });

  test('a command sent twice is done once and answered the same', async () => {
    const officer = world.officerOf(home);
    const place = { roundId: 'R', communeId: world.commune(home).id };
    await setPopulation.run(world.application, officer, { ...place, households: 900, persons: 3000 });
    const command = { ...place, commandId: '01a20185-b6cd-73d0-8c23-3dcaa434b3eb' };
    const answers = await Promise.all([
      submitCommune.run(world.application, officer, command),
      submitCommune.run(world.application, officer, command),
    ]);
    expect(answers).toEqual([{ status: 'submitted' }, { status: 'submitted' }]);
    const { rows } = await database.current.pool.query(
      "select count(*)::int as count from audit_log where act = 'reviews.submit-commune'",
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('a command id of another person does not open his answer', async () => {
    const stranger = world.officerOf(world.communeCodes[1] as string);
    const command = {
      roundId: 'R',
      communeId: world.commune(home).id,
      commandId: '01a20185-b6cd-73d0-8c23-3dcaa434b3eb',
    };
    expect(await refusalOf(submitCommune.run(world.application, stranger, command))).toEqual(['not-found']);
  });
});
