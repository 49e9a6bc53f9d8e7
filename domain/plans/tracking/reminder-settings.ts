/**
 * Cách nhắc việc của một tỉnh — how early a deadline and the end of a period are announced, and when an unconfirmed receipt
 * is asked for. Ours, not of any law: a province may choose others.
 */
export interface ReminderSettings {
  /** Nhắc trước hạn bao nhiêu ngày, the farthest first. */
  readonly daysBefore: readonly number[];
  /** Nhắc trước ngày cuối kỳ báo cáo bao nhiêu ngày; also how early a report counts for its period. */
  readonly reportDaysBefore: number;
  /** Bao nhiêu ngày chưa xác nhận tiếp nhận thì nhắc. */
  readonly acknowledgeWithin: number;
}

export const USUAL_REMINDERS: ReminderSettings = { daysBefore: [30, 7, 1], reportDaysBefore: 7, acknowledgeWithin: 5 };

/** What may be chosen. A report given earlier than this would count for a period that has hardly begun. */
export const REMINDER_LIMITS = {
  daysBefore: { least: 1, most: 365, steps: 5 },
  reportDaysBefore: { least: 1, most: 25 },
  acknowledgeWithin: { least: 1, most: 90 },
} as const;

/** The same days in one order, however they were typed: each once, the farthest first. */
export function inOrder(daysBefore: readonly number[]): number[] {
  return [...new Set(daysBefore)].sort((a, b) => b - a);
}

/** «30, 7, 1» as a person types it; `undefined` when it is not a list of whole days within the limits. */
export function parseDaysBefore(typed: string): number[] | undefined {
  const { least, most, steps } = REMINDER_LIMITS.daysBefore;
  const parts = typed
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length === 0 || parts.some((day) => !(day >= least && day <= most))) return undefined;
  const days = inOrder(parts);
  return days.length > steps ? undefined : days;
}
