import type { Scene } from '../act.ts';
import { roundsOfPlan } from './plan-levels.ts';
import type { PlanRow } from './plan-store.ts';
import type { TargetContext } from './present-target.ts';
import { registerStocks } from './register-stocks.ts';
import { targetSets } from './target-sets.ts';
import { listParts, listProgress, listTargetRows } from './target-store.ts';

/** All that judging a plan's targets needs, read once. */
export async function contextOf(scene: Scene, plan: PlanRow, provisional = false): Promise<TargetContext> {
  const rounds = await roundsOfPlan(scene, plan);
  return {
    plan,
    rounds,
    progress: await listProgress(scene, plan.id),
    register: rounds === undefined ? [] : await registerStocks(scene, plan),
    sets: await targetSets(scene, plan, await listTargetRows(scene, plan.id)),
    parts: await listParts(scene, plan.id),
    provisional,
  };
}
