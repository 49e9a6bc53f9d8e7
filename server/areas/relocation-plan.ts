import { type Fate, fateOf } from '#domain/areas/fate.ts';
import { type RelocationStep, relocationStep } from '#domain/areas/relocation.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { Tx } from '../database/transaction.ts';
import { provinceLine, readChangeBook } from './change-book.ts';

/** What waits in one old commune that still holds files. */
export interface RelocationPlanLine {
  readonly communeId: number;
  readonly households: number;
  readonly persons: number;
  readonly fate: Fate;
  readonly step: Exclude<RelocationStep, 'none'>;
}

/**
 * Kế hoạch chuyển hồ sơ — communes of the province, under its old and new names, that no longer stand but still hold
 * files or open villages.
 */
export async function planRelocation(tx: Tx, provinceId: number, asOf: PlainDate): Promise<RelocationPlanLine[]> {
  const { rows } = await tx.client.query<{ commune_id: number; households: number; persons: number }>(
    `select a.id as commune_id, coalesce(h.households, 0) as households, coalesce(h.persons, 0) as persons
       from areas a left join (
         select commune_id, count(*)::int as households, sum(size)::int as persons
           from households where province_id = any($1) group by commune_id
       ) h on h.commune_id = a.id
      where a.level = 'commune' and a.province_id = any($1) and a.valid_to <= $2
        and (h.households > 0 or exists (
          select from areas v where v.parent_id = a.id and v.level = 'village' and v.valid_to is null))
      order by a.display_order`,
    [await provinceLine(tx, provinceId), asOf],
  );
  const book = await readChangeBook(
    tx,
    rows.map((row) => row.commune_id),
  );
  return rows.flatMap((row) => {
    const fate = fateOf(row.commune_id, asOf, book);
    const step = relocationStep(fate);
    return step === 'none'
      ? []
      : [{ communeId: row.commune_id, households: row.households, persons: row.persons, fate, step }];
  });
}

/** Units that may receive the households, for showing. */
export function receivers(fate: Fate): readonly number[] {
  if (fate.outcome === 'split') return fate.candidates;
  return fate.outcome === 'unknown' ? [] : [fate.areaId];
}

export function fateDay(fate: Fate): PlainDate | undefined {
  return fate.outcome === 'stands' ? undefined : fate.on;
}
