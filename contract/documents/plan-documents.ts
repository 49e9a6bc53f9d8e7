import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId } from '../kernel/scalars.ts';
import { zDocument, zDocumentId } from './documents.ts';

export const listPlanDocuments = endpoint({
  name: 'documents.list-of-plan',
  method: 'GET',
  path: '/api/plans/:planId/documents',
  permission: 'plan.read',
  summary: { vi: 'Căn cứ và văn bản viện dẫn của kế hoạch', en: 'The bases and citations of a plan' },
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    documents: z.array(
      z.object({
        document: zDocument,
        places: z.array(
          z.object({ line: z.number(), role: z.enum(['basis', 'cited']), clause: z.string().nullable() }),
        ),
        /** Targets of the plan that this document sets or whose goal it is. */
        targets: z.array(z.object({ id: z.string(), kind: z.enum(['sets', 'goal']) })),
      }),
    ),
  }),
});

export const linkTargetDocument = endpoint({
  name: 'documents.link-target',
  method: 'POST',
  path: '/api/plans/:planId/targets/:targetId/documents',
  permission: 'plan.edit',
  summary: {
    vi: 'Gắn chỉ tiêu với nghị quyết giao chỉ tiêu hoặc mục tiêu đại hội',
    en: 'Link a target with the resolution that sets it or the congress goal it serves',
  },
  input: z.object({
    planId: z.uuid(),
    targetId: z.uuid(),
    documentId: zDocumentId,
    kind: z.enum(['sets', 'goal']),
    linked: z.boolean(),
    commandId: zCommandId,
  }),
  output: z.object({ linked: z.boolean() }),
});
