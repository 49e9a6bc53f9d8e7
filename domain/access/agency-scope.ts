import type { PlainDate } from '../kernel/plain-date.ts';
import type { AreaPosition } from './area-position.ts';

/** Cơ quan của tài khoản — the body an agency officer works for, and the bodies whose work it carries by succession. */
export interface AgencyPost {
  readonly id: string;
  /** Bodies it took over (or, for a body that ended, the one body that took over), each from its day on. */
  readonly relatives: readonly { readonly id: string; readonly from: PlainDate }[];
}

/** Phạm vi của cơ quan — what an agency officer sees of plans: the tasks of these bodies over these areas, nothing else. */
export interface AgencyScope {
  readonly agencyId: string;
  /** The body itself and its relatives on the day. */
  readonly agencyIds: readonly string[];
  readonly areas: readonly AreaPosition[];
}

/** Where a task stands: the unit of its plan, the body it is given to, or all bodies not named. */
export interface TaskPlace {
  readonly planAreaId: number;
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number | null;
  readonly agencyId: string | null;
  readonly forAllOthers: boolean;
}

/** The scopes of the assignments that belong to an agency, on a day. */
export function agencyScopes(
  assignments: readonly { readonly agency?: AgencyPost; readonly areas: readonly AreaPosition[] | null }[],
  today: PlainDate,
): AgencyScope[] {
  return assignments.flatMap(({ agency, areas }) =>
    agency === undefined || areas === null
      ? []
      : {
          agencyId: agency.id,
          agencyIds: [agency.id, ...agency.relatives.filter(({ from }) => from <= today).map(({ id }) => id)],
          areas,
        },
  );
}

/** The units above an area, whose plans give work to its bodies too. */
export function unitsOver(area: AreaPosition): number[] {
  if (area.level === 'province') return [];
  return [area.provinceId, ...(area.level === 'commune' && area.districtId !== null ? [area.districtId] : [])];
}

function inside(area: AreaPosition, place: Omit<TaskPlace, 'agencyId' | 'forAllOthers'>): boolean {
  return area.id === place.provinceId || area.id === place.districtId || area.id === place.communeId;
}

/** Whether a body has its seat where the plan reaches it: in the plan's unit or above it, or below it. */
export function agencyStandsIn(
  scope: AgencyScope,
  agencyId: string,
  place: Omit<TaskPlace, 'agencyId' | 'forAllOthers'>,
): boolean {
  return (
    scope.agencyIds.includes(agencyId) &&
    scope.areas.some((area) => inside(area, place) || unitsOver(area).includes(place.planAreaId))
  );
}

/** The first wall around tasks: the own body, or the duty of all others in a plan of the body's own unit. */
export function agencyReaches(scopes: readonly AgencyScope[], place: TaskPlace): boolean {
  return scopes.some(
    (scope) =>
      (place.agencyId !== null && agencyStandsIn(scope, place.agencyId, place)) ||
      (place.forAllOthers && scope.areas.some(({ id }) => id === place.planAreaId)),
  );
}
