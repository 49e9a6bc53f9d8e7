import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '#domain/kernel/plain-date.ts';

/** A calendar day `YYYY-MM-DD`. */
export const zPlainDate = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: 'YYYY-MM-DD' });
  return z.NEVER;
});

/** A page of a long list: keyset, never an offset. `after` is the `next` of the page before. */
export const zPaging = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Text a person typed: trimmed, NFC, bounded. */
export const zText = (max = 500) => z.string().trim().normalize('NFC').min(1).max(max);

/** A command's own id: sent twice, it is done once and answered the same. */
export const zCommandId = z.uuid().optional();
