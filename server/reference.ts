import { loadAgencies } from './agencies/load-agencies.ts';
import { loadAreas } from './areas/load-areas.ts';
import type { Database } from './database/database.ts';
import { loadDocuments } from './documents/load-documents.ts';
import { loadProgrammes } from './programmes/load-programmes.ts';
import { loadStandards } from './standards/load-standards.ts';

/** Loads the reference files that this database does not hold yet, or holds in an older edition; returns their names. */
export async function loadReferenceData(database: Database): Promise<string[]> {
  const loaded: string[] = [];
  if (await loadAreas(database)) loaded.push('areas');
  loaded.push(...(await loadStandards(database)));
  if (await loadAgencies(database)) loaded.push('agencies');
  if (await loadDocuments(database)) loaded.push('documents');
  if (await loadProgrammes(database)) loaded.push('programmes');
  return loaded;
}
