import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zText } from '../kernel/scalars.ts';
import { COMMUNE_STATUSES, zRoundId } from './rounds.ts';

const input = z.object({ commandId: zCommandId, roundId: zRoundId, communeId: z.coerce.number().int() });
const output = z.object({ status: z.enum(COMMUNE_STATUSES) });

export const submitCommune = endpoint({
  name: 'reviews.submit-commune',
  method: 'POST',
  path: '/api/rounds/:roundId/communes/:communeId/submit',
  permission: 'commune.submit',
  summary: { vi: 'Xã chốt và gửi kết quả rà soát', en: 'The commune closes and submits its result' },
  input,
  output,
});

export const returnCommune = endpoint({
  name: 'reviews.return-commune',
  method: 'POST',
  path: '/api/rounds/:roundId/communes/:communeId/return',
  permission: 'commune.return',
  summary: { vi: 'Trả lại xã để sửa, kèm lý do', en: 'Return to the commune with a reason' },
  input: input.extend({ reason: zText(500) }),
  output,
});

export const approveCommune = endpoint({
  name: 'reviews.approve-commune',
  method: 'POST',
  path: '/api/rounds/:roundId/communes/:communeId/approve',
  permission: 'commune.approve',
  summary: { vi: 'Chấp nhận kết quả của xã', en: "Accept the commune's result" },
  input,
  output,
});
