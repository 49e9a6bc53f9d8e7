import { join } from 'node:path';
import { withClient } from './bench-database.ts';

/** Every table an import writes, parents first. */
export const TABLES = [
  'households',
  'review_cases',
  'case_actions',
  'imports',
  'import_issues',
  'import_changes',
  'persons',
] as const;

const file = (folder: string, table: string) => join(folder, `${table}.copy`);

/** The rows that an import left, one file a table. */
export async function dumpRows(url: string, folder: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const table of TABLES) await client.query(`copy ${table} to '${file(folder, table)}'`);
  });
}

/**
 * The same rows into the same tables of a fresh database, by the server itself and from its own disk: same indexes,
 * constraints and triggers, as the superuser whom row-level security does not bind. Seconds by table.
 */
export async function bareCopy(url: string, folder: string): Promise<Record<string, number>> {
  return await withClient(url, async (client) => {
    const seconds: Record<string, number> = {};
    for (const table of TABLES) {
      const begun = performance.now();
      await client.query(`copy ${table} from '${file(folder, table)}'`);
      seconds[table] = (performance.now() - begun) / 1000;
    }
    return seconds;
  });
}

/** How many rows each table holds, to show that both sides did the same. */
export async function countRows(url: string): Promise<string> {
  return await withClient(url, async (client) => {
    const counts = [];
    for (const table of TABLES) {
      const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${table}`);
      counts.push(`${table} ${rows[0]?.count}`);
    }
    return counts.join(', ');
  });
}
