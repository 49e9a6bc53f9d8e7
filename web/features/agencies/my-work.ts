import type { MyTask } from '#contract/plans/my-tasks.ts';
import type { TaskState } from '#domain/plans/tracking/task-state.ts';

/** One work as the page shows it: a sentence of a plan with every role this body or unit has in it. */
export interface Work {
  readonly key: string;
  /** The first of its tasks; plan, sentence, carrier and progress are the same for all. */
  readonly task: MyTask;
  readonly taskIds: readonly string[];
  readonly roles: readonly MyTask['role'][];
  readonly reportTo: string | null;
  readonly rhythm: string | null;
  readonly isAcknowledged: boolean;
}

export const GROUPS: readonly TaskState[] = ['overdue', 'due-soon', 'in-time', 'standing', 'done'];

export function worksOf(tasks: readonly MyTask[]): Work[] {
  const works = new Map<string, MyTask[]>();
  for (const task of tasks) {
    const body = task.relation === 'followed' ? task.agency.text : task.carrier.key;
    const key = [task.plan.id, task.label, task.text, body, task.state].join('|');
    works.set(key, [...(works.get(key) ?? []), task]);
  }
  return [...works].map(([key, list]) => ({
    key,
    task: list[0] as MyTask,
    taskIds: list.map(({ id }) => id),
    roles: [...new Set(list.map(({ role }) => role))],
    reportTo: list.find((each) => each.reportTo !== null)?.reportTo ?? null,
    rhythm: list.find((each) => each.rhythm !== null)?.rhythm ?? null,
    isAcknowledged: list.every((each) => each.acknowledgedAt !== null),
  }));
}

export interface PlanToAcknowledge {
  readonly planId: string;
  readonly name: string;
  readonly count: number;
}

/** Plans, running or ended, of which some given task has not been received yet. */
export function plansToAcknowledge(tasks: readonly MyTask[], ended: boolean): PlanToAcknowledge[] {
  const plans = new Map<string, PlanToAcknowledge>();
  for (const { plan, relation, acknowledgedAt } of tasks)
    if (relation === 'given' && acknowledgedAt === null && (plan.endedOn !== null) === ended)
      plans.set(plan.id, {
        planId: plan.id,
        name: `${plan.number ?? plan.title} (${plan.areaName})`,
        count: (plans.get(plan.id)?.count ?? 0) + 1,
      });
  return [...plans.values()];
}

export interface EndedPlan {
  readonly planId: string;
  readonly name: string;
  readonly endedOn: string;
  readonly works: readonly Work[];
}

/** Kế hoạch đã hết năm: their works by plan, the latest plan first; what was not done stands before what was. */
export function endedPlans(works: readonly Work[]): EndedPlan[] {
  const plans = new Map<string, EndedPlan>();
  for (const work of works) {
    const { plan } = work.task;
    if (plan.endedOn === null) continue;
    const known = plans.get(plan.id)?.works ?? [];
    plans.set(plan.id, {
      planId: plan.id,
      name: `${plan.number ?? plan.title} (${plan.areaName})`,
      endedOn: plan.endedOn,
      works: [...known, work],
    });
  }
  const order = ({ task }: Work) => GROUPS.indexOf(task.state);
  return [...plans.values()]
    .map((plan) => ({ ...plan, works: [...plan.works].sort((a, b) => order(a) - order(b)) }))
    .sort((a, b) => (a.endedOn < b.endedOn ? 1 : -1));
}
