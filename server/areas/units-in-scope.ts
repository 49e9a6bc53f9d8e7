import type { AreaName } from '#contract/areas/area.ts';
import type { AreaKind } from '#domain/areas/area-kind.ts';
import type { UnitToCover } from '#domain/committees/coverage.ts';
import type { Scene } from '../act.ts';
import { toAreaName } from './area-lines.ts';

export type CoveredLevel = 'district' | 'commune' | 'village';

export interface UnitInScope extends UnitToCover {
  readonly name: AreaName;
  readonly kind: AreaKind;
  readonly districtId: number | null;
  readonly communeId: number | null;
  readonly provinceId: number;
}

interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly level: AreaName['level'];
  readonly full_name: string;
  readonly kind: AreaKind;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
}

const MOST = 20_000;

/** Units of a level that were in force on a day: below one unit, or within the actor's units. */
export async function unitsInScope(
  { tx, units }: Pick<Scene, 'tx' | 'units'>,
  level: AreaName['level'],
  on: string,
  belowId?: number,
): Promise<UnitInScope[]> {
  const { rows } = await tx.client.query<UnitRow>(
    `select a.id, a.code, a.level, coalesce(t.full_name, a.full_name) as full_name,
            coalesce(t.kind, a.kind) as kind, a.province_id, a.district_id, a.commune_id
       from areas a
       left join lateral (select full_name, kind from area_terms t where t.area_id = a.id and t.valid_from <= $2
         and (t.valid_to is null or t.valid_to > $2) limit 1) t on true
      where a.level = $1 and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
        and ($3::int is null or (a.id <> $3 and $3 in (a.province_id, a.district_id, a.commune_id)))
        and ($3::int is not null or $4 or a.province_id = any($5) or a.district_id = any($6) or a.commune_id = any($7))
      order by a.province_id, a.district_id nulls first, a.display_order, a.code limit ${MOST}`,
    [level, on, belowId ?? null, units.everywhere, units.provinces, units.districts, units.communes],
  );
  return rows.map((row) => ({
    id: row.id,
    above: [row.commune_id, row.district_id, row.province_id].filter((id) => id !== null && id !== row.id) as number[],
    name: toAreaName(row),
    kind: row.kind,
    provinceId: row.province_id,
    districtId: row.district_id,
    communeId: row.commune_id,
  }));
}

/** Levels below a unit that exist on the day: no districts after their end, villages only where they are kept. */
export async function levelsBelow(
  { tx }: Pick<Scene, 'tx'>,
  areaId: number,
  level: AreaName['level'],
  on: string,
): Promise<CoveredLevel[]> {
  const { rows } = await tx.client.query<{ level: CoveredLevel }>(
    `select distinct level from areas a where a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2) and a.id <> $1
        and case $3 when 'province' then a.province_id when 'district' then a.district_id else a.commune_id end = $1`,
    [areaId, on, level],
  );
  const found = rows.map((row) => row.level);
  return (['district', 'commune', 'village'] as const).filter((each) => found.includes(each));
}

/**
 * Ngày nhìn vào khi không ai chọn ngày: today, or the last day of one's units when they have all ended (an officer of a
 * province of before the reform looks at it as it last was, not at nothing).
 */
export async function dayOfUnits({ tx, units, today }: Pick<Scene, 'tx' | 'units' | 'today'>): Promise<string> {
  if (units.everywhere) return today;
  const { rows } = await tx.client.query<{ day: string | null }>(
    `select case when bool_or(valid_to is null or valid_to > $2) then null else (max(valid_to) - 1)::text end as day
       from areas where id = any($1)`,
    [[...units.provinces, ...units.districts, ...units.communes], today],
  );
  return rows[0]?.day ?? today;
}
