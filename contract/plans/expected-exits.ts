import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zPaging } from '../kernel/scalars.ts';
import { zPlanId } from './plan.ts';

export const listExpectedExits = endpoint({
  name: 'plans.list-expected-exits',
  method: 'GET',
  path: '/api/plans/:planId/targets/:targetId/expected-exits',
  permission: 'case.read',
  summary: {
    vi: 'Danh sách hộ dự kiến thoát nghèo: hộ nghèo của đợt gốc còn người lao động',
    en: 'Households expected to leave: poor at the base with somebody able to work',
  },
  input: z.object({
    planId: zPlanId,
    targetId: z.uuid(),
    /** A unit below the plan's own. */
    areaId: z.coerce.number().int(),
    ...zPaging,
  }),
  output: z.object({
    roundId: z.string().nullable(),
    allotted: z.number().nullable(),
    able: z.number(),
    unable: z.number(),
    households: z.array(
      z.object({
        householdId: z.string(),
        code: z.string(),
        head: z.string(),
        commune: z.string(),
        village: z.string().nullable(),
        size: z.number(),
        deprivations: z.number().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
});
