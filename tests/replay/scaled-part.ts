import type { PlayedPart } from '#demo/following-year/outcomes.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Sourced } from '#demo/scenarios/sourced.ts';

type Counts<K extends string> = Readonly<Record<K, Sourced>>;

/** The same province with fewer households in every commune: rates and bands stay, a test has less to load. */
export function scaledPart({ scenario, outcome }: PlayedPart, divisor: number): PlayedPart {
  const down = (value: number): number => Math.round(value / divisor);
  const one = (sourced: Sourced): Sourced => ({ ...sourced, value: down(sourced.value) });
  const all = <K extends string>(counts: Counts<K>): Record<K, Sourced> =>
    Object.fromEntries(Object.entries<Sourced>(counts).map(([key, sourced]) => [key, one(sourced)])) as Record<
      K,
      Sourced
    >;
  const flows = <K extends string>(counts: Readonly<Record<K, number>>): Record<K, number> =>
    Object.fromEntries(Object.entries<number>(counts).map(([key, value]) => [key, down(value)])) as Record<K, number>;
  const smaller: Scenario = {
    ...scenario,
    households: one(scenario.households),
    movements: all(scenario.movements),
    n2: one(scenario.n2),
    groups: { poor: all(scenario.groups.poor), nearPoor: all(scenario.groups.nearPoor) } as Scenario['groups'],
    ethnic: { ...scenario.ethnic, poor: one(scenario.ethnic.poor), nearPoor: one(scenario.ethnic.nearPoor) },
    causes: all(scenario.causes),
    printedFigures: [],
  };
  return {
    scenario: smaller,
    outcome: outcome && { ...outcome, listed: flows(outcome.listed), entering: flows(outcome.entering) },
  };
}
