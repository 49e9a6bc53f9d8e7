import type { Sex } from '#demo/names/person-name.ts';
import type { Rng } from '#demo/random/rng.ts';
import type { LabourQuota } from './household-plan.ts';
import { type Person, person } from './person.ts';

/**
 * Thành phần hộ theo tình trạng lao động — members that fall exactly into studying, working, unable and able to work:
 * the head is the oldest who can be one (working, able or aged), pupils come last.
 */
export function composeByLabour(quota: LabourQuota, rng: Rng): Person[] {
  const members: Person[] = [];
  const add = (age: number, set: (m: Person) => void) => {
    const sex = rng.chance(0.52) ? 'f' : 'm';
    const relation = members.length === 0 ? 'Chủ hộ' : relationFor(sex, age, members[0] as Person);
    const m = person(relation, sex, age);
    set(m);
    members.push(m);
  };
  for (let i = 0; i < quota.working; i++) add(Math.max(19, rng.between(34, 58) - i * 12), (m) => (m.working = true));
  for (let i = 0; i < quota.able; i++) add(Math.max(18, rng.between(30, 57) - i * 5), () => {});
  for (let i = 0; i < quota.unable; i++) {
    const aged = rng.chance(0.72);
    add(aged ? rng.between(62, 90) : rng.between(25, 58), (m) => (m.disabled = !aged));
  }
  for (let i = 0; i < quota.studying; i++) add(rng.between(6, 9) + 3 * i, (m) => (m.inSchool = true));
  return members;
}

function relationFor(sex: Sex, age: number, head: Person): string {
  if (age >= head.age + 18) return sex === 'f' ? 'Mẹ' : 'Bố';
  return age <= head.age - 18 ? 'Con' : 'Khác';
}
