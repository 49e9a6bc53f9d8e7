import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate } from '../kernel/scalars.ts';
import { zRound, zRoundId } from './rounds.ts';

export const openRound = endpoint({
  name: 'reviews.open-round',
  method: 'POST',
  path: '/api/rounds',
  permission: 'round.open',
  summary: { vi: 'Mở đợt rà soát', en: 'Open a review round' },
  input: z.object({
    commandId: zCommandId,
    id: zRoundId,
    standardId: z.string().max(40),
    localStandardId: z.string().max(40).optional(),
    kind: z.enum(['yearly', 'monthly']),
    year: z.coerce.number().int().min(2000).max(2100),
    month: z.coerce.number().int().min(1).max(12).optional(),
    provinceCode: z.string().regex(/^\d{2}$/),
    referenceDate: zPlainDate,
    pairedRoundId: zRoundId.optional(),
    synthetic: z.boolean().default(false),
  }),
  output: z.object({ round: zRound }),
});
