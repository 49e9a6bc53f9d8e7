/** Đọc tệp kế hoạch — bytes to a read plan: the one act behind the command, the upload and the audit. */
import type { Decision } from '#domain/kernel/decision.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { openPlanFile } from './open-plan-file.ts';

export async function readPlanFile(bytes: Uint8Array, name: string): Promise<Decision<PlanDocument>> {
  const source = await openPlanFile(bytes, name);
  return source.ok ? readPlan(source.value) : source;
}
