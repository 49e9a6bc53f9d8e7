import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import { closingClass, openingClass, type PlannedMovement, type Scenario } from '#demo/scenarios/scenario.ts';
import type { CommunePlan } from './allocate-communes.ts';

/**
 * Số liệu tái lập — counts what the generated province really holds, figure by figure. It counts households, not the
 * targets, so that a fault of the generator cannot hide behind its own input.
 */
export function countFigures(
  scenario: Scenario,
  communes: readonly CommunePlan[],
  households: readonly HouseholdPlan[],
): Record<string, number> {
  const count = (test: (h: HouseholdPlan) => boolean) => households.filter(test).length;
  const moved = (movement: PlannedMovement) => count((h) => h.movement === movement);
  const poor = households.filter((h) => closingClass(h.movement) === 'poor');
  const nearPoor = count((h) => closingClass(h.movement) === 'near_poor');
  const openingPoor = count((h) => openingClass(h.movement) === 'poor');
  const openingNearPoor = count((h) => openingClass(h.movement) === 'near_poor');
  const residents = communes.reduce((s, c) => s + c.households, 0);
  const figures: Record<string, number> = {
    resident_households: residents,
    resident_persons: communes.reduce((s, c) => s + c.persons, 0),
    communes: communes.length,
    register_rows: households.length,
    poor_households: poor.length,
    near_poor_households: nearPoor,
    poverty_rate: (poor.length * 100) / residents,
    near_poverty_rate: (nearPoor * 100) / residents,
    poor_households_N1: count((h) => h.group === 'N1'),
    poor_households_N2: count((h) => h.group === 'N2'),
    opening_poor: openingPoor,
    opening_near_poor: openingNearPoor,
    poor_net_reduction: openingPoor - poor.length,
    near_poor_net_reduction: openingNearPoor - nearPoor,
    escaped_poverty: moved('poor_to_near_poor') + moved('poor_to_not_poor'),
    poor_to_near_poor: moved('poor_to_near_poor'),
    poor_to_not_poor: moved('poor_to_not_poor'),
    near_poor_to_poor: moved('near_poor_to_poor'),
    fell_back_poor: moved('fell_back_poor'),
    new_poor: moved('new_poor'),
    still_poor: moved('still_poor'),
    escaped_near_poverty: moved('near_poor_to_not_poor'),
    still_near_poor: moved('still_near_poor'),
    fell_back_near_poor: moved('fell_back_near_poor'),
    new_near_poor: moved('new_near_poor'),
    poor_social_protection: poor.filter((h) => h.socialProtection).length,
    poor_merit: poor.filter((h) => h.merit).length,
    poor_no_labour: poor.filter((h) => h.noLabour).length,
    poor_ethnic_minority: poor.filter((h) => h.ethnic !== '01').length,
  };
  for (const code of Object.keys(scenario.causes)) {
    figures[`cause:${code}`] = poor.filter((h) => h.causes.includes(code)).length;
  }
  for (const code of Object.keys(scenario.needs)) {
    figures[`need:${code}`] = poor.filter((h) => h.needs.includes(code)).length;
  }
  for (const band of scenario.bands ?? []) {
    figures[`communes_in_band:[${band.from},${band.to})`] = communes.filter(
      (c) => c.poor * 100 >= band.from * c.households && c.poor * 100 < band.to * c.households,
    ).length;
  }
  for (const target of scenario.districts ?? []) {
    const inDistrict = communes.filter((c) => c.unit.districtCode === target.districtCode);
    figures[`households:${target.districtCode}`] = inDistrict.reduce((s, c) => s + c.households, 0);
    figures[`poor:${target.districtCode}`] = inDistrict.reduce((s, c) => s + c.poor, 0);
    figures[`poverty_rate:${target.districtCode}`] =
      ((figures[`poor:${target.districtCode}`] ?? 0) * 100) / (figures[`households:${target.districtCode}`] ?? 0);
  }
  if (scenario.labour) {
    figures.poor_members = 0;
    for (const status of ['studying', 'working', 'unable', 'able'] as const) {
      const members = poor.reduce((s, h) => s + (h.labour?.[status] ?? 0), 0);
      figures[`members:${status}`] = members;
      figures.poor_members += members;
    }
  }
  return figures;
}

export interface FigureComparison {
  readonly code: string;
  readonly line: number;
  readonly fact?: string;
  readonly printed: number;
  readonly reproduced: number;
  readonly difference: number;
  readonly explanation?: { readonly vi: string; readonly en: string };
}

/** So với văn bản — every printed figure beside the reproduced one; rates at the decimals printed. */
export function compareWithPrint(scenario: Scenario, figures: Readonly<Record<string, number>>): FigureComparison[] {
  return scenario.printedFigures.map(({ code, line, fact, printed, decimals, explains }) => {
    const found = figures[code] ?? Number.NaN;
    const reproduced = decimals === undefined ? found : Math.round(found * 10 ** decimals) / 10 ** decimals;
    const difference = decimals === undefined ? reproduced - printed : Number((reproduced - printed).toFixed(decimals));
    return {
      code,
      line,
      printed,
      reproduced,
      difference,
      ...(fact === undefined ? {} : { fact }),
      ...(explains === undefined ? {} : { explanation: explains }),
    };
  });
}
