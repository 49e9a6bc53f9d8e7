import { z } from 'zod';
import { REMINDER_KINDS } from '#domain/plans/tracking/reminders.ts';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zBilingual, zPlanId } from './plan.ts';
import { zPlanTask, zTaskEntry } from './tasks.ts';

/** What an agency may know of a plan that gives it work: its head, nothing of its content. */
export const zPlanHead = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  year: z.number(),
  areaName: z.string(),
});

/** A task as one body or unit carries it; percent, days and state are that one's own. */
export const zMyTask = zPlanTask.omit({ entries: true, carriers: true, version: true, line: true }).extend({
  plan: zPlanHead.extend({
    /** The plan's years are over: their last day, on which its deadlines are judged. */
    endedOn: z.string().nullable(),
  }),
  carrier: z.object({ key: z.string(), name: zBilingual }),
  /** `given`: for this body or unit to do; `followed`: of the own unit's plan, for others to do. */
  relation: z.enum(['given', 'followed']),
  acknowledgedAt: z.string().nullable(),
  /** The body the plan names, where another carries its work today. */
  carriedFrom: zBilingual.nullable(),
  /** Where the sentence names no receiver: the standing body of the plan, as a person set it. */
  defaultReceiver: zBilingual.nullable(),
  entries: z.array(zTaskEntry),
});
export type MyTask = z.output<typeof zMyTask>;

export const listMyTasks = endpoint({
  name: 'tasks.list-mine',
  method: 'GET',
  path: '/api/my-tasks',
  permission: 'task.read',
  summary: { vi: 'Việc của tôi: nhiệm vụ các kế hoạch giao', en: 'My tasks: what the plans give to me' },
  input: z.object({ followed: z.enum(['yes', 'no']).default('no') }),
  output: z.object({ asOf: z.string(), tasks: z.array(zMyTask), followed: z.number() }),
});

export const acknowledgeTasks = endpoint({
  name: 'tasks.acknowledge',
  method: 'POST',
  path: '/api/my-tasks/acknowledge',
  permission: 'task.report',
  summary: { vi: 'Xác nhận đã nhận nhiệm vụ của một kế hoạch', en: 'Confirm receipt of the tasks of a plan' },
  input: z.object({ planId: zPlanId, commandId: zCommandId }),
  output: z.object({ acknowledged: z.number() }),
});

export const reportMyTask = endpoint({
  name: 'tasks.report',
  method: 'POST',
  path: '/api/my-tasks/progress',
  permission: 'task.report',
  summary: { vi: 'Ghi tiến độ việc của mình', en: 'Record progress of one’s own task' },
  input: z.object({
    /** One work may give a body several roles: they are reported together. */
    taskIds: z.array(z.uuid()).min(1).max(10),
    carrier: z.string().max(80),
    percent: z.number().int().min(0).max(100),
    note: zText(2000),
    evidenceId: z.uuid().optional(),
    commandId: zCommandId,
  }),
  output: z.object({ tasks: z.array(zMyTask) }),
});

export const addTaskEvidence = uploadEndpoint({
  name: 'tasks.add-evidence',
  method: 'POST',
  path: '/api/my-tasks/:taskId/evidence',
  permission: 'task.report',
  summary: { vi: 'Nộp tệp minh chứng của một nhiệm vụ', en: 'Add a file of evidence to a task' },
  input: z.object({ taskId: z.uuid(), carrier: z.string().max(80) }),
  output: z.object({ evidence: z.object({ id: z.string(), fileName: z.string() }) }),
});

export const downloadTaskEvidence = downloadEndpoint({
  name: 'tasks.download-evidence',
  method: 'GET',
  path: '/api/my-tasks/:taskId/evidence/:evidenceId',
  permission: 'task.read',
  summary: { vi: 'Tải tệp minh chứng của nhiệm vụ', en: 'A file of evidence of a task' },
  input: z.object({ taskId: z.uuid(), evidenceId: z.uuid() }),
});

export const getReminders = endpoint({
  name: 'tasks.reminders',
  method: 'GET',
  path: '/api/my-tasks/reminders',
  permission: 'task.read',
  summary: { vi: 'Nhắc việc theo từng cơ quan, đơn vị', en: 'Reminders by body and unit' },
  input: z.object({ on: zPlainDate.optional() }),
  output: z.object({
    on: z.string(),
    /** Of the person's own bodies and units first. */
    digests: z.array(
      z.object({
        carrier: z.object({ key: z.string(), name: zBilingual }),
        place: z.string(),
        mine: z.boolean(),
        counts: z.record(z.enum(REMINDER_KINDS), z.number()),
        reminders: z.array(
          z.object({
            kind: z.enum(REMINDER_KINDS),
            taskId: z.string(),
            plan: zPlanHead,
            label: z.string(),
            text: z.string(),
            dueOn: z.string(),
            daysLeft: z.number(),
            step: z.number().nullable(),
            reportTo: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
});
export type Digest = z.output<typeof getReminders.output>['digests'][number];
