import { z } from 'zod';
import { PERMISSIONS, ROLES } from '#domain/access/permissions.ts';
import { endpoint } from '../kernel/endpoint.ts';

const zSession = z.object({
  userId: z.string(),
  name: z.string(),
  language: z.enum(['vi', 'en']),
  /** A new or reset password must be changed before anything else can be done. */
  mustChangePassword: z.boolean(),
  /** What the account may do somewhere; the screen never decides this itself. */
  permissions: z.array(z.enum(PERMISSIONS)),
  assignments: z.array(
    z.object({
      role: z.enum(ROLES),
      areaId: z.number().nullable(),
      areaName: z.string(),
      level: z.string().nullable(),
      agency: z.object({ id: z.string(), name: z.object({ vi: z.string(), en: z.string() }) }).nullable(),
    }),
  ),
});
export type Session = z.output<typeof zSession>;

export const getSession = endpoint({
  name: 'access.get-session',
  method: 'GET',
  path: '/api/session',
  permission: 'signed-in',
  summary: { vi: 'Phiên làm việc hiện tại', en: 'The current session' },
  input: z.object({}),
  output: zSession,
});

export const signIn = endpoint({
  name: 'access.sign-in',
  method: 'POST',
  path: '/api/session',
  permission: 'public',
  summary: { vi: 'Đăng nhập', en: 'Sign in' },
  input: z.object({ username: z.string().min(1).max(60), password: z.string().min(1).max(200) }),
  output: z.object({ name: z.string() }),
});

export const signOut = endpoint({
  name: 'access.sign-out',
  method: 'DELETE',
  path: '/api/session',
  permission: 'signed-in',
  summary: { vi: 'Đăng xuất', en: 'Sign out' },
  input: z.object({}),
  output: z.object({}),
});

export const setLanguage = endpoint({
  name: 'access.set-language',
  method: 'PUT',
  path: '/api/session/language',
  permission: 'signed-in',
  summary: { vi: 'Đổi ngôn ngữ', en: 'Change language' },
  input: z.object({ language: z.enum(['vi', 'en']) }),
  output: z.object({}),
});
