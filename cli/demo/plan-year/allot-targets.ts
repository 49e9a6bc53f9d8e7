import { allotProportionally } from '#domain/plans/tracking/allotment.ts';
import { previewAllotment, saveAllotment } from '#server/plans/allotment.ts';
import { listTargets } from '#server/plans/targets.ts';
import { onDay, type Stage } from './stage.ts';

/** Phân khai — every fall that is a count of households is divided among the units below, by their stocks. */
export async function allotTargets(stage: Stage, planId: string, day: string): Promise<number> {
  const { actor } = stage;
  const application = onDay(stage.application, day);
  const { targets } = await listTargets.run(application, actor, { planId });
  let saved = 0;
  for (const target of targets) {
    if (!target.divisible || target.criterion.quantity !== 'fall' || target.value === 0 || target.allotted) continue;
    const { units, total, roundId } = await previewAllotment.run(application, actor, { planId, targetId: target.id });
    if (units.length === 0 || roundId === null) continue;
    const values = allotProportionally(
      total,
      units.map(({ area, stock }) => ({ areaId: area.id, weight: stock })),
    );
    await saveAllotment.run(application, actor, {
      planId,
      targetId: target.id,
      method: 'proportional',
      units: units.map(({ area }, index) => ({ areaId: area.id, value: values[index] ?? 0 })),
    });
    saved += 1;
  }
  return saved;
}
