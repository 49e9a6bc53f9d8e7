import { familyName, personName } from '#demo/names/person-name.ts';
import { addressOf } from '#demo/names/village-names.ts';
import { mixSeed, type Rng } from '#demo/random/rng.ts';
import { type DemoStandardId, openingClass, type PovertyClass } from '#demo/scenarios/scenario.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';
import { b1Score } from './b1-ranges.ts';
import { composeHousehold } from './composition.ts';
import { drawDeprivations, indicatorCount } from './deprivations.ts';
import type { HouseholdPlan } from './household-plan.ts';
import { identityNumber, syntheticLastSix } from './identity-number.ts';
import { composeByLabour } from './labour-composition.ts';
import type { Person } from './person.ts';

/** What all households of one register share. */
export interface RegisterSetting {
  readonly seed: number;
  readonly provinceCode: string;
  readonly standardId: DemoStandardId;
  /** Ages are those on 31 December of this year. */
  readonly year: number;
  readonly communes: readonly CommuneUnit[];
  readonly villages: readonly (readonly string[])[];
  readonly surveyDays: readonly string[];
  readonly households: number;
  readonly identityCoverage: { readonly adults: number; readonly children: number };
  readonly rates: { readonly poor: readonly number[]; readonly nearPoor: readonly number[] };
}

/** A row of the register or of the members file: column → cell. */
export type Row = Record<string, string>;

export interface BuiltHousehold {
  readonly row: Row;
  readonly code: string;
  readonly members: readonly Person[];
  readonly ethnic: string;
  /** The class the plan means it to have. */
  readonly closing: PovertyClass;
}

/** Ghi chú bắt buộc on every synthetic person. */
export const SYNTHETIC_NOTE = 'dữ liệu mô phỏng';

/** «MP» (mô phỏng), province, serial: a household code nobody can take for a real one. */
export function householdCode(provinceCode: string, serial: number): string {
  return `MP${provinceCode}${serial.toString().padStart(6, '0')}`;
}

/** Builds one household whole, always the same for its serial and the register's seed. */
export function buildHousehold(plan: HouseholdPlan, setting: RegisterSetting, rng: Rng): BuiltHousehold {
  rng.reseed(setting.seed, plan.serial);
  const members = plan.labour ? composeByLabour(plan.labour, rng) : composeHousehold(plan, rng);
  if (!plan.labour) {
    for (const m of members)
      m.inSchool = m.age >= 3 && m.age <= 14 ? true : m.age > 14 && m.age < 23 && attends(m.age, rng);
  }
  markGroups(plan, members, rng);
  nameMembers(plan, members, setting, rng);
  const code = householdCode(setting.provinceCode, plan.serial);
  return {
    code,
    members,
    ethnic: plan.ethnic,
    closing: plan.closing,
    row: registerRow(plan, members, setting, code, rng),
  };
}

function attends(age: number, rng: Rng): boolean {
  return rng.chance(age <= 17 ? 0.82 : 0.28);
}

function markGroups(plan: HouseholdPlan, members: readonly Person[], rng: Rng): void {
  if (plan.socialProtection) {
    const entitled =
      members.find((m) => m.disabled) ?? members.find((m) => m.age >= 75) ?? members.find((m) => m.age >= 60);
    if (entitled) entitled.assistance = true;
    else if (plan.labour) (members[members.length - 1] as Person).assistance = true;
    else if (members.length > 1 && members[1] && members[1].age < 16) members[1].assistance = true;
    else {
      const bearer = members[members.length - 1] as Person;
      bearer.assistance = true;
      bearer.disabled = members.length > 1;
    }
  }
  if (plan.merit) members.reduce((a, b) => (b.age > a.age ? b : a)).merit = true;
  if (!plan.labour && !plan.socialProtection && plan.causes.some((c) => c.includes('illness')) && rng.chance(0.2)) {
    const ill = members.find((m) => m.age >= 60);
    if (ill) ill.disabled = true;
  }
}

function nameMembers(plan: HouseholdPlan, members: readonly Person[], setting: RegisterSetting, rng: Rng): void {
  const headFamily = familyName(rng, plan.ethnic);
  const second = members[1];
  const childrensFamily =
    members[0]?.sex === 'f' && second?.relation === 'Chồng' ? familyName(rng, plan.ethnic) : headFamily;
  const lastSix = syntheticLastSix(plan.serial, setting.households);
  for (let i = 0; i < members.length; i++) {
    const m = members[i] as Person;
    const family =
      i === 0
        ? headFamily
        : m.relation === 'Con' || m.relation === 'Cháu' || m.relation === 'Chồng'
          ? childrensFamily
          : m.relation === 'Bố'
            ? headFamily
            : familyName(rng, plan.ethnic);
    m.name = personName(rng, plan.ethnic, m.sex, m.age, family);
    const year = setting.year - m.age;
    m.birth =
      m.age >= 60 && rng.chance(0.3) ? String(year) : `${year}-${two(rng.between(1, 12))}-${two(rng.between(1, 28))}`;
    const covered = rng.chance(m.age >= 14 ? setting.identityCoverage.adults : setting.identityCoverage.children);
    const id = covered ? identityNumber(setting.provinceCode, m.sex, year, lastSix) : '';
    m.id = id !== '' && members.some((o) => o !== m && o.id === id) ? '' : id;
  }
}

const TWO = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
const two = (n: number): string => TWO[n] as string;

function registerRow(
  plan: HouseholdPlan,
  members: readonly Person[],
  setting: RegisterSetting,
  code: string,
  rng: Rng,
): Row {
  const commune = setting.communes[plan.commune] as CommuneUnit;
  const head = members[0] as Person;
  const opening = openingClass(plan.movement);
  const listed = opening !== 'not_poor';
  const stopped = plan.movement === 'surely_not_poor';
  const row: Row = {
    household_code: code,
    commune_code: commune.code,
    village: rng.pick(setting.villages[plan.commune] as readonly string[]),
    address: addressOf(rng, commune.urban),
    head_name: head.name,
    head_sex: head.sex,
    head_birth: head.birth,
    head_id: head.id,
    ethnic: plan.ethnic,
    size: String(members.length),
    area: commune.urban ? 'urban' : 'rural',
    previous_class: listed ? opening : '',
    ever_poor:
      plan.movement === 'fell_back_poor' || opening === 'poor' || (opening === 'near_poor' && rng.chance(0.4))
        ? '1'
        : '',
    ever_near_poor:
      plan.movement === 'fell_back_near_poor' || opening === 'near_poor' || (opening === 'poor' && rng.chance(0.3))
        ? '1'
        : '',
    form_a: listed ? '' : stopped ? 'surely_not_poor' : 'to_survey',
    b1_score: stopped ? '' : String(b1Score(setting.standardId, plan.closing, plan.group, commune.urban, rng)),
  };
  const rates = plan.closing === 'poor' ? setting.rates.poor : setting.rates.nearPoor;
  const flags = drawDeprivations(plan, members, setting.standardId, setting.year, rates, rng);
  for (let i = 0; i < indicatorCount(setting.standardId); i++)
    row[DEPRIVATION_COLUMNS[i] as string] = stopped ? '' : flags[i] === 1 ? '1' : '0';
  row.causes = plan.causes.join(';');
  row.needs = plan.needs.join(';');
  row.groups = groupsOf(plan, members);
  row.other_change = '';
  row.surveyed_on = stopped ? '' : rng.pick(setting.surveyDays);
  return row;
}

const DEPRIVATION_COLUMNS = Array.from({ length: 12 }, (_, i) => `d${i + 1}`);

function groupsOf(plan: HouseholdPlan, members: readonly Person[]): string {
  const head = members[0] as Person;
  const groups: string[] = [];
  if (plan.merit) groups.push('merit');
  if (plan.socialProtection) groups.push('social_protection');
  if (plan.noLabour) groups.push('no_labour');
  if (head.sex === 'f') groups.push('female_head');
  if (members.length === 1 && head.age >= 60) groups.push('elderly_alone');
  if (members.some((m) => m.disabled)) groups.push('disabled');
  return groups.join(';');
}

export const REGISTER_COLUMNS = (standardId: DemoStandardId): string[] => [
  'household_code',
  'commune_code',
  'village',
  'address',
  'head_name',
  'head_sex',
  'head_birth',
  'head_id',
  'ethnic',
  'size',
  'area',
  'previous_class',
  'ever_poor',
  'ever_near_poor',
  'form_a',
  'b1_score',
  ...DEPRIVATION_COLUMNS.slice(0, indicatorCount(standardId)),
  'causes',
  'needs',
  'groups',
  'other_change',
  'surveyed_on',
];

export const MEMBER_COLUMNS = [
  'household_code',
  'person_no',
  'name',
  'sex',
  'birth',
  'id',
  'ethnic',
  'relation',
  'in_school',
  'has_insurance',
  'working',
  'disabled',
  'merit',
  'social_assistance',
  'note',
] as const;

const yes = (flag: boolean): string => (flag ? '1' : '0');

/** Rows of the members file of one household. */
export function memberRow(household: BuiltHousehold, index: number): Row {
  const m = household.members[index] as Person;
  return {
    household_code: household.code,
    person_no: String(index + 1),
    name: m.name,
    sex: m.sex,
    birth: m.birth,
    id: m.id,
    ethnic: household.ethnic,
    relation: m.relation,
    in_school: yes(m.inSchool),
    has_insurance: yes(m.insured),
    working: yes(m.working),
    disabled: yes(m.disabled),
    merit: yes(m.merit),
    social_assistance: yes(m.assistance),
    note: SYNTHETIC_NOTE,
  };
}

/** A stream number for choices that belong to the whole register, not to one household. */
export const registerStream = (seed: number, purpose: number): number => mixSeed(seed, -purpose);
