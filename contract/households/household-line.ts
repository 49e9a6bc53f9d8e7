import { z } from 'zod';
import { householdGroups } from '#domain/households/groups.ts';
import { householdStatuses } from '#domain/households/household.ts';

export const zHouseholdClass = z.enum(['poor', 'near_poor', 'not_poor']);

/** Một dòng trong danh sách hộ: what a list needs, personal numbers masked. */
export const zHouseholdLine = z.object({
  householdId: z.string(),
  code: z.string(),
  headName: z.string(),
  headBirthYear: z.string().nullable(),
  /** Only the last three digits. */
  identityNumber: z.string().nullable(),
  size: z.number(),
  communeId: z.number(),
  communeName: z.string(),
  villageName: z.string().nullable(),
  status: z.enum(householdStatuses),
  /** By the latest round that judged the household; null = in no list yet. */
  class: zHouseholdClass.nullable(),
  groups: z.array(z.enum(householdGroups)),
});
export type HouseholdLine = z.output<typeof zHouseholdLine>;
