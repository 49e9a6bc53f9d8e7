import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPaging, zPlainDate } from '../kernel/scalars.ts';

export const listAuditLog = endpoint({
  name: 'access.list-audit-log',
  method: 'GET',
  path: '/api/audit-log',
  permission: 'audit.read',
  summary: { vi: 'Nhật ký: ai đã làm gì, khi nào, với hồ sơ nào', en: 'The log: who did what, when, to which record' },
  input: z.object({
    ...zPaging,
    actorId: z.string().max(120).optional(),
    act: z.string().max(80).optional(),
    subjectKind: z.string().max(60).optional(),
    subjectId: z.string().max(120).optional(),
    from: zPlainDate.optional(),
    /** Inclusive. */
    to: zPlainDate.optional(),
  }),
  output: z.object({
    entries: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        actorId: z.string(),
        actorName: z.string(),
        act: z.string(),
        subjectKind: z.string(),
        subjectId: z.string(),
        areaId: z.number().nullable(),
        areaName: z.string().nullable(),
        details: z.unknown(),
      }),
    ),
    next: z.string().nullable(),
  }),
});
