import { z } from 'zod';
import { zAreaId, zAreaName } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zText } from '../kernel/scalars.ts';
import { zYear } from './programme.ts';

const zBilingual = z.object({ vi: z.string(), en: z.string() });

export const listReturns = endpoint({
  name: 'programmes.list-returns',
  method: 'GET',
  path: '/api/programmes/returns',
  permission: 'programme.read',
  summary: { vi: 'Cơ quan, đơn vị đã và chưa báo cáo lồng ghép', en: 'Who has reported its integration' },
  input: z.object({ year: zYear.optional() }),
  output: z.object({
    year: z.number(),
    owners: z.array(
      z.object({
        area: zAreaName,
        agency: z.object({ id: z.string(), name: zBilingual, kind: z.string() }).nullable(),
        state: z.enum(['sent', 'recording', 'nothing']),
        activities: z.number(),
        sentBy: z.string().nullable(),
        sentAt: z.string().nullable(),
        statement: z.string().nullable(),
        maySend: z.boolean(),
      }),
    ),
  }),
});

export const sendReturn = endpoint({
  name: 'programmes.send-return',
  method: 'POST',
  path: '/api/programmes/returns',
  permission: 'programme.edit',
  summary: { vi: 'Báo cáo đã ghi đủ hoạt động lồng ghép trong năm', en: 'Report that the year is complete' },
  input: z.object({
    areaId: zAreaId,
    agencyId: z.string().max(60).nullable().default(null),
    year: zYear,
    statement: zText(2000),
    commandId: zCommandId,
  }),
  output: z.object({ activities: z.number() }),
});
