/** Ngày của kế hoạch — a yearly plan is issued from October of the year before to the end of its own year. */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import { planDraftingProblem } from './problems.ts';

export function checkPlanDay(date: string, year: number, field = 'date'): Decision<string> {
  const [first, last] = [`${year - 1}-10-01`, `${year}-12-31`];
  if (date >= first && date <= last) return accepted(date);
  return refused(planDraftingProblem('draft-date-outside', { date, year, first, last }, field));
}
