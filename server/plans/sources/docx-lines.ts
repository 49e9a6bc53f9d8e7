import { type Decision, refused } from '#domain/kernel/decision.ts';
import { planReadingProblem } from '#domain/plans/reading/problems.ts';
import type { SourceText } from '#domain/plans/reading/source-lines.ts';
export async function linesOfDocx(_bytes: Uint8Array, name: string): Promise<Decision<SourceText>> {
  return refused(planReadingProblem('plan-unknown-format', { name }));
}
