import { z } from 'zod';
import { ACTIVITY_KIND_CODES, DOCUMENT_KIND_CODES, POST_CODES } from '#domain/committees/committee.ts';
import { zAreaId } from '../areas/area.ts';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zCommitteeActivity, zCommitteeDocument, zCommitteeId, zCommitteeMember } from './committee.ts';

/** As people write one: digits, blanks, dots, brackets, a plus. */
export const zPhone = z
  .string()
  .trim()
  .regex(/^\+?[\d .()-]{6,20}$/)
  .optional();

const seat = {
  post: z.enum(POST_CODES),
  name: zText(100),
  office: zText(200),
  agencyId: z.string().max(60).nullable().default(null),
  phone: zPhone,
  validFrom: zPlainDate,
  validTo: zPlainDate.optional(),
};

export const addMember = endpoint({
  name: 'committees.add-member',
  method: 'POST',
  path: '/api/committees/:committeeId/members',
  permission: 'committee.edit',
  summary: { vi: 'Ghi thành viên ban', en: 'Record a member' },
  input: z.object({ committeeId: zCommitteeId, ...seat, commandId: zCommandId }),
  output: z.object({ member: zCommitteeMember }),
});

export const changeMember = endpoint({
  name: 'committees.change-member',
  method: 'POST',
  path: '/api/committees/:committeeId/members/:memberId',
  permission: 'committee.edit',
  summary: { vi: 'Sửa thành viên, ghi ngày thôi tham gia', en: 'Correct a member or record the last day' },
  input: z.object({
    committeeId: zCommitteeId,
    memberId: z.uuid(),
    ...seat,
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ member: zCommitteeMember }),
});

export const setCharges = endpoint({
  name: 'committees.set-charges',
  method: 'POST',
  path: '/api/committees/:committeeId/members/:memberId/areas',
  permission: 'committee.edit',
  summary: { vi: 'Phân công thành viên phụ trách địa bàn', en: 'Put a member in charge of units' },
  input: z.object({
    committeeId: zCommitteeId,
    memberId: z.uuid(),
    areaIds: z.array(zAreaId).max(1000),
    from: zPlainDate,
    commandId: zCommandId,
  }),
  output: z.object({ added: z.number(), ended: z.number() }),
});

export const addCommitteeDocument = uploadEndpoint({
  name: 'committees.add-document',
  method: 'POST',
  path: '/api/committees/:committeeId/documents',
  permission: 'committee.edit',
  summary: { vi: 'Lưu quyết định, quy chế, biên bản của ban', en: 'Keep a decision, regulation or minutes' },
  input: z.object({
    committeeId: zCommitteeId,
    kind: z.enum(DOCUMENT_KIND_CODES),
    title: zText(300),
    number: zText(60).optional(),
    on: zPlainDate,
    commandId: zCommandId,
  }),
  output: z.object({ document: zCommitteeDocument }),
});

export const downloadCommitteeDocument = downloadEndpoint({
  name: 'committees.download-document',
  method: 'GET',
  path: '/api/committees/:committeeId/documents/:documentId/file',
  permission: 'committee.read',
  summary: { vi: 'Tải tài liệu của ban', en: 'Download a document of a committee' },
  input: z.object({ committeeId: zCommitteeId, documentId: z.uuid() }),
});

export const addCommitteeActivity = endpoint({
  name: 'committees.add-activity',
  method: 'POST',
  path: '/api/committees/:committeeId/activities',
  permission: 'committee.edit',
  summary: { vi: 'Ghi cuộc họp, hoạt động của ban', en: 'Record a meeting or another activity' },
  input: z.object({
    committeeId: zCommitteeId,
    on: zPlainDate,
    kind: z.enum(ACTIVITY_KIND_CODES),
    content: zText(4000),
    documentId: z.uuid().optional(),
    commandId: zCommandId,
  }),
  output: z.object({ activity: zCommitteeActivity }),
});

/** A phone is asked for one by one, and each asking is written down. */
export const showPhone = endpoint({
  name: 'committees.show-phone',
  method: 'POST',
  path: '/api/officials/:officialId/phone',
  permission: 'committee.read',
  summary: { vi: 'Xem số điện thoại của một người', en: 'See the phone of a person' },
  input: z.object({ officialId: z.uuid() }),
  output: z.object({ phone: z.string() }),
});
