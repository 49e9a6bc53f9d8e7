import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';

const FILE = join(import.meta.dirname, '../../database/reference/programmes/programmes.json');

/** Loads the catalogue of programmes when the file is not the one this database holds; what a person edited stays. */
export async function loadProgrammes(database: Database): Promise<boolean> {
  const programmes = readFileSync(FILE, 'utf8');
  const sha256 = createHash('sha256').update(programmes).digest('hex');
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('vuonlen.programmes'))");
    const held = await client.query<{ sha256: string }>("select sha256 from reference_files where name = 'programmes'");
    if (held.rows[0]?.sha256 === sha256) {
      await client.query('rollback');
      return false;
    }
    await client.query(
      `insert into programmes (id, name_vi, name_en, kind, first_year, last_year, source, verification, display_order)
       select p ->> 'id', p -> 'name' ->> 'vi', p -> 'name' ->> 'en', p ->> 'kind', (p ->> 'firstYear')::int,
              (p ->> 'lastYear')::int, p ->> 'source', p ->> 'verification', n
         from jsonb_array_elements($1::jsonb) with ordinality as list(p, n)
       on conflict (id) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, kind = excluded.kind,
         first_year = excluded.first_year, last_year = excluded.last_year, source = excluded.source,
         verification = excluded.verification, display_order = excluded.display_order
        where programmes.edited_by is null`,
      [programmes],
    );
    await client.query(
      `insert into reference_files (name, sha256, loaded_at) values ('programmes', $1, now())
       on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at`,
      [sha256],
    );
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
