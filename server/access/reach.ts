import { assignmentsInForce, jurisdictionOf, type VisibleUnits } from '#domain/access/jurisdiction.ts';
import type { Permission } from '#domain/access/permissions.ts';
import type { Scene } from '../act.ts';

/** Units over which the actor holds another permission than the endpoint's own, for buttons and for what is hidden. */
export function unitsOf(scene: Pick<Scene, 'actor' | 'today'>, permission: Permission): VisibleUnits {
  if (scene.actor.isSystem) return { everywhere: true, provinces: [], districts: [], communes: [] };
  return jurisdictionOf(assignmentsInForce(scene.actor.assignments, scene.today), permission);
}

/** The units above one's own: who is steered may know by whom. */
export async function unitsAbove({ tx, units }: Pick<Scene, 'tx' | 'units'>): Promise<ReadonlySet<number>> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select distinct unnest(array[province_id, district_id]) as id from areas where id = any($1::int[])`,
    [[...units.districts, ...units.communes]],
  );
  return new Set(rows.map(({ id }) => id));
}
