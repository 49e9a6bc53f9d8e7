import { type BuiltHousehold, buildHousehold } from '#demo/households/build-household.ts';
import { type Row } from '#demo/households/columns.ts';
import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import { memberRow } from '#demo/households/member-row.ts';
import { type RegisterSetting } from '#demo/households/register-setting.ts';
import { villagesOf } from '#demo/names/village-names.ts';
import { Rng, registerStream } from '#demo/random/rng.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import { allocateCommunes, type CommunePlan } from './allocate-communes.ts';
import { compareWithPrint, countFigures, type FigureComparison } from './count-figures.ts';
import { planHouseholds } from './plan-households.ts';
import { provinceNotes } from './province-notes.ts';
import { daysBetween } from './survey-days.ts';

/** Dân số — the denominators of one commune, as `round population` takes them. */
export interface PopulationRow {
  readonly commune_code: string;
  readonly households: number;
  readonly persons: number;
}

export interface VillageRow {
  readonly communeCode: string;
  readonly name: string;
}

/** Tỉnh mô phỏng — a synthetic province; the iterables can be run again and again, always with the same rows. */
export interface SyntheticProvince {
  readonly notes: readonly string[];
  readonly population: readonly PopulationRow[];
  readonly villages: readonly VillageRow[];
  registerRows(): Iterable<Row>;
  memberRows(): Iterable<Row>;
  /** Households whole, for loaders that want row and members together. */
  households(): Iterable<BuiltHousehold>;
  /** Figure code → what the rows give when classified. */
  readonly expected: Readonly<Record<string, number>>;
  /** The printed figures beside the expected ones, with each difference explained. */
  readonly comparison: readonly FigureComparison[];
  readonly communes: readonly CommunePlan[];
  /** What the totals decided about each household, and what all share: the year after is made from them. */
  readonly plans: readonly HouseholdPlan[];
  readonly setting: RegisterSetting;
}

/**
 * Sinh tỉnh mô phỏng theo kế hoạch — households that add up exactly to the scenario.
 * Throws `InfeasibleScenario` when the targets contradict one another.
 */
export function generateProvince(scenario: Scenario, { seed }: { readonly seed: number }): SyntheticProvince {
  const rng = new Rng(registerStream(seed, 1));
  const communes = allocateCommunes(scenario, rng);
  const plans = planHouseholds(scenario, communes, rng);
  const units = scenario.units.communes;
  const villages = units.map((u) => villagesOf(u, scenario.units.provinceCode, seed));
  const setting: RegisterSetting = {
    seed: registerStream(seed, Number(scenario.units.provinceCode)),
    provinceCode: scenario.units.provinceCode,
    standardId: scenario.standardId,
    year: scenario.reviewYear,
    communes: units,
    villages,
    surveyDays: daysBetween(scenario.surveyFrom, scenario.surveyTo),
    households: plans.length,
    identityCoverage: scenario.identityCoverage,
    rates: scenario.deprivationRates,
  };
  const expected = countFigures(scenario, communes, plans);
  const comparison = compareWithPrint(scenario, expected);
  return {
    notes: provinceNotes(scenario, comparison, seed),
    population: communes.map((c) => ({ commune_code: c.unit.code, households: c.households, persons: c.persons })),
    villages: units.flatMap((u, i) => (villages[i] as string[]).map((name) => ({ communeCode: u.code, name }))),
    ...rowsOf(plans, setting),
    expected,
    comparison,
    communes,
    plans,
    setting,
  };
}

/** The three views on the same households. */
export function rowsOf(plans: Iterable<HouseholdPlan>, setting: RegisterSetting) {
  function* households(): Generator<BuiltHousehold> {
    const rng = new Rng(setting.seed);
    for (const plan of plans) yield buildHousehold(plan, setting, rng);
  }
  function* registerRows(): Generator<Row> {
    for (const household of households()) yield household.row;
  }
  function* memberRows(): Generator<Row> {
    for (const household of households()) {
      for (let i = 0; i < household.members.length; i++) yield memberRow(household, i);
    }
  }
  return { households, registerRows, memberRows };
}
