import { householdProblem } from '#domain/households/problems.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Tx } from '../database/transaction.ts';
import type { Place } from './household-store.ts';

export interface WantedPlace {
  readonly communeCode: string;
  readonly villageId: number | null;
  readonly villageName: string | null;
}

/** The commune that carries a code on a day, and the village below it. */
export async function getPlace(tx: Tx, wanted: WantedPlace, day: PlainDate): Promise<Place> {
  const commune = await tx.sql
    .selectFrom('areas')
    .select(['id', 'province_id', 'district_id'])
    .where('level', '=', 'commune')
    .where('code', '=', wanted.communeCode)
    .where('valid_from', '<=', day)
    .where((when) => when.or([when('valid_to', 'is', null), when('valid_to', '>', day)]))
    .executeTakeFirst();
  if (commune === undefined)
    throw new Refusal(householdProblem('place-unknown', { level: 'xã', code: wanted.communeCode, day }, 'communeCode'));
  return {
    provinceId: commune.province_id,
    districtId: commune.district_id,
    communeId: commune.id,
    ...(await villageIn(tx, commune.id, wanted, day)),
  };
}

async function villageIn(
  tx: Tx,
  communeId: number,
  { villageId, villageName }: WantedPlace,
  day: PlainDate,
): Promise<Pick<Place, 'villageId' | 'villageName'>> {
  if (villageId === null) return { villageId: null, villageName: villageName || null };
  const village = await tx.sql
    .selectFrom('areas')
    .select(['id', 'name'])
    .where('id', '=', villageId)
    .where('level', '=', 'village')
    .where('commune_id', '=', communeId)
    .executeTakeFirst();
  if (village === undefined)
    throw new Refusal(householdProblem('place-unknown', { level: 'thôn', code: villageId, day }, 'villageId'));
  return { villageId: village.id, villageName: village.name };
}
