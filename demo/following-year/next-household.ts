import type { BuiltHousehold } from '#demo/households/build-household.ts';
import { DEPRIVATION_COLUMNS, type Row } from '#demo/households/columns.ts';
import type { HouseholdPlan } from '#demo/households/household-plan.ts';
import { type Person, person } from '#demo/households/person.ts';
import { registerRow } from '#demo/households/register-row.ts';
import type { RegisterSetting } from '#demo/households/register-setting.ts';
import { personName } from '#demo/names/person-name.ts';
import type { Rng } from '#demo/random/rng.ts';
import { type NextPlan, nextClass } from './next-plans.ts';

/** Of a hundred young couples this many have a child in the year. */
const BIRTHS = 0.03;

/** Hộ sau một năm — the same people a year older, a child born here and there, and the answers of the new review. */
export function nextHousehold(
  next: NextPlan,
  before: BuiltHousehold,
  commune: number,
  setting: RegisterSetting,
  rng: Rng,
): BuiltHousehold {
  rng.reseed(setting.seed + setting.year, next.base.serial);
  const plan = planOf(next, commune, setting);
  const members = before.members.map((member) => aYearOlder(member, plan));
  if (!next.died && !plan.labour) addBirth(members, plan, setting, rng);
  const fresh = registerRow(plan, members, setting, before.code, rng);
  const row: Row = {
    ...fresh,
    village: before.row.village as string,
    address: before.row.address as string,
    previous_class: next.base.closing === 'not_poor' ? '' : next.base.closing,
    ever_poor: before.row.ever_poor === '1' || next.base.closing === 'poor' ? '1' : '',
    ever_near_poor: before.row.ever_near_poor === '1' || next.base.closing === 'near_poor' ? '1' : '',
  };
  if (next.died) emptyOf(row);
  return { code: before.code, row, members, ethnic: before.ethnic, closing: nextClass(next) };
}

function planOf(next: NextPlan, commune: number, setting: RegisterSetting): HouseholdPlan {
  const closing = nextClass(next);
  const group = closing !== 'poor' || setting.standardId !== '2016-2020' ? '' : next.base.group || 'N1';
  const keeps = closing !== 'not_poor';
  return {
    ...next.base,
    commune,
    movement: next.movement,
    closing,
    group,
    causes: keeps ? causesOf(next.base) : [],
    needs: keeps ? next.base.needs : [],
  };
}

/** Whoever fell back had no causes on the list he had left. */
const causesOf = ({ causes, noLabour }: HouseholdPlan): string[] =>
  causes.length > 0 ? causes : [noLabour ? 'lack-of-labour' : 'other-cause'];

function aYearOlder(member: Person, plan: HouseholdPlan): Person {
  const age = member.age + 1;
  if (plan.labour) return { ...member, age };
  // The new review asks anew who works, who is insured, who goes to school.
  const inSchool = age >= 3 && age <= 14 ? true : age < 23 && member.inSchool;
  return { ...member, age, inSchool, insured: true, working: false };
}

function addBirth(members: Person[], plan: HouseholdPlan, setting: RegisterSetting, rng: Rng): void {
  const [head, partner] = members;
  const isCouple = partner !== undefined && (partner.relation === 'Vợ' || partner.relation === 'Chồng');
  if (head === undefined || !isCouple || Math.max(head.age, partner.age) > 40 || !rng.chance(BIRTHS * 3)) return;
  const sibling = members.find(({ relation }) => relation === 'Con');
  const father = head.sex === 'm' ? head : partner;
  const child = person('Con', rng.chance(0.48) ? 'f' : 'm', 0);
  child.name = personName(rng, plan.ethnic, child.sex, 0, (sibling ?? father).name.split(' ')[0] ?? '');
  const two = (n: number) => String(n).padStart(2, '0');
  child.birth = `${setting.year}-${two(rng.between(1, 8))}-${two(rng.between(1, 28))}`;
  members.push(child);
}

/** Hộ đơn thân đã chết: the row says only that. */
function emptyOf(row: Row): void {
  for (const column of ['b1_score', ...DEPRIVATION_COLUMNS, 'causes', 'needs', 'form_a', 'surveyed_on'])
    if (column in row) row[column] = '';
  row.other_change = 'died';
}
