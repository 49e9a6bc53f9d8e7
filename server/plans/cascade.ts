import { getCascade as contract } from '#contract/plans/cascade.ts';
import { isDivisible } from '#domain/plans/tracking/allotment.ts';
import { criterionOf, isMet } from '#domain/plans/tracking/criterion.ts';
import { countedForFall, isRate } from '#domain/plans/tracking/measure-sense.ts';
import { promisedLevel, rateOfPromises } from '#domain/plans/tracking/sums-below.ts';
import { read, type Scene } from '../act.ts';
import { isWhole, levelIn, type PlanRound, roundsOfPlan } from './plan-levels.ts';
import { getPlanToRead, listPlanRows, type PlanRow, presentPlan } from './plan-store.ts';
import { listTargetRows, type TargetRow } from './target-store.ts';
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
      where plan_id = any($1) and unit_scope = 'plan' and ended_on is null group by measure, operator, unit`,
    [children.map(({ id }) => id)],
  );
  const allotted = await scene.tx.client.query<{ target_id: string; value: number }>(
    'select target_id, sum(value)::float8 as value from target_allotment_units where plan_id = $1 group by target_id',
    [planId],
  );
  const own = (await listTargetRows(scene, planId)).filter((row) => row.unit_scope === 'plan' && row.ended_on === null);
  const targets = own.filter(isDivisible);
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
    rates: await ratesBelow(scene, plan, own, children),
  };
});

/** Rates of this plan against what the confirmed plans below promise, household by household of the review before. */
async function ratesBelow(scene: Scene, plan: PlanRow, own: readonly TargetRow[], children: readonly PlanRow[]) {
  const round = ((await roundsOfPlan(scene, plan)) ?? [])
    .filter((each) => each.year < plan.year && isWhole(each))
    .at(-1);
  const below = children.filter(({ status }) => status === 'confirmed');
  const promises = new Map<string, readonly TargetRow[]>();
  for (const child of below) promises.set(child.id, await listTargetRows(scene, child.id));
  return own
    .filter(({ measure, unit }) => isRate(measure) && unit.startsWith('percent'))
    .map((row) => {
      const criterion = criterionOf(row);
      const stem = row.measure.replace(/-(relative-)?reduction$/, '');
      const units = below.flatMap((child) => {
        const same = promises
          .get(child.id)
          ?.find((each) => each.measure.replace(/-(relative-)?reduction$/, '') === stem && each.unit_scope === 'plan');
        return same === undefined
          ? []
          : [
              {
                criterion: criterionOf(same),
                base: same.base_value ?? rateAt(round, same, child.area_id),
                households: round && countAt(round, 'households-total', child.area_id),
              },
            ];
      });
      const made = rateOfPromises(units);
      const promised = promisedLevel({
        criterion,
        base: row.base_value ?? rateAt(round, row, undefined),
        households: undefined,
      });
      const ceiling = criterion.quantity === 'level' ? criterion.comparison : criterion.comparison === '>' ? '<' : '<=';
      return {
        targetId: row.id,
        measure: row.measure,
        promised: promised ?? null,
        comparison: ceiling,
        below: made?.rate ?? null,
        households: made?.households ?? 0,
        plansBelow: units.length,
        met:
          made === undefined || promised === undefined
            ? null
            : isMet({ comparison: ceiling, required: promised }, made.rate),
      };
    });
}

/** Communes of a unit below, or of the whole plan. */
const communesOf = (round: PlanRound, areaId: number | undefined) =>
  areaId === undefined
    ? round.communes
    : round.communes.filter(({ id, district }) => id === areaId || district?.id === areaId);
const countAt = (round: PlanRound, code: string, areaId: number): number =>
  levelIn(round, { numerators: [code] }, communesOf(round, areaId))?.numerator ?? 0;

function rateAt(round: PlanRound | undefined, row: TargetRow, areaId: number | undefined): number | undefined {
  const counted = round && countedForFall(row.measure, (code) => round.catalogue.find(code));
  return counted && levelIn(round, counted, communesOf(round, areaId))?.value;
}
