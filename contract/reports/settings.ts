import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId } from '../kernel/scalars.ts';

const zCode = z.string().regex(/^\d\d$/);
const zBand = z.object({ from: z.number().min(0).max(100), to: z.number().min(0).max(101) });

const zSettings = z.object({
  /** Columns of the form by ethnic group, in order, without Kinh; `null`: the groups present, the largest first. */
  ethnicGroups: z.array(zCode).max(20).nullable(),
  indigenousGroups: z.array(zCode).max(54),
  /** `null`: the default bands. */
  bands: z.array(zBand).max(20).nullable(),
  version: z.number().int(),
});

export const getReportSettings = endpoint({
  name: 'reports.get-settings',
  method: 'GET',
  path: '/api/provinces/:provinceId/report-settings',
  permission: 'report.read',
  summary: { vi: 'Thiết lập biểu của tỉnh', en: 'What the province decided about its tables' },
  input: z.object({ provinceId: z.coerce.number().int() }),
  output: zSettings,
});

export const setReportSettings = endpoint({
  name: 'reports.set-settings',
  method: 'PUT',
  path: '/api/provinces/:provinceId/report-settings',
  permission: 'round.open',
  summary: { vi: 'Sửa thiết lập biểu của tỉnh', en: 'Change the settings of the tables' },
  input: zSettings.extend({ provinceId: z.coerce.number().int(), commandId: zCommandId }),
  output: zSettings,
});
