import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zRound, zRoundId } from './rounds.ts';

export const approveRound = endpoint({
  name: 'reviews.approve-round',
  method: 'POST',
  path: '/api/rounds/:roundId/approve',
  permission: 'round.approve',
  summary: {
    vi: 'Phê duyệt kết quả bằng quyết định và khoá số liệu',
    en: 'Approve by decision and freeze the figures',
  },
  input: z.object({
    commandId: zCommandId,
    roundId: zRoundId,
    decisionNumber: zText(60),
    decisionDate: zPlainDate,
    signer: zText(100),
  }),
  output: z.object({ round: zRound, cases: z.number() }),
});
