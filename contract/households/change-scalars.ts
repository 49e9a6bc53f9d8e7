import { z } from 'zod';
import type { PlainDateOrYear } from '#domain/kernel/plain-date.ts';
import { parsePlainDateOrYear } from '#domain/kernel/plain-date.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zHouseholdId } from './household-file.ts';

export const zBirth = z.string().transform((text, context): PlainDateOrYear => {
  const birth = parsePlainDateOrYear(text);
  if (birth !== undefined) return birth;
  context.addIssue({ code: 'custom', message: 'YYYY-MM-DD | YYYY' });
  return z.NEVER;
});

/** What every change of a file carries: the version that was seen, the day it happened, why. */
export const zChange = {
  commandId: zCommandId,
  householdId: zHouseholdId,
  version: z.number().int().min(1),
  happenedOn: zPlainDate,
  reason: zText(500),
};

export const zPersonFacts = {
  name: zText(200),
  sex: z.enum(['m', 'f']).nullable(),
  birth: zBirth.nullable(),
  identityNumber: z.string().trim().max(20).nullable(),
  ethnicCode: z.string().trim().max(5).nullable(),
  relation: z.string().trim().normalize('NFC').max(60).nullable(),
};

/** Every change answers with the file's new version and, where someone's number already stands elsewhere, with that. */
export const zChanged = z.object({
  householdId: z.string(),
  version: z.number(),
  eventId: z.string(),
  warnings: z.array(z.object({ code: z.string(), message: z.object({ vi: z.string(), en: z.string() }) })),
});
export type Changed = z.output<typeof zChanged>;
