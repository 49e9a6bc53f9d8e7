import type { Scene } from '../act.ts';
import type { PlanRow } from './plan-store.ts';

/** Households of a class in one commune's list on a day. */
export interface RegisterStock {
  readonly roundId: string;
  readonly on: string;
  readonly isApproved: boolean;
  /** Commune → code of the measure → households. */
  readonly counts: ReadonlyMap<number, Readonly<Record<string, number>>>;
}

/** What the lists on a day can count: classes of households, nothing else. */
export const REGISTER_MEASURES: readonly string[] = ['poor-households', 'near-poor-households'];

/**
 * Số liệu tháng — between two yearly rounds the lists change by monthly rounds. An approved one: the households in the lists
 * on the day of its decision. A running one: the lists on its reference day and what its cases would change, provisional.
 */
export async function registerStocks(scene: Scene, plan: PlanRow): Promise<RegisterStock[]> {
  const { client } = scene.tx;
  const { rows: rounds } = await client.query<{ id: string; status: string; day: string }>(
    `select id, status, coalesce(case when status = 'approved' then decision_date end, reference_date)::text as day
       from review_rounds where province_id = $1 and kind = 'monthly' and year between $2 and $3
        and ($4::text is null or standard_id = $4) order by day, id`,
    [plan.province_id, plan.year, plan.last_year ?? plan.year, plan.standard_id],
  );
  const stocks: RegisterStock[] = [];
  for (const { id, status, day } of rounds) {
    const isApproved = status === 'approved';
    const { rows } = await client.query<{ commune_id: number; class: string; households: number }>(
      `select commune_id, class, sum(households)::int as households from (
         select s.commune_id, s.class::text, count(*) as households from status_periods s
          where s.scope = 'national' and s.valid_from <= $1 and (s.valid_to is null or s.valid_to > $1) and ${UNDER}
          group by s.commune_id, s.class
         union all
         select s.commune_id, s.class::text, count(*) from review_cases s
          where not $3 and s.round_id = $4 and coalesce(s.other_change, '') not in ('moved_out', 'merged', 'died') and ${UNDER}
          group by s.commune_id, s.class
         union all
         select s.commune_id, s.previous_class::text, -count(*) from review_cases s
          where not $3 and s.round_id = $4 and s.previous_class is not null and ${UNDER}
          group by s.commune_id, s.previous_class
       ) all_of_them where class in ('poor', 'near_poor') group by commune_id, class`,
      [day, plan.area_id, isApproved, id],
    );
    const counts = new Map<number, Record<string, number>>();
    for (const row of rows) {
      const of = counts.get(row.commune_id) ?? {};
      of[row.class === 'poor' ? 'poor-households' : 'near-poor-households'] = row.households;
      counts.set(row.commune_id, of);
    }
    // A month without a list behind it says nothing of the stock.
    if (counts.size > 0) stocks.push({ roundId: id, on: day, isApproved, counts });
  }
  return stocks;
}

const UNDER = '$2 in (s.province_id, s.district_id, s.commune_id)';
