/** Tình trạng nhiệm vụ — done, overdue, due soon, in time, or standing (thường xuyên, no deadline). */
import type { PlainDate } from '../../kernel/plain-date.ts';
import { USUAL_REMINDERS } from './reminder-settings.ts';
import { dayNumber } from './trend.ts';

export const TASK_STATES = ['overdue', 'due-soon', 'in-time', 'standing', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Sắp đến hạn: within the farthest of the days before a deadline at which the province is reminded. */
const [USUAL_DAYS = 30] = USUAL_REMINDERS.daysBefore;

export function taskState(
  task: { readonly deadline: string | null; readonly doneOn: string | null },
  today: PlainDate,
  remindDays: number = USUAL_DAYS,
): TaskState {
  if (task.doneOn !== null) return 'done';
  if (task.deadline === null) return 'standing';
  const left = dayNumber(task.deadline as PlainDate) - dayNumber(today);
  return left < 0 ? 'overdue' : left <= remindDays ? 'due-soon' : 'in-time';
}
