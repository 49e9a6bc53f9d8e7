import { type BuiltHousehold } from './households/build-household.ts';
import { type Row } from './households/columns.ts';
import type { HouseholdPlan } from './households/household-plan.ts';
import { type RegisterSetting } from './households/register-setting.ts';
import { villagesOf } from './names/village-names.ts';
import { type PopulationRow, rowsOf, type VillageRow } from './province/generate-province.ts';
import { daysBetween } from './province/survey-days.ts';
import { InfeasibleScenario } from './random/infeasible-scenario.ts';
import { expandWeights, Rng, registerStream } from './random/rng.ts';
import { closingClass, type DemoStandardId, type PlannedMovement } from './scenarios/scenario.ts';
import { type CommuneUnit, UNIT_LISTS, type UnitList } from './units/unit-list.ts';

export interface FullRegisterOptions {
  readonly rows: number;
  readonly seed: number;
  /** One of the provinces with a stored list of units (30, 33, 10, 72, 60), unless `communes` is given. */
  readonly provinceCode: string;
  readonly standardId: DemoStandardId;
  readonly communes?: readonly CommuneUnit[];
}

export interface FullRegister {
  readonly notes: readonly string[];
  readonly population: readonly PopulationRow[];
  readonly villages: readonly VillageRow[];
  households(): Iterable<BuiltHousehold>;
  registerRows(): Iterable<Row>;
  memberRows(): Iterable<Row>;
}

/** A country-like mix in ten thousandths of all households; most are surveyed, so that every row costs a judgement. */
const MIX = expandWeights<PlannedMovement>([
  ['still_poor', 165],
  ['near_poor_to_poor', 8],
  ['fell_back_poor', 5],
  ['new_poor', 22],
  ['poor_to_near_poor', 40],
  ['still_near_poor', 210],
  ['fell_back_near_poor', 6],
  ['new_near_poor', 44],
  ['poor_to_not_poor', 55],
  ['near_poor_to_not_poor', 110],
  ['still_not_poor', 8_335],
  ['surely_not_poor', 1_000],
]);

const CAUSES: Readonly<Record<DemoStandardId, readonly string[]>> = {
  '2016-2020': [
    'lack-of-capital',
    'lack-of-labour',
    'lack-of-know-how-or-skill',
    'many-dependants',
    'long-term-illness',
  ],
  '2022-2025': ['lack-of-capital', 'lack-of-labour', 'lack-of-skill', 'illness-or-accident', 'other-cause'],
};
const NEEDS: Readonly<Record<DemoStandardId, readonly string[]>> = {
  '2016-2020': [],
  '2022-2025': ['health', 'education', 'production', 'credit', 'housing'],
};
const RATES: Readonly<Record<DemoStandardId, readonly number[]>> = {
  '2016-2020': [0.12, 0.03, 0.03, 0.14, 0.14, 0.08, 0.08, 0.26, 0.2, 0.12],
  '2022-2025': [0.24, 0.2, 0.08, 0.18, 0.16, 0.04, 0.18, 0.08, 0.12, 0.26, 0.36, 0.24],
};

/**
 * Sổ đầy đủ — a register of all households of a province, of any size, for measuring. Streamed: nothing but the
 * current household is in memory. It follows a mix, not a plan's totals; use `generateProvince` for those.
 */
export function generateFullRegister(options: FullRegisterOptions): FullRegister {
  const { rows, seed, provinceCode, standardId } = options;
  const communes = options.communes ?? listOf(provinceCode).communes;
  const year = standardId === '2016-2020' ? 2019 : 2024;
  const villages = communes.map((u) => villagesOf(u, provinceCode, seed));
  const setting: RegisterSetting = {
    seed: registerStream(seed, Number(provinceCode)),
    provinceCode,
    standardId,
    year,
    communes,
    villages,
    surveyDays: daysBetween(`${year}-09-09`, `${year}-11-15`),
    households: rows,
    identityCoverage: { adults: 0.95, children: 0.8 },
    rates: { poor: RATES[standardId], nearPoor: RATES[standardId] },
  };
  const plans: Iterable<HouseholdPlan> = {
    [Symbol.iterator]: () => plansOf(rows, communes.length, standardId, registerStream(seed, 2)),
  };
  return {
    notes: [
      `DỮ LIỆU MÔ PHỎNG — sổ ${rows} hộ để đo hiệu năng, không theo số liệu của văn bản nào. / SYNTHETIC DATA — a register of ${rows} households for measuring, following no plan; seed ${seed}.`,
    ],
    population: communes.map((u, i) => {
      const households = firstOf(i + 1, rows, communes.length) - firstOf(i, rows, communes.length);
      return { commune_code: u.code, households, persons: Math.ceil(households * 3.6) + 12 };
    }),
    villages: communes.flatMap((u, i) => (villages[i] as string[]).map((name) => ({ communeCode: u.code, name }))),
    ...rowsOf(plans, setting),
  };
}

const firstOf = (commune: number, rows: number, communes: number): number => Math.ceil((commune * rows) / communes);

function* plansOf(
  rows: number,
  communes: number,
  standardId: DemoStandardId,
  stream: number,
): Generator<HouseholdPlan, undefined> {
  const rng = new Rng(stream);
  const [causes, needs] = [CAUSES[standardId], NEEDS[standardId]];
  for (let serial = 1; serial <= rows; serial++) {
    const movement = rng.pick(MIX);
    const closing = closingClass(movement);
    const listed = closing !== 'not_poor';
    const noLabour = listed && rng.chance(0.3);
    yield {
      serial,
      commune: Math.floor(((serial - 1) * communes) / rows),
      movement,
      closing,
      group: standardId === '2016-2020' && closing === 'poor' ? (rng.chance(0.02) ? 'N2' : 'N1') : '',
      ethnic: rng.chance(0.02) ? '02' : '01',
      socialProtection: listed && rng.chance(0.35),
      merit: rng.chance(0.01),
      noLabour,
      causes: listed ? [noLabour ? 'lack-of-labour' : rng.pick(causes)] : [],
      needs: listed && needs.length > 0 ? [rng.pick(needs)] : [],
    };
  }
  return undefined;
}

function listOf(provinceCode: string): UnitList {
  const list = Object.values(UNIT_LISTS).find((l) => l.provinceCode === provinceCode);
  if (list) return list;
  throw new InfeasibleScenario({
    vi: `không có danh mục xã của tỉnh ${provinceCode}`,
    en: `no list of communes of province ${provinceCode}`,
  });
}
