import type { ReportUnit, RowLevel } from './report-table.ts';

/** A commune as it stood in its tree on the reference date. */
export interface PlacedCommune {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly district: { readonly id: number; readonly code: string; readonly name: string } | null;
}

export interface UnitsQuery {
  readonly province: { readonly code: string; readonly name: string };
  readonly communes: readonly PlacedCommune[];
  /** Whether communes of the province are missing: then its total must not be printed as the province's. */
  readonly isPartial: boolean;
  /** Districts that are seen whole although the province is not. */
  readonly wholeDistricts?: readonly number[];
  readonly area?: string | undefined;
  /** The finest rows. */
  readonly level: RowLevel;
  /** Name of the total of an officer's several communes. */
  readonly ownAreaName: string;
}

/** Các hàng của biểu — the total first, then each district with its communes; `undefined` when the area is not there. */
export function reportUnits(query: UnitsQuery): readonly ReportUnit[] | undefined {
  const top = query.area === undefined ? wholeOf(query) : unitOf(query, query.area);
  if (top === undefined) return undefined;
  const inside = new Set(top.communeIds);
  const communes = query.communes.filter((commune) => inside.has(commune.id));
  return [top, ...below(top, communes, query)];
}

/** A district is a row only where all of it is seen: a part must never be printed under its name. */
function isWhole(query: UnitsQuery, districtId: number): boolean {
  return !query.isPartial || (query.wholeDistricts?.includes(districtId) ?? false);
}

function below(top: ReportUnit, communes: readonly PlacedCommune[], query: UnitsQuery): ReportUnit[] {
  const { level } = query;
  if (top.level === 'commune' || level === 'province') return [];
  const units: ReportUnit[] = [];
  const own = (list: readonly PlacedCommune[]) => (level === 'commune' ? list.map(communeUnit) : []);
  if (top.level === 'district') return own(communes);
  for (const district of districtsOf(communes)) {
    const members = communes.filter((commune) => commune.district?.id === district.id);
    if (isWhole(query, district.id)) units.push(districtUnit(district, members));
    units.push(...own(members));
  }
  return [...units, ...own(communes.filter((commune) => commune.district === null))];
}

function districtsOf(communes: readonly PlacedCommune[]) {
  return [
    ...new Map(communes.flatMap(({ district }) => (district ? [[district.id, district] as const] : []))).values(),
  ];
}

/** The smallest unit that holds everything there is to see. */
function wholeOf(query: UnitsQuery): ReportUnit | undefined {
  const { province, communes, isPartial, ownAreaName } = query;
  const communeIds = communes.map(({ id }) => id);
  if (!isPartial) return { ...province, level: 'province', communeIds };
  const [only] = communes;
  if (communes.length === 1 && only !== undefined) return communeUnit(only);
  const [district, ...others] = districtsOf(communes);
  const isOne = district !== undefined && others.length === 0 && communes.every((commune) => commune.district !== null);
  if (isOne && isWhole(query, district.id)) return districtUnit(district, communes);
  return communes.length === 0 ? undefined : { code: province.code, name: ownAreaName, level: 'province', communeIds };
}

function unitOf(query: UnitsQuery, code: string): ReportUnit | undefined {
  const { province, communes, isPartial } = query;
  if (code === province.code)
    return isPartial ? undefined : { ...province, level: 'province', communeIds: communes.map(({ id }) => id) };
  const commune = communes.find((candidate) => candidate.code === code);
  if (commune !== undefined) return communeUnit(commune);
  const district = districtsOf(communes).find((candidate) => candidate.code === code);
  if (district === undefined || !isWhole(query, district.id)) return undefined;
  const members = communes.filter((candidate) => candidate.district?.id === district.id);
  return districtUnit(district, members);
}

function districtUnit({ code, name }: { code: string; name: string }, members: readonly PlacedCommune[]): ReportUnit {
  return { code, name, level: 'district', communeIds: members.map(({ id }) => id) };
}

function communeUnit({ id, code, name }: PlacedCommune): ReportUnit {
  return { code, name, level: 'commune', communeIds: [id] };
}
