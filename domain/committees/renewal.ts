import { accepted, type Decision, refused } from '../kernel/decision.ts';
import type { Period } from './period.ts';
import { committeeProblem } from './problems.ts';

export interface Closing {
  /** The day on which the earlier committee, its seats and its charges end. */
  readonly on: string;
}

/**
 * Kiện toàn — a new decision puts a new committee in place of the earlier one. Whoever sat until that day still did:
 * nothing of the past changes, only what had no end (or ended later) ends on the day of the new one.
 */
export function renew(earlier: Period, decision: { readonly validFrom: string }): Decision<Closing> {
  if (earlier.validTo !== null && earlier.validTo <= decision.validFrom)
    return refused(committeeProblem('committee-closed', { end: earlier.validTo }));
  if (decision.validFrom <= earlier.validFrom)
    return refused(
      committeeProblem('renewal-before', { from: decision.validFrom, start: earlier.validFrom }, 'validFrom'),
    );
  return accepted({ on: decision.validFrom });
}

/** A period as it stands after the closing; `undefined` when it would only have begun then. */
export function closedPeriod<P extends Period>(period: P, { on }: Closing): P | undefined {
  if (period.validFrom >= on) return undefined;
  return period.validTo !== null && period.validTo <= on ? period : { ...period, validTo: on };
}
