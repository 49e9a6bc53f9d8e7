import type { HouseholdClass } from '#domain/standards/standard.ts';

/** The filters of the list of cases, as they stand in the address. */
export interface CaseFilters {
  readonly communeId?: number | undefined;
  readonly class?: HouseholdClass | undefined;
  readonly movement?: string | undefined;
  readonly search?: string | undefined;
  readonly sort?: 'code' | 'name' | 'b1' | undefined;
}

const CLASSES: readonly unknown[] = ['poor', 'near_poor', 'not_poor'];
const SORTS: readonly unknown[] = ['code', 'name', 'b1'];

/** An address typed by hand may hold anything: what is not a filter is dropped. */
export function readCaseFilters(search: Record<string, unknown>): CaseFilters {
  return {
    ...(Number.isInteger(Number(search.communeId)) && Number(search.communeId) > 0
      ? { communeId: Number(search.communeId) }
      : {}),
    ...(CLASSES.includes(search.class) ? { class: search.class as HouseholdClass } : {}),
    ...(typeof search.movement === 'string' ? { movement: search.movement } : {}),
    ...(search.search !== undefined && search.search !== '' ? { search: String(search.search) } : {}),
    ...(SORTS.includes(search.sort) ? { sort: search.sort as 'code' | 'name' | 'b1' } : {}),
  };
}
