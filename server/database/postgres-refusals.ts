import type { Problem } from '#domain/kernel/problem.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { databaseProblem } from './problems.ts';

/** Names of constraints whose violation is an expected refusal; a noun's store registers its own. */
const constraints = new Map<string, (detail: string) => Problem>();

export function onConstraint(name: string, toProblem: (detail: string) => Problem): void {
  constraints.set(name, toProblem);
}

/** Turns what PostgreSQL refuses into problems of ours; anything unexpected passes unchanged. */
export function refusalFromPostgres(error: unknown): unknown {
  const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string };
  if (code === 'VL002') return new Refusal(databaseProblem('frozen'));
  if (code === '53100') return new Refusal(databaseProblem('disk-full', { folder: 'PostgreSQL', free: 0 }));
  if (code === '40001' || code === '40P01') return new Refusal(databaseProblem('changed-meanwhile'));
  const toProblem = constraint === undefined ? undefined : constraints.get(constraint);
  return toProblem ? new Refusal(toProblem(detail ?? '')) : error;
}
