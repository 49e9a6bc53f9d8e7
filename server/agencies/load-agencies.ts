import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';

const FOLDER = join(import.meta.dirname, '../../database/reference/agencies');

/** Loads the catalogue of agencies and their successors when the files are not the ones this database holds. */
export async function loadAgencies(database: Database): Promise<boolean> {
  const agencies = readFileSync(join(FOLDER, 'agencies.json'), 'utf8');
  const successors = readFileSync(join(FOLDER, 'successors.json'), 'utf8');
  const sha256 = createHash('sha256').update(agencies).update(successors).digest('hex');
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtext('vuonlen.agencies'))");
    const held = await client.query<{ sha256: string }>("select sha256 from reference_files where name = 'agencies'");
    if (held.rows[0]?.sha256 === sha256) {
      await client.query('rollback');
      return false;
    }
    await client.query(
      `insert into agencies (id, name_vi, name_en, level, kind, valid_from, valid_to, aliases, source, verification, display_order, is_all_others, stands_for)
       select a ->> 'id', a -> 'name' ->> 'vi', a -> 'name' ->> 'en', a ->> 'level', a ->> 'kind', (a ->> 'validFrom')::date,
              (a ->> 'validTo')::date, array(select jsonb_array_elements_text(a -> 'aliases')), a ->> 'source',
              a ->> 'verification', n, coalesce((a ->> 'isAllOthers')::boolean, false), a ->> 'standsFor'
         from jsonb_array_elements($1::jsonb) with ordinality as list(a, n)
       on conflict (id) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, level = excluded.level,
         kind = excluded.kind, valid_from = excluded.valid_from, valid_to = excluded.valid_to, aliases = excluded.aliases,
         source = excluded.source, verification = excluded.verification, display_order = excluded.display_order,
         is_all_others = excluded.is_all_others, stands_for = excluded.stands_for`,
      [agencies],
    );
    await client.query('delete from agency_successors');
    await client.query(
      `insert into agency_successors (agency_id, successor_id, task_vi, task_en, effective_date, source, verification)
       select s ->> 'agency', s ->> 'successor', s -> 'task' ->> 'vi', s -> 'task' ->> 'en', (s ->> 'effectiveDate')::date,
              s ->> 'source', s ->> 'verification'
         from jsonb_array_elements($1::jsonb) s`,
      [successors],
    );
    await client.query(
      `insert into reference_files (name, sha256, loaded_at) values ('agencies', $1, now())
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
