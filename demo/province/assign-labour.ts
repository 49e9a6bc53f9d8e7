import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import { InfeasibleScenario } from '#demo/random/infeasible-scenario.ts';
import type { Rng } from '#demo/random/rng.ts';
import type { LabourTargets } from '#demo/scenarios/scenario.ts';

const MOST_MEMBERS = 8;

/**
 * Phân nhân khẩu theo tình trạng lao động — deals the persons of the four statuses out to the households, so that
 * each has at least one member who can be head (not a pupil) and all are used up.
 */
export function assignLabour(households: readonly HouseholdPlan[], targets: LabourTargets, rng: Rng): void {
  const adults = rng.shuffle([
    ...Array<'working'>(targets.working.value).fill('working'),
    ...Array<'unable'>(targets.unable.value).fill('unable'),
    ...Array<'able'>(targets.able.value).fill('able'),
  ]);
  if (adults.length < households.length) {
    throw new InfeasibleScenario({
      vi: `${households.length} hộ nhưng chỉ có ${adults.length} người không đi học để làm chủ hộ`,
      en: `${households.length} households but only ${adults.length} members not at school to head them`,
    });
  }
  const quotas = households.map(() => ({ studying: 0, working: 0, unable: 0, able: 0 }));
  const size = (q: (typeof quotas)[number]) => q.studying + q.working + q.unable + q.able;
  const deal = (status: 'studying' | 'working' | 'unable' | 'able', k: number) => {
    const quota = quotas[k] as (typeof quotas)[number];
    quota[status]++;
  };
  for (const k of households.keys()) deal(adults[k] as 'working', k);
  for (const status of [
    ...adults.slice(households.length),
    ...Array<'studying'>(targets.studying.value).fill('studying'),
  ]) {
    let k = rng.below(households.length);
    for (let tries = 0; size(quotas[k] as (typeof quotas)[number]) >= MOST_MEMBERS && tries < 1000; tries++) {
      k = rng.below(households.length);
    }
    deal(status, k);
  }
  for (const [k, h] of households.entries()) {
    const quota = quotas[k] as (typeof quotas)[number];
    h.labour = quota;
    h.noLabour = quota.able + quota.working === 0;
  }
}
