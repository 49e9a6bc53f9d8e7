import { expect, test } from 'vitest';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { describeSchema, staleDescription } from './describe.ts';

const database = useTestDatabase();

test('the described schema is the real one (npm run describe mends it)', async () => {
  const client = await database.current.pool.connect();
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  client.release();
  // Column facts are the same on every major; constraint lists name NOT NULL only from 18 on and are filtered out.
  expect(rows[0]?.major).toBeGreaterThanOrEqual(15);
  expect(staleDescription(await describeSchema(database.current.pool))).toEqual([]);
});
