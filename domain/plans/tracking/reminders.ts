/**
 * Nhắc việc — what each body is to be reminded of on a day. A pure rule: the same day, tasks and settings give the same
 * reminders, however often it is asked and whether or not it was asked the day before.
 */
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type ReminderSettings, USUAL_REMINDERS } from './reminder-settings.ts';
import { periodEnd, previousPeriodEnd, type Rhythm } from './rhythm.ts';
import { dayNumber } from './trend.ts';

export const REMINDER_KINDS = ['overdue', 'due', 'report-late', 'report-due', 'unacknowledged'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** One task as one body or unit carries it. */
export interface CarriedTask {
  readonly taskId: string;
  readonly carrier: string;
  readonly deadline: PlainDate | null;
  readonly rhythm: Rhythm | undefined;
  readonly doneOn: PlainDate | null;
  readonly givenOn: PlainDate;
  /** Until when the plan runs: no report is awaited for a later period. */
  readonly planEnds: PlainDate;
  readonly acknowledgedOn: PlainDate | null;
  readonly lastReportOn: PlainDate | null;
}

export interface Reminder {
  readonly kind: ReminderKind;
  readonly taskId: string;
  readonly carrier: string;
  /** The deadline, the end of the period, or the day by which receipt was to be confirmed. */
  readonly dueOn: PlainDate;
  /** Days left; negative = days late. */
  readonly daysLeft: number;
  /** Which of the settings' steps has been reached (30, 7, 1). */
  readonly step: number | null;
}

/** Most urgent kind first, then the earliest day, then the order of the tasks. */
export function remindersOn(
  day: PlainDate,
  tasks: readonly CarriedTask[],
  settings: ReminderSettings = USUAL_REMINDERS,
): Reminder[] {
  const found = tasks.flatMap((task) => [
    ...deadlineReminder(day, task, settings),
    ...reportReminder(day, task, settings),
    ...receiptReminder(day, task, settings),
  ]);
  const order = (each: Reminder): number => REMINDER_KINDS.indexOf(each.kind);
  return found.sort((a, b) => order(a) - order(b) || a.daysLeft - b.daysLeft);
}

function reminder(
  kind: ReminderKind,
  day: PlainDate,
  { taskId, carrier }: CarriedTask,
  dueOn: PlainDate,
  step: number | null = null,
): Reminder {
  return { kind, taskId, carrier, dueOn, daysLeft: dayNumber(dueOn) - dayNumber(day), step };
}

/** Days after a plan's last one in which what is late is still asked for every day; then its final report has it. */
const SETTLED_AFTER = 90;

function deadlineReminder(day: PlainDate, task: CarriedTask, { daysBefore }: ReminderSettings): Reminder[] {
  if (task.doneOn !== null || task.deadline === null || task.givenOn > day) return [];
  const over = task.deadline > task.planEnds ? task.deadline : task.planEnds;
  if (dayNumber(day) - dayNumber(over) > SETTLED_AFTER) return [];
  const left = dayNumber(task.deadline) - dayNumber(day);
  if (left < 0) return [reminder('overdue', day, task, task.deadline)];
  const reached = daysBefore.filter((each) => left <= each);
  return reached.length === 0 ? [] : [reminder('due', day, task, task.deadline, Math.min(...reached))];
}

/** A standing duty with a rhythm is reported once a period; the last period that ended is asked for first. */
function reportReminder(day: PlainDate, task: CarriedTask, { reportDaysBefore }: ReminderSettings): Reminder[] {
  const { rhythm } = task;
  if (rhythm === undefined || task.doneOn !== null || task.givenOn > day) return [];
  const isReported = (end: PlainDate): boolean =>
    task.lastReportOn !== null && dayNumber(task.lastReportOn) >= dayNumber(end) - reportDaysBefore;
  const isAwaited = (end: PlainDate): boolean => end >= task.givenOn && end <= task.planEnds && !isReported(end);
  const before = previousPeriodEnd(rhythm, day);
  if (isAwaited(before)) return [reminder('report-late', day, task, before)];
  const end = periodEnd(rhythm, day);
  return isAwaited(end) && dayNumber(end) - dayNumber(day) <= reportDaysBefore
    ? [reminder('report-due', day, task, end)]
    : [];
}

function receiptReminder(day: PlainDate, task: CarriedTask, { acknowledgeWithin }: ReminderSettings): Reminder[] {
  // After the plan's time nobody asks for a receipt any more; what is overdue stays overdue.
  if (task.acknowledgedOn !== null || task.doneOn !== null || day > task.planEnds) return [];
  const until = dayNumber(task.givenOn) + acknowledgeWithin;
  if (dayNumber(day) < until) return [];
  return [reminder('unacknowledged', day, task, new Date(until * 86_400_000).toISOString().slice(0, 10) as PlainDate)];
}
