import type { Sex } from '#demo/names/person-name.ts';

/** Nhân khẩu — one synthetic member; `relation` is the word of the official member list. */
export interface Person {
  readonly relation: string;
  readonly sex: Sex;
  readonly age: number;
  name: string;
  birth: string;
  id: string;
  inSchool: boolean;
  insured: boolean;
  working: boolean;
  disabled: boolean;
  merit: boolean;
  assistance: boolean;
}

export function person(relation: string, sex: Sex, age: number): Person {
  return {
    relation,
    sex,
    age,
    name: '',
    birth: '',
    id: '',
    inSchool: false,
    insured: true,
    working: false,
    disabled: false,
    merit: false,
    assistance: false,
  };
}

/** Còn khả năng lao động: of working age, not disabled, not at school. */
export function isAbleToWork(member: Person): boolean {
  return member.age >= 16 && member.age < 60 && !member.disabled && !member.inSchool;
}
