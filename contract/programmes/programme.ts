import { z } from 'zod';
import { ACTIVITY_STATE_CODES, MONEY_SOURCE_CODES, PROGRAMME_KIND_CODES } from '#domain/programmes/programme.ts';
import { zAreaId, zAreaName, zVerification } from '../areas/area.ts';
import { downloadEndpoint, endpoint, uploadEndpoint } from '../kernel/endpoint.ts';
import { zCommandId, zText } from '../kernel/scalars.ts';

const zBilingual = z.object({ vi: z.string(), en: z.string() });
export const zYear = z.coerce.number().int().min(2000).max(2100);
/** Đồng, whole. */
const zAmount = z.number().int().min(0).max(1e15);

const zProgramme = z.object({
  id: z.string(),
  name: zBilingual,
  kind: z.enum(PROGRAMME_KIND_CODES),
  firstYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  /** `null`: of the whole country. */
  province: zAreaName.nullable(),
  source: z.string(),
  verification: zVerification,
  editedBy: z.string().nullable(),
  version: z.number(),
  mayEdit: z.boolean(),
});
export type Programme = z.output<typeof zProgramme>;

const zMoneyLine = z.object({
  id: z.string(),
  areaId: z.number().nullable(),
  source: z.enum(MONEY_SOURCE_CODES),
  planned: z.number().nullable(),
  spent: z.number().nullable(),
  reference: z.string().nullable(),
  sameAs: z.string().nullable(),
});
export type MoneyLineAnswer = z.output<typeof zMoneyLine>;

const zActivity = z.object({
  id: z.string(),
  area: zAreaName,
  agency: z.object({ id: z.string(), name: zBilingual }).nullable(),
  year: z.number(),
  name: z.string(),
  content: z.string(),
  status: z.enum(ACTIVITY_STATE_CODES),
  result: z.string().nullable(),
  programmes: z.array(z.object({ id: z.string(), name: zBilingual })),
  areas: z.array(zAreaName),
  targets: z.array(z.object({ id: z.string(), planId: z.string(), text: z.string() })),
  lines: z.array(zMoneyLine),
  evidence: z.array(z.object({ id: z.string(), fileName: z.string(), addedBy: z.string() })),
  /** Households that belong to it and those that received; only counted. */
  households: z.object({ target: z.number(), received: z.number() }),
  recordedBy: z.string(),
  version: z.number(),
  mayEdit: z.boolean(),
});
export type Activity = z.output<typeof zActivity>;

export const listProgrammes = endpoint({
  name: 'programmes.list-programmes',
  method: 'GET',
  path: '/api/programmes',
  permission: 'programme.read',
  summary: { vi: 'Danh mục chương trình lồng ghép', en: 'The catalogue of programmes' },
  input: z.object({}),
  output: z.object({
    programmes: z.array(zProgramme),
    /** Provinces of which the person may add a programme. */
    provinces: z.array(zAreaName),
  }),
});

const programmeFields = {
  nameVi: zText(300),
  nameEn: zText(300),
  kind: z.enum(PROGRAMME_KIND_CODES),
  firstYear: zYear.nullable().default(null),
  lastYear: zYear.nullable().default(null),
  source: zText(500),
  verification: zVerification,
};

export const addProgramme = endpoint({
  name: 'programmes.add-programme',
  method: 'POST',
  path: '/api/programmes',
  permission: 'programme.edit',
  summary: { vi: 'Thêm chương trình của tỉnh', en: 'Add a programme of a province' },
  input: z.object({ provinceId: zAreaId, ...programmeFields, commandId: zCommandId }),
  output: z.object({ programme: zProgramme }),
});

export const changeProgramme = endpoint({
  name: 'programmes.change-programme',
  method: 'POST',
  path: '/api/programmes/:programmeId',
  permission: 'programme.edit',
  summary: { vi: 'Sửa chương trình trong danh mục', en: 'Correct a programme of the catalogue' },
  input: z.object({
    programmeId: z.string().max(60),
    ...programmeFields,
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ programme: zProgramme }),
});

export const listActivities = endpoint({
  name: 'programmes.list-activities',
  method: 'GET',
  path: '/api/integrated-activities',
  permission: 'programme.read',
  summary: { vi: 'Hoạt động lồng ghép trong năm', en: 'Integrated activities of a year' },
  input: z.object({ year: zYear.optional() }),
  output: z.object({
    year: z.number(),
    years: z.array(z.number()),
    activities: z.array(zActivity),
    mayAdd: z.boolean(),
    /** The unit and body of an account that belongs to one agency. */
    ownAgency: z.object({ areaId: z.number(), agencyId: z.string() }).nullable(),
  }),
});

export const getActivity = endpoint({
  name: 'programmes.get-activity',
  method: 'GET',
  path: '/api/integrated-activities/:activityId',
  permission: 'programme.read',
  summary: { vi: 'Một hoạt động lồng ghép', en: 'One integrated activity' },
  input: z.object({ activityId: z.uuid() }),
  output: z.object({ activity: zActivity, mayReadHouseholds: z.boolean() }),
});

const activityFields = {
  year: zYear,
  name: zText(300),
  content: zText(4000),
  status: z.enum(ACTIVITY_STATE_CODES),
  result: zText(4000).optional(),
  programmeIds: z.array(z.string().max(60)).min(1).max(20),
  areaIds: z.array(zAreaId).max(1000).default([]),
  targetIds: z.array(z.uuid()).max(50).default([]),
  lines: z
    .array(
      z.object({
        id: z.uuid().optional(),
        areaId: zAreaId.nullable().default(null),
        source: z.enum(MONEY_SOURCE_CODES),
        planned: zAmount.nullable().default(null),
        spent: zAmount.nullable().default(null),
        reference: zText(100).optional(),
      }),
    )
    .max(300)
    .default([]),
};

export const addActivity = endpoint({
  name: 'programmes.add-activity',
  method: 'POST',
  path: '/api/integrated-activities',
  permission: 'programme.edit',
  summary: { vi: 'Ghi hoạt động lồng ghép', en: 'Record an integrated activity' },
  input: z.object({
    areaId: zAreaId,
    agencyId: z.string().max(60).nullable().default(null),
    ...activityFields,
    commandId: zCommandId,
  }),
  output: z.object({ activity: zActivity }),
});

export const changeActivity = endpoint({
  name: 'programmes.change-activity',
  method: 'POST',
  path: '/api/integrated-activities/:activityId',
  permission: 'programme.edit',
  summary: { vi: 'Sửa hoạt động, ghi kết quả và kinh phí', en: 'Correct an activity, its result and money' },
  input: z.object({
    activityId: z.uuid(),
    ...activityFields,
    version: z.number().int(),
    commandId: zCommandId,
  }),
  output: z.object({ activity: zActivity }),
});

export const addActivityEvidence = uploadEndpoint({
  name: 'programmes.add-evidence',
  method: 'POST',
  path: '/api/integrated-activities/:activityId/evidence',
  permission: 'programme.edit',
  summary: { vi: 'Nộp minh chứng của hoạt động', en: 'Add evidence of an activity' },
  input: z.object({ activityId: z.uuid(), commandId: zCommandId }),
  output: z.object({ evidenceId: z.string() }),
});

export const downloadActivityEvidence = downloadEndpoint({
  name: 'programmes.download-evidence',
  method: 'GET',
  path: '/api/integrated-activities/:activityId/evidence/:evidenceId',
  permission: 'programme.read',
  summary: { vi: 'Tải minh chứng', en: 'Download evidence' },
  input: z.object({ activityId: z.uuid(), evidenceId: z.uuid() }),
});
