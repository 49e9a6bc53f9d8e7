import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { joinEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { databaseProblem } from './problems.ts';
import type { Schema } from './schema.ts';

/** The open database of this installation. Made once, by hand, at the top of a program. */
export interface Database {
  readonly pool: pg.Pool;
  /** Where reports read (`DATABASE_REPLICA_URL`); the primary itself when there is no replica. */
  readonly replica: pg.Pool;
  readonly sql: Kysely<Schema>;
  readonly url: string;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly checkout: string;
  readonly dataFolder: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly replicaUrl?: string | undefined;
  readonly poolSize?: number;
}

const OLDEST_POSTGRES = 15;
const ATTEMPTS = 6;

// Days stay text (no time zone may touch them); counts of rows are well below 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Opens the database (embedded, or `DATABASE_URL`) and brings its schema up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.databaseUrl)
    return await connect(settings.databaseUrl, settings.poolSize, async () => undefined, settings.replicaUrl);
  return await openEmbedded(openDataFolder(settings.dataFolder, settings.checkout), settings.poolSize);
}

/** A server that is just going down (killed a moment ago, or stopped by the last one to leave) is waited for and started anew. */
async function openEmbedded(folder: DataFolder, poolSize: number | undefined): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    const embedded = await joinEmbeddedPostgres(folder);
    try {
      return await connect(embedded.url, poolSize, embedded.release);
    } catch (error) {
      const unreachable = error instanceof Refusal && error.problems[0]?.code === 'database-unreachable';
      if (!unreachable || attempt === ATTEMPTS) {
        await embedded.release();
        throw error;
      }
      await sleep(300 * attempt);
    }
  }
}

/** Connects to a database that is already served. */
export async function connect(
  url: string,
  poolSize = 10,
  release: () => Promise<void> = async () => undefined,
  replicaUrl?: string,
): Promise<Database> {
  const pool = poolOf(url, poolSize, 'vuonlen');
  try {
    await refuseOldServer(pool);
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const replica = replicaUrl ? poolOf(replicaUrl, poolSize, 'vuonlen-replica') : pool;
  return {
    pool,
    replica,
    sql: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    url,
    close: async () => {
      if (replica !== pool) await replica.end();
      await pool.end();
      await release();
    },
  };
}

async function refuseOldServer(pool: pg.Pool): Promise<void> {
  const version = await pool.query<{ server_version_num: string }>('show server_version_num').catch((error: Error) => {
    throw new Refusal(databaseProblem('database-unreachable', { reason: error.message }));
  });
  const found = Math.floor(Number(version.rows[0]?.server_version_num) / 10_000);
  if (found < OLDEST_POSTGRES)
    throw new Refusal(databaseProblem('database-too-old', { found, wanted: OLDEST_POSTGRES }));
}

function poolOf(url: string, max: number, name: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    // Our statements are short and many, with the walls' policies in each: compiling them takes longer than running them.
    onConnect: async (client) => void (await client.query('set jit = off')),
  });
  // A connection that dies while idle is replaced; the next query tells the caller if the server is gone.
  pool.on('error', () => undefined);
  return pool;
}
