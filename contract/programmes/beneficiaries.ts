import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zYear } from './programme.ts';

const zListedHousehold = z.object({
  householdId: z.string(),
  code: z.string(),
  headName: z.string(),
  commune: z.string(),
  village: z.string().nullable(),
});

export const setBeneficiaries = endpoint({
  name: 'programmes.set-beneficiaries',
  method: 'POST',
  path: '/api/integrated-activities/:activityId/households',
  permission: 'programme.edit',
  summary: { vi: 'Ghi hộ thuộc diện, hộ được hỗ trợ theo mã hộ', en: 'Record households by their codes' },
  input: z.object({
    activityId: z.uuid(),
    codes: z.array(zText(40)).min(1).max(2000),
    /** `none` takes a household off the list. */
    state: z.enum(['target', 'received', 'none']),
    what: zText(300).optional(),
    receivedOn: zPlainDate.optional(),
    commandId: zCommandId,
  }),
  output: z.object({ recorded: z.number(), unknown: z.array(z.string()) }),
});

export const listBeneficiaries = endpoint({
  name: 'programmes.list-beneficiaries',
  method: 'GET',
  path: '/api/integrated-activities/:activityId/households',
  permission: 'household.read',
  summary: { vi: 'Hộ thuộc diện và hộ đã được hỗ trợ', en: 'Households of an activity' },
  input: z.object({ activityId: z.uuid() }),
  output: z.object({
    households: z.array(
      zListedHousehold.extend({
        state: z.enum(['target', 'received']),
        what: z.string().nullable(),
        receivedOn: z.string().nullable(),
      }),
    ),
  }),
});

export const listUnserved = endpoint({
  name: 'programmes.list-unserved',
  method: 'GET',
  path: '/api/programmes/unserved',
  permission: 'household.read',
  summary: {
    vi: 'Hộ nghèo chưa được hoạt động nào của chương trình hỗ trợ trong năm',
    en: 'Poor households that no activity of a programme has reached in the year',
  },
  input: z.object({
    programmeId: z.string().max(60),
    year: zYear,
    /** `listed`: only those on an activity's own list of households it is for. */
    among: z.enum(['round', 'listed']).default('round'),
    class: z.enum(['poor', 'near_poor', 'both']).default('poor'),
    residence: z.enum(['rural', 'urban', 'all']).default('rural'),
    /** A need of the standard's list, by its code. */
    need: z.string().max(60).optional(),
  }),
  output: z.object({
    round: z.object({ id: z.string(), year: z.number(), standardId: z.string(), isApproved: z.boolean() }).nullable(),
    needs: z.array(z.object({ code: z.string(), name: z.object({ vi: z.string(), en: z.string() }) })),
    considered: z.number(),
    unserved: z.number(),
    /** The first 500. */
    households: z.array(zListedHousehold),
  }),
});
