import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#domain/access/actor.ts';
import type { Application } from '#server/application.ts';
import { confirmPlan } from '#server/plans/confirm-plan.ts';
import { decideItems } from '#server/plans/decide-items.ts';
import { importPlan } from '#server/plans/import-plan.ts';
import { getPlan } from '#server/plans/read-plans.ts';

/** One of the five example plans, as a file that a person uploads. */
export const examplePlan = (name: string) => ({
  name: `${name}.txt`,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, `../../demo/plans/${name}.txt`))),
});

export const planText = (name: string, text: string) => ({
  name: `${name}.txt`,
  bytes: new TextEncoder().encode(text),
});

/** Imports a plan, accepts everything that was read and confirms it, as a person does; gives the plan's id. */
export async function trackedPlan(
  application: Application,
  officer: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
  place: { areaId?: number; planYear?: number; parentId?: string } = {},
): Promise<string> {
  const { plan } = await importPlan.run(application, officer, { file, ...place });
  const { items } = await getPlan.run(application, officer, { planId: plan.id });
  await decideItems.run(application, officer, {
    planId: plan.id,
    decisions: items.map(({ id }) => ({ itemId: id, decision: 'confirm' as const })),
  });
  const { plan: decided } = await getPlan.run(application, officer, { planId: plan.id });
  await confirmPlan.run(application, officer, { planId: plan.id, version: decided.version });
  return plan.id;
}
