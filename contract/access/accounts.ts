import { z } from 'zod';
import { ROLES } from '#domain/access/permissions.ts';
import { endpoint } from '../kernel/endpoint.ts';
import { zCommandId, zPaging, zPlainDate, zText } from '../kernel/scalars.ts';

export const zUsername = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._]{2,29}$/);
const zPassword = z.string().min(10).max(128);
const zUserId = z.string().min(1).max(64);

const zAssignment = z.object({
  assignmentId: z.string(),
  role: z.enum(ROLES),
  areaId: z.number().nullable(),
  areaName: z.string(),
  /** Only of an agency officer: the body the account works for. */
  agency: z.object({ id: z.string(), name: z.object({ vi: z.string(), en: z.string() }) }).nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const zAccount = z.object({
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  disabledAt: z.string().nullable(),
  mustChangePassword: z.boolean(),
  assignments: z.array(zAssignment),
});
export type Account = z.output<typeof zAccount>;

export const listAccounts = endpoint({
  name: 'access.list-accounts',
  method: 'GET',
  path: '/api/accounts',
  permission: 'account.read',
  summary: { vi: 'Danh sách tài khoản và phân công', en: 'Accounts and their assignments' },
  input: z.object({ ...zPaging, q: z.string().trim().max(100).optional() }),
  output: z.object({ accounts: z.array(zAccount), next: z.string().nullable() }),
});

export const createAccount = endpoint({
  name: 'access.create-account',
  method: 'POST',
  path: '/api/accounts',
  permission: 'account.edit',
  summary: {
    vi: 'Tạo tài khoản; mật khẩu phải đổi ở lần đăng nhập đầu',
    en: 'Create an account; its password is changed at first sign-in',
  },
  input: z.object({
    commandId: zCommandId,
    username: zUsername,
    name: zText(120),
    password: zPassword,
    language: z.enum(['vi', 'en']).default('vi'),
    /** A first assignment, so that the account belongs to a place from the start. */
    role: z.enum(ROLES),
    areaId: z.int32().positive().nullable(),
    /** Required for an agency officer, forbidden for every other role. */
    agencyId: z.string().max(60).nullable().default(null),
    validFrom: zPlainDate,
    validTo: zPlainDate.nullable().default(null),
  }),
  output: zAccount,
});

export const disableAccount = endpoint({
  name: 'access.disable-account',
  method: 'POST',
  path: '/api/accounts/:userId/disable',
  permission: 'account.edit',
  summary: { vi: 'Khoá tài khoản; mọi phiên kết thúc ngay', en: 'Disable an account; its sessions end at once' },
  input: z.object({ commandId: zCommandId, userId: zUserId, reason: zText(300) }),
  output: zAccount,
});

export const enableAccount = endpoint({
  name: 'access.enable-account',
  method: 'POST',
  path: '/api/accounts/:userId/enable',
  permission: 'account.edit',
  summary: { vi: 'Mở lại tài khoản', en: 'Enable an account again' },
  input: z.object({ commandId: zCommandId, userId: zUserId, reason: zText(300) }),
  output: zAccount,
});

export const resetPassword = endpoint({
  name: 'access.reset-password',
  method: 'POST',
  path: '/api/accounts/:userId/password',
  permission: 'account.edit',
  summary: { vi: 'Đặt lại mật khẩu; phiên cũ kết thúc', en: 'Reset a password; old sessions end' },
  input: z.object({ commandId: zCommandId, userId: zUserId, password: zPassword }),
  output: zAccount,
});

export const assignRole = endpoint({
  name: 'access.assign-role',
  method: 'POST',
  path: '/api/accounts/:userId/assignments',
  permission: 'account.edit',
  summary: { vi: 'Phân công vai trò ở một địa bàn, có thời hạn', en: 'Assign a role over an area, with dates' },
  input: z.object({
    commandId: zCommandId,
    userId: zUserId,
    role: z.enum(ROLES),
    areaId: z.int32().positive().nullable(),
    /** Required for an agency officer, forbidden for every other role. */
    agencyId: z.string().max(60).nullable().default(null),
    validFrom: zPlainDate,
    validTo: zPlainDate.nullable().default(null),
  }),
  output: zAccount,
});

export const endAssignment = endpoint({
  name: 'access.end-assignment',
  method: 'POST',
  path: '/api/assignments/:assignmentId/end',
  permission: 'account.edit',
  summary: { vi: 'Kết thúc một phân công', en: 'End an assignment' },
  input: z.object({ commandId: zCommandId, assignmentId: z.uuid(), validTo: zPlainDate, reason: zText(300) }),
  output: zAccount,
});

export const changePassword = endpoint({
  name: 'access.change-password',
  method: 'PUT',
  path: '/api/session/password',
  permission: 'signed-in',
  summary: {
    vi: 'Đổi mật khẩu của mình; mọi phiên kết thúc, đăng nhập lại',
    en: 'Change one’s own password; all sessions end, sign in again',
  },
  input: z.object({ present: z.string().min(1).max(200), next: zPassword }),
  output: z.object({}),
});
