/** Percent reported by quarter; a quarter without a report is left out. */
export type TaskCourse = readonly (number | undefined)[];

const NEVER: TaskCourse = [undefined, undefined, undefined, undefined];
const UNFINISHED: TaskCourse = [undefined, 50, undefined, 70];
const EARLY: TaskCourse = [undefined, 60, 100, undefined];
const LATE: TaskCourse = [undefined, 50, undefined, 100];

/** Diễn tiến một nhiệm vụ (mô phỏng) — by its place in the plan: some never reported, some unfinished, most done. */
export function taskCourse(index: number, carrier: number): TaskCourse {
  if (index % 7 === 3) return NEVER;
  if (index % 5 === 4) return UNFINISHED;
  // Of several who carry one task, every sixth lags behind.
  if (carrier % 6 === 5) return index % 2 === 0 ? UNFINISHED : NEVER;
  return index % 2 === 0 ? EARLY : LATE;
}

/** Every third task gets a day: the plans print none, an office sets them when it sends the work out. */
export const getsDeadline = (index: number): boolean => index % 3 === 0;

/** Where a task falls to dozens of units, a dozen of them are enough to show how it looks. */
export const isPlayed = (carrier: number, carriers: number): boolean => carrier % Math.ceil(carriers / 12) === 0;
