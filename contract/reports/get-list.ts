import { z } from 'zod';
import { downloadEndpoint, endpoint } from '../kernel/endpoint.ts';
import { zRoundId } from '../reviews/rounds.ts';
import { zFileFormat } from './export-table.ts';

const zListQuery = z.object({
  roundId: zRoundId,
  form: z.string().trim().min(1).max(20),
  area: z.string().trim().min(1).max(12).optional(),
});

/** Danh sách chi tiết: the shape of a table, with text among its values. */
export const zDetailedList = z.object({
  form: z.string(),
  title: z.string(),
  round: z.string(),
  standard: z.string(),
  area: z.string(),
  areaName: z.string(),
  generatedAt: z.string(),
  status: z.enum(['provisional', 'approved']),
  columns: z.array(z.object({ key: z.string(), label: z.string(), groups: z.array(z.string()) })),
  rows: z.array(
    z.object({
      areaCode: z.string(),
      areaName: z.string(),
      level: z.literal('commune'),
      kind: z.literal('person'),
      householdCode: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
  ),
  /** More people than one answer carries: ask commune by commune, or export a file. */
  isCut: z.boolean(),
});

export const getList = endpoint({
  name: 'reports.get-list',
  method: 'GET',
  path: '/api/rounds/:roundId/lists/:form',
  permission: 'report.list',
  summary: { vi: 'Danh sách chi tiết hộ nghèo, hộ cận nghèo', en: 'Detailed list of poor or near-poor households' },
  input: zListQuery,
  output: zDetailedList,
});

export const exportList = downloadEndpoint({
  name: 'reports.export-list',
  method: 'GET',
  path: '/api/rounds/:roundId/lists/:form/file',
  permission: 'report.list',
  summary: { vi: 'Xuất danh sách chi tiết ra tệp', en: 'A detailed list as a file' },
  input: zListQuery.extend({ format: zFileFormat }),
});
