import type { PlainDate } from '../kernel/plain-date.ts';
import { type AgencyPost, type AgencyScope, agencyScopes } from './agency-scope.ts';
import type { AreaPosition } from './area-position.ts';
import { hasPermission, type Permission, type Role } from './permissions.ts';

export type { AreaPosition } from './area-position.ts';

/**
 * Phân công địa bàn — a role over an area and everything below it, from one day to another (exclusive).
 * `areas` holds the area itself and the former units that merged wholly into it. `null` = the whole country.
 */
export interface Assignment {
  readonly role: Role;
  readonly areas: readonly AreaPosition[] | null;
  /** Only for an agency officer: the body the account works for. */
  readonly agency?: AgencyPost;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Units whose rows may be seen, as lists of ids by level. */
export interface VisibleUnits {
  readonly everywhere: boolean;
  readonly provinces: readonly number[];
  readonly districts: readonly number[];
  readonly communes: readonly number[];
  /** What an agency officer sees beside (mostly: instead of) units. */
  readonly agencies?: readonly AgencyScope[];
  /** Some unit above is there only for an agency: the second wall then shows no household and no plan. */
  readonly agencyOnly?: boolean;
}

/**
 * Permissions with which an agency officer reaches the tasks and reports of the agency, never the unit; a unit held in an
 * office of one's own stays open beside it.
 */
const CONFINED_TO_AGENCY: ReadonlySet<Permission> = new Set(['task.read', 'task.report', 'plan-report.send']);

/** The district level ended with the two-tier reform. @source Nghị quyết 203/2025/QH15; domain data: districts valid to 2025-07-01 */
const DISTRICT_LEVEL_ENDS = '2025-07-01';
/** Where only units are asked for, the day of a succession does not matter. */
const FOREVER = '9999-12-31' as PlainDate;

export function assignmentsInForce(assignments: readonly Assignment[], today: PlainDate): Assignment[] {
  return assignments.filter(
    (assignment) =>
      assignment.validFrom <= today &&
      (assignment.validTo === null || today < assignment.validTo) &&
      ((assignment.role !== 'district-officer' && assignment.areas?.[0]?.level !== 'district') ||
        today < DISTRICT_LEVEL_ENDS),
  );
}

/** Whether the actor holds the permission over some area at all; without it the answer is «forbidden», not «not found». */
export function holdsPermission(assignments: readonly Assignment[], permission: Permission): boolean {
  return assignments.some((assignment) => hasPermission(assignment.role, permission));
}

/** Địa bàn — every unit over which the actor holds the permission; an agency officer holds tasks of the agency instead. */
export function jurisdictionOf(
  assignments: readonly Assignment[],
  permission: Permission,
  today: PlainDate = FOREVER,
): VisibleUnits {
  const holding = assignments.filter((assignment) => hasPermission(assignment.role, permission));
  const ofAgency = holding.filter(({ role }) => role === 'agency-officer');
  const ofUnit = holding.filter(({ role }) => role !== 'agency-officer');
  const isConfined = CONFINED_TO_AGENCY.has(permission);
  const areas = (isConfined ? ofUnit : holding).flatMap((assignment) => assignment.areas ?? []);
  const ids = (level: AreaPosition['level']) => [
    ...new Set(areas.filter((area) => area.level === level).map((area) => area.id)),
  ];
  return {
    everywhere: ofUnit.some((assignment) => assignment.areas === null),
    provinces: ids('province'),
    districts: ids('district'),
    communes: ids('commune'),
    ...(ofAgency.length > 0 && { agencies: agencyScopes(ofAgency, today), agencyOnly: !isConfined }),
  };
}

/** Whether a unit lies inside; outside it a record is «not found». */
export function covers(units: VisibleUnits, area: Omit<AreaPosition, 'id' | 'level'>): boolean {
  return (
    units.everywhere ||
    units.provinces.includes(area.provinceId) ||
    (area.districtId !== null && units.districts.includes(area.districtId)) ||
    (area.communeId !== null && units.communes.includes(area.communeId))
  );
}
