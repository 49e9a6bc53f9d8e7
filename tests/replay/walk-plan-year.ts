import { loadProvince, roundIdOf } from '#cli/demo/load-province.ts';
import { playPlanYear } from '#cli/demo/plan-year/play-plan-year.ts';
import { statusOf } from '#cli/demo/play-round.ts';
import { PLAN_YEARS, PLAYED_YEARS, type PlayedPart } from '#demo/following-year/outcomes.ts';
import type { PlanCode } from '#demo/scenarios/scenario.ts';
import type { Actor } from '#domain/access/actor.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import type { Application } from '#server/application.ts';
import { getCascade } from '#server/plans/cascade.ts';
import { draftPlan } from '#server/plans/drafting/draft-plan.ts';
import { getPlan } from '#server/plans/read-plans.ts';
import { getTarget, listTargets } from '#server/plans/targets.ts';
import { listTasks } from '#server/plans/tasks.ts';

const sink = { write: () => true } as unknown as NodeJS.WritableStream;
export const quiet = { stdout: sink, stderr: sink, isTty: false, language: 'vi' as const };

/** Plays a plan's year and gives back what the pages of the product say of it. */
export async function walkPlanYear(
  application: Application,
  actor: Actor,
  code: PlanCode,
  parts: readonly PlayedPart[] = PLAYED_YEARS[code],
) {
  const scenario = (parts[0] as PlayedPart).scenario;
  await loadProvince(application, scenario, 1, quiet, parts);
  const planId = await playPlanYear(application, scenario, 1, quiet, parts);
  return await readPlanYear(application, actor, code, planId);
}

export async function readPlanYear(application: Application, actor: Actor, code: PlanCode, planId: string) {
  const year = PLAN_YEARS[code];
  const scenario = (PLAYED_YEARS[code][0] as PlayedPart).scenario;
  const { plan, items } = await getPlan.run(application, actor, { planId });
  const { targets } = await listTargets.run(application, actor, { planId });
  const entries = await Promise.all(
    targets.map(async ({ id }) => (await getTarget.run(application, actor, { planId, targetId: id })).entries),
  );
  const { tasks } = await listTasks.run(application, actor, { planId });
  const cascade = await getCascade.run(application, actor, { planId });
  const draft = await draftPlan.run(application, actor, { areaCode: plan.area.code, year: year + 1 });
  return {
    plan,
    items,
    targets: targets.map((target, index) => ({ ...target, entries: entries[index] ?? [] })),
    tasks,
    below: cascade.units.filter((unit) => unit.plan !== null),
    sums: cascade.sums,
    round: await statusOf(application, roundIdOf(scenario, year)),
    draft: { ...draft, attention: draft.findings.filter(needsAttention) },
  };
}

export type PlanYear = Awaited<ReturnType<typeof readPlanYear>>;
