import { acknowledgeTasks, reportMyTask } from '#server/plans/my-tasks/my-tasks.ts';
import { changeTask } from '#server/plans/tasks/task-owners.ts';
import { listTasks, reportTask } from '#server/plans/tasks.ts';
import { type Quarter, quartersOf } from './quarters.ts';
import { onDay, type Stage } from './stage.ts';
import { TaskActors } from './task-actors.ts';
import { getsDeadline, isPlayed, taskCourse } from './task-course.ts';

type Task = Awaited<ReturnType<typeof listTasks.run>>['tasks'][number];
type Carrier = Task['carriers'][number];

/**
 * Nhiệm vụ trong năm — deadlines set by the office; receipt and progress by whoever carries the task, as that body or
 * unit. Some are done, some late, some never reported. What was reported before is not reported again.
 */
export async function trackTasks(stage: Stage, planId: string): Promise<void> {
  const { application, actor, year } = stage;
  const quarters = quartersOf(year);
  const { tasks, plan } = await listTasks.run(application, actor, { planId });
  const issued = plan.issuedOn ?? `${year}-03-01`;
  const actors = new TaskActors(stage, plan.area.id);
  await setDeadlines(stage, planId, tasks, quarters, issued);
  await acknowledgeAll(stage, planId, tasks, actors);
  for (const [at, quarter] of quarters.entries()) {
    await reportUncarried(stage, planId, tasks, at, quarter);
    await reportCarried(stage, tasks, at, quarter, actors);
  }
}

async function setDeadlines(
  { application, actor, year }: Stage,
  planId: string,
  tasks: readonly Task[],
  quarters: readonly Quarter[],
  issued: string,
): Promise<void> {
  for (const [index, task] of tasks.entries()) {
    const touched = task.deadline !== null || task.entries.length > 0;
    if (touched || !getsDeadline(index)) continue;
    await changeTask.run(onDay(application, issued), actor, {
      planId,
      taskId: task.id,
      deadline: quarters[1 + (index % (quarters.length - 1))]?.on ?? `${year}-12-31`,
      agencyId: task.agency.id,
      version: task.version,
      note: 'Thời hạn do Sở đặt khi giao việc (mô phỏng)',
    });
  }
}

/** A week after the plan went out; every sixth has not confirmed receipt. */
async function acknowledgeAll(
  { application, year }: Stage,
  planId: string,
  tasks: readonly Task[],
  actors: TaskActors,
): Promise<void> {
  const carriers = new Map<string, Carrier>();
  const done = new Set<string>();
  for (const task of tasks)
    for (const [index, carrier] of task.carriers.entries()) {
      if (carrier.acknowledgedAt !== null) done.add(carrier.key);
      else if (isPlayed(index, task.carriers.length)) carriers.set(carrier.key, carrier);
    }
  for (const [index, carrier] of [...carriers.values()].entries()) {
    if (index % 6 === 5 || done.has(carrier.key)) continue;
    await acknowledgeTasks.run(onDay(application, `${year}-03-20`), await actors.of(carrier), { planId });
  }
}

const noteOf = (quarter: Quarter, year: number): string => `Báo cáo ${quarter.name.vi} năm ${year} (mô phỏng)`;

/** Work of bodies that the catalogue does not know: the office notes what it hears. */
async function reportUncarried(
  { application, actor, year }: Stage,
  planId: string,
  tasks: readonly Task[],
  at: number,
  quarter: Quarter,
): Promise<void> {
  for (const [index, task] of tasks.entries()) {
    const percent = taskCourse(index, 0)[at];
    if (task.carriers.length > 0 || percent === undefined || percent <= task.percent) continue;
    await reportTask.run(onDay(application, quarter.on), actor, {
      planId,
      taskId: task.id,
      percent,
      note: noteOf(quarter, year),
    });
  }
}

/** As many tasks as one report takes. */
const TOGETHER = 10;

/** A body or unit reports in one go what stands at the same percentage. */
async function reportCarried(
  { application, year }: Stage,
  tasks: readonly Task[],
  at: number,
  quarter: Quarter,
  actors: TaskActors,
): Promise<void> {
  const reports = new Map<string, { carrier: Carrier; percent: number; taskIds: string[] }>();
  for (const [index, task] of tasks.entries())
    for (const [position, carrier] of task.carriers.entries()) {
      const percent = taskCourse(index, position)[at];
      if (percent === undefined || percent <= carrier.percent || !isPlayed(position, task.carriers.length)) continue;
      const key = `${carrier.key} ${percent}`;
      const report = reports.get(key) ?? { carrier, percent, taskIds: [] };
      report.taskIds.push(task.id);
      reports.set(key, report);
    }
  for (const { carrier, percent, taskIds } of reports.values())
    for (let from = 0; from < taskIds.length; from += TOGETHER)
      await reportMyTask.run(onDay(application, quarter.on), await actors.of(carrier), {
        taskIds: taskIds.slice(from, from + TOGETHER),
        carrier: carrier.key,
        percent,
        note: noteOf(quarter, year),
      });
}
