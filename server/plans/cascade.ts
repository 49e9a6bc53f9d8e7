import { getCascade as contract } from '#contract/plans/cascade.ts';
import { isDivisible } from '#domain/plans/tracking/allotment.ts';
import { read } from '../act.ts';
import { getPlanToRead, listPlanRows, presentPlan } from './plan-store.ts';
import { listTargetRows } from './target-store.ts';
import { unitsBelow } from './units-below.ts';

/** Hệ thống kế hoạch: who below has issued, and whether what they promise adds up to what is promised above. */
export const getCascade = read(contract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const children = (await listPlanRows(scene, undefined)).filter(({ parent_id }) => parent_id === planId);
  const { rows } = await scene.tx.client.query<{
    measure: string;
    operator: string;
    unit: string;
    value: number;
    plans: number;
  }>(
    `select measure, operator, unit, sum(value)::float8 as value, count(distinct plan_id)::int as plans from plan_targets
      where plan_id = any($1) group by measure, operator, unit`,
    [children.map(({ id }) => id)],
  );
  const allotted = await scene.tx.client.query<{ target_id: string; value: number }>(
    'select target_id, sum(value)::float8 as value from target_allotment_units where plan_id = $1 group by target_id',
    [planId],
  );
  const targets = (await listTargetRows(scene, planId)).filter(isDivisible);
  const of = new Map(children.map((child) => [child.area_id, child]));
  return {
    plan: presentPlan(scene, plan),
    units: (await unitsBelow(scene, plan)).map((area) => {
      const child = of.get(area.id);
      return {
        area,
        plan:
          child === undefined
            ? null
            : {
                id: child.id,
                number: child.number,
                title: child.title,
                issuedOn: child.issued_on,
                status: child.status,
              },
      };
    }),
    sums: targets.map(({ id, measure, operator, unit, value }) => {
      const same = rows.find((row) => row.measure === measure && row.operator === operator && row.unit === unit);
      return {
        targetId: id,
        measure,
        operator,
        unit,
        value,
        allotted: allotted.rows.find((row) => row.target_id === id)?.value ?? null,
        below: same?.value ?? 0,
        plansBelow: same?.plans ?? 0,
      };
    }),
  };
});
