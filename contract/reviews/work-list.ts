import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';

/** Việc cần làm: what waits for this person, most urgent first. */
export const getWorkList = endpoint({
  name: 'reviews.get-work-list',
  method: 'GET',
  path: '/api/work-list',
  permission: 'round.read',
  summary: { vi: 'Việc cần làm', en: 'Work list' },
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum([
          'commune-to-import',
          'commune-without-population',
          'commune-to-submit',
          'commune-returned',
          'commune-to-check',
          'round-to-approve',
          'import-to-apply',
          'relocation-to-decide',
        ]),
        roundId: z.string().nullable(),
        communeId: z.number().nullable(),
        title: z.object({ vi: z.string(), en: z.string() }),
        detail: z.object({ vi: z.string(), en: z.string() }),
        count: z.number(),
        href: z.string(),
      }),
    ),
  }),
});
