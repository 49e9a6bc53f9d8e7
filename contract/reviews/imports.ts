import { z } from 'zod';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging } from '../kernel/scalars.ts';
import { zRoundId } from './rounds.ts';

export const zRowIssue = z.object({
  row: z.number(),
  column: z.string(),
  found: z.string(),
  expected: z.object({ vi: z.string(), en: z.string() }),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
});

/** Kết quả chạy thử hoặc nhập thật: errors first, counted by kind. */
export const zImportSummary = z.object({
  rows: z.number(),
  accepted: z.number(),
  refused: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Households the round holds but the file does not name. */
  absent: z.number(),
  poor: z.number(),
  nearPoor: z.number(),
  issuesByKind: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      count: z.number(),
      expected: z.object({ vi: z.string(), en: z.string() }),
    }),
  ),
});
export type ImportSummary = z.output<typeof zImportSummary>;

export const zImport = z.object({
  id: z.string(),
  roundId: z.string(),
  kind: z.enum(['register', 'members']),
  fileName: z.string(),
  status: z.enum(['previewed', 'applied', 'undone']),
  summary: zImportSummary,
  createdBy: z.string(),
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  mayApply: z.boolean(),
  mayUndo: z.boolean(),
});
export type ImportRecord = z.output<typeof zImport>;

const zImportPath = z.object({ importId: z.uuid() });

export const previewImport = uploadEndpoint({
  name: 'reviews.preview-import',
  method: 'POST',
  path: '/api/rounds/:roundId/imports',
  permission: 'register.import',
  summary: { vi: 'Chạy thử nhập sổ rà soát', en: 'Dry run of an import' },
  input: z.object({ roundId: zRoundId, kind: z.enum(['register', 'members']).default('register') }),
  output: z.object({ import: zImport }),
});

export const listImports = endpoint({
  name: 'reviews.list-imports',
  method: 'GET',
  path: '/api/rounds/:roundId/imports',
  permission: 'register.import',
  summary: { vi: 'Các lần nhập sổ', en: 'Imports of a round' },
  input: z.object({ roundId: zRoundId }),
  output: z.object({ imports: z.array(zImport) }),
});

export const getImport = endpoint({
  name: 'reviews.get-import',
  method: 'GET',
  path: '/api/imports/:importId',
  permission: 'register.import',
  summary: { vi: 'Một lần nhập sổ', en: 'One import' },
  input: zImportPath,
  output: z.object({ import: zImport }),
});

export const listImportIssues = endpoint({
  name: 'reviews.list-import-issues',
  method: 'GET',
  path: '/api/imports/:importId/issues',
  permission: 'register.import',
  summary: { vi: 'Lỗi từng ô của một lần nhập', en: 'Faulty cells of an import' },
  input: zImportPath.extend({ ...zPaging, code: z.string().max(60).optional() }),
  output: z.object({ issues: z.array(zRowIssue), next: z.string().nullable() }),
});

export const zImportChange = z.object({
  row: z.number(),
  householdCode: z.string(),
  headName: z.string(),
  effect: z.enum(['created', 'changed', 'unchanged']),
  /** Column → before and after, for what the import would change. */
  differences: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
  class: z.enum(['poor', 'near_poor', 'not_poor']).nullable(),
});

export const listImportChanges = endpoint({
  name: 'reviews.list-import-changes',
  method: 'GET',
  path: '/api/imports/:importId/changes',
  permission: 'register.import',
  summary: { vi: 'Từng thay đổi mà lần nhập sẽ thực hiện', en: 'Each change the import would make' },
  input: zImportPath.extend({ ...zPaging, effect: z.enum(['created', 'changed', 'unchanged']).optional() }),
  output: z.object({ changes: z.array(zImportChange), next: z.string().nullable() }),
});

export const downloadImportErrors = downloadEndpoint({
  name: 'reviews.download-import-errors',
  method: 'GET',
  path: '/api/imports/:importId/errors.xlsx',
  permission: 'register.import',
  summary: { vi: 'Tải bảng lỗi để sửa', en: 'Download the faulty rows to repair' },
  input: zImportPath,
});

export const applyImport = endpoint({
  name: 'reviews.apply-import',
  method: 'POST',
  path: '/api/imports/:importId/apply',
  permission: 'register.import',
  summary: { vi: 'Thực hiện lần nhập đã chạy thử', en: 'Apply the import that was previewed' },
  input: zImportPath.extend({ commandId: zCommandId }),
  output: z.object({ import: zImport }),
});

export const undoImport = endpoint({
  name: 'reviews.undo-import',
  method: 'POST',
  path: '/api/imports/:importId/undo',
  permission: 'import.undo',
  summary: { vi: 'Hoàn tác lần nhập', en: 'Undo the import' },
  input: zImportPath.extend({ commandId: zCommandId }),
  output: z.object({ import: zImport }),
});
