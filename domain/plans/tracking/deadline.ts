/** Thời hạn — the last day of a printed time: «15/12/2020», «tháng 9 năm 2020», «quý II/2018», «trước 20/11». */
import { daysInMonth, type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function lastDayOf(printed: string, planYear: number): PlainDate | undefined {
  const text = searchKey(printed);
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return parsePlainDate(iso[0]);
  const isoQuarter = /(\d{4})-q([1-4])/.exec(text);
  if (isoQuarter) return lastOfMonth(Number(isoQuarter[1]), Number(isoQuarter[2]) * 3);
  const year = Number(/\b(20\d{2})\b/.exec(text)?.[1] ?? planYear);
  const day = /\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\b/.exec(text) ?? /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})/.exec(text);
  if (day && !/^\s*(quy|thang)/.test(text)) return ofParts(year, Number(day[2]), Number(day[1]));
  const quarter = /quy\s*(iv|iii|ii|i|[1-4])\b/.exec(text)?.[1];
  if (quarter) return lastOfMonth(year, (ROMAN[quarter] ?? Number(quarter)) * 3);
  const month = /thang\s*(\d{1,2})/.exec(text)?.[1];
  if (month) return lastOfMonth(year, Number(month));
  if (/6 thang dau nam/.test(text)) return ofParts(year, 6, 30);
  return /(cuoi nam|trong nam|het nam|^nam \d{4}$|^\d{4}$)/.test(text) ? ofParts(year, 12, 31) : undefined;
}

function lastOfMonth(year: number, month: number): PlainDate | undefined {
  return month >= 1 && month <= 12 ? ofParts(year, month, daysInMonth(year, month)) : undefined;
}

function ofParts(year: number, month: number, day: number): PlainDate | undefined {
  const two = (n: number): string => String(n).padStart(2, '0');
  return parsePlainDate(`${year}-${two(month)}-${two(day)}`);
}
