import { listExpectedExits as contract } from '#contract/plans/expected-exits.ts';
import { read } from '../act.ts';
import { getTrackedPlan } from './plan-store.ts';
import { getTargetRow } from './target-store.ts';

/** Bit of «không còn khả năng lao động» in the order of the groups: merit, social protection, no labour. */
const NO_LABOUR = 1 << 2;

const CLASS_OF: Readonly<Record<string, 'poor' | 'near_poor'>> = { 'near-poor-households': 'near_poor' };

/** Danh sách dự kiến thoát nghèo: the households of one unit behind «able», to hold against what the unit was allotted. */
export const listExpectedExits = read(contract, async (scene, { planId, targetId, areaId, after, limit }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const row = await getTargetRow(scene, planId, targetId);
  const { client } = scene.tx;
  const round = await client.query<{ id: string }>(
    `select r.id from review_rounds r where r.province_id = $1 and r.kind = 'yearly' and r.status = 'approved' and r.year < $2
      order by r.year desc, (r.standard_id = $3) desc limit 1`,
    [plan.province_id, plan.year, plan.standard_id],
  );
  const roundId = round.rows[0]?.id ?? null;
  const allotted = await client.query<{ value: number }>(
    'select value from target_allotment_units where target_id = $1 and area_id = $2',
    [targetId, areaId],
  );
  const stem = row.measure.replace(/-(relative-)?reduction$/, '');
  const where = `c.round_id = $1 and c.class = $2::poverty_class and $3 in (c.province_id, c.district_id, c.commune_id)`;
  const of = [roundId, CLASS_OF[stem] ?? 'poor', areaId];
  const counts = await client.query<{ able: number; unable: number }>(
    `select count(*) filter (where c.groups & $4 = 0)::int as able, count(*) filter (where c.groups & $4 <> 0)::int as unable
       from review_cases c where ${where}`,
    [...of, NO_LABOUR],
  );
  const { rows } = await client.query<{
    household_id: string;
    code: string;
    head_name: string;
    commune: string;
    village_name: string | null;
    size: number;
    deprivation_count: number | null;
  }>(
    `select c.household_id, c.code, c.head_name, a.full_name as commune, c.village_name, c.size, c.deprivation_count
       from review_cases c join areas a on a.id = c.commune_id
      where ${where} and c.groups & $4 = 0 and c.code > $5 order by c.code limit $6`,
    [...of, NO_LABOUR, after ?? '', limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    roundId,
    allotted: allotted.rows[0]?.value ?? null,
    able: counts.rows[0]?.able ?? 0,
    unable: counts.rows[0]?.unable ?? 0,
    households: page.map((each) => ({
      householdId: each.household_id,
      code: each.code,
      head: each.head_name,
      commune: each.commune,
      village: each.village_name,
      size: each.size,
      deprivations: each.deprivation_count,
    })),
    next: rows.length > limit ? (page.at(-1)?.code ?? null) : null,
  };
});
