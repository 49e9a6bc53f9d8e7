import { expect, test } from 'vitest';
import { membersCsv } from '#tests/kit/register-csv.ts';
import { ReviewWorld } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { previewImport } from './preview-import.ts';
import { listImportIssues } from './read-imports.ts';

const database = useTestDatabase();

test('a person number used twice in a household: the first row stands, the others are named with it', async () => {
  const world = await ReviewWorld.make(database.current);
  const [home] = world.communeCodes as [string];
  const officer = world.officerOf(home);
  await world.opensRound('R');
  const place = { commune_code: home, area: 'rural', size: 2 };
  await world.imports(officer, 'R', [
    { ...place, household_code: 'H1' },
    { ...place, household_code: 'H2' },
  ]);
  const people = [
    { household_code: 'H1', person_no: 1, name: 'Nguyễn Văn An' },
    { household_code: 'H1', person_no: 2, name: 'Nguyễn Thị Bình' },
    { household_code: 'H2', person_no: 1, name: 'Trần Văn Cường' },
    { household_code: 'H1', person_no: 2, name: 'Nguyễn Thị Dung' },
    { household_code: 'H2', person_no: 2, name: 'Trần Thị Em' },
    { household_code: 'H1', person_no: 2, name: 'Nguyễn Thị Giang' },
  ];
  const { import: previewed } = await previewImport.run(world.application, officer, {
    roundId: 'R',
    kind: 'members',
    file: { name: 'members.csv', bytes: membersCsv(people) },
  });
  expect(previewed.summary).toMatchObject({ rows: 6, accepted: 4, refused: 2, created: 4 });
  const { issues } = await listImportIssues.run(world.application, officer, { importId: previewed.id });
  expect(issues.map(({ row, code, found, expected }) => [row, code, found, expected.en])).toEqual([
    [5, 'person-twice', '2', 'a person number used once in the household; row 3 has it'],
    [7, 'person-twice', '2', 'a person number used once in the household; row 3 has it'],
  ]);
});
