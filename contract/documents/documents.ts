import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_LEVELS, RELATION_KINDS } from '#domain/documents/document.ts';
import { FORCE_STATES } from '#domain/documents/document-force.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging, zPlainDate, zText } from '../kernel/scalars.ts';

export const zDocumentId = z.uuid();
const zYear = z.number().int().min(1945).max(2100);

export const zDocument = z.object({
  id: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  level: z.enum(DOCUMENT_LEVELS).nullable(),
  issuedOn: z.string().nullable(),
  issuedYear: z.number().nullable(),
  title: z.string(),
  periodFrom: z.number().nullable(),
  periodTo: z.number().nullable(),
  horizon: z.number().nullable(),
  inForceFrom: z.string().nullable(),
  inForceTo: z.string().nullable(),
  force: z.enum(FORCE_STATES),
  /** The tracked plan that is this document. */
  planId: z.string().nullable(),
  /** Who alone issues such a symbol, where that is not the issuer written. */
  wrongIssuer: z.string().nullable(),
  source: z.string(),
  verification: z.enum(['verified', 'from-memory', 'unverified']),
  version: z.number(),
  mayEdit: z.boolean(),
  citedBy: z.number(),
});
export type DocumentLine = z.output<typeof zDocument>;

export const listDocuments = endpoint({
  name: 'documents.list',
  method: 'GET',
  path: '/api/documents',
  permission: 'plan.read',
  summary: { vi: 'Danh mục văn bản là căn cứ của kế hoạch', en: 'The register of documents that plans rest on' },
  input: z.object({
    search: z.string().max(200).optional(),
    kind: z.enum(DOCUMENT_KINDS).optional(),
    level: z.enum(DOCUMENT_LEVELS).optional(),
    /** The day on which force is judged; today otherwise. */
    on: zPlainDate.optional(),
    ...zPaging,
  }),
  output: z.object({ asOf: z.string(), documents: z.array(zDocument), next: z.string().nullable() }),
});

export const getDocument = endpoint({
  name: 'documents.get',
  method: 'GET',
  path: '/api/documents/:documentId',
  permission: 'plan.read',
  summary: {
    vi: 'Một văn bản, quan hệ, nơi viện dẫn, lịch sử',
    en: 'A document, its relations, who cites it, its history',
  },
  input: z.object({ documentId: zDocumentId, on: zPlainDate.optional() }),
  output: z.object({
    asOf: z.string(),
    document: zDocument,
    relations: z.array(
      z.object({
        kind: z.enum(RELATION_KINDS),
        /** True: this document acts on the other; false: the other on this. */
        acts: z.boolean(),
        other: z.object({ id: z.string(), name: z.string(), issuedOn: z.string().nullable() }),
        clause: z.string(),
        origin: z.enum(['read', 'entered']),
        note: z.string().nullable(),
      }),
    ),
    citedBy: z.array(
      z.object({
        planId: z.string(),
        plan: z.string(),
        area: z.string(),
        year: z.number(),
        line: z.number(),
        role: z.enum(['basis', 'cited']),
        clause: z.string().nullable(),
        printed: z.string(),
      }),
    ),
    targets: z.array(
      z.object({
        planId: z.string(),
        targetId: z.string(),
        text: z.string(),
        plan: z.string(),
        kind: z.enum(['sets', 'goal']),
        origin: z.enum(['read', 'entered']),
      }),
    ),
    changes: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        reason: z.string(),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
});

const zDocumentFields = {
  type: zText(60),
  number: zText(60).nullable(),
  issuer: zText(200).nullable(),
  issuedOn: zPlainDate.nullable(),
  title: zText(1000),
  periodFrom: zYear.nullable(),
  periodTo: zYear.nullable(),
  horizon: zYear.nullable(),
  inForceFrom: zPlainDate.nullable(),
  inForceTo: zPlainDate.nullable(),
  source: zText(500),
  verification: z.enum(['verified', 'from-memory', 'unverified']),
  /** Why it is added or corrected. */
  reason: zText(500),
  commandId: zCommandId,
};

export const addDocument = endpoint({
  name: 'documents.add',
  method: 'POST',
  path: '/api/documents',
  permission: 'plan.edit',
  summary: { vi: 'Thêm văn bản vào danh mục', en: 'Add a document to the register' },
  input: z.object(zDocumentFields),
  output: z.object({ document: zDocument }),
});

export const changeDocument = endpoint({
  name: 'documents.change',
  method: 'POST',
  path: '/api/documents/:documentId',
  permission: 'plan.edit',
  summary: { vi: 'Sửa văn bản, giữ trước và sau', en: 'Correct a document; before and after are kept' },
  input: z.object({ documentId: zDocumentId, ...zDocumentFields, version: z.number().int() }),
  output: z.object({ document: zDocument }),
});

export const relateDocuments = endpoint({
  name: 'documents.relate',
  method: 'POST',
  path: '/api/documents/:documentId/relations',
  permission: 'plan.edit',
  summary: { vi: 'Ghi hoặc bỏ quan hệ giữa hai văn bản', en: 'State or take back a relation between two documents' },
  input: z.object({
    documentId: zDocumentId,
    otherId: zDocumentId,
    kind: z.enum(RELATION_KINDS),
    clause: z.string().trim().max(200).default(''),
    note: zText(500).optional(),
    /** False takes the relation back. */
    holds: z.boolean().default(true),
    commandId: zCommandId,
  }),
  output: z.object({ related: z.boolean() }),
});
