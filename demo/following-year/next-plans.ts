import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import type { SyntheticProvince } from '#demo/province/generate-province.ts';
import { pickExactly } from '#demo/random/pick-exactly.ts';
import { mixSeed, Rng } from '#demo/random/rng.ts';
import { closingClass, type PlannedMovement } from '#demo/scenarios/scenario.ts';
import type { ListedFlow, YearOutcome } from './year-outcome.ts';

/** A household of the base as the plan's year treats it. */
export interface NextPlan {
  readonly base: HouseholdPlan;
  readonly movement: PlannedMovement;
  /** The only member died: nobody is left to survey. */
  readonly died: boolean;
}

/**
 * Ai thoát, ai tái nghèo — chooses exactly as many households of the base as the outcome says for each movement. Who has
 * no labour or a long illness escapes more rarely; districts differ by a factor drawn from the seed.
 */
export function nextPlans(
  base: Pick<SyntheticProvince, 'plans' | 'setting'>,
  aloneAndOld: ReadonlySet<number>,
  outcome: YearOutcome,
  rng: Rng,
): NextPlan[] {
  const taken = new Map<HouseholdPlan, NextPlan>();
  const districts = districtFactors(base, outcome);
  const ease = (plan: HouseholdPlan): number => (districts.get(districtOf(base, plan)) ?? 1) * easeOf(plan);
  const take = (
    what: string,
    count: number,
    from: readonly HouseholdPlan[],
    weight: (plan: HouseholdPlan) => number,
    movement: PlannedMovement,
    died = false,
  ) => {
    const free = from.filter((plan) => !taken.has(plan));
    for (const plan of pickExactly(what, count, free, weight, rng)) taken.set(plan, { base: plan, movement, died });
  };
  const of = (closing: HouseholdPlan['closing']) => base.plans.filter((plan) => plan.closing === closing);
  const [poor, nearPoor] = [of('poor'), of('near_poor')];
  const alone = (plan: HouseholdPlan) => (aloneAndOld.has(plan.serial) ? 1 : 0);
  const listed = (flow: ListedFlow): number => outcome.listed[flow];
  take('poor who died', listed('poor_died'), poor, alone, 'still_poor', true);
  take('near-poor who died', listed('near_poor_died'), nearPoor, alone, 'still_near_poor', true);
  take('poor to not poor', listed('poor_to_not_poor'), poor, ease, 'poor_to_not_poor');
  take('poor to near-poor', listed('poor_to_near_poor'), poor, ease, 'poor_to_near_poor');
  take('near-poor to poor', listed('near_poor_to_poor'), nearPoor, (plan) => 1 / ease(plan), 'near_poor_to_poor');
  take('near-poor to not poor', listed('near_poor_to_not_poor'), nearPoor, ease, 'near_poor_to_not_poor');
  const left = (movement: PlannedMovement) => base.plans.filter((plan) => plan.movement === movement);
  const evenly = () => 1;
  take('fallen back', outcome.entering.fell_back_poor, left('poor_to_not_poor'), evenly, 'fell_back_poor');
  take(
    'fallen back near-poor',
    outcome.entering.fell_back_near_poor,
    left('near_poor_to_not_poor'),
    evenly,
    'fell_back_near_poor',
  );
  return base.plans.flatMap((plan) => {
    const chosen = taken.get(plan);
    if (chosen !== undefined) return chosen;
    if (plan.closing === 'not_poor') return [];
    return { base: plan, movement: plan.closing === 'poor' ? 'still_poor' : 'still_near_poor', died: false } as const;
  });
}

/** Without labour few escape; illness and old age hold on too. */
function easeOf(plan: HouseholdPlan): number {
  const ill = plan.causes.some((code) => code.includes('illness'));
  return (plan.noLabour ? 0.12 : 1) * (ill ? 0.55 : 1) * (plan.socialProtection ? 0.6 : 1);
}

const districtOf = ({ setting }: Pick<SyntheticProvince, 'setting'>, plan: HouseholdPlan): string =>
  setting.communes[plan.commune]?.districtCode ?? '';

function districtFactors(base: Pick<SyntheticProvince, 'setting'>, outcome: YearOutcome): Map<string, number> {
  const codes = [...new Set(base.setting.communes.map((unit) => unit.districtCode))].sort();
  return new Map(
    codes.map((code) => {
      const drawn = new Rng(mixSeed(base.setting.seed, Number(code)), outcome.year).next();
      return [code, (1 + outcome.unevenness * (2 * drawn - 1)) * (outcome.favoured?.[code] ?? 1)];
    }),
  );
}

export const nextClass = (plan: NextPlan): HouseholdPlan['closing'] =>
  plan.died ? 'not_poor' : closingClass(plan.movement);
