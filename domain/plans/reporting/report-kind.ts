/** Loại báo cáo kết quả — interim and final reviews of a plan, each with the last day it speaks of. */
import type { Bilingual } from '../../kernel/language.ts';
import { type PlainDate, plainDate } from '../../kernel/plain-date.ts';

export const RESULT_PERIODS = ['first-half', 'nine-months', 'year', 'mid-term', 'term'] as const;
export type ResultPeriod = (typeof RESULT_PERIODS)[number];

interface Years {
  readonly year: number;
  readonly lastYear: number | null;
}

/** Báo cáo sơ kết looks back within the plan's time, báo cáo tổng kết over the whole of a year or a term. */
export const isFinal = (period: ResultPeriod): boolean => period === 'year' || period === 'term';

/** Mid-term and end of term are reviews of a plan of several years; the others of one year of it. */
export function periodsOf(plan: Years): readonly ResultPeriod[] {
  return plan.lastYear !== null && plan.lastYear > plan.year
    ? ['first-half', 'nine-months', 'year', 'mid-term', 'term']
    : ['first-half', 'nine-months', 'year'];
}

export function periodName(period: ResultPeriod, year: number, plan: Years): Bilingual {
  const span = `${plan.year}-${plan.lastYear ?? plan.year}`;
  switch (period) {
    case 'first-half':
      return { vi: `6 tháng đầu năm ${year}`, en: `first six months of ${year}` };
    case 'nine-months':
      return { vi: `9 tháng đầu năm ${year}`, en: `first nine months of ${year}` };
    case 'year':
      return { vi: `năm ${year}`, en: `the year ${year}` };
    case 'mid-term':
      return { vi: `giữa kỳ giai đoạn ${span}`, en: `mid-term of ${span}` };
    default:
      return { vi: `giai đoạn ${span}`, en: `the term ${span}` };
  }
}

/** «Sơ kết», «Tổng kết». */
export function reviewWord(period: ResultPeriod): string {
  return isFinal(period) ? 'Tổng kết' : 'Sơ kết';
}

/**
 * Thời điểm số liệu — the day up to which figures are taken. An interim review stops at the last day of its months; a
 * final one is judged on the day it is written, so that what was due and not reached is said to be missed.
 */
export function figuresUpTo(period: ResultPeriod, year: number, written: PlainDate): PlainDate {
  const ends = { 'first-half': `${year}-06-30`, 'nine-months': `${year}-09-30` } as Readonly<
    Partial<Record<ResultPeriod, string>>
  >;
  const end = ends[period];
  return end !== undefined && end < written ? plainDate(end) : written;
}
