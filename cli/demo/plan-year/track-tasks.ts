import { changeTask, listTasks, reportTask } from '#server/plans/tasks.ts';
import { quartersOf } from './quarters.ts';
import { onDay, type Stage } from './stage.ts';

type Task = Awaited<ReturnType<typeof listTasks.run>>['tasks'][number];

/** Every third task gets a day: the plans print none, an office sets them when it sends the work out. */
const HAS_DEADLINE = 3;

/** What becomes of a task in the played year: its reports by quarter, in percent. */
function courseOf(index: number): readonly (number | undefined)[] {
  if (index % 7 === 3) return [undefined, undefined, undefined, undefined];
  if (index % 5 === 4) return [undefined, 40, 70, undefined];
  if (index % 2 === 0) return [30, 60, 100, undefined];
  return [undefined, 50, undefined, 100];
}

/** Nhiệm vụ trong năm — deadlines set, progress reported by quarter; some are done, some late, some never reported. */
export async function trackTasks(stage: Stage, planId: string): Promise<void> {
  const { application, actor, year } = stage;
  const quarters = quartersOf(year);
  const { tasks, plan } = await listTasks.run(application, actor, { planId });
  const issued = plan.issuedOn ?? `${year}-03-01`;
  for (const [index, task] of tasks.entries()) {
    if (index % HAS_DEADLINE === 0 && task.deadline === null && task.entries.length === 0)
      await changeTask.run(onDay(application, issued), actor, {
        planId,
        taskId: task.id,
        deadline: quarters[1 + (index % (quarters.length - 1))]?.on ?? `${year}-12-31`,
        agencyId: task.agency.id,
        version: task.version,
      });
  }
  for (const [at, quarter] of quarters.entries())
    for (const [index, task] of tasks.entries()) {
      const percent = courseOf(index)[at];
      if (percent === undefined || reportedBefore(task, courseOf(index), at)) continue;
      await reportTask.run(onDay(application, quarter.on), actor, {
        planId,
        taskId: task.id,
        percent,
        note: `${task.agency.name?.vi ?? task.agency.text}: báo cáo ${quarter.name.vi} năm ${year} (mô phỏng)`,
      });
    }
}

/** Taken up where it stopped: as many reports as there are entries have been made. */
function reportedBefore(task: Task, course: readonly (number | undefined)[], at: number): boolean {
  const earlier = course.slice(0, at).filter((percent) => percent !== undefined).length;
  return task.entries.length > earlier;
}
