import { z } from 'zod';

export const COMMUNE_STATUSES = ['open', 'submitted', 'returned', 'approved'] as const;

/** Đợt rà soát, as it travels. */
export const zRound = z.object({
  id: z.string(),
  provinceId: z.number(),
  provinceCode: z.string(),
  provinceName: z.string(),
  standardId: z.string(),
  localStandardId: z.string().nullable(),
  kind: z.enum(['yearly', 'monthly']),
  year: z.number(),
  month: z.number().nullable(),
  referenceDate: z.string(),
  pairedRoundId: z.string().nullable(),
  status: z.enum(['open', 'approved']),
  synthetic: z.boolean(),
  decision: z.object({ number: z.string(), date: z.string(), signer: z.string() }).nullable(),
  approvedAt: z.string().nullable(),
  communes: z.object({
    total: z.number(),
    open: z.number(),
    submitted: z.number(),
    returned: z.number(),
    approved: z.number(),
  }),
});
export type Round = z.output<typeof zRound>;

/** Tiến độ của một xã trong đợt. */
export const zRoundCommune = z.object({
  communeId: z.number(),
  code: z.string(),
  name: z.string(),
  fullName: z.string(),
  districtId: z.number().nullable(),
  districtName: z.string().nullable(),
  status: z.enum(COMMUNE_STATUSES),
  households: z.number().nullable(),
  persons: z.number().nullable(),
  cases: z.number(),
  poor: z.number(),
  nearPoor: z.number(),
  submittedAt: z.string().nullable(),
  returnedReason: z.string().nullable(),
  version: z.number(),
  /** What this user may do with this commune now; the screen does not decide it again. */
  abilities: z.array(z.enum(['submit', 'return', 'approve', 'population', 'import'])),
});
export type RoundCommune = z.output<typeof zRoundCommune>;

export const zRoundId = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\w.-]+$/);
