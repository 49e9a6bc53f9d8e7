import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import type { SyntheticProvince } from '#demo/province/generate-province.ts';
import { apportion } from '#demo/random/apportion.ts';
import { expandWeights, type Rng } from '#demo/random/rng.ts';
import { closingClass, type Scenario } from '#demo/scenarios/scenario.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';
import type { EnteringFlow, YearOutcome } from './year-outcome.ts';

const NEW: readonly EnteringFlow[] = ['new_poor', 'new_near_poor', 'still_not_poor', 'surely_not_poor'];

/** Hộ đề nghị rà soát lần đầu — households never on a list: newly poor, newly near-poor, and requests turned down. */
export function newHouseholds(
  scenario: Scenario,
  base: Pick<SyntheticProvince, 'plans'>,
  communes: readonly CommuneUnit[],
  residents: readonly number[],
  outcome: YearOutcome,
  rng: Rng,
): HouseholdPlan[] {
  let serial = base.plans.reduce((most, plan) => Math.max(most, plan.serial), 0);
  const causes = expandWeights(
    Object.entries(scenario.causes).map(([code, { value }]) => [code, Math.max(1, Math.round(value / 20))] as const),
  );
  const needs = Object.keys(scenario.needs);
  const poor = base.plans.filter((plan) => plan.closing === 'poor');
  const share = (test: (plan: HouseholdPlan) => boolean) => poor.filter(test).length / Math.max(1, poor.length);
  const protectedShare = share((plan) => plan.socialProtection);
  const noLabourShare = share((plan) => plan.noLabour);
  const minorityShare = share((plan) => plan.ethnic !== '01');
  const minorities = expandWeights(scenario.ethnic.groups);
  return NEW.flatMap((movement) => {
    const counts = apportion(
      `${movement} by commune`,
      outcome.entering[movement],
      communes.map((unit, i) => ({ ideal: (residents[i] as number) * (unit.urban ? 0.7 : 1) * (0.5 + rng.next()) })),
    );
    return counts.flatMap((count, commune) =>
      Array.from({ length: count }, (): HouseholdPlan => {
        serial += 1;
        const closing = closingClass(movement);
        const listed = closing !== 'not_poor';
        const noLabour = listed && rng.chance(noLabourShare);
        const cause = noLabour ? 'lack-of-labour' : rng.pick(causes);
        return {
          serial,
          commune,
          movement,
          closing,
          group: closing === 'poor' && scenario.standardId === '2016-2020' ? 'N1' : '',
          ethnic: minorities.length > 0 && rng.chance(minorityShare) ? rng.pick(minorities) : '01',
          socialProtection: listed && rng.chance(protectedShare * (noLabour ? 1.5 : 0.7)),
          merit: false,
          noLabour,
          causes: listed ? [cause] : [],
          needs: listed && needs.length > 0 ? [rng.pick(needs)] : [],
        };
      }),
    );
  });
}
