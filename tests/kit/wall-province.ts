import { randomUUID } from 'node:crypto';
import type { AreaPosition } from '#domain/access/jurisdiction.ts';
import type { Database } from '#server/database/database.ts';
import { household } from './household-fixture.ts';
import { makeProvince, makeRound, type SmallProvince } from './review-fixtures.ts';

export interface WallScene {
  /** The record's commune and the places around it, from near to far. */
  readonly places: Readonly<Record<PlaceName, AreaPosition | null>>;
  readonly communes: readonly AreaPosition[];
  /** One household in each commune, by the commune's id. */
  readonly households: ReadonlyMap<number, string>;
  readonly roundId: string;
}

export const PLACE_NAMES = [
  'own commune',
  'sibling commune',
  'commune of another district',
  'commune of another province',
  'own district',
  'other district',
  'own province',
  'other province',
  'nation',
] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

/** Two provinces of two districts of two communes; in each commune one row in every table behind row-level security. */
export async function makeWallScene(database: Database): Promise<WallScene> {
  const near = await makeProvince(database, 2, 2);
  const far = await makeProvince(database, 2, 2);
  const communes = [...positions(near), ...positions(far)];
  const [own, sibling, beyond] = positions(near);
  const [foreign] = positions(far);
  if (!own || !sibling || !beyond || !foreign) throw new Error('a province of two districts has four communes');
  const households = new Map<number, string>();
  for (const [index, province] of [near, far].entries()) {
    const roundId = index === 0 ? 'wall' : 'wall-far';
    await makeRound(database, province, { id: roundId, standardId: '2022-2025', year: 2023, cases: [] });
    for (const commune of positions(province)) {
      const { id } = await household(database, commune, `W-${commune.id}`, [{ name: 'Đỗ Thị Hạnh', birth: '1970' }]);
      households.set(commune.id, id);
      await fillTables(database, commune, id, roundId);
    }
  }
  const unit = (level: 'district' | 'province', id: number, provinceId: number): AreaPosition => ({
    id,
    level,
    provinceId,
    districtId: level === 'district' ? id : null,
    communeId: null,
  });
  return {
    communes,
    households,
    roundId: 'wall',
    places: {
      'own commune': own,
      'sibling commune': sibling,
      'commune of another district': beyond,
      'commune of another province': foreign,
      'own district': unit('district', near.districtIds[0] ?? 0, near.provinceId),
      'other district': unit('district', near.districtIds[1] ?? 0, near.provinceId),
      'own province': unit('province', near.provinceId, near.provinceId),
      'other province': unit('province', far.provinceId, far.provinceId),
      nation: null,
    },
  };
}

function positions(province: SmallProvince): AreaPosition[] {
  // Districts apart: the third commune lies in the second district.
  return province.communes.map(({ id, districtId }) => ({
    id,
    level: 'commune',
    provinceId: province.provinceId,
    districtId,
    communeId: id,
  }));
}

async function fillTables(
  database: Database,
  place: AreaPosition,
  householdId: string,
  roundId: string,
): Promise<void> {
  const where = [place.provinceId, place.districtId, place.communeId];
  const insert = (text: string, ...values: unknown[]) => database.pool.query(text, [...where, ...values]);
  await insert(
    `insert into household_events (province_id, district_id, commune_id, id, household_id, kind, happened_on, recorded_at, actor_id)
     values ($1, $2, $3, $4, $5, 'joined', '2023-01-01', now(), 'x')`,
    randomUUID(),
    householdId,
  );
  await insert(
    `insert into household_reads (province_id, district_id, commune_id, household_id, at, actor_id, purpose)
     values ($1, $2, $3, $4, now(), 'x', 'x')`,
    householdId,
  );
  await insert(
    `insert into household_groups (province_id, district_id, commune_id, id, household_id, group_code, valid_from, evidence, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, 'merit', '2023-01-01', 'x', 'x', now())`,
    randomUUID(),
    householdId,
  );
  await insert(
    `insert into review_cases (province_id, district_id, commune_id, household_id, round_id, code, head_name, size, residence,
       ever_poor, ever_near_poor, class, movement, causes, needs, groups)
     values ($1, $2, $3, $4, $5, 'x', 'x', 1, 'rural', false, false, 'poor', 'new_poor', 0, 0, 0)`,
    householdId,
    roundId,
  );
  await insert(
    `insert into case_actions (province_id, district_id, commune_id, id, household_id, round_id, action, at, actor_id)
     values ($1, $2, $3, $4, $5, $6, 'listed', now(), 'x')`,
    randomUUID(),
    householdId,
    roundId,
  );
  await insert(
    `insert into status_periods (province_id, district_id, commune_id, household_id, round_id, scope, standard_id, class, valid_from)
     values ($1, $2, $3, $4, $5, 'national', '2022-2025', 'poor', '2023-01-01')`,
    householdId,
    roundId,
  );
  await insert(
    `insert into snapshot_members (province_id, district_id, commune_id, household_id, round_id, person_no, member)
     values ($1, $2, $3, $4, $5, 1, '{}')`,
    householdId,
    roundId,
  );
  await insert(
    `insert into snapshot_figures (province_id, district_id, commune_id, round_id, figures) values ($1, $2, $3, $4, '{}')`,
    roundId,
  );
}
