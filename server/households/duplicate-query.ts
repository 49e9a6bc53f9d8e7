import type { Scene } from '../act.ts';
import type { Tx } from '../database/transaction.ts';

export interface PairRow {
  readonly first_id: string;
  readonly second_id: string;
  readonly reason: 'identity-number' | 'same-name-birth' | 'similar-name-birth-place';
  readonly likeness: number;
  readonly found_at: Date;
  readonly first_code: string | null;
  readonly first_head: string | null;
  readonly first_person: string | null;
  readonly first_commune: string;
  readonly second_code: string | null;
  readonly second_head: string | null;
  readonly second_person: string | null;
  readonly second_commune: string;
}

/** Pairs with a side in one's area, the likeliest first. What row-level security hides of the other side stays null. */
export async function listOpenPairs(
  tx: Tx,
  reason: string | undefined,
  after: readonly [number, string, string, string] | undefined,
  limit: number,
): Promise<PairRow[]> {
  const { rows } = await tx.client.query<PairRow>(
    `select d.first_id, d.second_id, d.reason, d.likeness, d.found_at,
            h1.code as first_code, h1.head_name as first_head, p1.name as first_person, a1.full_name as first_commune,
            h2.code as second_code, h2.head_name as second_head, p2.name as second_person, a2.full_name as second_commune
       from duplicate_pairs d
       join areas a1 on a1.id = d.first_commune_id join areas a2 on a2.id = d.second_commune_id
       left join households h1 on h1.id = d.first_id left join households h2 on h2.id = d.second_id
       left join persons p1 on p1.id = d.first_person_id left join persons p2 on p2.id = d.second_person_id
      where ($1::text is null or d.reason = $1)
        and ($2::real is null or (-d.likeness, d.first_id, d.second_id, d.reason) > (-$2::real, $3::uuid, $4::uuid, $5::text))
      order by -d.likeness, d.first_id, d.second_id, d.reason limit $6`,
    [reason ?? null, ...(after ?? [null, null, null, null]), limit],
  );
  return rows;
}

/** Provinces in which the actor looks for a number. */
export async function ownProvinces({ tx, units }: Scene): Promise<number[]> {
  if (units.everywhere) {
    const { rows } = await tx.client.query<{ id: number }>("select id from areas where level = 'province'");
    return rows.map((row) => row.id);
  }
  const ids = [...units.provinces, ...units.districts, ...units.communes];
  const { rows } = await tx.client.query<{ id: number }>(
    'select distinct province_id as id from areas where id = any ($1)',
    [ids],
  );
  return rows.map((row) => row.id);
}
