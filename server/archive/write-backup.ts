import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../database/database.ts';
import { type ArchiveEnd, type ArchiveHead, type ArchiveTable, END_OF_ROWS } from './archive-format.ts';

export interface BackupDone {
  readonly tables: number;
  readonly rows: number;
}

/**
 * Sao lưu — every table as of one moment, while the application goes on. Written beside the target and renamed when
 * whole and on disk: a backup that was cut short never stands under the name that was asked for.
 */
export async function writeBackup(database: Database, file: string, now: Date): Promise<BackupDone> {
  const draft = `${file}.${process.pid}.partial`;
  const client = await database.pool.connect();
  const done = { tables: 0, rows: 0 };
  try {
    await client.query('begin isolation level repeatable read read only');
    await pipeline(
      Readable.from(content(client, now, done), { objectMode: false }),
      createGzip({ level: 4 }),
      createWriteStream(draft, { mode: 0o600 }),
    );
    await client.query('commit');
    await onDisk(draft);
    await rename(draft, file);
    await onDisk(dirname(file)).catch(() => undefined);
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  } finally {
    client.release();
  }
}

async function* content(
  client: pg.PoolClient,
  now: Date,
  done: { tables: number; rows: number },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (bytes: Buffer): Buffer => {
    hash.update(bytes);
    return bytes;
  };
  const line = (value: unknown) => hashed(Buffer.from(`${JSON.stringify(value)}\n`));
  const migrations = (
    await client.query<{ name: string }>('select name from schema_migrations order by name')
  ).rows.map((row) => row.name);
  yield line({ format: 'vuonlen-backup', version: 1, madeAt: now.toISOString(), migrations } satisfies ArchiveHead);
  for (const table of await listTables(client)) {
    yield line(table);
    const columns = table.columns.map((column) => `"${column}"`).join(', ');
    const stream = client.query(copyTo(`copy (select ${columns} from "${table.table}") to stdout`));
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      for (const byte of chunk) if (byte === 10) done.rows += 1;
      yield hashed(chunk);
    }
    yield hashed(Buffer.from(`${END_OF_ROWS}\n`));
    done.tables += 1;
  }
  yield Buffer.from(
    `${JSON.stringify({ end: true, tables: done.tables, rows: done.rows, sha256: hash.digest('hex') } satisfies ArchiveEnd)}\n`,
  );
}

async function listTables(client: pg.PoolClient): Promise<ArchiveTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migrations'
      group by c.relname order by c.relname`,
  );
  return rows;
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
