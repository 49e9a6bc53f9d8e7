/** Kỳ báo cáo — the periods of an obligation within the plan's years, each with the last day in time. */
import type { Bilingual } from '../../kernel/language.ts';
import { daysInMonth, type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import type { DuePeriod } from './due-period.ts';
import { type DueRule, dueDay } from './due-rule.ts';

export const PERIOD_KINDS = ['monthly', 'quarterly', 'half-year', 'nine-months', 'year', 'ad-hoc', 'unknown'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_KIND_NAMES: Readonly<Record<PeriodKind, Bilingual>> = {
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  'half-year': { vi: '6 tháng đầu năm', en: 'first six months' },
  'nine-months': { vi: '9 tháng', en: 'nine months' },
  year: { vi: 'năm', en: 'yearly' },
  'ad-hoc': { vi: 'đột xuất', en: 'on request' },
  unknown: { vi: 'chưa xác minh', en: 'not known yet' },
};

export interface DatedPeriod extends DuePeriod {
  /** `null`: nobody knows by when. */
  readonly due: PlainDate | null;
}

export interface RegimeRule {
  readonly periodKind: PeriodKind;
  readonly dueRule: DueRule | null;
}

/** Every period of the obligation in the plan's years; an unknown rhythm has none until a person says it. */
export function expandPeriods(rule: RegimeRule, plan: { year: number; lastYear: number | null }): DatedPeriod[] {
  const years = Array.from({ length: (plan.lastYear ?? plan.year) - plan.year + 1 }, (_, at) => plan.year + at);
  const dated = (period: DuePeriod): DatedPeriod => ({
    ...period,
    due: rule.dueRule === null ? null : dueDay(rule.dueRule, period),
  });
  if (rule.periodKind === 'unknown') return [];
  if (rule.periodKind === 'ad-hoc') {
    const [from, to] = [plainDate(`${plan.year}-01-01`), plainDate(`${plan.lastYear ?? plan.year}-12-31`)];
    return [dated({ key: 'ad-hoc', name: PERIOD_KIND_NAMES['ad-hoc'], from, to })];
  }
  return years.flatMap((year) => ofYear(rule.periodKind, year)).map(dated);
}

function ofYear(kind: PeriodKind, year: number): DuePeriod[] {
  const two = (n: number) => String(n).padStart(2, '0');
  const months = (key: string, vi: string, en: string, first: number, last: number): DuePeriod => ({
    key,
    name: { vi, en },
    from: plainDate(`${year}-${two(first)}-01`),
    to: plainDate(`${year}-${two(last)}-${daysInMonth(year, last)}`),
  });
  const roman = ['I', 'II', 'III', 'IV'];
  switch (kind) {
    case 'monthly':
      return Array.from({ length: 12 }, (_, at) =>
        months(`${year}-${two(at + 1)}`, `tháng ${at + 1}/${year}`, `month ${at + 1}/${year}`, at + 1, at + 1),
      );
    case 'quarterly':
      return roman.map((name, at) =>
        months(`${year}-Q${at + 1}`, `quý ${name}/${year}`, `quarter ${at + 1}/${year}`, at * 3 + 1, at * 3 + 3),
      );
    case 'half-year':
      return [months(`${year}-H1`, `6 tháng đầu năm ${year}`, `first half of ${year}`, 1, 6)];
    case 'nine-months':
      return [months(`${year}-9M`, `9 tháng năm ${year}`, `nine months of ${year}`, 1, 9)];
    default:
      return [months(String(year), `năm ${year}`, `year ${year}`, 1, 12)];
  }
}
