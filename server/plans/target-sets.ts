import { covers } from '#domain/access/jurisdiction.ts';
import type { AreaClass } from '#domain/areas/area-class.ts';
import type { Scene } from '../act.ts';
import { type PlanRow, positionOf } from './plan-store.ts';
import type { TargetRow } from './target-store.ts';

/** Units of a class under the plan's unit, on the day of the plan; of districts and communes alike. */
export async function unitsOfClass({ tx }: Scene, plan: PlanRow, unitClass: AreaClass | string): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select distinct a.id from area_classes k join areas a on a.id = k.area_id
      where k.class = $1 and $2 in (a.province_id, a.district_id, a.id) and a.id <> $2
        and k.valid_from <= $3 and (k.valid_to is null or k.valid_to > $3) order by a.id`,
    [unitClass, plan.area_id, plan.issued_on ?? `${plan.year}-01-01`],
  );
  return rows.map(({ id }) => id);
}

/** The units each target of the plan is for; a target of the plan's own unit has none here. */
export async function targetSets(
  scene: Scene,
  plan: PlanRow,
  rows: readonly TargetRow[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const sets = new Map<string, readonly number[]>();
  if (!covers(scene.units, positionOf(plan))) return sets;
  const byClass = new Map<string, readonly number[]>();
  const listed = await scene.tx.client.query<{ target_id: string; area_id: number }>(
    'select target_id, area_id from target_units where plan_id = $1 order by area_id',
    [plan.id],
  );
  for (const row of rows) {
    if (row.unit_scope === 'list')
      sets.set(
        row.id,
        listed.rows.filter(({ target_id }) => target_id === row.id).map(({ area_id }) => area_id),
      );
    if (row.unit_scope !== 'class' || row.unit_class === null) continue;
    const known = byClass.get(row.unit_class) ?? (await unitsOfClass(scene, plan, row.unit_class));
    byClass.set(row.unit_class, known);
    sets.set(row.id, known);
  }
  return sets;
}
