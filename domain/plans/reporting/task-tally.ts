/** Kết quả nhiệm vụ theo cơ quan — every task in exactly one of four columns, so that they add up. */
import type { ReportedTask } from './report-input.ts';

export interface AgencyTally {
  readonly agency: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  /** Not done, not late, and something has been recorded. */
  readonly underWay: number;
  /** Not done, not late, and nobody has recorded anything. */
  readonly noReport: number;
}

export type TaskColumn = 'done' | 'overdue' | 'underWay' | 'noReport';

export function columnOf(task: ReportedTask): TaskColumn {
  if (task.state === 'done') return 'done';
  if (task.state === 'overdue') return 'overdue';
  return task.hasReport ? 'underWay' : 'noReport';
}

/** Agencies in the order of the plan. */
export function tallyByAgency(tasks: readonly ReportedTask[]): AgencyTally[] {
  const groups = Map.groupBy(tasks, ({ agency }) => agency);
  return [...groups].map(([agency, own]) => tally(agency, own));
}

export function tally(agency: string, tasks: readonly ReportedTask[]): AgencyTally {
  const count = (column: TaskColumn) => tasks.filter((task) => columnOf(task) === column).length;
  return {
    agency,
    total: tasks.length,
    done: count('done'),
    overdue: count('overdue'),
    underWay: count('underWay'),
    noReport: count('noReport'),
  };
}

/** Bodies that have recorded nothing about any of their tasks that are not done. */
export function silentAgencies(tasks: readonly ReportedTask[]): string[] {
  return [...Map.groupBy(tasks, ({ agency }) => agency)]
    .filter(
      ([, own]) =>
        own.some((task) => task.state !== 'done') && own.every((task) => !task.hasReport && task.state !== 'done'),
    )
    .map(([agency]) => agency);
}
