/** Nguồn kinh phí — the sources a plan names; how much each gives, only a person can say. */
import { z } from 'zod';

export const zFundingSources = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    name: z.string(),
    levels: z.array(z.enum(['province', 'district', 'commune'])).min(1),
    fromYear: z.number().int().optional(),
    toYear: z.number().int().optional(),
    /** Of a budget: investment and recurrent money apart. */
    isBudget: z.boolean(),
    /** Credit is lent, not given: it never enters the sum. */
    isCounted: z.boolean(),
  }),
);
export type FundingSource = z.infer<typeof zFundingSources>[number];
