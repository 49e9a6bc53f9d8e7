import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';

/** Chuỗi số liệu của một chỉ tiêu. Across two standards there is a break, never a comparison. */
export const getSeries = endpoint({
  name: 'reports.get-series',
  method: 'GET',
  path: '/api/provinces/:provinceId/series/:measure',
  permission: 'report.read',
  summary: { vi: 'Chuỗi số liệu của một chỉ tiêu qua các đợt rà soát', en: 'A measure over the rounds of a province' },
  input: z.object({
    provinceId: z.coerce.number().int(),
    measure: z.string().min(1).max(120),
    as: z.enum(['count', 'rate']).default('count'),
  }),
  output: z.object({
    measure: z.string(),
    name: z.string(),
    definition: z.string(),
    unit: z.enum(['household', 'person', 'child', 'percent']),
    points: z.array(
      z.object({
        round: z.string(),
        year: z.number(),
        referenceDate: z.string(),
        standard: z.string(),
        status: z.enum(['provisional', 'approved']),
        /** `null`: the standard does not know the measure, or a commune has not entered what it needs. */
        value: z.number().nullable(),
        /** The standard differs from the point before: the two may not be compared. */
        isBreak: z.boolean(),
        /** Against the point before, in the unit of the series (percentage points for rates); `null` across a break. */
        change: z.number().nullable(),
      }),
    ),
  }),
});
