import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import { standardProblem } from './problems.ts';
import type { ScoringStandard, Standard } from './standard.ts';

/** Chuẩn nghèo đang áp dụng — the standard whose lists hold on a day. */
export function findStandardInForce(standards: readonly Standard[], day: PlainDate): Standard | undefined {
  return standards.find((standard) => standard.validFrom <= day && day <= standard.validTo);
}

/**
 * Năm chuyển chuẩn — the standards that one review at the end of `year` needs: the one that closes the year's list
 * and, when another opens the next year, that one too (2021 closed 2016-2020 and opened 2022-2025).
 */
export function listStandardsOfReview(standards: readonly Standard[], year: number): readonly Standard[] {
  const closing = findStandardInForce(standards, `${year}-12-31` as PlainDate);
  const opening = findStandardInForce(standards, `${year + 1}-01-01` as PlainDate);
  return [closing, opening === closing ? undefined : opening].filter((standard) => standard !== undefined);
}

export function decideStandard(standards: readonly Standard[], id: string): Decision<Standard> {
  const standard = standards.find((candidate) => candidate.id === id);
  if (standard) return accepted(standard);
  return refused(
    standardProblem('standard-unknown', { id, known: standards.map((known) => known.id).join(', ') }, 'standard'),
  );
}

/** Only a standard with point rules can judge a review; thresholds that are not known are never invented. */
export function requirePointRules(standard: Standard): Decision<ScoringStandard> {
  if (standard.pointRules === null || standard.pointsPerDeprivation === null) {
    return refused(standardProblem('standard-without-point-rules', { id: standard.id }, 'standard'));
  }
  return accepted(standard as ScoringStandard);
}

/** Không so sánh qua hai chuẩn — a series that crosses standards carries a break, never a comparison. */
export function isComparable(a: Pick<Standard, 'id'>, b: Pick<Standard, 'id'>): boolean {
  return a.id === b.id;
}
