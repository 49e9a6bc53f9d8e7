import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { criterionOf } from '#domain/plans/tracking/criterion.ts';
import { stemOf } from '#domain/plans/tracking/measure-sense.ts';
import { measureName } from '#domain/plans/tracking/words.ts';
import type { Scene } from '../../act.ts';
import { roundsOfPlan } from '../plan-levels.ts';
import { listPlanRows } from '../plan-store.ts';
import { presentTarget } from '../present-target.ts';
import { listProgress, listTargetRows, type TargetRow } from '../target-store.ts';
import { nameOf } from './judged-targets.ts';
import type { PlanHead, Reporter } from './plan-head.ts';
import type { SentFigure } from './sending-store.ts';

/**
 * Số liệu của đơn vị báo cáo — for each target of the plan above: what was allotted to the unit, and what the unit's own
 * confirmed plan has reached of the same; the person corrects it before sending. A body sees no targets, so it gets none.
 */
export async function ownFigures(
  scene: Scene,
  head: PlanHead,
  reporter: Reporter,
): Promise<(SentFigure & { source: string | null })[]> {
  if (reporter.areaId === null) return [];
  const rows = await listTargetRows(scene, head.id);
  const { rows: allotted } = await scene.tx.client.query<{ target_id: string; value: number }>(
    'select target_id, value from target_allotment_units where plan_id = $1 and area_id = $2',
    [head.id, reporter.areaId],
  );
  const own = await ownResults(scene, head, reporter.areaId);
  return rows.map((row) => {
    const found = own.get(likeness(row));
    const criterion = criterionOf(row);
    return {
      targetId: row.id,
      label: labelOf(row),
      unit: criterion.unit,
      allotted: allotted.find(({ target_id }) => target_id === row.id)?.value ?? null,
      value: found?.achieved ?? null,
      source: found?.source ?? null,
    };
  });
}

/** As the report above names it. */
function labelOf(row: TargetRow): string {
  const hasName = measureName(stemOf(row.measure)).vi !== stemOf(row.measure);
  return row.population === null || !hasName ? nameOf(row) : `${nameOf(row)} (${row.population})`;
}

const likeness = (row: TargetRow): string => {
  const { quantity, unit } = criterionOf(row);
  return [stemOf(row.measure), quantity, unit, row.population ?? ''].join('|');
};

async function ownResults(scene: Scene, head: PlanHead, areaId: number) {
  const found = new Map<string, { achieved: number; source: string }>();
  const plans = (await listPlanRows(scene, head.year)).filter(
    (row) => row.area_id === areaId && row.status === 'confirmed' && row.id !== head.id,
  );
  for (const plan of plans) {
    const context = { plan, rounds: await roundsOfPlan(scene, plan), progress: await listProgress(scene, plan.id) };
    for (const row of await listTargetRows(scene, plan.id)) {
      const { achieved } = presentTarget({ today: scene.today as PlainDate }, context, row);
      if (achieved !== null) found.set(likeness(row), { achieved, source: plan.number ?? plan.title });
    }
  }
  return found;
}
