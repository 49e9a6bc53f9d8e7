import { accepted, type Decision, refused } from '../kernel/decision.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Problem } from '../kernel/problem.ts';
import type { AreaPosition } from './jurisdiction.ts';
import { ROLE_NAMES, type Role } from './permissions.ts';
import { accessProblem } from './problems.ts';

/** Cấp đơn vị của vai trò: the level of unit a role works in; `null` = the whole country. */
const LEVELS_OF = {
  'commune-officer': ['commune'],
  'district-officer': ['district'],
  'province-officer': ['province'],
  'province-leader': ['province'],
  auditor: ['province', null],
  administrator: ['province', null],
  'agency-officer': ['province', 'district', 'commune'],
} as const satisfies Record<Role, readonly (AreaPosition['level'] | null)[]>;

const LEVEL_NAMES = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã', village: 'thôn' } as const;

/** @source Nghị quyết 203/2025/QH15: the district level ended on 2025-07-01 */
export const DISTRICT_LEVEL_ENDS = '2025-07-01' as PlainDate;

export interface WantedAssignment {
  readonly role: Role;
  /** Level of the unit; `null` = the whole country. */
  readonly level: AreaPosition['level'] | null;
  /** The body of an agency officer, as the catalogue holds it; no other role has one. */
  readonly agency?: {
    readonly name: string;
    readonly level: string;
    readonly validTo: string | null;
  } | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Phân công hợp lệ — the role fits the unit's level, and a district assignment ends with the districts. */
export function checkAssignment(wanted: WantedAssignment): Decision<WantedAssignment> {
  const problems: Problem[] = [];
  const levels: readonly (AreaPosition['level'] | null)[] = LEVELS_OF[wanted.role];
  if (!levels.includes(wanted.level)) {
    const name = (level: AreaPosition['level'] | null) => (level === null ? 'cả nước' : LEVEL_NAMES[level]);
    problems.push(
      accessProblem(
        'role-level',
        { role: ROLE_NAMES[wanted.role].vi, wanted: levels.map(name).join(' / '), found: name(wanted.level) },
        'areaId',
      ),
    );
  }
  if (wanted.validTo !== null && wanted.validTo <= wanted.validFrom)
    problems.push(accessProblem('period-reversed', { from: wanted.validFrom, to: wanted.validTo }, 'validTo'));
  problems.push(...agencyProblems(wanted));
  const ofDistrict =
    wanted.role === 'district-officer' || (wanted.role === 'agency-officer' && wanted.level === 'district');
  if (ofDistrict && (wanted.validTo === null || wanted.validTo > DISTRICT_LEVEL_ENDS))
    problems.push(accessProblem('district-level-ended', { day: DISTRICT_LEVEL_ENDS }, 'validTo'));
  return problems.length === 0 ? accepted(wanted) : refused(...problems);
}

/** An agency officer works for one body of the unit's own level that exists when the work begins; nobody else for any. */
function agencyProblems({ role, level, agency, validFrom }: WantedAssignment): Problem[] {
  const field = 'agencyId';
  if (role !== 'agency-officer')
    return agency
      ? [accessProblem('agency-not-wanted', { role: ROLE_NAMES[role].vi, agency: agency.name }, field)]
      : [];
  if (!agency) return [accessProblem('agency-required', { role: ROLE_NAMES[role].vi }, field)];
  const problems: Problem[] = [];
  if (level !== null && agency.level !== level)
    problems.push(accessProblem('agency-level', { agency: agency.name, level: LEVEL_NAMES[level] }, field));
  if (agency.validTo !== null && agency.validTo <= validFrom)
    problems.push(accessProblem('agency-ended', { agency: agency.name, day: agency.validTo, from: validFrom }, field));
  return problems;
}
