/**
 * Quyền hạn — what a role may do. The table is total: a new permission or role does not compile until every cell is decided.
 * An administrator keeps accounts and reference data and never sees a household file.
 */
export const ROLES = [
  'commune-officer',
  'district-officer',
  'province-officer',
  'province-leader',
  'auditor',
  'administrator',
  'agency-officer',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'area.read',
  'area.edit',
  'standard.read',
  'standard.edit',
  'household.read',
  'household.edit',
  'household.relocate',
  'case.read',
  'case.edit',
  'register.import',
  'import.undo',
  'round.read',
  'round.open',
  'round.population',
  'commune.submit',
  'commune.return',
  'commune.approve',
  'round.approve',
  'report.read',
  'report.drill',
  'report.list',
  'plan.read',
  'plan.edit',
  'task.read',
  'task.report',
  'agency.edit',
  'plan-report.read',
  'plan-report.send',
  'plan-report.receive',
  'committee.read',
  'committee.edit',
  'programme.read',
  'programme.edit',
  'account.read',
  'account.edit',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING = [
  'area.read',
  'standard.read',
  'round.read',
  'report.read',
  'plan.read',
  'task.read',
  'plan-report.read',
  'committee.read',
  'programme.read',
] as const;
/** Each level makes, tracks and reports on its own plan, and keeps its own steering committee. */
const PLANNING = [
  'plan.edit',
  'task.report',
  'plan-report.send',
  'plan-report.receive',
  'committee.edit',
  'programme.edit',
] as const;
const HOUSEHOLD_READING = ['household.read', 'case.read', 'report.drill', 'report.list'] as const;

export const PERMISSIONS_OF = {
  'commune-officer': [
    ...READING,
    ...HOUSEHOLD_READING,
    'household.edit',
    'case.edit',
    'register.import',
    'import.undo',
    'round.population',
    'commune.submit',
    ...PLANNING,
  ],
  'district-officer': [...READING, ...HOUSEHOLD_READING, 'commune.return', 'commune.approve', ...PLANNING],
  'province-officer': [
    ...READING,
    ...HOUSEHOLD_READING,
    'household.edit',
    'household.relocate',
    'case.edit',
    'register.import',
    'import.undo',
    'round.open',
    'round.population',
    'commune.submit',
    'commune.return',
    'commune.approve',
    'agency.edit',
    ...PLANNING,
  ],
  'province-leader': [...READING, ...HOUSEHOLD_READING, 'commune.return', 'round.approve'],
  auditor: [...READING, ...HOUSEHOLD_READING, 'audit.read', 'account.read'],
  administrator: [
    'area.read',
    'area.edit',
    'standard.read',
    'standard.edit',
    'agency.edit',
    'account.read',
    'account.edit',
    'audit.read',
  ],
  /** Works for one agency: sees the tasks of that agency and nothing else of a plan, no household. */
  'agency-officer': ['area.read', 'task.read', 'task.report', 'plan-report.send', 'programme.read', 'programme.edit'],
} as const satisfies Record<Role, readonly Permission[]>;

export function hasPermission(role: Role, permission: Permission): boolean {
  return (PERMISSIONS_OF[role] as readonly Permission[]).includes(permission);
}

export const ROLE_NAMES = {
  'commune-officer': { vi: 'Cán bộ cấp xã', en: 'Commune officer' },
  'district-officer': { vi: 'Cán bộ cấp huyện', en: 'District officer' },
  'province-officer': { vi: 'Cán bộ cấp tỉnh', en: 'Province officer' },
  'province-leader': { vi: 'Lãnh đạo tỉnh', en: 'Province leader' },
  auditor: { vi: 'Thanh tra, kiểm tra', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  'agency-officer': { vi: 'Cán bộ cơ quan thực hiện', en: 'Agency officer' },
} as const satisfies Record<Role, { vi: string; en: string }>;
