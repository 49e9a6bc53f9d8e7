import type { Role } from '../access/permissions.ts';

/** Che số định danh — lists show the last three digits only; the file shows the whole number, and each reading is logged. */
export function maskIdentityNumber(number: string | null): string | null {
  return number === null ? null : `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
}

/** Che ngày sinh trong danh sách: the year alone. */
export function maskBirth(birth: string | null): string | null {
  return birth === null ? null : birth.slice(0, 4);
}

/** Vai trò cần số đầy đủ — who checks papers against the file; leaders and auditors read it with the last digits only. */
const CHECKING_ROLES: readonly Role[] = ['commune-officer', 'district-officer', 'province-officer'];

export function seesWholeNumbers(roles: readonly Role[]): boolean {
  return roles.some((role) => CHECKING_ROLES.includes(role));
}

/** Che số định danh trong một thay đổi đã ghi: the history holds what stood there before. */
export function maskChange<C extends { readonly field: string; readonly before: unknown; readonly after: unknown }>(
  change: C,
): C {
  if (!/identity_?number$/i.test(change.field)) return change;
  const mask = (value: unknown) => (typeof value === 'string' ? maskIdentityNumber(value) : value);
  return { ...change, before: mask(change.before), after: mask(change.after) };
}
