import { FALL_CODES, type FallCode } from '#domain/plans/drafting/draft-document.ts';
import type { DraftState } from '#domain/plans/drafting/draft-state.ts';
import type { Scene } from '../../act.ts';
import { inForce } from '../../areas/area-lines.ts';
import type { DraftRow } from './draft-store.ts';

/** Kế hoạch cấp trên: of the nearest unit above for the year; where there is none, the unit's own plan of the period. */
export async function parentFor({ tx }: Scene, row: DraftRow, on: string): Promise<string | null> {
  const above = [row.district_id, row.province_id].filter((id) => id !== null && id !== row.area_id);
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from plans
      where status = 'confirmed' and year <= $3 and coalesce(last_year, year) >= $3
        and (area_id = any($1::int[]) or (area_id = $2 and last_year > year)) and (issued_on is null or issued_on <= $4)
      order by area_id = $2, array_position($1::int[], area_id), coalesce(last_year, year) - year, issued_on desc nulls last
      limit 1`,
    [above, row.area_id, row.year, on],
  );
  return rows[0]?.id ?? null;
}

/** Plans of units below that were issued before it and stand under none. */
export async function linkPlansBelow({ tx }: Scene, row: DraftRow, planId: string): Promise<number> {
  if (row.area_level === 'commune') return 0;
  const { rowCount } = await tx.client.query(
    `update plans p set parent_id = $1, version = p.version + 1
       from areas a
      where a.id = p.area_id and p.id <> $1 and p.parent_id is null and p.year = $2 and coalesce(p.last_year, p.year) = $2
        and p.status = 'confirmed' and p.area_id <> $3
        and case when $4 = 'province' then p.province_id = $3 and (p.commune_id is null or p.district_id is null)
                 else p.district_id = $3 and p.commune_id is not null end`,
    [planId, row.year, row.area_id, row.area_level],
  );
  return rowCount ?? 0;
}

/** Phân khai theo phụ lục: the divisions that the annexes print are the allotments of the tracked targets. */
export async function keepAllotment(scene: Scene, row: DraftRow, planId: string, state: DraftState): Promise<void> {
  for (const code of FALL_CODES) await keepOne(scene, row, planId, state, code);
}

async function keepOne(
  scene: Scene,
  row: DraftRow,
  planId: string,
  { composed }: DraftState,
  code: FallCode,
): Promise<void> {
  const { client } = scene.tx;
  const parts = composed.figures.filter(
    ({ measure, area }) => measure === `proposed fall of ${code}-households` && area !== composed.area.code,
  );
  const { rows } = await client.query<{ id: string; value: number }>(
    `select id, value from plan_targets where plan_id = $1 and measure = $2 and operator = 'decrease_by' limit 1`,
    [planId, `${code}-households`],
  );
  const [target] = rows;
  if (target === undefined || parts.length === 0) return;
  const units = await client.query<{ id: number; code: string }>(
    `select id, code from areas a where code = any($1) and (province_id = $2 or district_id = $2) and ${inForce('a', '$3')}`,
    [parts.map(({ area }) => area), row.area_id, `${composed.round.year}-12-15`],
  );
  const areaOf = new Map(units.rows.map(({ id, code }) => [code, id]));
  const stockOf = (unit: string) =>
    composed.figures.find(({ measure, area }) => measure === `${code}-households` && area === unit)?.value ?? 0;
  const allotted = parts.flatMap(({ area, value }) => {
    const areaId = areaOf.get(area);
    return areaId === undefined ? [] : [{ areaId, weight: stockOf(area), value }];
  });
  // Units that changed their code since are allotted by a person.
  if (allotted.length !== parts.length || allotted.reduce((sum, one) => sum + one.value, 0) !== target.value) return;
  await client.query(
    `insert into target_allotments (target_id, plan_id, method, total, round_id, saved_by, saved_at)
     values ($1, $2, 'able', $3, $4, $5, $6)`,
    [target.id, planId, target.value, composed.round.id, scene.actor.name, scene.now],
  );
  await client.query(
    `insert into target_allotment_units (target_id, plan_id, area_id, weight, value)
     select $1, $2, (u ->> 'areaId')::int, (u ->> 'weight')::float8, (u ->> 'value')::float8 from jsonb_array_elements($3::jsonb) u`,
    [target.id, planId, JSON.stringify(allotted)],
  );
}
