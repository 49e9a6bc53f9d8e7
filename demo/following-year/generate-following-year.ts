import { type BuiltHousehold, buildHousehold } from '#demo/households/build-household.ts';
import type { Row } from '#demo/households/columns.ts';
import { memberRow } from '#demo/households/member-row.ts';
import type { RegisterSetting } from '#demo/households/register-setting.ts';
import { villagesOf } from '#demo/names/village-names.ts';
import type { PopulationRow, SyntheticProvince, VillageRow } from '#demo/province/generate-province.ts';
import { daysBetween } from '#demo/province/survey-days.ts';
import { apportion } from '#demo/random/apportion.ts';
import { Rng, registerStream } from '#demo/random/rng.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import { newHouseholds } from './new-households.ts';
import { nextHousehold } from './next-household.ts';
import { nextPlans } from './next-plans.ts';
import type { YearOutcome } from './year-outcome.ts';

/** Năm kế hoạch của tỉnh mô phỏng — the review at the end of the plan's year, household by household. */
export interface FollowingYear {
  readonly notes: readonly string[];
  readonly population: readonly PopulationRow[];
  readonly villages: readonly VillageRow[];
  readonly expected: { readonly poor: number; readonly nearPoor: number; readonly rows: number };
  registerRows(): Iterable<Row>;
  memberRows(): Iterable<Row>;
}

/** The households of the base a year later, and those who came on a list for the first time. Same seed, same year. */
export function generateFollowingYear(
  scenario: Scenario,
  base: SyntheticProvince,
  outcome: YearOutcome,
  { seed }: { readonly seed: number },
): FollowingYear {
  const rng = new Rng(registerStream(seed, outcome.year));
  const communes = (outcome.units ?? scenario.units).communes;
  const indexOf = new Map(communes.map((unit, index) => [unit.code, index]));
  const baseIndex = base.setting.communes.map(({ code }) => {
    const index = indexOf.get(outcome.merged?.[code] ?? code);
    if (index === undefined) throw new Error(`commune ${code} is not in force on ${outcome.referenceDate}`);
    return index;
  });
  const population = nextPopulation(base, baseIndex, communes, outcome);
  const setting: RegisterSetting = {
    ...base.setting,
    year: outcome.year,
    communes,
    villages: communes.map((unit) => villagesOf(unit, base.setting.provinceCode, seed)),
    surveyDays: daysBetween(outcome.surveyFrom, outcome.surveyTo),
  };
  const built = new Map([...base.households()].map((household, i) => [base.plans[i]?.serial ?? 0, household]));
  const alone = new Set([...built].flatMap(([serial, { members }]) => (isOldAndAlone(members) ? serial : [])));
  const listed = nextPlans(base, alone, outcome, rng);
  const entering = newHouseholds(
    scenario,
    base,
    communes,
    population.map(({ households }) => households),
    outcome,
    rng,
  );

  function* households(): Generator<BuiltHousehold> {
    const own = new Rng(setting.seed);
    for (const next of listed) {
      const before = built.get(next.base.serial) as BuiltHousehold;
      yield nextHousehold(next, before, baseIndex[next.base.commune] as number, setting, own);
    }
    for (const plan of entering) yield bornBefore(outcome.surveyFrom, buildHousehold(plan, setting, own));
  }
  return {
    notes: [`${outcome.note.vi} / ${outcome.note.en}`],
    population,
    villages: [],
    expected: expectedOf(base, outcome, listed.length + entering.length),
    *registerRows() {
      for (const household of households()) yield household.row;
    },
    *memberRows() {
      for (const household of households())
        if (household.row.other_change !== 'died')
          for (let i = 0; i < household.members.length; i++) yield memberRow(household, i);
    },
  };
}

/** Nobody is listed before being born: the youngest of a household built for the year came before the survey. */
function bornBefore(day: string, household: BuiltHousehold): BuiltHousehold {
  for (const member of household.members)
    if (member.birth > day) member.birth = `${day.slice(0, 4)}-06-${member.birth.slice(8)}`;
  return household;
}

const isOldAndAlone = (members: BuiltHousehold['members']): boolean =>
  members.length === 1 && (members[0]?.age ?? 0) >= 70;

function nextPopulation(
  base: SyntheticProvince,
  baseIndex: readonly number[],
  communes: readonly { readonly code: string }[],
  outcome: YearOutcome,
): PopulationRow[] {
  const of = (key: 'households' | 'persons') => {
    const sums = communes.map(() => 0);
    base.population.forEach((row, i) => {
      const index = baseIndex[i] as number;
      sums[index] = (sums[index] as number) + row[key];
    });
    const total = Math.round(sums.reduce((all, one) => all + one, 0) * outcome.growth);
    return apportion(
      `${key} by commune`,
      total,
      sums.map((ideal) => ({ ideal })),
    );
  };
  const [households, persons] = [of('households'), of('persons')];
  return communes.map(({ code }, i) => ({
    commune_code: code,
    households: households[i] as number,
    persons: persons[i] as number,
  }));
}

function expectedOf(base: SyntheticProvince, outcome: YearOutcome, rows: number): FollowingYear['expected'] {
  const { listed, entering } = outcome;
  const before = (closing: string) => base.plans.filter((plan) => plan.closing === closing).length;
  return {
    rows,
    poor:
      before('poor') -
      listed.poor_to_not_poor -
      listed.poor_to_near_poor -
      listed.poor_died +
      listed.near_poor_to_poor +
      entering.fell_back_poor +
      entering.new_poor,
    nearPoor:
      before('near_poor') -
      listed.near_poor_to_not_poor -
      listed.near_poor_to_poor -
      listed.near_poor_died +
      listed.poor_to_near_poor +
      entering.fell_back_near_poor +
      entering.new_near_poor,
  };
}
