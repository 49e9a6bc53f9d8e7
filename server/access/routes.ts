import type { AnyRoute } from '../act.ts';
import {
  assignRole,
  changePassword,
  createAccount,
  disableAccount,
  enableAccount,
  endAssignment,
  listAccounts,
  resetPassword,
} from './accounts.ts';
import { listAuditLog } from './list-audit-log.ts';

export const accessRoutes: readonly AnyRoute[] = [
  listAccounts,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
  assignRole,
  endAssignment,
  changePassword,
  listAuditLog,
];
