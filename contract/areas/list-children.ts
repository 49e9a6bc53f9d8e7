import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPaging, zPlainDate } from '../kernel/scalars.ts';
import { zAreaId, zAreaLine } from './area.ts';

/** One level of the tree at a time: the whole tree never travels. */
export const listChildren = endpoint({
  name: 'areas.list-children',
  method: 'GET',
  path: '/api/areas',
  permission: 'area.read',
  summary: { vi: 'Đơn vị trực thuộc tại một ngày', en: 'Units below a unit as of a day' },
  input: z.object({
    /** Absent: the provinces. */
    parentId: zAreaId.optional(),
    asOf: zPlainDate.optional(),
    ...zPaging,
  }),
  output: z.object({
    asOf: z.string(),
    areas: z.array(zAreaLine.extend({ hasChildren: z.boolean() })),
    next: z.string().nullable(),
  }),
});
