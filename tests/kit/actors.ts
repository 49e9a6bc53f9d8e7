import type { Actor } from '#domain/access/actor.ts';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Role } from '#domain/access/permissions.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import type { Database } from '#server/database/database.ts';

/** A person with one role over one area (or the whole country). */
export function actor(role: Role, area: AreaPosition | null, id: string = `${role}-${area?.id ?? 'all'}`): Actor {
  return {
    id,
    name: id,
    language: 'vi',
    isSystem: false,
    assignments: [{ role, areas: area === null ? null : [area], validFrom: plainDate('2000-01-01'), validTo: null }],
  };
}

export const SYSTEM: Actor = { id: 'system:test', name: 'test', language: 'vi', assignments: [], isSystem: true };

/** The unit that carries a code on a day, as jurisdiction needs it. */
export async function areaPosition(
  database: Database,
  level: AreaPosition['level'],
  code: string,
  on: string,
): Promise<AreaPosition> {
  const row = await database.sql
    .selectFrom('areas')
    .select(['id', 'level', 'province_id', 'district_id', 'commune_id'])
    .where('level', '=', level)
    .where('code', '=', code)
    .where('valid_from', '<=', on)
    .where((when) => when.or([when('valid_to', 'is', null), when('valid_to', '>', on)]))
    .executeTakeFirstOrThrow();
  return { id: row.id, level, provinceId: row.province_id, districtId: row.district_id, communeId: row.commune_id };
}
