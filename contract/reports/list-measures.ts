import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zRoundId } from '../reviews/rounds.ts';

export const listMeasures = endpoint({
  name: 'reports.list-measures',
  method: 'GET',
  path: '/api/rounds/:roundId/measures',
  permission: 'report.read',
  summary: { vi: 'Danh mục chỉ tiêu và cách tính', en: 'The catalogue of measures and how they are counted' },
  input: z.object({ roundId: zRoundId }),
  output: z.object({
    standard: z.string(),
    measures: z.array(
      z.object({
        code: z.string(),
        name: z.object({ vi: z.string(), en: z.string() }),
        unit: z.enum(['household', 'person', 'child']),
        rule: z.enum(['households', 'persons', 'members', 'entered']),
        denominator: z.string().nullable(),
        definition: z.object({ vi: z.string(), en: z.string() }),
        source: z.string(),
      }),
    ),
  }),
});
