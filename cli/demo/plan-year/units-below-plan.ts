import { MUST_BE_DECIDED } from '#domain/plans/tracking/item-state.ts';
import { getCascade } from '#server/plans/cascade.ts';
import { confirmPlan } from '#server/plans/confirm-plan.ts';
import { decideItems } from '#server/plans/decide-items.ts';
import { draftPlan } from '#server/plans/drafting/draft-plan.ts';
import { importPlan } from '#server/plans/import-plan.ts';
import { getPlan } from '#server/plans/read-plans.ts';
import { allotTargets } from './allot-targets.ts';
import { onDay, type Stage } from './stage.ts';

/** Two units below are enough to show what a cascade with and without plans looks like. */
const UNITS = 2;

/**
 * Kế hoạch của hai đơn vị cấp dưới — drafted from the base round, issued, imported under the plan above and confirmed;
 * a fall in households is divided on to the communes. None where the round of the year before is not there.
 */
export async function planUnitsBelow(stage: Stage, planId: string): Promise<number> {
  const { actor, year } = stage;
  const day = `${year}-03-20`;
  const application = onDay(stage.application, day);
  const { units } = await getCascade.run(application, actor, { planId });
  const wanted = units.slice(0, UNITS);
  let confirmed = 0;
  for (const { area, plan: known } of wanted) {
    const childId = known?.id ?? (await importDraft(stage, planId, area.code, day));
    if (childId === undefined) continue;
    const { plan, items } = await getPlan.run(application, actor, { planId: childId });
    if (plan.status !== 'confirmed') {
      const open = items.filter((item) => item.status === 'read' && MUST_BE_DECIDED.includes(item.kind));
      if (open.length > 0)
        await decideItems.run(application, actor, {
          planId: childId,
          decisions: open.map(({ id }) => ({ itemId: id, decision: 'confirm' })),
        });
      await confirmPlan.run(application, actor, { planId: childId, version: plan.version });
    }
    await allotTargets(stage, childId, day);
    confirmed += 1;
  }
  return confirmed;
}

async function importDraft(
  { application, actor, scenario, year }: Stage,
  parentId: string,
  areaCode: string,
  day: string,
): Promise<string | undefined> {
  if (year === scenario.reviewYear) return undefined;
  const draft = await draftPlan.run(application, actor, { areaCode, year, date: day });
  const imported = await importPlan.run(onDay(application, day), actor, {
    parentId,
    areaCode,
    planYear: year,
    file: { name: draft.fileName, bytes: new Uint8Array(Buffer.from(draft.docx, 'base64')) },
  });
  return imported.plan.id;
}
