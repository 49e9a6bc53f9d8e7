import type { HouseholdPlan } from '#demo/households/household-plan.ts';

/** Very rare, yet never impossible: exact totals must always be reachable. */
const HARDLY = 0.0005;

const WITHOUT_LABOUR: Readonly<Record<string, number>> = {
  'lack-of-labour': 12,
  'long-term-illness': 4,
  'illness-or-accident': 4,
  'other-cause': 1,
  'many-dependants': HARDLY,
  'labour-without-job': HARDLY,
  'social-vice': HARDLY,
  'work-shy': HARDLY,
};

/** How well a cause suits a household: those without labour are not «work-shy». */
export function causeAffinity(code: string, household: HouseholdPlan): number {
  if (household.noLabour) return WITHOUT_LABOUR[code] ?? 0.02;
  return code === 'lack-of-labour' ? 0.25 : 1;
}

/** How well a need suits a household: nobody without labour asks for a loan to produce. */
export function needAffinity(code: string, household: HouseholdPlan): number {
  if (household.noLabour) return code === 'health' ? 6 : code === 'housing' || code === 'other-need' ? 1.5 : 0.02;
  if (code === 'credit') return household.causes.includes('lack-of-capital') ? 6 : 0.6;
  if (code === 'production') return household.causes.includes('lack-of-means-of-production') ? 4 : 1;
  return 1;
}
