/** Tình trạng nhiệm vụ — done, overdue, due soon, in time, or standing (thường xuyên, no deadline). */
import type { PlainDate } from '../../kernel/plain-date.ts';
import { dayNumber } from './trend.ts';

export const TASK_STATES = ['overdue', 'due-soon', 'in-time', 'standing', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Reminded within these days before the deadline. */
export const REMIND_DAYS = 30;

export function taskState(
  task: { readonly deadline: string | null; readonly doneOn: string | null },
  today: PlainDate,
): TaskState {
  if (task.doneOn !== null) return 'done';
  if (task.deadline === null) return 'standing';
  const left = dayNumber(task.deadline as PlainDate) - dayNumber(today);
  return left < 0 ? 'overdue' : left <= REMIND_DAYS ? 'due-soon' : 'in-time';
}
