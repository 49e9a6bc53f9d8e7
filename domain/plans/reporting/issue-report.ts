/** Ban hành báo cáo — number, day and signature of a results report, and what must be closed before. */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { SignatureForm } from '../drafting/signature-form.ts';
import type { OpenPoint } from './open-point.ts';
import { planReportingProblem } from './problems.ts';

export interface ReportIssue {
  /** «15/BC-UBND». */
  readonly number: string;
  readonly date: PlainDate;
  readonly form: SignatureForm;
  readonly signer: string;
}

/** Why an open point is accepted; kept with the report, never printed in it. */
export interface OpenAnswer {
  /** The open point, word by word: a point that has changed since has not been answered. */
  readonly text: string;
  readonly reason: string;
}

export interface IssueCircumstances {
  readonly today: PlainDate;
  /** The year that is looked back on. */
  readonly year: number;
  readonly open: readonly OpenPoint[];
  readonly answers: readonly OpenAnswer[];
}

/** The answers that belong to the report, when it can be issued. */
export function checkIssue(issue: ReportIssue, given: IssueCircumstances): Decision<readonly OpenAnswer[]> {
  const { number, date } = issue;
  const { today, year, open, answers } = given;
  if (!/^(?:0[1-9]|[1-9]\d+)\/BC-UBND$/.test(number))
    return refused(planReportingProblem('report-number-form', { number }, 'number'));
  if (date > today) return refused(planReportingProblem('report-issue-day-ahead', { date }, 'date'));
  if (date < `${year}-01-01`) return refused(planReportingProblem('report-issue-day-early', { date, year }, 'date'));
  const passages = open.filter(({ needs }) => needs === 'passage');
  if (passages.length > 0)
    return refused(
      planReportingProblem('report-passages-open', {
        count: passages.length,
        first: passages.map(({ text }) => text).join(' '),
      }),
    );
  const asked = open.filter(({ needs }) => needs === 'answer');
  const reasonOf = new Map(answers.map(({ text, reason }) => [text, reason.trim()]));
  const left = asked.filter(({ text }) => (reasonOf.get(text) ?? '') === '');
  const [first] = left;
  if (first !== undefined)
    return refused(planReportingProblem('report-questions-open', { count: left.length, first: first.text }, 'answers'));
  return accepted(asked.map(({ text }) => ({ text, reason: reasonOf.get(text) ?? '' })));
}
