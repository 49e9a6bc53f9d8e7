import { z } from 'zod';
import { householdGroups } from '#domain/households/groups.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPlainDate, zText } from '../kernel/scalars.ts';
import { zBirth, zChange, zChanged } from './change-scalars.ts';

const zOptional = (max: number) => z.string().trim().normalize('NFC').max(max).nullable();

export const correctHousehold = endpoint({
  name: 'households.correct',
  method: 'PUT',
  path: '/api/households/:householdId',
  permission: 'household.edit',
  summary: { vi: 'Đính chính thông tin hộ', en: 'Correct the facts of a household' },
  input: z.object({
    ...zChange,
    facts: z
      .object({
        address: zOptional(300),
        ethnicCode: zOptional(5),
        /** These follow the members where members are recorded. */
        size: z.number().int(),
        headName: zText(200),
        headSex: z.enum(['m', 'f']).nullable(),
        headBirth: zBirth.nullable(),
        headIdentityNumber: zOptional(20),
      })
      .partial(),
  }),
  output: zChanged,
});

export const moveHousehold = endpoint({
  name: 'households.move',
  method: 'POST',
  path: '/api/households/:householdId/move',
  permission: 'household.edit',
  summary: {
    vi: 'Chuyển hộ sang thôn hoặc xã khác trong tỉnh; hồ sơ và lịch sử đi theo',
    en: 'Move to another village or commune of the province; the file and its history go along',
  },
  input: z.object({
    ...zChange,
    communeCode: z.string().regex(/^\d{5}$/),
    villageId: z.int32().positive().nullable().default(null),
    villageName: zOptional(120).default(null),
    address: zOptional(300).optional(),
  }),
  output: zChanged.extend({ communeId: z.number() }),
});

export const splitHousehold = endpoint({
  name: 'households.split',
  method: 'POST',
  path: '/api/households/:householdId/split',
  permission: 'household.edit',
  summary: { vi: 'Tách hộ', en: 'Split a household' },
  input: z.object({
    ...zChange,
    memberIds: z.array(z.uuid()).min(1).max(50),
    headId: z.uuid(),
    /** Head of those who stay, when the present head goes. */
    newHeadOfRest: z.uuid().optional(),
    newCode: zText(40),
  }),
  output: zChanged.extend({ newHouseholdId: z.string() }),
});

export const mergeHouseholds = endpoint({
  name: 'households.merge',
  method: 'POST',
  path: '/api/households/:householdId/merge',
  permission: 'household.edit',
  summary: {
    vi: 'Nhập hộ: thành viên và lịch sử của hộ kia về hộ này',
    en: 'Merge: members and history of the other household come to this one',
  },
  input: z.object({ ...zChange, absorbedId: z.uuid(), absorbedVersion: z.number().int().min(1) }),
  output: zChanged,
});

export const closeHousehold = endpoint({
  name: 'households.close',
  method: 'POST',
  path: '/api/households/:householdId/close',
  permission: 'household.edit',
  summary: {
    vi: 'Đóng hồ sơ: không còn ai, hoặc chuyển đi tỉnh khác',
    en: 'Close the file: nobody is left, or gone to another province',
  },
  input: z.object({ ...zChange, kind: z.enum(['died', 'moved-out', 'dissolved']) }),
  output: zChanged,
});

export const undoChange = endpoint({
  name: 'households.undo',
  method: 'POST',
  path: '/api/households/:householdId/undo',
  permission: 'household.edit',
  summary: {
    vi: 'Hoàn tác việc gần nhất; việc cũ vẫn còn trong lịch sử',
    en: 'Undo the latest act; what was done stays in the history',
  },
  input: z.object({ ...zChange, eventId: z.uuid() }),
  output: zChanged,
});

export const setGroup = endpoint({
  name: 'households.set-group',
  method: 'POST',
  path: '/api/households/:householdId/groups',
  permission: 'household.edit',
  summary: {
    vi: 'Ghi hộ thuộc (hoặc thôi thuộc) một nhóm đối tượng, có ngày và căn cứ',
    en: 'Put the household in a group, or out of it, with a day and the evidence',
  },
  input: z.object({
    ...zChange,
    group: z.enum(householdGroups),
    member: z.boolean(),
    evidence: zText(500),
  }),
  output: zChanged,
});

export const registerHousehold = endpoint({
  name: 'households.register',
  method: 'POST',
  path: '/api/households',
  permission: 'household.edit',
  summary: { vi: 'Ghi hộ mới vào sổ', en: 'Enter a new household in the register' },
  input: z.object({
    commandId: zCommandId,
    code: zText(40),
    communeCode: z.string().regex(/^\d{5}$/),
    villageId: z.int32().positive().nullable().default(null),
    villageName: zOptional(120).default(null),
    address: zOptional(300).default(null),
    headName: zText(200),
    headSex: z.enum(['m', 'f']).nullable(),
    headBirth: zBirth.nullable(),
    headIdentityNumber: zOptional(20),
    ethnicCode: zOptional(5),
    happenedOn: zPlainDate,
    reason: zText(500),
  }),
  output: zChanged,
});
