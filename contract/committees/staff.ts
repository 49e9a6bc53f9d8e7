import { z } from 'zod';
import { STAFF_FIELD_CODES } from '#domain/committees/staff.ts';
import { zAreaId, zAreaName } from '../areas/area.ts';
import { endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zCoverSummary } from './committee.ts';
import { zPhone } from './members.ts';

const zStaffMember = z.object({
  id: z.string(),
  area: zAreaName,
  commune: z.string().nullable(),
  name: z.string(),
  office: z.string(),
  isPartTime: z.boolean(),
  otherPost: z.string().nullable(),
  fields: z.array(z.enum(STAFF_FIELD_CODES)),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  endedReason: z.string().nullable(),
  hasPhone: z.boolean(),
  version: z.number(),
});
export type StaffMember = z.output<typeof zStaffMember>;

export const listStaff = endpoint({
  name: 'committees.list-staff',
  method: 'GET',
  path: '/api/poverty-staff',
  permission: 'committee.read',
  summary: {
    vi: 'Cán bộ phụ trách tại một ngày và đơn vị còn thiếu',
    en: 'Staff in charge on a day, and units without',
  },
  input: z.object({
    on: zPlainDate.optional(),
    field: z.enum(STAFF_FIELD_CODES).default('poverty'),
    level: z.enum(['district', 'commune', 'village']).default('commune'),
  }),
  output: z.object({
    asOf: z.string(),
    staff: z.array(zStaffMember),
    /** Who held office before that day, or will later. */
    others: z.array(zStaffMember),
    summary: zCoverSummary,
    gaps: z.array(z.object({ area: zAreaName, within: z.string().nullable() })),
    byDistrict: z.array(z.object({ area: zAreaName, summary: zCoverSummary })),
    turnover: z.object({ year: z.number(), joined: z.number(), left: z.number(), vacantUnits: z.number() }),
    partTime: z.number(),
    mayEdit: z.boolean(),
  }),
});

const post = {
  name: zText(100),
  office: zText(200),
  isPartTime: z.boolean(),
  otherPost: zText(200).optional(),
  fields: z.array(z.enum(STAFF_FIELD_CODES)).min(1).max(3),
  phone: zPhone,
};

export const addStaff = endpoint({
  name: 'committees.add-staff',
  method: 'POST',
  path: '/api/poverty-staff',
  permission: 'committee.edit',
  summary: { vi: 'Ghi cán bộ phụ trách', en: 'Record somebody in charge' },
  input: z.object({ areaId: zAreaId, ...post, validFrom: zPlainDate, commandId: zCommandId }),
  output: z.object({ staffId: z.string() }),
});

export const changeStaff = endpoint({
  name: 'committees.change-staff',
  method: 'POST',
  path: '/api/poverty-staff/:staffId',
  permission: 'committee.edit',
  summary: { vi: 'Sửa hoặc ghi ngày thôi phụ trách', en: 'Correct, or record the last day in charge' },
  input: z.object({
    staffId: z.uuid(),
    ...post,
    validTo: zPlainDate.optional(),
    endedReason: zText(300).optional(),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({}),
});

export const importStaff = uploadEndpoint({
  name: 'committees.import-staff',
  method: 'POST',
  path: '/api/poverty-staff/import',
  permission: 'committee.edit',
  summary: { vi: 'Nhập danh sách cán bộ từ bảng tính', en: 'Import a staff list from a spreadsheet' },
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
    issues: z.array(
      z.object({
        row: z.number(),
        column: z.string(),
        found: z.string(),
        expected: z.object({ vi: z.string(), en: z.string() }),
        code: z.string(),
        severity: z.enum(['error', 'warning']),
      }),
    ),
  }),
});
