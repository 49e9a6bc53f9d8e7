import { agencyScopes } from '#domain/access/agency-scope.ts';
import { assignmentsInForce, covers, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { hasPermission, type Permission } from '#domain/access/permissions.ts';
import type { Scene } from '../act.ts';

/** Who records an activity: a unit, or a body of that unit. */
export interface Owner {
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number | null;
  readonly agencyId: string | null;
}

type Who = Pick<Scene, 'actor' | 'today'>;

/** The first wall: within one's units, and for an account of an agency only what that agency records. */
export function reachesOwner({ actor, today }: Who, permission: Permission, owner: Owner): boolean {
  if (actor.isSystem) return true;
  return assignmentsInForce(actor.assignments, today)
    .filter(({ role }) => hasPermission(role, permission))
    .some(
      (assignment) =>
        covers(jurisdictionOf([assignment], permission, today), owner) &&
        (assignment.role !== 'agency-officer' ||
          agencyScopes([assignment], today).some(
            ({ agencyIds }) => owner.agencyId !== null && agencyIds.includes(owner.agencyId),
          )),
    );
}

/** Whether somebody of the units themselves (not of an agency) answers for the place: reads what others do there. */
export function reachesPlace(who: Who, permission: Permission, place: Omit<Owner, 'agencyId'>): boolean {
  return reachesOwner(who, permission, { ...place, agencyId: null });
}

/** The unit and body of an account that works for one agency only. */
export function ownAgencyOf({ actor, today }: Who): { areaId: number; agencyId: string } | null {
  const inForce = assignmentsInForce(actor.assignments, today).filter(({ role }) =>
    hasPermission(role, 'programme.edit'),
  );
  if (actor.isSystem || inForce.some(({ role }) => role !== 'agency-officer')) return null;
  const [scope] = agencyScopes(inForce, today);
  const area = scope?.areas[0];
  return scope === undefined || area === undefined ? null : { areaId: area.id, agencyId: scope.agencyId };
}
