import type { Problem } from './problem.ts';

/**
 * Quyết định — the result of a rule: accepted with its value, or refused with the reasons.
 * Expected refusals are values; only faults of ours are thrown.
 */
export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function accepted<T>(value: T): Decision<T> {
  return { ok: true, value };
}

export function refused(...problems: readonly Problem[]): Decision<never> {
  return { ok: false, problems };
}
