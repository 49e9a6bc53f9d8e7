import { addressOf } from '#demo/names/village-names.ts';
import type { Rng } from '#demo/random/rng.ts';
import { openingClass } from '#demo/scenarios/scenario.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';
import { b1Score } from './b1-ranges.ts';
import { DEPRIVATION_COLUMNS, type Row } from './columns.ts';
import { drawDeprivations, indicatorCount } from './deprivations.ts';
import type { HouseholdPlan } from './household-plan.ts';
import type { Person } from './person.ts';
import type { RegisterSetting } from './register-setting.ts';

/** Dòng sổ rà soát — the row from which the official rules give the planned class, group and movement. */
export function registerRow(
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
