import { z } from 'zod';
import { REMINDER_LIMITS } from '#domain/plans/tracking/reminder-settings.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId } from '../kernel/scalars.ts';

const { daysBefore, reportDaysBefore, acknowledgeWithin } = REMINDER_LIMITS;
const zDays = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().int().min(least).max(most);

const zSettings = z.object({
  /** Days before a deadline, the farthest first. */
  daysBefore: z.array(zDays(daysBefore)).min(1).max(daysBefore.steps),
  /** Days before the end of a period, also how early a report counts for it. */
  reportDaysBefore: zDays(reportDaysBefore),
  /** Days after which an unconfirmed receipt is asked for. */
  acknowledgeWithin: zDays(acknowledgeWithin),
});

const zProvinceSettings = zSettings.extend({
  provinceId: z.number(),
  name: z.string(),
  mayEdit: z.boolean(),
  /** 0: the province chose nothing, the usual days hold. */
  version: z.number(),
  updatedBy: z.string().nullable(),
  updatedAt: z.string().nullable(),
});
export type ProvinceReminderSettings = z.output<typeof zProvinceSettings>;

export const listReminderSettings = endpoint({
  name: 'tasks.list-reminder-settings',
  method: 'GET',
  path: '/api/reminder-settings',
  permission: 'task.read',
  summary: { vi: 'Cách nhắc việc của tỉnh', en: 'How a province is reminded' },
  input: z.object({}),
  output: z.object({ provinces: z.array(zProvinceSettings) }),
});

export const setReminderSettings = endpoint({
  name: 'tasks.set-reminder-settings',
  method: 'PUT',
  path: '/api/provinces/:provinceId/reminder-settings',
  permission: 'plan.edit',
  summary: { vi: 'Sửa cách nhắc việc của tỉnh', en: 'Change how a province is reminded' },
  input: zSettings.extend({
    provinceId: z.coerce.number().int().positive(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ province: zProvinceSettings }),
});
