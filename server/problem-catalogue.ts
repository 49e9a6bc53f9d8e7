import { accessProblems } from '#domain/access/problems.ts';
import { areaProblems } from '#domain/areas/problems.ts';
import { committeeProblems } from '#domain/committees/problems.ts';
import { documentProblems } from '#domain/documents/problems.ts';
import { householdProblems } from '#domain/households/problems.ts';
import type { Language } from '#domain/kernel/language.ts';
import { fillMessage, type Problem, type ProblemCatalogue, type ProblemCategory } from '#domain/kernel/problem.ts';
import { PLAN_DRAFTING_PROBLEMS } from '#domain/plans/drafting/problems.ts';
import { PLAN_IDENTITY_PROBLEMS } from '#domain/plans/identity/problems.ts';
import { PLAN_READING_PROBLEMS } from '#domain/plans/reading/problems.ts';
import { PLAN_REPORTING_PROBLEMS } from '#domain/plans/reporting/problems.ts';
import { PLAN_TRACKING_PROBLEMS } from '#domain/plans/tracking/problems.ts';
import { programmeProblems } from '#domain/programmes/problems.ts';
import { reportProblems } from '#domain/reports/problems.ts';
import { reviewProblems } from '#domain/reviews/problems.ts';
import { standardProblems } from '#domain/standards/problems.ts';
import { archiveProblems } from './archive/problems.ts';
import { databaseProblems } from './database/problems.ts';
import { httpProblems } from './http/problems.ts';
import { renderingProblems } from './rendering/problems.ts';
import { spreadsheetProblems } from './spreadsheets/problems.ts';

/** Every noun's problems in one place: code → category and wording. A code used twice would be a fault; a test forbids it. */
export const CATALOGUES: readonly ProblemCatalogue[] = [
  accessProblems,
  archiveProblems,
  areaProblems,
  committeeProblems,
  databaseProblems,
  documentProblems,
  householdProblems,
  httpProblems,
  PLAN_DRAFTING_PROBLEMS,
  PLAN_IDENTITY_PROBLEMS,
  PLAN_READING_PROBLEMS,
  PLAN_REPORTING_PROBLEMS,
  PLAN_TRACKING_PROBLEMS,
  programmeProblems,
  renderingProblems,
  reportProblems,
  reviewProblems,
  spreadsheetProblems,
  standardProblems,
];

const all: ProblemCatalogue = Object.assign({}, ...CATALOGUES);

export function categoryOf(problem: Problem): ProblemCategory {
  return all[problem.code]?.category ?? 'invalid';
}

export function messageOf(problem: Problem, language: Language): string {
  const kind = all[problem.code];
  return kind ? fillMessage(kind[language], problem.details, language) : problem.code;
}
