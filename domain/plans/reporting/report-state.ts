/** Tình trạng báo cáo — reporter × period: in time, late by N days, returned, missing; who has not reported. */
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayNumber } from '../tracking/trend.ts';

export const REPORT_STATES = ['received', 'sent', 'returned', 'missing', 'due-soon', 'not-due', 'no-due-day'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Reminded within these days before the due day. */
export const REMIND_REPORT_DAYS = 10;

export interface Sending {
  readonly sentOn: string;
  readonly decision: 'acknowledged' | 'returned' | null;
}

export interface ReportStanding {
  readonly state: ReportState;
  /** Days after the due day: of the report that stands, or of today while nothing stands. 0 = in time, null = no due day. */
  readonly daysLate: number | null;
  /** Of the first sending, when a later one stands. */
  readonly firstDaysLate: number | null;
  /** Whether the reporter must do something. */
  readonly isOwing: boolean;
}

/**
 * The last sending stands. A returned report is owed until it is sent again: its days run on. Lateness is counted in
 * calendar days after the due day; nothing is moved for a day off.
 */
export function reportStanding(due: PlainDate | null, sendings: readonly Sending[], today: PlainDate): ReportStanding {
  const late = (day: string): number | null =>
    due === null ? null : Math.max(0, dayNumber(day as PlainDate) - dayNumber(due));
  const ordered = [...sendings].sort((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0));
  const last = ordered.at(-1);
  const firstDaysLate = ordered.length > 1 ? late((ordered[0] as Sending).sentOn) : null;
  if (last !== undefined && last.decision !== 'returned')
    return {
      state: last.decision === 'acknowledged' ? 'received' : 'sent',
      daysLate: late(last.sentOn),
      firstDaysLate,
      isOwing: false,
    };
  if (last !== undefined) return { state: 'returned', daysLate: late(today), firstDaysLate, isOwing: true };
  const none = { firstDaysLate: null };
  if (due === null) return { state: 'no-due-day', daysLate: null, ...none, isOwing: false };
  const left = dayNumber(due) - dayNumber(today);
  if (left < 0) return { state: 'missing', daysLate: -left, ...none, isOwing: true };
  return {
    state: left <= REMIND_REPORT_DAYS ? 'due-soon' : 'not-due',
    daysLate: 0,
    ...none,
    isOwing: left <= REMIND_REPORT_DAYS,
  };
}
