import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Refusal } from '#domain/kernel/refusal.ts';
import { databaseProblem } from './problems.ts';

const FOLDER = join(import.meta.dirname, '../../database/migrations');

/** Applies the migrations that are missing, each in its own transaction, one process at a time. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('vuonlen.migrate'))");
    await client.query(
      'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const applied = new Set(
      (await client.query<{ name: string }>('select name from schema_migrations')).rows.map((row) => row.name),
    );
    refuseNewer(applied, files);
    const missing = files.filter((name) => !applied.has(name));
    for (const name of missing) await apply(client, name);
    return missing;
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('vuonlen.migrate'))").catch(() => undefined);
    client.release();
  }
}

function refuseNewer(applied: ReadonlySet<string>, files: readonly string[]): void {
  const unknown = [...applied]
    .filter((name) => !files.includes(name))
    .sort()
    .at(-1);
  if (unknown === undefined) return;
  throw new Refusal(
    databaseProblem('data-folder-newer', { folder: 'PostgreSQL', found: unknown, known: files.at(-1) ?? '' }),
  );
}

async function apply(client: pg.PoolClient, name: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(readFileSync(join(FOLDER, name), 'utf8'));
    await client.query('insert into schema_migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
  }
}
