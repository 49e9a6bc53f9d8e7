import { familyName, personName } from '#demo/names/person-name.ts';
import type { Rng } from '#demo/random/rng.ts';
import type { HouseholdPlan } from './household-plan.ts';
import { identityNumber, syntheticLastSix } from './identity-number.ts';
import type { Person } from './person.ts';
import type { RegisterSetting } from './register-setting.ts';

/** Đặt tên, ngày sinh, số định danh — children bear the father's family name; no number stands twice. */
export function nameMembers(plan: HouseholdPlan, members: readonly Person[], setting: RegisterSetting, rng: Rng): void {
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
