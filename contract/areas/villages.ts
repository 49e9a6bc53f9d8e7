import { z } from 'zod';
import { endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zAreaId } from './area.ts';

export const addVillage = endpoint({
  name: 'areas.add-village',
  method: 'POST',
  path: '/api/areas/:communeId/villages',
  permission: 'area.edit',
  summary: { vi: 'Thêm thôn, bản, tổ dân phố', en: 'Add a village' },
  input: z.object({
    communeId: zAreaId,
    fullName: zText(150),
    /** Official code, where there is one. */
    code: z.string().trim().min(1).max(20).optional(),
    validFrom: zPlainDate,
    legalBasis: zText(300).optional(),
    commandId: zCommandId,
  }),
  output: z.object({ villageId: z.number() }),
});

export const renameVillage = endpoint({
  name: 'areas.rename-village',
  method: 'PUT',
  path: '/api/villages/:villageId/name',
  permission: 'area.edit',
  summary: { vi: 'Đổi tên thôn từ một ngày', en: 'Rename a village from a day on' },
  input: z.object({
    villageId: zAreaId,
    fullName: zText(150),
    from: zPlainDate,
    legalBasis: zText(300).optional(),
    commandId: zCommandId,
  }),
  output: z.object({}),
});

export const closeVillage = endpoint({
  name: 'areas.close-village',
  method: 'POST',
  path: '/api/villages/:villageId/closing',
  permission: 'area.edit',
  summary: { vi: 'Kết thúc hoặc sáp nhập thôn', en: 'Close a village or merge it into another' },
  input: z.object({
    villageId: zAreaId,
    on: zPlainDate,
    /** The village of the same commune that takes over its households. */
    mergedIntoId: zAreaId.optional(),
    legalBasis: zText(300).optional(),
    commandId: zCommandId,
  }),
  output: z.object({ households: z.number() }),
});

const zIssue = z.object({
  row: z.number(),
  column: z.string(),
  found: z.string(),
  expected: z.object({ vi: z.string(), en: z.string() }),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
});

export const importVillages = uploadEndpoint({
  name: 'areas.import-villages',
  method: 'POST',
  path: '/api/villages/import',
  permission: 'area.edit',
  summary: { vi: 'Nhập danh sách thôn từ bảng tính', en: 'Import villages from a spreadsheet' },
  input: z.object({
    validFrom: zPlainDate,
    /** A dry run shows what would happen and changes nothing. */
    isDryRun: z.union([z.boolean(), z.stringbool()]).default(true),
  }),
  output: z.object({
    rows: z.number(),
    added: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    isDryRun: z.boolean(),
    /** The first 200, in the order of the rows. */
    issues: z.array(zIssue),
  }),
});
