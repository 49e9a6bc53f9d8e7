import type { Rng } from '#demo/random/rng.ts';
import type { PovertyClass } from '#demo/scenarios/scenario.ts';
import type { Row } from './columns.ts';
import { composeHousehold } from './composition.ts';
import type { HouseholdPlan } from './household-plan.ts';
import { composeByLabour } from './labour-composition.ts';
import { nameMembers } from './name-members.ts';
import type { Person } from './person.ts';
import { registerRow } from './register-row.ts';
import { householdCode, type RegisterSetting } from './register-setting.ts';

export interface BuiltHousehold {
  readonly row: Row;
  readonly code: string;
  readonly members: readonly Person[];
  readonly ethnic: string;
  /** The class the plan means it to have. */
  readonly closing: PovertyClass;
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
