import type { Language } from '#domain/kernel/language.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { HeadingMatch } from '#domain/reviews/register/heading-match.ts';
import { makeRegisterContext, type RegisterContext } from '#domain/reviews/register/register-row.ts';
import { type ReviewResult, resultCells, resultColumns } from '#domain/reviews/review-result.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import { type CommuneAreas, standingOf } from './commune-areas.ts';
import { csvLine } from './csv-record.ts';

export type ResultFormat = 'csv' | 'json';

/** All that classifying a file needs besides its rows; structured-cloneable, for worker threads. */
export interface ClassifyJob {
  readonly standard: ScoringStandard;
  readonly headings: HeadingMatch;
  readonly areas: CommuneAreas;
  readonly referenceDate?: PlainDate | undefined;
  readonly language: Language;
  readonly format: ResultFormat;
}

export function contextOfJob(job: ClassifyJob): RegisterContext {
  return makeRegisterContext({
    standard: job.standard,
    headings: job.headings,
    referenceDate: job.referenceDate,
    standingOf: (code, surveyedOn) => standingOf(job.areas, code, surveyedOn),
  });
}

/** What stands before the first result, between results, and after the last. */
export const resultFrame: Readonly<Record<ResultFormat, { before: string; between: string; after: string }>> = {
  csv: { before: csvLine(resultColumns), between: '', after: '' },
  json: { before: '[\n', between: ',\n', after: '\n]\n' },
};

/** One result as text. In CSV the reasons stand in quotes always, as nearly all of them need it. */
export function resultText(result: ReviewResult, format: ResultFormat): string {
  if (format === 'csv') {
    const cells = resultCells(result);
    return `${cells.slice(0, -1).join(',')},"${result.reasons.replaceAll('"', '""')}"\n`;
  }
  return JSON.stringify({
    household_code: result.householdCode,
    class: result.class,
    group: result.group ?? null,
    b1_score: result.b1Score ?? null,
    b2_score: result.b2Score ?? null,
    deprivations: result.deprivations,
    movement: result.movement,
    reasons: result.reasons,
  });
}
