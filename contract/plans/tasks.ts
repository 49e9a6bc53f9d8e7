import { z } from 'zod';
import { ROLES, TASK_MODES } from '#domain/plans/document/vocabulary.ts';
import { TASK_STATES } from '#domain/plans/tracking/task-state.ts';
import { zVerification } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zBilingual, zPlan, zPlanId } from './plan.ts';

/** One body or unit that carries a task: its receipt, its own progress. */
export const zCarrier = z.object({
  key: z.string(),
  kind: z.enum(['agency', 'unit']),
  agencyId: z.string().nullable(),
  areaId: z.number().nullable(),
  name: zBilingual,
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  percent: z.number(),
  doneOn: z.string().nullable(),
  reportedAt: z.string().nullable(),
});
export type TaskCarrier = z.output<typeof zCarrier>;

export const zTaskEntry = z.object({
  at: z.string(),
  by: z.string(),
  /** The body or unit it was entered for; `null`: by the plan's own unit for the whole task. */
  carrier: zBilingual.nullable(),
  percent: z.number(),
  note: z.string(),
  evidence: z.object({ id: z.string(), fileName: z.string() }).nullable(),
});

export const zPlanTask = z.object({
  id: z.string(),
  line: z.number(),
  label: z.string(),
  text: z.string(),
  agency: z.object({ text: z.string(), id: z.string().nullable(), name: zBilingual.nullable() }),
  role: z.enum(ROLES),
  mode: z.enum(TASK_MODES),
  deadline: z.string().nullable(),
  deadlineText: z.string().nullable(),
  rhythm: z.string().nullable(),
  reportTo: z.string().nullable(),
  percent: z.number(),
  doneOn: z.string().nullable(),
  state: z.enum(TASK_STATES),
  daysLate: z.number().nullable(),
  /** «Các sở, ngành liên quan»: the duty of every body not named. */
  forAllOthers: z.boolean(),
  entries: z.array(zTaskEntry),
  carriers: z.array(zCarrier),
  version: z.number(),
});
export type PlanTask = z.output<typeof zPlanTask>;

const zOwner = z.object({
  agency: z.string().nullable(),
  deadline: z.string().nullable(),
  role: z.string(),
  mode: z.string(),
});

const zAnswering = z.object({
  agencyId: z.string().nullable(),
  name: zBilingual.nullable(),
  /** Read from the text, with the line it stands on; counts only when a person takes it. */
  proposed: z.object({ agencyId: z.string(), name: zBilingual, line: z.number(), text: z.string() }).nullable(),
});

export const listTasks = endpoint({
  name: 'plans.list-tasks',
  method: 'GET',
  path: '/api/plans/:planId/tasks',
  permission: 'plan.read',
  summary: { vi: 'Nhiệm vụ, việc quá hạn, ma trận công việc × cơ quan', en: 'Tasks, what is overdue, work × agency' },
  /** `on`: deadlines as judged on that day; progress is always the latest recorded. */
  input: z.object({ planId: zPlanId, on: zPlainDate.optional() }),
  output: z.object({
    plan: zPlan,
    asOf: z.string(),
    /** The plan's years are over: their last day, on which its deadlines are judged when no day is asked for. */
    endedOn: z.string().nullable(),
    tasks: z.array(zPlanTask),
    /** Projects and sub-projects the plan names, and who leads each: exactly one is right. */
    projects: z.array(
      z.object({
        project: z.number(),
        sub: z.number().nullable(),
        title: z.string(),
        line: z.number(),
        leads: z.array(z.string()),
      }),
    ),
    /** Who answers for the plan as a whole, and the standing body: as a person set them, and as the text proposes. */
    answering: z.object({
      body: zAnswering,
      standingBody: zAnswering,
    }),
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
  summary: {
    vi: 'Đặt thời hạn, giao hoặc sửa cơ quan của một nhiệm vụ',
    en: 'Set the deadline, give or correct the owner of a task',
  },
  input: z.object({
    planId: zPlanId,
    taskId: z.uuid(),
    deadline: zPlainDate.nullable().default(null),
    agencyId: z.string().max(60).nullable(),
    role: z.enum(ROLES).optional(),
    mode: z.enum(TASK_MODES).optional(),
    /** Why, for the history. */
    note: zText(1000).optional(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ task: zPlanTask }),
});

export const addTask = endpoint({
  name: 'plans.add-task',
  method: 'POST',
  path: '/api/plans/:planId/tasks',
  permission: 'plan.edit',
  summary: { vi: 'Giao việc chưa có cơ quan chủ trì', en: 'Give a work without lead to a body' },
  input: z.object({
    planId: zPlanId,
    /** The work as the plan prints it, and where. */
    label: zText(60),
    text: zText(2000),
    line: z.number().int().min(1),
    agencyId: z.string().min(1).max(60),
    role: z.enum(ROLES),
    mode: z.enum(TASK_MODES),
    deadline: zPlainDate.nullable().default(null),
    note: zText(1000),
    commandId: zCommandId,
  }),
  output: z.object({ task: zPlanTask }),
});

export const listTaskChanges = endpoint({
  name: 'plans.list-task-changes',
  method: 'GET',
  path: '/api/plans/:planId/tasks/:taskId/changes',
  permission: 'plan.read',
  summary: { vi: 'Lịch sử giao việc: trước và sau', en: 'The history of an owner: before and after' },
  input: z.object({ planId: zPlanId, taskId: z.uuid() }),
  output: z.object({
    changes: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        before: zOwner.nullable(),
        after: zOwner,
        note: z.string().nullable(),
      }),
    ),
  }),
});

export const setAnswering = endpoint({
  name: 'plans.set-answering',
  method: 'POST',
  path: '/api/plans/:planId/answering',
  permission: 'plan.edit',
  summary: {
    vi: 'Đặt cơ quan chịu trách nhiệm chung và cơ quan thường trực của kế hoạch',
    en: 'Set who answers for the plan as a whole, and its standing body',
  },
  input: z.object({
    planId: zPlanId,
    bodyId: z.string().max(60).nullable(),
    standingBodyId: z.string().max(60).nullable(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ plan: zPlan }),
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
    /** For which body or unit of several; without it the only one, or the task as a whole. */
    carrier: z.string().max(80).optional(),
    commandId: zCommandId,
  }),
  output: z.object({ task: zPlanTask }),
});
