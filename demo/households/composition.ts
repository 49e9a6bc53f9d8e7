import type { Sex } from '#demo/names/person-name.ts';
import { expandWeights, type Rng } from '#demo/random/rng.ts';
import type { HouseholdPlan } from './household-plan.ts';
import { type Person, person } from './person.ts';

type Shape =
  | 'elderly_alone'
  | 'elderly_couple'
  | 'grandparents'
  | 'disabled_alone'
  | 'elderly_with_disabled'
  | 'single_parent'
  | 'nuclear'
  | 'three_generations'
  | 'couple'
  | 'adult_alone';

const WITHOUT_LABOUR = expandWeights<Shape>([
  ['elderly_alone', 46],
  ['elderly_couple', 24],
  ['grandparents', 10],
  ['disabled_alone', 11],
  ['elderly_with_disabled', 9],
]);
const WITH_LABOUR = expandWeights<Shape>([
  ['single_parent', 18],
  ['nuclear', 46],
  ['three_generations', 17],
  ['couple', 11],
  ['adult_alone', 8],
]);
const MANY_DEPENDANTS = expandWeights<Shape>([
  ['single_parent', 20],
  ['nuclear', 55],
  ['three_generations', 25],
]);
const NOT_POOR = expandWeights<Shape>([
  ['nuclear', 58],
  ['three_generations', 22],
  ['couple', 13],
  ['single_parent', 4],
  ['adult_alone', 3],
]);

const other = (sex: Sex): Sex => (sex === 'm' ? 'f' : 'm');
const spouse = (sex: Sex): string => (sex === 'm' ? 'Chồng' : 'Vợ');
const sexOf = (rng: Rng, femaleShare = 0.5): Sex => (rng.chance(femaleShare) ? 'f' : 'm');

/** Thành phần hộ — a household whose members fit its plan: who can work, who depends, how old. */
export function composeHousehold(plan: HouseholdPlan, rng: Rng): Person[] {
  const dependants = plan.causes.includes('many-dependants');
  const shapes = plan.noLabour
    ? WITHOUT_LABOUR
    : dependants
      ? MANY_DEPENDANTS
      : plan.closing === 'not_poor'
        ? NOT_POOR
        : WITH_LABOUR;
  return membersOf(rng.pick(shapes), dependants, rng);
}

function membersOf(shape: Shape, dependants: boolean, rng: Rng): Person[] {
  switch (shape) {
    case 'elderly_alone':
      return [person('Chủ hộ', sexOf(rng, 0.78), rng.between(62, 93))];
    case 'elderly_couple': {
      const age = rng.between(63, 90);
      const sex = sexOf(rng, 0.2);
      return [
        person('Chủ hộ', sex, age),
        person(spouse(other(sex)), other(sex), Math.max(60, age - rng.between(-2, 6))),
      ];
    }
    case 'grandparents': {
      const age = rng.between(61, 80);
      const members = [person('Chủ hộ', sexOf(rng, 0.7), age)];
      return addChildren(members, 'Cháu', rng.between(1, 2), 15, rng);
    }
    case 'disabled_alone': {
      const head = person('Chủ hộ', sexOf(rng), rng.between(28, 59));
      head.disabled = true;
      return [head];
    }
    case 'elderly_with_disabled': {
      const age = rng.between(63, 88);
      const child = person('Con', sexOf(rng), Math.min(59, age - rng.between(20, 34)));
      child.disabled = true;
      return [person('Chủ hộ', sexOf(rng, 0.6), age), child];
    }
    case 'single_parent': {
      const age = rng.between(29, 56);
      return addChildren([person('Chủ hộ', sexOf(rng, 0.86), age)], 'Con', childCount(dependants, rng), age - 20, rng);
    }
    case 'nuclear':
      return nuclear(dependants, rng);
    case 'three_generations': {
      const members = nuclear(dependants, rng);
      const parentAge = Math.min(95, Math.max(60, (members[0] as Person).age + rng.between(20, 32)));
      const sex = sexOf(rng, 0.72);
      members.push(person(sex === 'f' ? 'Mẹ' : 'Bố', sex, parentAge));
      return members;
    }
    case 'couple': {
      const age = rng.between(30, 58);
      const sex = sexOf(rng, 0.12);
      return [
        person('Chủ hộ', sex, age),
        person(spouse(other(sex)), other(sex), Math.min(59, age + rng.between(-5, 3))),
      ];
    }
    case 'adult_alone':
      return [person('Chủ hộ', sexOf(rng, 0.55), rng.between(32, 59))];
  }
}

function nuclear(dependants: boolean, rng: Rng): Person[] {
  const age = rng.between(29, 57);
  const sex = sexOf(rng, 0.15);
  const partnerAge = Math.min(59, Math.max(22, age + rng.between(-6, 3)));
  const members = [person('Chủ hộ', sex, age), person(spouse(other(sex)), other(sex), partnerAge)];
  return addChildren(members, 'Con', childCount(dependants, rng), Math.min(age, partnerAge) - 19, rng);
}

function childCount(dependants: boolean, rng: Rng): number {
  return dependants ? rng.between(3, 4) : rng.chance(0.12) ? 3 : rng.between(1, 2);
}

/** Children from the eldest down, at least a year apart; those over 22 who still live there are few. */
function addChildren(members: Person[], relation: string, count: number, eldest: number, rng: Rng): Person[] {
  let age = Math.max(0, Math.min(eldest, rng.between(count * 2, 22)));
  for (let i = 0; i < count && age >= 0; i++) {
    members.push(person(relation, sexOf(rng, 0.48), age));
    age -= rng.between(1, 4);
  }
  return members;
}
