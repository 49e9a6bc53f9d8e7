import { z } from 'zod';
import { zVerification } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zBilingual } from '../plans/plan.ts';

export const AGENCY_LEVELS = ['central', 'province', 'district', 'commune', 'village'] as const;
export const AGENCY_KINDS = [
  'government',
  'party',
  'council',
  'front',
  'mass',
  'bank',
  'insurer',
  'media',
  'other',
] as const;

const zSuccession = z.object({
  agencyId: z.string(),
  name: zBilingual,
  task: zBilingual,
  effectiveDate: z.string(),
  source: z.string(),
  verification: zVerification,
});

export const zAgency = z.object({
  id: z.string(),
  name: zBilingual,
  level: z.enum(AGENCY_LEVELS),
  kind: z.enum(AGENCY_KINDS),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  aliases: z.array(z.string()),
  /** Names that this province added. */
  localAliases: z.array(z.string()),
  source: z.string(),
  verification: zVerification,
  /** Added by this province; `null`: of the common catalogue. */
  provinceName: z.string().nullable(),
  isAllOthers: z.boolean(),
  successors: z.array(zSuccession),
  predecessors: z.array(zSuccession),
});
export type Agency = z.output<typeof zAgency>;

export const listAgencies = endpoint({
  name: 'agencies.list',
  method: 'GET',
  path: '/api/agencies',
  permission: 'area.read',
  summary: { vi: 'Danh mục cơ quan theo ngày', en: 'The catalogue of agencies on a day' },
  input: z.object({ on: zPlainDate.optional() }),
  output: z.object({
    agencies: z.array(zAgency),
    /** Provinces whose own bodies and names this person may add to. */
    mayEdit: z.array(z.object({ provinceId: z.number(), name: z.string() })),
  }),
});

export const addAgency = endpoint({
  name: 'agencies.add',
  method: 'POST',
  path: '/api/agencies',
  permission: 'agency.edit',
  summary: { vi: 'Thêm cơ quan của địa phương', en: 'Add a local body' },
  input: z.object({
    provinceId: z.int32().positive(),
    nameVi: zText(200),
    nameEn: zText(200),
    level: z.enum(['province', 'district', 'commune']),
    kind: z.enum(AGENCY_KINDS),
    validFrom: zPlainDate.nullable().default(null),
    validTo: zPlainDate.nullable().default(null),
    aliases: z.array(zText(200)).max(20).default([]),
    source: zText(500),
    commandId: zCommandId,
  }),
  output: z.object({ agency: zAgency, matched: z.number() }),
});

export const addAlias = endpoint({
  name: 'agencies.add-alias',
  method: 'POST',
  path: '/api/agencies/:agencyId/aliases',
  permission: 'agency.edit',
  summary: { vi: 'Thêm tên gọi khác của cơ quan', en: 'Add another name of a body' },
  input: z.object({
    agencyId: z.string().min(1).max(60),
    provinceId: z.int32().positive(),
    alias: zText(200),
    commandId: zCommandId,
  }),
  /** `matched`: tasks without owner whose printed name is now known. */
  output: z.object({ agency: zAgency, matched: z.number() }),
});
