import { z } from 'zod';
import { TASK_STATES } from '#domain/plans/tracking/task-state.ts';
import { zVerification } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zBilingual, zPlan, zPlanId } from './plan.ts';

export const zPlanTask = z.object({
  id: z.string(),
  line: z.number(),
  label: z.string(),
  text: z.string(),
  agency: z.object({ text: z.string(), id: z.string().nullable(), name: zBilingual.nullable() }),
  role: z.enum(['lead', 'coordinate', 'perform', 'advise', 'report']),
  mode: z.enum(['assign', 'require', 'propose']),
  deadline: z.string().nullable(),
  deadlineText: z.string().nullable(),
  rhythm: z.string().nullable(),
  reportTo: z.string().nullable(),
  percent: z.number(),
  doneOn: z.string().nullable(),
  state: z.enum(TASK_STATES),
  daysLate: z.number().nullable(),
  entries: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      percent: z.number(),
      note: z.string(),
      evidence: z.object({ id: z.string(), fileName: z.string() }).nullable(),
    }),
  ),
  version: z.number(),
});
export type PlanTask = z.output<typeof zPlanTask>;

export const listTasks = endpoint({
  name: 'plans.list-tasks',
  method: 'GET',
  path: '/api/plans/:planId/tasks',
  permission: 'plan.read',
  summary: { vi: 'Nhiệm vụ, việc quá hạn, ma trận công việc × cơ quan', en: 'Tasks, what is overdue, work × agency' },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    asOf: z.string(),
    tasks: z.array(zPlanTask),
    /** Who took over which work of a body that no longer exists today. */
    successions: z.array(
      z.object({
        agencyId: z.string(),
        agency: zBilingual,
        successor: zBilingual,
        task: zBilingual,
        effectiveDate: z.string(),
        source: z.string(),
        verification: zVerification,
      }),
    ),
  }),
});

export const changeTask = endpoint({
  name: 'plans.change-task',
  method: 'POST',
  path: '/api/plans/:planId/tasks/:taskId',
  permission: 'plan.edit',
  summary: { vi: 'Đặt thời hạn và cơ quan của một nhiệm vụ', en: 'Set the deadline and the agency of a task' },
  input: z.object({
    planId: zPlanId,
    taskId: z.uuid(),
    deadline: zPlainDate.nullable().default(null),
    agencyId: z.string().max(60).nullable(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ task: zPlanTask }),
});

export const reportTask = endpoint({
  name: 'plans.report-task',
  method: 'POST',
  path: '/api/plans/:planId/tasks/:taskId/progress',
  permission: 'plan.edit',
  summary: { vi: 'Ghi tiến độ một nhiệm vụ', en: 'Record the progress of a task' },
  input: z.object({
    planId: zPlanId,
    taskId: z.uuid(),
    percent: z.number().int().min(0).max(100),
    note: zText(2000),
    evidenceId: z.uuid().optional(),
    commandId: zCommandId,
  }),
  output: z.object({ task: zPlanTask }),
});

export const listAgencies = endpoint({
  name: 'plans.list-agencies',
  method: 'GET',
  path: '/api/agencies',
  permission: 'plan.read',
  summary: { vi: 'Danh mục cơ quan theo ngày', en: 'The catalogue of agencies on a day' },
  input: z.object({ on: zPlainDate.optional() }),
  output: z.object({
    agencies: z.array(
      z.object({
        id: z.string(),
        name: zBilingual,
        level: z.string(),
        kind: z.string(),
        validFrom: z.string().nullable(),
        validTo: z.string().nullable(),
        aliases: z.array(z.string()),
        source: z.string(),
        verification: zVerification,
      }),
    ),
  }),
});
