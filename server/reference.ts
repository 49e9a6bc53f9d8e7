import type { Database } from './database/database.ts';

/** Loads the reference files that this database does not hold yet, or holds in an older edition; returns their names. */
export async function loadReferenceData(_database: Database): Promise<string[]> {
  return [];
}
