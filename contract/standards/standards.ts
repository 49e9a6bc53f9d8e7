import { z } from 'zod';
import { endpoint, uploadEndpoint } from '../kernel/endpoint.ts';

const zVerification = z.enum(['verified', 'from-memory', 'unverified']);
const zBilingual = z.object({ vi: z.string(), en: z.string() });

const zStandardLine = z.object({
  id: z.string(),
  scope: z.enum(['national', 'local']),
  name: zBilingual,
  appliesFrom: z.string(),
  appliesTo: z.string().nullable(),
  hasPointRules: z.boolean(),
  verification: zVerification,
});

export const listStandards = endpoint({
  name: 'standards.list-standards',
  method: 'GET',
  path: '/api/standards',
  permission: 'standard.read',
  summary: { vi: 'Các chuẩn nghèo', en: 'Poverty standards' },
  input: z.object({}),
  output: z.object({ standards: z.array(zStandardLine) }),
});

export const getStandard = endpoint({
  name: 'standards.get-standard',
  method: 'GET',
  path: '/api/standards/:standardId',
  permission: 'standard.read',
  summary: {
    vi: 'Một chuẩn nghèo với từng giá trị và mức xác minh',
    en: 'A standard with every value and its verification',
  },
  input: z.object({ standardId: z.string().max(60) }),
  output: z.object({
    standard: zStandardLine.extend({
      legal: z.array(
        z.object({
          document: z.string(),
          date: z.string().nullable(),
          verification: zVerification,
          source: z.string(),
        }),
      ),
      dimensions: z.array(z.object({ code: z.string(), name: zBilingual })),
      indicators: z.array(
        z.object({
          code: z.string(),
          dimension: z.string(),
          name: zBilingual,
          deprivedIf: z.string().nullable(),
          verification: zVerification,
          source: z.string(),
        }),
      ),
      rules: z.array(z.object({ text: zBilingual, verification: zVerification, source: z.string() })),
      causes: z.array(z.object({ code: z.string(), name: zBilingual, verification: zVerification })),
      needs: z.array(z.object({ code: z.string(), name: zBilingual, verification: zVerification })),
      notes: z.array(z.string()),
    }),
    scoreTables: z.array(
      z.object({
        edition: z.string(),
        region: z.string(),
        cells: z.number(),
        missing: z.number(),
        verified: z.number(),
      }),
    ),
  }),
});

export const importScoreTable = uploadEndpoint({
  name: 'standards.import-score-table',
  method: 'POST',
  path: '/api/standards/:standardId/score-tables',
  permission: 'standard.edit',
  summary: { vi: 'Nhập bảng điểm B1 từ bảng tính', en: 'Import a B1 score table from a spreadsheet' },
  input: z.object({
    standardId: z.string().max(60),
    edition: z.string().min(1).max(60),
    source: z.string().min(1).max(300),
  }),
  output: z.object({
    cells: z.number(),
    missing: z.array(z.object({ region: z.string(), characteristic: z.string(), option: z.string() })),
  }),
});
