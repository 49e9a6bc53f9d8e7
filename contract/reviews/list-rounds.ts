import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zRound } from './rounds.ts';

export const listRounds = endpoint({
  name: 'reviews.list-rounds',
  method: 'GET',
  path: '/api/rounds',
  permission: 'round.read',
  summary: { vi: 'Các đợt rà soát', en: 'Review rounds' },
  input: z.object({ provinceId: z.coerce.number().int().optional() }),
  output: z.object({ rounds: z.array(zRound) }),
});
