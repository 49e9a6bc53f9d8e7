import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { Problem } from '#domain/kernel/problem.ts';
import { normaliseText } from '#domain/kernel/vietnamese-text.ts';
import { reviewProblem } from '../problems.ts';
import type { CommuneState } from './commune-state.ts';
import type { ReviewRound } from './round.ts';

/** Quyết định phê duyệt kết quả rà soát — «4424/QĐ-UBND», its day and its signer. */
export interface ApprovalDecision {
  readonly number: string;
  readonly date: PlainDate;
  readonly signer: string;
}

export interface RoundCommune {
  readonly code: string;
  readonly state: CommuneState;
  /** Tổng số hộ dân cư và nhân khẩu of all residents: the denominator of every rate. */
  readonly residents?: { readonly households: number; readonly persons: number } | undefined;
}

export interface Approval {
  readonly decision: ApprovalDecision;
  readonly approved: readonly string[];
  /** Communes left out by name; they stay as they are. */
  readonly excluded: readonly string[];
}

/**
 * Phê duyệt đợt rà soát — by decision number, date and signer, only when every commune has submitted (or is left out
 * by name) and the denominators are there. All reasons against it are named at once.
 */
export function decideApproval(
  round: ReviewRound,
  communes: readonly RoundCommune[],
  input: { readonly decision: ApprovalDecision; readonly excluded?: readonly string[] | undefined },
  today: PlainDate,
): Decision<Approval> {
  const { decision } = input;
  const excluded = new Set(input.excluded ?? []);
  const problems: Problem[] = [];
  const known = new Set(communes.map((commune) => commune.code));
  for (const code of excluded) {
    if (!known.has(code)) problems.push(reviewProblem('round-exclusion-unknown', { commune: code }, 'excluded'));
  }
  if (communes.some((commune) => commune.state === 'approved')) problems.push(reviewProblem('round-approved'));
  const included = communes.filter((commune) => !excluded.has(commune.code));
  if (included.length === 0) problems.push(reviewProblem('round-without-communes'));
  const waiting = included.filter((commune) => commune.state === 'open' || commune.state === 'returned');
  if (waiting.length > 0) {
    problems.push(
      reviewProblem('round-communes-not-submitted', { count: waiting.length, communes: listCodes(waiting) }),
    );
  }
  const uncounted = included.filter(({ residents }) => !residents || residents.households <= 0);
  if (uncounted.length > 0) {
    problems.push(
      reviewProblem('round-denominators-missing', { count: uncounted.length, communes: listCodes(uncounted) }),
    );
  }
  if (!/^\d+[\p{L}\d]*\/[\p{L}\d/-]+$/u.test(normaliseText(decision.number))) {
    problems.push(reviewProblem('decision-number-missing', {}, 'decision'));
  }
  if (normaliseText(decision.signer) === '') problems.push(reviewProblem('decision-signer-missing', {}, 'signer'));
  // A decision of the autumn review may be signed before the year's last day, never before the survey began.
  const earliest = `${round.year}-01-01`;
  if (decision.date < earliest || decision.date > today) {
    problems.push(reviewProblem('decision-date-outside', { date: decision.date, reference: earliest, today }, 'date'));
  }
  if (problems.length > 0) return refused(...problems);
  return accepted({
    decision: { ...decision, number: normaliseText(decision.number), signer: normaliseText(decision.signer) },
    approved: included.map((commune) => commune.code),
    excluded: [...excluded],
  });
}

/** The first few codes, so that a message stays a message. */
function listCodes(communes: readonly RoundCommune[]): string {
  const codes = communes.map((commune) => commune.code);
  return codes.length <= 10 ? codes.join(', ') : `${codes.slice(0, 10).join(', ')} …`;
}
