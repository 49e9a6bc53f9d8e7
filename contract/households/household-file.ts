import { z } from 'zod';
import { householdGroups } from '#domain/households/groups.ts';
import { householdStatuses, leavingReasons } from '#domain/households/household.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zPaging, zText } from '../kernel/scalars.ts';
import { zHouseholdClass } from './household-line.ts';

export const zHouseholdId = z.uuid();

export const zMember = z.object({
  personId: z.string(),
  personNo: z.number(),
  name: z.string(),
  sex: z.enum(['m', 'f']).nullable(),
  birth: z.string().nullable(),
  identityNumber: z.string().nullable(),
  ethnicCode: z.string().nullable(),
  relation: z.string().nullable(),
  isHead: z.boolean(),
  inSchool: z.boolean().nullable(),
  hasInsurance: z.boolean().nullable(),
  working: z.boolean().nullable(),
  disabled: z.boolean().nullable(),
  merit: z.boolean().nullable(),
  socialAssistance: z.boolean().nullable(),
  note: z.string().nullable(),
  joinedOn: z.string().nullable(),
  leftOn: z.string().nullable(),
  leftReason: z.enum(leavingReasons).nullable(),
});

const zDoubt = z.object({
  personId: z.string().nullable(),
  code: z.string(),
  message: z.object({ vi: z.string(), en: z.string() }),
});

const zGroupPeriod = z.object({
  group: z.enum(householdGroups),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  evidence: z.string(),
});

/** Một lần được phân loại: what one round said. `period` is empty while the round is not approved. */
const zJudgement = z.object({
  roundId: z.string(),
  standardId: z.string(),
  referenceDate: z.string(),
  roundStatus: z.enum(['open', 'approved']),
  class: zHouseholdClass,
  group: z.string().nullable(),
  localClass: zHouseholdClass.nullable(),
  previousClass: zHouseholdClass.nullable(),
  movement: z.string(),
  movementName: z.object({ vi: z.string(), en: z.string() }),
  b1Score: z.number().nullable(),
  b2Score: z.number().nullable(),
  communeName: z.string().nullable(),
  period: z.object({ from: z.string(), to: z.string().nullable() }).nullable(),
});

/** Một dòng lịch sử: an event of the household, or an action on its case, in the order of time. */
const zHistoryLine = z.object({
  id: z.string(),
  at: z.string(),
  happenedOn: z.string().nullable(),
  source: z.enum(['household', 'case']),
  kind: z.string(),
  roundId: z.string().nullable(),
  actorId: z.string(),
  actorName: z.string(),
  communeName: z.string().nullable(),
  reason: z.string().nullable(),
  /** Changed fields with what stood there before and stands there now. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  details: z.record(z.string(), z.unknown()),
});

export const zHouseholdFile = z.object({
  householdId: z.string(),
  code: z.string(),
  version: z.number(),
  status: z.enum(householdStatuses),
  statusSince: z.string().nullable(),
  headName: z.string(),
  headSex: z.enum(['m', 'f']).nullable(),
  headBirth: z.string().nullable(),
  headIdentityNumber: z.string().nullable(),
  ethnicCode: z.string().nullable(),
  ethnicName: z.string().nullable(),
  size: z.number(),
  address: z.string().nullable(),
  villageId: z.number().nullable(),
  villageName: z.string().nullable(),
  communeId: z.number(),
  communeName: z.string(),
  districtName: z.string().nullable(),
  provinceName: z.string(),
  members: z.array(zMember),
  formerMembers: z.array(zMember),
  groups: z.array(z.enum(householdGroups)),
  groupPeriods: z.array(zGroupPeriod),
  judgements: z.array(zJudgement),
  history: z.array(zHistoryLine),
  mergedInto: z.string().nullable(),
  doubts: z.array(zDoubt),
  openDuplicates: z.number(),
  /** What this person may do with this file now; the screen never decides it again. */
  actions: z.array(z.string()),
});
export type HouseholdFile = z.output<typeof zHouseholdFile>;

export const openFile = endpoint({
  name: 'households.open-file',
  method: 'GET',
  path: '/api/households/:householdId',
  permission: 'household.read',
  summary: {
    vi: 'Mở hồ sơ hộ; mỗi lần mở được ghi lại với mục đích',
    en: 'Open the file of a household; each opening is recorded with its purpose',
  },
  input: z.object({ householdId: zHouseholdId, purpose: zText(200).default('review') }),
  output: zHouseholdFile,
});

export const listReaders = endpoint({
  name: 'households.list-readers',
  method: 'GET',
  path: '/api/households/:householdId/readers',
  permission: 'household.read',
  summary: { vi: 'Ai đã xem hồ sơ này, khi nào, để làm gì', en: 'Who has read this file, when and what for' },
  input: z.object({ ...zPaging, householdId: zHouseholdId }),
  output: z.object({
    readers: z.array(z.object({ at: z.string(), actorId: z.string(), actorName: z.string(), purpose: z.string() })),
    next: z.string().nullable(),
  }),
});
