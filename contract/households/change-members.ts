import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { zChange, zChanged, zPersonFacts } from './change-scalars.ts';

export const addMember = endpoint({
  name: 'households.add-member',
  method: 'POST',
  path: '/api/households/:householdId/members',
  permission: 'household.edit',
  summary: { vi: 'Thêm thành viên: sinh, đến ở, bỏ sót', en: 'Add a member: born, joined, had been missed' },
  input: z.object({ ...zChange, ...zPersonFacts, kind: z.enum(['born', 'joined', 'found-missing']) }),
  output: zChanged.extend({ personId: z.string() }),
});

export const removeMember = endpoint({
  name: 'households.remove-member',
  method: 'POST',
  path: '/api/households/:householdId/members/:personId/leave',
  permission: 'household.edit',
  summary: { vi: 'Giảm thành viên: rời hộ, chết, ghi nhầm', en: 'A member leaves: moved, died, listed by mistake' },
  input: z.object({
    ...zChange,
    personId: z.uuid(),
    kind: z.enum(['moved', 'died', 'corrected']),
    /** Needed when the head leaves. */
    newHeadId: z.uuid().optional(),
  }),
  output: zChanged,
});

export const correctMember = endpoint({
  name: 'households.correct-member',
  method: 'PUT',
  path: '/api/households/:householdId/members/:personId',
  permission: 'household.edit',
  summary: { vi: 'Đính chính thông tin thành viên', en: 'Correct the facts of a member' },
  input: z.object({ ...zChange, personId: z.uuid(), facts: z.object(zPersonFacts).partial() }),
  output: zChanged,
});

export const changeHead = endpoint({
  name: 'households.change-head',
  method: 'POST',
  path: '/api/households/:householdId/head',
  permission: 'household.edit',
  summary: { vi: 'Đổi chủ hộ', en: 'Change the head of the household' },
  input: z.object({ ...zChange, personId: z.uuid() }),
  output: zChanged,
});
