import { z } from 'zod';
import { zAreaName } from '../areas/area.ts';
import { downloadEndpoint, endpoint } from '../kernel/endpoint.ts';
import { zPlan, zPlanId } from './plan.ts';

const zRate = z.object({ numerator: z.number(), denominator: z.number() });

const zInput = z.object({
  planId: zPlanId,
  /** Percent by which the number of households is taken to grow: an assumption. */
  growth: z.coerce.number().min(-20).max(20).default(0),
});

export const getProjection = endpoint({
  name: 'plans.get-projection',
  method: 'GET',
  path: '/api/plans/:planId/projection',
  permission: 'plan.read',
  summary: {
    vi: 'Dự kiến tổng số hộ, hộ nghèo, tỷ lệ hộ nghèo của từng đơn vị',
    en: 'Projected households, poor households and rate of each unit',
  },
  input: zInput,
  output: z.object({
    plan: zPlan,
    /** `null`: there is no approved round to start from, so nothing is projected. */
    projection: z
      .object({
        roundId: z.string(),
        baseOn: z.string(),
        by: z.enum(['allotment', 'target', 'unchanged']),
        growth: z.number(),
        units: z.array(
          z.object({
            order: z.number(),
            area: zAreaName,
            households: z.number(),
            poor: z.number(),
            basePoor: z.number(),
            rate: zRate,
          }),
        ),
        total: z.object({ households: z.number(), poor: z.number(), basePoor: z.number(), rate: zRate }),
        /** The plan's own target for the rate, and whether the total keeps to it. */
        target: z.object({ rate: z.number(), met: z.boolean() }).nullable(),
      })
      .nullable(),
  }),
});

export const exportProjection = downloadEndpoint({
  name: 'plans.export-projection',
  method: 'GET',
  path: '/api/plans/:planId/projection/file',
  permission: 'plan.read',
  summary: { vi: 'Phụ lục dự kiến tỷ lệ hộ nghèo (XLSX, DOCX)', en: 'The annex of projected rates (XLSX, DOCX)' },
  input: zInput.extend({ format: z.enum(['xlsx', 'docx', 'csv']).default('xlsx') }),
});
