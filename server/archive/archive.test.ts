import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ReviewWorld, refusalOf } from '#tests/kit/review-world.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { connect, type Database } from '../database/database.ts';
import { restoreBackup } from './read-backup.ts';
import { verifyInstallation } from './verify.ts';
import { writeBackup } from './write-backup.ts';

const database = useTestDatabase();
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vuonlen-archive-'));
  file = join(folder, 'province.backup');
  const world = await ReviewWorld.make(database.current);
  const home = world.communeCodes[0] as string;
  await world.opensRound('R');
  await world.imports(world.officerOf(home), 'R', [
    {
      household_code: 'A1',
      commune_code: home,
      head_name: 'Đỗ Thị "Hạnh"\\n',
      area: 'rural',
      b1_score: 100,
      deprived: 4,
    },
    { household_code: 'A2', commune_code: home, area: 'rural', b1_score: 100, deprived: 1 },
  ]);
  await world.imports(
    world.officerOf(home),
    'R',
    [{ household_code: 'A1', person_no: 1, name: 'Đỗ Thị Hạnh', birth: 1950, relation: 'chủ hộ' }],
    'members',
  );
  await world.everyCommuneSubmits('R');
  await world.leaderApproves('R');
  await writeBackup(database.current, file, new Date('2024-12-21T00:00:00Z'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** An empty, migrated database of its own. */
async function emptyMachine<T>(use: (empty: Database) => Promise<T>): Promise<T> {
  const name = inject('templateName').replace(/template$/, randomUUID().replaceAll('-', ''));
  const server = new pg.Client({ connectionString: inject('serverUrl') });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(inject('serverUrl'));
  url.pathname = `/${name}`;
  const empty = await connect(url.href, 3);
  try {
    return await use(empty);
  } finally {
    await empty.close();
    await server.query(`drop database ${name} with (force)`);
    await server.end();
  }
}

const SUMS = `select c.relname, (xpath('/row/c/text()', query_to_xml(format('select coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as c from %I t', c.relname), false, true, '')))[1]::text as sum
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations' order by 1`;

describe('backup and restore', () => {
  test('an empty machine holds the very same tables afterwards', async () => {
    const before = (await database.current.pool.query(SUMS)).rows;
    await emptyMachine(async (empty) => {
      const done = await restoreBackup(empty, file);
      expect(done.tables).toBe(before.length);
      expect((await empty.pool.query(SUMS)).rows).toEqual(before);
      expect((await verifyInstallation(empty)).faults).toEqual([]);
      expect(await refusalOf(restoreBackup(empty, file))).toEqual(['restore-not-empty']);
    });
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 400)],
    [
      'one byte changed',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 5000), Buffer.from([(bytes[5000] ?? 0) ^ 1]), bytes.subarray(5001)]),
    ],
    ['something else', () => Buffer.from('không phải bản sao lưu')],
  ])('a file that is %s is refused and leaves nothing', async (_, spoil) => {
    const spoilt = join(folder, 'spoilt.backup');
    await writeFile(spoilt, spoil(await readFile(file)));
    await emptyMachine(async (empty) => {
      expect(await refusalOf(restoreBackup(empty, spoilt))).toEqual(['backup-unreadable']);
      expect((await empty.pool.query('select count(*)::int as count from households')).rows).toEqual([{ count: 0 }]);
    });
  });
});

describe('verify', () => {
  test('is clean, and finds what somebody with the database password changed', async () => {
    expect((await verifyInstallation(database.current)).faults).toEqual([]);
    await database.current.pool.query(
      "set session_replication_role = replica; update review_cases set b1_score = 1 where code = 'A2'; set session_replication_role = origin",
    );
    const { faults } = await verifyInstallation(database.current);
    expect(faults.map((fault) => fault.en)).toEqual([expect.stringContaining('frozen cases of round R were changed')]);
    await database.current.pool.query(
      "set session_replication_role = replica; update audit_log set actor_name = 'ai khác' where seq = 2; set session_replication_role = origin",
    );
    expect((await verifyInstallation(database.current)).faults.length).toBeGreaterThan(1);
  });
});
