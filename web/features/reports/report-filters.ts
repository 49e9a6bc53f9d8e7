/** The choices of a table, as they stand in the address. */
export interface ReportFilters {
  readonly area?: string | undefined;
  readonly level?: 'province' | 'district' | 'commune' | undefined;
  readonly residence?: 'all' | 'urban' | 'rural' | undefined;
  readonly units?: 'old' | 'new' | undefined;
  readonly bands?: string | undefined;
}

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);

export function readReportFilters(search: Record<string, unknown>): ReportFilters {
  const filters = {
    area: search.area === undefined || search.area === '' ? undefined : String(search.area),
    level: oneOf(['province', 'district', 'commune'], search.level),
    residence: oneOf(['all', 'urban', 'rural'], search.residence),
    units: oneOf(['old', 'new'], search.units),
    bands: typeof search.bands === 'string' && search.bands !== '' ? search.bands : undefined,
  };
  return withoutEmpty(filters);
}

export function withoutEmpty<T extends object>(filters: T): T {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')) as T;
}

/** Which round a page over several rounds shows, and on which units. */
export interface RoundChoice {
  readonly roundId?: string | undefined;
  readonly units?: 'old' | 'new' | undefined;
}

export function readRoundChoice(search: Record<string, unknown>): RoundChoice {
  return withoutEmpty({
    roundId: search.roundId === undefined || search.roundId === '' ? undefined : String(search.roundId),
    units: oneOf(['old', 'new'], search.units),
  });
}
