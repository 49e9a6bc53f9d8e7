import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Database } from '../database/database.ts';
import type { ArchiveEnd, ArchiveHead, ArchiveTable } from './archive-format.ts';
import { archiveProblem } from './problems.ts';

/**
 * Phục hồi — puts a backup into an empty database, in one transaction: whole, or not at all. Constraints and triggers
 * are checked as for any other write, except that frozen rounds are written as frozen.
 */
export async function restoreBackup(database: Database, file: string): Promise<{ tables: number; rows: number }> {
  await refuseDamaged(file);
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await refuseFilled(client);
    const done = await load(client, file);
    await client.query('commit');
    await client.query('analyze');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Reads the whole file once before anything is touched: the checksum of its last line must be that of all before it. */
async function refuseDamaged(file: string): Promise<void> {
  const unreadable = (reason: string) =>
    new Refusal(archiveProblem('backup-unreadable', { file: basename(file), reason }));
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  try {
    for await (const line of gunzippedLines(file)) {
      if (last !== undefined) hash.update(last);
      last = Buffer.from(line);
    }
    const end = last === undefined ? undefined : (JSON.parse(last.toString('utf8')) as Partial<ArchiveEnd>);
    if (end?.end !== true) throw unreadable('tệp bị cắt cụt · the file is cut short');
    if (end.sha256 !== hash.digest('hex')) throw unreadable('tổng kiểm tra sai · wrong checksum');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code?.startsWith('Z_') || error instanceof SyntaxError) throw unreadable((error as Error).message);
    throw error;
  }
}

async function refuseFilled(client: pg.PoolClient): Promise<void> {
  for (const table of ['households', 'review_rounds', 'users', 'audit_log']) {
    const found = await client.query(`select from ${table} limit 1`);
    if (found.rowCount !== 0) throw new Refusal(archiveProblem('restore-not-empty', { what: table }));
  }
}

async function load(client: pg.PoolClient, file: string): Promise<{ tables: number; rows: number }> {
  const lines = gunzippedLines(file);
  const head = await nextJson<ArchiveHead>(lines);
  const unreadable = (reason: string) =>
    new Refusal(archiveProblem('backup-unreadable', { file: basename(file), reason }));
  if (head.format !== 'vuonlen-backup') throw unreadable('không đúng định dạng · not the format');
  await refuseNewer(client, head);
  await client.query('set local session_replication_role = replica');
  const known = (
    await client.query<{ table: string }>(
      "select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
  ).rows;
  // Reference data that starting the program has loaded gives way to what the backup holds.
  const emptied = known.filter(({ table }) => table !== 'schema_migrations').map(({ table }) => `"${table}"`);
  await client.query(`truncate ${emptied.join(', ')}`);
  const done = { tables: 0, rows: 0 };
  for (;;) {
    const part = await nextJson<ArchiveTable | ArchiveEnd>(lines);
    if ('end' in part) break;
    if (!known.some(({ table }) => table === part.table)) throw unreadable(`bảng ${part.table}`);
    done.rows += await loadTable(client, part, lines);
    done.tables += 1;
  }
  await client.query(
    "select setval('area_ids', greatest(1000000, (select coalesce(max(id), 0) + 1 from areas)), false)",
  );
  await resetIdentities(client);
  await client.query('set local session_replication_role = origin');
  return done;
}

async function refuseNewer(client: pg.PoolClient, head: ArchiveHead): Promise<void> {
  const own = (await client.query<{ name: string }>('select name from schema_migrations')).rows.map((row) => row.name);
  const unknown = head.migrations.filter((name) => !own.includes(name)).at(-1);
  if (unknown !== undefined) throw new Refusal(archiveProblem('backup-newer', { found: unknown }));
}

async function loadTable(client: pg.PoolClient, part: ArchiveTable, lines: AsyncGenerator<Buffer>): Promise<number> {
  const columns = part.columns.map((column) => `"${column}"`).join(', ');
  const stream = client.query(copyFrom(`copy "${part.table}" (${columns}) from stdin`));
  const done = finished(stream);
  done.catch(() => undefined);
  let rows = 0;
  try {
    for (;;) {
      const { value: line, done: ended } = await lines.next();
      if (ended || line === undefined) throw new SyntaxError('cut short');
      if (line.length === 3 && line[0] === 92 && line[1] === 46) break;
      rows += 1;
      if (!stream.write(line)) await Promise.race([once(stream, 'drain'), done]);
    }
    stream.end();
    await done;
    return rows;
  } catch (error) {
    // The connection waits for the end of the rows: it must be told that none will come.
    stream.destroy();
    await done.catch(() => undefined);
    throw error;
  }
}

async function resetIdentities(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''`,
  );
  for (const { table, column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence('"${table}"', '${column}'), greatest(1, (select coalesce(max("${column}"), 0) + 1 from "${table}")), false)`,
    );
  }
}

async function nextJson<T>(lines: AsyncGenerator<Buffer>): Promise<T> {
  const { value, done } = await lines.next();
  if (done || value === undefined) throw new SyntaxError('cut short');
  return JSON.parse(value.toString('utf8')) as T;
}

/** Lines of the unpacked archive, each with its newline; memory stays bounded by one line and one chunk. */
async function* gunzippedLines(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    const text = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, start)) {
      yield text.subarray(start, end + 1);
      start = end + 1;
    }
    rest = text.subarray(start);
  }
}
