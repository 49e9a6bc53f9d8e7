import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zRoundId } from './rounds.ts';

/** The command line's import; over HTTP the same work is preview and apply, so this one has no route. */
export const importRegister = endpoint({
  name: 'reviews.import-from-file',
  method: 'POST',
  path: '/api/rounds/:roundId/import-from-file',
  permission: 'register.import',
  summary: { vi: 'Nhập sổ từ tệp trên máy chủ', en: 'Import from a file on the server' },
  input: z.object({ roundId: zRoundId, kind: z.enum(['register', 'members']) }),
  output: z.object({}),
});
