import { z } from 'zod';
import { endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId } from '../kernel/scalars.ts';
import { zRoundId } from './rounds.ts';

export const setPopulation = endpoint({
  name: 'reviews.set-population',
  method: 'PUT',
  path: '/api/rounds/:roundId/communes/:communeId/population',
  permission: 'round.population',
  summary: { vi: 'Nhập tổng số hộ, nhân khẩu của xã', en: 'Enter the total households and persons of a commune' },
  input: z.object({
    commandId: zCommandId,
    roundId: zRoundId,
    communeId: z.coerce.number().int(),
    households: z.coerce.number().int().min(0).max(10_000_000),
    persons: z.coerce.number().int().min(0).max(100_000_000),
  }),
  output: z.object({}),
});

export const importPopulation = uploadEndpoint({
  name: 'reviews.import-population',
  method: 'POST',
  path: '/api/rounds/:roundId/population',
  permission: 'round.population',
  summary: {
    vi: 'Nhập tổng số hộ, nhân khẩu từ bảng tính',
    en: 'Enter total households and persons from a spreadsheet',
  },
  input: z.object({ roundId: zRoundId }),
  output: z.object({ communes: z.number(), households: z.number(), persons: z.number() }),
});
