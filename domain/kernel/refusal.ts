import type { Problem } from './problem.ts';

/** Carries problems out of a transaction so that it rolls back; the edge turns them into an answer. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'Refusal';
    this.problems = problems;
  }
}
