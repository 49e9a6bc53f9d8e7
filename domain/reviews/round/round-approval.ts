import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { Problem } from '#domain/kernel/problem.ts';
import { normaliseText } from '#domain/kernel/vietnamese-text.ts';
import { reviewProblem } from '../problems.ts';
import type { CommuneProgress } from './commune-lifecycle.ts';

/** Quyết định phê duyệt kết quả rà soát — «4424/QĐ-UBND», its day and its signer. */
export interface RoundDecision {
  readonly number: string;
  readonly date: PlainDate;
  readonly signer: string;
}

const NAMED = 8;

/** What stands between a round and its approval; empty when nothing does. */
export function listObstacles(communes: readonly CommuneProgress[]): Problem[] {
  if (communes.length === 0) return [reviewProblem('round-without-communes')];
  const obstacles: Problem[] = [];
  const waiting = communes.filter((commune) => commune.status === 'open' || commune.status === 'returned');
  if (waiting.length > 0) {
    obstacles.push(
      reviewProblem('round-communes-not-submitted', { count: waiting.length, communes: namesOf(waiting) }),
    );
  }
  const without = communes.filter((commune) => commune.households === null || commune.persons === null);
  if (without.length > 0) {
    obstacles.push(reviewProblem('round-denominators-missing', { count: without.length, communes: namesOf(without) }));
  }
  return obstacles;
}

/** Phê duyệt đợt — by a decision with number, date and signer, once every commune has submitted and counted its residents. */
export function decideRoundApproval(
  communes: readonly CommuneProgress[],
  decision: RoundDecision,
  round: { readonly year: number; readonly approved: boolean },
  today: PlainDate,
): Decision<RoundDecision> {
  if (round.approved) return refused(reviewProblem('round-approved'));
  const problems = listObstacles(communes);
  const [number, signer] = [normaliseText(decision.number), normaliseText(decision.signer)];
  if (!/^[\p{L}\d-]+\/[\p{L}\d/-]+$/u.test(number))
    problems.push(reviewProblem('decision-number-missing', {}, 'decisionNumber'));
  if (signer === '') problems.push(reviewProblem('decision-signer-missing', {}, 'signer'));
  // Signed in December on figures of the year's end (Hải Dương: 19/12/2019), never before the year of the review.
  const earliest = `${round.year}-01-01`;
  if (decision.date < earliest || decision.date > today) {
    problems.push(
      reviewProblem('decision-date-outside', { date: decision.date, reference: earliest, today }, 'decisionDate'),
    );
  }
  return problems.length > 0 ? refused(...problems) : accepted({ number, date: decision.date, signer });
}

function namesOf(communes: readonly CommuneProgress[]): string {
  const names = communes.slice(0, NAMED).map((commune) => commune.name);
  return communes.length > NAMED ? `${names.join(', ')}, …` : names.join(', ');
}
