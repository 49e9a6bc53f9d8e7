import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import { type PlainDate, plainDate } from '#domain/kernel/plain-date.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { reviewProblem } from '../problems.ts';

/** Rà soát định kỳ hằng năm, or rà soát thường xuyên (monthly, on request). */
export const roundKinds = ['yearly', 'monthly'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Đợt rà soát — one review of one province. */
export interface ReviewRound {
  readonly id: string;
  readonly kind: RoundKind;
  readonly year: number;
  readonly province: string;
  readonly standard: string;
  /** Ngày chốt số liệu: commune codes, ages and lists are those of this day. */
  readonly referenceDate: PlainDate;
}

/**
 * Chuẩn của đợt — a yearly round of year Y closes the list of Y and opens that of Y + 1, so it may use the standard of
 * either (in a year of change it is held twice); a monthly round uses the standard in force.
 */
export function decideRoundStandard(round: Pick<ReviewRound, 'kind' | 'year'>, standard: Standard): Decision<Standard> {
  const days = [plainDate(`${round.year}-12-31`), plainDate(`${round.year + (round.kind === 'yearly' ? 1 : 0)}-01-01`)];
  if (days.some((day) => standard.validFrom <= day && day <= standard.validTo)) return accepted(standard);
  const { id, validFrom, validTo } = standard;
  return refused(
    reviewProblem(
      'standard-not-of-round',
      { standard: id, year: round.year, from: validFrom, to: validTo },
      'standard',
    ),
  );
}
