import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zText } from '../kernel/scalars.ts';
import { zPlan, zPlanId } from './plan.ts';

export const zMinimum = z.object({
  fromYear: z.number(),
  toYear: z.number(),
  urban: z.number(),
  rural: z.number(),
  source: z.string(),
  verification: z.enum(['verified', 'from-memory', 'unverified']),
  by: z.string(),
  at: z.string(),
});

export const getLivingStandard = endpoint({
  name: 'plans.get-living-standard',
  method: 'GET',
  path: '/api/plans/:planId/living-standard',
  permission: 'plan.read',
  summary: {
    vi: 'Mức sống của hộ nghèo, hộ cận nghèo qua các đợt rà soát',
    en: 'Living standard of poor and near-poor households over the rounds',
  },
  input: z.object({ planId: zPlanId }),
  output: z.object({
    plan: zPlan,
    rounds: z.array(
      z.object({
        id: z.string(),
        year: z.number(),
        standardId: z.string(),
        isApproved: z.boolean(),
        classes: z.array(
          z.object({
            class: z.enum(['poor', 'near_poor']),
            households: z.number(),
            /** Means over the households that have the figure; `null` when none has. */
            incomeScore: z.number().nullable(),
            scored: z.number(),
            deprivations: z.number().nullable(),
            measured: z.number(),
            /** Households with three deprivations or more. */
            manyDeprived: z.number(),
          }),
        ),
      }),
    ),
    /** Mức sống tối thiểu in force in the plan's year; the last entry counts. */
    minimum: zMinimum.nullable(),
    earlier: z.array(zMinimum),
  }),
});

export const setMinimumStandard = endpoint({
  name: 'plans.set-minimum-standard',
  method: 'POST',
  path: '/api/plans/:planId/minimum-living-standard',
  permission: 'plan.edit',
  summary: { vi: 'Ghi mức sống tối thiểu của giai đoạn', en: 'Enter the minimum living standard of a period' },
  input: z.object({
    planId: zPlanId,
    fromYear: z.number().int().min(1990).max(2100),
    toYear: z.number().int().min(1990).max(2100),
    /** Đồng a person a month. */
    urban: z.number().int().min(1).max(1_000_000_000),
    rural: z.number().int().min(1).max(1_000_000_000),
    source: zText(500),
    verification: z.enum(['verified', 'from-memory', 'unverified']),
    commandId: zCommandId,
  }),
  output: z.object({ minimum: zMinimum }),
});
