import { z } from 'zod';
import { COMMITTEE_KIND_CODES } from '#domain/committees/committee.ts';
import { zAreaId, zAreaName } from '../areas/area.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import {
  zCommittee,
  zCommitteeActivity,
  zCommitteeBody,
  zCommitteeDocument,
  zCommitteeId,
  zCommitteeMember,
  zCoverSummary,
  zUnitCover,
} from './committee.ts';

export const listCommittees = endpoint({
  name: 'committees.list-committees',
  method: 'GET',
  path: '/api/committees',
  permission: 'committee.read',
  summary: { vi: 'Ban chỉ đạo, ban giảm nghèo các cấp tại một ngày', en: 'Committees of all levels on a day' },
  input: z.object({ on: zPlainDate.optional() }),
  output: z.object({
    asOf: z.string(),
    committees: z.array(zCommittee),
    /** Units of one's area that have no committee on that day. */
    without: z.array(zAreaName),
    units: z.number(),
    mayAdd: z.boolean(),
  }),
});

export const getCommittee = endpoint({
  name: 'committees.get-committee',
  method: 'GET',
  path: '/api/committees/:committeeId',
  permission: 'committee.read',
  summary: { vi: 'Một ban tại một ngày: thành viên, địa bàn, quy chế, hoạt động', en: 'One committee on a day' },
  input: z.object({
    committeeId: zCommitteeId,
    on: zPlainDate.optional(),
    /** Which units below are checked for somebody in charge; by default the next level. */
    level: z.enum(['district', 'commune', 'village']).optional(),
  }),
  output: z.object({
    asOf: z.string(),
    committee: zCommittee,
    /** Those who sat on the day, in the order of a decision; `former` sat before or will sit later. */
    members: z.array(zCommitteeMember),
    former: z.array(zCommitteeMember),
    bodies: z.array(zCommitteeBody),
    documents: z.array(zCommitteeDocument),
    activities: z.array(zCommitteeActivity),
    plans: z.array(z.object({ id: z.string(), title: z.string(), number: z.string().nullable(), year: z.number() })),
    gaps: z.array(z.enum(['no-head', 'no-secretary', 'no-standing-body', 'no-regulation'])),
    coverage: z.object({
      level: z.enum(['district', 'commune', 'village']),
      levels: z.array(z.enum(['district', 'commune', 'village'])),
      summary: zCoverSummary,
      units: z.array(zUnitCover),
    }),
    /** The chain of decisions: earlier and later committees of the same kind and unit. */
    history: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        date: z.string(),
        validFrom: z.string(),
        validTo: z.string().nullable(),
      }),
    ),
  }),
});

const given = {
  name: zText(300),
  shortName: zText(100),
  duty: zText(1000).optional(),
  standingAgencyId: z.string().max(60).nullable().default(null),
  /** As the decision names it, when the catalogue does not hold it. */
  standingText: zText(200).optional(),
};
const decision = {
  decisionNumber: zText(60),
  decisionDate: zPlainDate,
  decisionIssuer: zText(200),
  validFrom: zPlainDate,
};

export const addCommittee = endpoint({
  name: 'committees.add-committee',
  method: 'POST',
  path: '/api/committees',
  permission: 'committee.edit',
  summary: { vi: 'Lập ban chỉ đạo, ban giảm nghèo theo quyết định', en: 'Record a committee set up by a decision' },
  input: z.object({
    areaId: zAreaId,
    kind: z.enum(COMMITTEE_KIND_CODES),
    ...given,
    ...decision,
    commandId: zCommandId,
  }),
  output: z.object({ committee: zCommittee }),
});

export const changeCommittee = endpoint({
  name: 'committees.change-committee',
  method: 'POST',
  path: '/api/committees/:committeeId',
  permission: 'committee.edit',
  summary: { vi: 'Sửa thông tin ban, cơ quan thường trực', en: 'Correct a committee and its standing body' },
  input: z.object({
    committeeId: zCommitteeId,
    ...given,
    planIds: z.array(z.uuid()).max(20).default([]),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ committee: zCommittee }),
});

export const renewCommittee = endpoint({
  name: 'committees.renew-committee',
  method: 'POST',
  path: '/api/committees/:committeeId/renewal',
  permission: 'committee.edit',
  summary: { vi: 'Kiện toàn ban bằng quyết định mới', en: 'Renew a committee by a new decision' },
  input: z.object({
    committeeId: zCommitteeId,
    ...given,
    ...decision,
    /** Members who stay, with their posts and units in charge. */
    staying: z.array(z.uuid()).max(200).default([]),
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ committee: zCommittee }),
});

export const addBody = endpoint({
  name: 'committees.add-body',
  method: 'POST',
  path: '/api/committees/:committeeId/bodies',
  permission: 'committee.edit',
  summary: { vi: 'Ghi cơ quan tham mưu hoặc tham gia', en: 'Record a body that advises or takes part' },
  input: z.object({
    committeeId: zCommitteeId,
    agencyId: z.string().max(60),
    role: z.enum(['advise', 'take-part']),
    part: zText(500),
    validFrom: zPlainDate,
    commandId: zCommandId,
  }),
  output: z.object({ bodyId: z.string() }),
});

export const endBody = endpoint({
  name: 'committees.end-body',
  method: 'POST',
  path: '/api/committees/:committeeId/bodies/:bodyId/end',
  permission: 'committee.edit',
  summary: { vi: 'Kết thúc phần việc của một cơ quan', en: 'End the part of a body' },
  input: z.object({ committeeId: zCommitteeId, bodyId: z.uuid(), on: zPlainDate, commandId: zCommandId }),
  output: z.object({}),
});
