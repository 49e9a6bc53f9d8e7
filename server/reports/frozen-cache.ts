import type { Figures } from '#domain/reports/measures/measure.ts';
import type { Database } from '../database/database.ts';
import type { ReportRound } from './report-round.ts';

/** A frozen round never changes (the database refuses it), so its figures may be kept as they were read. */
const MOST_KEPT = 12;

const kept = new WeakMap<Database, Map<string, ReadonlyMap<number, Figures>>>();

/**
 * The frozen figures of a round for the communes this actor sees. Which communes those are was read under row-level
 * security in this very transaction and is part of the key: nobody is given a figure kept for somebody else.
 */
export async function keptFigures(
  database: Database,
  round: ReportRound,
  readThem: () => Promise<ReadonlyMap<number, Figures>>,
): Promise<ReadonlyMap<number, Figures>> {
  const seen = round.communes.map(({ id, residence, households }) => `${id}${residence ?? ''}${households ?? ''}`);
  const key = `${round.id}|${seen.join(',')}`;
  const store = kept.get(database) ?? new Map<string, ReadonlyMap<number, Figures>>();
  kept.set(database, store);
  const figures = store.get(key) ?? (await readThem());
  // The one used last stands last; the first is dropped.
  store.delete(key);
  store.set(key, figures);
  for (const oldest of store.keys()) {
    if (store.size <= MOST_KEPT) break;
    store.delete(oldest);
  }
  return figures;
}
