import type { z } from 'zod';
import {
  getLivingStandard as getContract,
  setMinimumStandard as setContract,
  type zMinimum,
} from '#contract/plans/living-standard.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planIdentityProblem } from '#domain/plans/identity/problems.ts';
import { act, read, type Scene } from '../act.ts';
import { getPlanToEdit, getPlanToRead, presentPlan } from './plan-store.ts';

interface ClassRow {
  readonly id: string;
  readonly year: number;
  readonly standard_id: string;
  readonly status: string;
  readonly class: 'poor' | 'near_poor' | null;
  readonly households: number;
  readonly income_score: number | null;
  readonly scored: number;
  readonly deprivations: number | null;
  readonly measured: number;
  readonly many: number;
}

/** Mức sống qua các đợt: what the reviews measured of each class — score, deprivations; never compared across standards. */
export const getLivingStandard = read(getContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<ClassRow>(
    `select r.id, r.year, r.standard_id, r.status, c.class::text as class, coalesce(c.households, 0)::int as households,
            c.income_score::float8 as income_score, coalesce(c.scored, 0)::int as scored,
            c.deprivations::float8 as deprivations, coalesce(c.measured, 0)::int as measured, coalesce(c.many, 0)::int as many
       from review_rounds r
       left join lateral (
         select class, count(*) as households, avg(b1_score) as income_score, count(b1_score) as scored,
                avg(deprivation_count) as deprivations, count(deprivation_count) as measured,
                count(*) filter (where deprivation_count >= 3) as many
           from review_cases where round_id = r.id and class in ('poor', 'near_poor') and $2 in (province_id, district_id, commune_id)
          group by class) c on true
      where r.province_id = $1 and r.kind = 'yearly' and r.year <= $3
      order by r.year, r.reference_date, r.id, c.class`,
    [plan.province_id, plan.area_id, plan.last_year ?? plan.year],
  );
  const ids = [...new Set(rows.map(({ id }) => id))];
  const minimums = await listMinimums(scene, plan.province_id, plan.year);
  return {
    plan: presentPlan(scene, plan),
    rounds: ids.map((id) => {
      const of = rows.filter((row) => row.id === id);
      const [first] = of as [ClassRow, ...ClassRow[]];
      return {
        id,
        year: first.year,
        standardId: first.standard_id,
        isApproved: first.status === 'approved',
        classes: of.flatMap((row) =>
          row.class === null
            ? []
            : [
                {
                  class: row.class,
                  households: row.households,
                  incomeScore: row.income_score,
                  scored: row.scored,
                  deprivations: row.deprivations,
                  measured: row.measured,
                  manyDeprived: row.many,
                },
              ],
        ),
      };
    }),
    minimum: minimums[0] ?? null,
    earlier: minimums.slice(1),
  };
});

/** Entries that cover the year, the province's before the country's, the latest first. */
async function listMinimums({ tx }: Scene, provinceId: number, year: number): Promise<z.output<typeof zMinimum>[]> {
  const { rows } = await tx.client.query<{
    from_year: number;
    to_year: number;
    urban: number;
    rural: number;
    source: string;
    verification: 'verified' | 'from-memory' | 'unverified';
    set_by: string;
    set_at: Date;
  }>(
    `select from_year, to_year, urban, rural, source, verification, set_by, set_at from minimum_living_standards
      where (province_id is null or province_id = $1) and $2 between from_year and to_year
      order by province_id is null, set_at desc, id desc`,
    [provinceId, year],
  );
  return rows.map((row) => ({
    fromYear: row.from_year,
    toYear: row.to_year,
    urban: Number(row.urban),
    rural: Number(row.rural),
    source: row.source,
    verification: row.verification,
    by: row.set_by,
    at: row.set_at.toISOString(),
  }));
}

/** Ghi mức sống tối thiểu: a parameter of the period with its source; an earlier entry stays readable. */
export const setMinimumStandard = act(setContract, async (scene, { planId, commandId: _, ...entry }) => {
  const plan = await getPlanToEdit(scene, planId);
  scene.permit({ provinceId: plan.province_id, districtId: null, communeId: null }, 'tỉnh');
  if (entry.toYear < entry.fromYear)
    throw new Refusal(planIdentityProblem('plan-years', { year: entry.fromYear, lastYear: entry.toYear }, 'toYear'));
  await scene.tx.client.query(
    `insert into minimum_living_standards (id, province_id, from_year, to_year, urban, rural, source, verification, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      scene.newId(),
      plan.province_id,
      entry.fromYear,
      entry.toYear,
      entry.urban,
      entry.rural,
      entry.source,
      entry.verification,
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { minimum: { ...entry, by: scene.actor.name, at: scene.now.toISOString() } },
    audit: {
      subjectKind: 'minimum-living-standard',
      subjectId: String(entry.fromYear),
      areaId: plan.area_id,
      details: entry,
    },
  };
});
