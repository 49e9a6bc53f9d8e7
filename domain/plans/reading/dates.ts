/** Ngày tháng — every printed form of a day, month, quarter, year or span of years. */
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** «11 tháng 02 năm 2020», «19/12/2019», «01/3/2019», «13.3.2020», «7-3-2024». Groups: d m y. */
export const DAY =
  /(?<![\d/.,-])(?:(?:ngày|Ngày|NGÀY)\s+)?(?:(\d{1,2})\s+(?:tháng|THÁNG)\s+(\d{1,2})\s+(?:năm|NĂM)\s+(\d{4})|(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\5\s?(\d{4}))(?![\d/])/gu;

export interface FoundDay {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly iso: string;
}

export function findDays(text: string): FoundDay[] {
  const days: FoundDay[] = [];
  for (const m of text.matchAll(DAY)) {
    const iso = isoDay(Number(m[3] ?? m[7]), Number(m[2] ?? m[6]), Number(m[1] ?? m[4]));
    if (iso) days.push({ start: m.index, end: m.index + m[0].length, printed: m[0], iso });
  }
  return days;
}

export function isoDay(year: number, month: number, day: number): string | undefined {
  return parsePlainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1945 && value <= 2100;
}
