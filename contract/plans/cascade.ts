import { z } from 'zod';
import { zAreaName } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zPlan, zPlanId } from './plan.ts';

export const getCascade = endpoint({
  name: 'plans.get-cascade',
  method: 'GET',
  path: '/api/plans/:planId/cascade',
  permission: 'plan.read',
  summary: {
    vi: 'Kế hoạch của các đơn vị trực thuộc; chỉ tiêu của họ cộng lại có đủ không',
    en: 'Plans of the units below, and whether their targets add up',
  },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    units: z.array(
      z.object({
        area: zAreaName,
        /** The plan of the unit that hangs under this one; `null`: none has come in. */
        plan: z
          .object({
            id: z.string(),
            number: z.string().nullable(),
            title: z.string(),
            issuedOn: z.string().nullable(),
            status: z.enum(['imported', 'confirmed']),
          })
          .nullable(),
      }),
    ),
    /** Whole counts of this plan against the same measure in the confirmed plans below. */
    sums: z.array(
      z.object({
        targetId: z.string(),
        measure: z.string(),
        operator: z.string(),
        unit: z.string(),
        value: z.number(),
        allotted: z.number().nullable(),
        below: z.number(),
        plansBelow: z.number(),
      }),
    ),
    /** A rate of this plan against the rate that the plans below make together: a rate of sums, never a mean of rates. */
    rates: z.array(
      z.object({
        targetId: z.string(),
        measure: z.string(),
        /** The level this plan promises to come to, in percent. */
        promised: z.number().nullable(),
        comparison: z.enum(['<=', '>=', '<', '>']),
        below: z.number().nullable(),
        households: z.number(),
        plansBelow: z.number(),
        met: z.boolean().nullable(),
      }),
    ),
  }),
});
