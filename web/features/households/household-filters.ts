import type { HouseholdClass } from '#domain/standards/standard.ts';

/** The search as it stands in the address. */
export interface HouseholdFilters {
  readonly q?: string | undefined;
  readonly areaId?: number | undefined;
  readonly class?: HouseholdClass | undefined;
  readonly status?: 'active' | 'closed' | 'all' | undefined;
  readonly members?: boolean | undefined;
  readonly sort?: 'name' | 'code' | undefined;
}

const CLASSES: readonly unknown[] = ['poor', 'near_poor', 'not_poor'];
const STATUSES: readonly unknown[] = ['active', 'closed', 'all'];

export function readHouseholdFilters(search: Record<string, unknown>): HouseholdFilters {
  return {
    ...(search.q !== undefined && search.q !== '' ? { q: String(search.q) } : {}),
    ...(Number.isInteger(Number(search.areaId)) && Number(search.areaId) > 0 ? { areaId: Number(search.areaId) } : {}),
    ...(CLASSES.includes(search.class) ? { class: search.class as HouseholdClass } : {}),
    ...(STATUSES.includes(search.status) ? { status: search.status as 'active' | 'closed' | 'all' } : {}),
    ...(search.sort === 'code' ? { sort: 'code' as const } : {}),
    ...(search.members === true ? { members: true } : {}),
  };
}
