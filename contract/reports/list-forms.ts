import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zRoundId } from '../reviews/rounds.ts';

export const listForms = endpoint({
  name: 'reports.list-forms',
  method: 'GET',
  path: '/api/rounds/:roundId/reports',
  permission: 'report.read',
  summary: { vi: 'Các biểu có thể lập cho đợt rà soát', en: 'Forms that can be made for a round' },
  input: z.object({ roundId: zRoundId }),
  output: z.object({
    forms: z.array(
      z.object({
        code: z.string(),
        officialNumber: z.string().nullable(),
        title: z.string(),
        source: z.string(),
        /** The usual form of the years of the round's standard. */
        isUsual: z.boolean(),
        /** A list of people by name, under its own permission. */
        isList: z.boolean(),
        kinds: z.array(z.enum(['household', 'person', 'commune'])),
      }),
    ),
  }),
});
