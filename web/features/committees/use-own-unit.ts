import type { Permission } from '#domain/access/permissions.ts';
import { hasPermission } from '#domain/access/permissions.ts';
import { useSession } from '../access/use-session.ts';

/** The unit one works for: what a form takes when no other is chosen. */
export function useOwnUnit(permission: Permission) {
  const { assignments } = useSession();
  const own = assignments.find(({ role, areaId }) => areaId !== null && hasPermission(role, permission));
  return own?.areaId == null
    ? undefined
    : { areaId: own.areaId, name: own.areaName, level: own.level, agency: own.agency };
}
