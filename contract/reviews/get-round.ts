import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zRound, zRoundCommune, zRoundId } from './rounds.ts';

export const getRound = endpoint({
  name: 'reviews.get-round',
  method: 'GET',
  path: '/api/rounds/:roundId',
  permission: 'round.read',
  summary: { vi: 'Một đợt rà soát và tiến độ từng xã', en: 'A review round with the progress of each commune' },
  input: z.object({ roundId: zRoundId }),
  output: z.object({
    round: zRound,
    communes: z.array(zRoundCommune),
    /** What stands between the round and its approval, in words. */
    obstacles: z.array(z.object({ code: z.string(), message: z.string() })),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
    mayApprove: z.boolean(),
  }),
});
