/** Nhịp báo cáo — «hằng quý», «định kỳ 6 tháng, năm»: the periods it divides the year into, and when one ends. */
import { daysInMonth, type PlainDate } from '../../kernel/plain-date.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';

export const RHYTHMS = ['month', 'quarter', 'half-year', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

const MONTHS: Readonly<Record<Rhythm, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The shortest period named; «thường xuyên» and a bare «định kỳ» name none. */
export function rhythmOf(printed: string | null): Rhythm | undefined {
  const text = searchKey(printed ?? '');
  if (/\b0?6 thang\b/.test(text)) return 'half-year';
  if (/\bthang\b/.test(text)) return 'month';
  if (/\bquy\b/.test(text)) return 'quarter';
  return /\bnam\b/.test(text) ? 'year' : undefined;
}

const REPORTED = /\b(bao cao|tong hop|kiem tra|giam sat|danh gia|ra soat|so ket|giao ban)\b/;

/** Nhịp phải báo cáo: «trợ cấp hàng tháng» is no rhythm of the duty, and who only takes part is not asked each period. */
export function reportRhythm(task: {
  readonly role: string;
  readonly text: string;
  readonly rhythm: string | null;
}): Rhythm | undefined {
  const isAsked = task.role === 'report' || (task.role !== 'coordinate' && REPORTED.test(searchKey(task.text)));
  return isAsked ? rhythmOf(task.rhythm) : undefined;
}

/** Last day of the period in which a day lies. */
export function periodEnd(rhythm: Rhythm, day: PlainDate): PlainDate {
  const length = MONTHS[rhythm];
  const year = Number(day.slice(0, 4));
  const month = Math.ceil(Number(day.slice(5, 7)) / length) * length;
  return lastDay(year, month);
}

/** Last day of the period before the one in which a day lies. */
export function previousPeriodEnd(rhythm: Rhythm, day: PlainDate): PlainDate {
  const end = periodEnd(rhythm, day);
  const months = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1 - MONTHS[rhythm];
  return lastDay(Math.floor(months / 12), (months % 12) + 1);
}

function lastDay(year: number, month: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}` as PlainDate;
}
