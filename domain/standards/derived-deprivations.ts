import { ageOn, type PlainDate, type PlainDateOrYear, yearOf } from '#domain/kernel/plain-date.ts';
import {
  type DeprivationDefinition,
  type DwellingPart,
  type EducationLevel,
  educationLevels,
  type MemberCondition,
} from './deprivation-definition.ts';
import type { Standard } from './standard.ts';

/** What a review may know of a member. An absent fact is unknown, never «no». */
export interface MemberFacts {
  readonly birth?: PlainDateOrYear | undefined;
  readonly completed?: EducationLevel | undefined;
  readonly currentlyStudying?: boolean | undefined;
  readonly hasHealthInsurance?: boolean | undefined;
  readonly fitForAge?: boolean | undefined;
  readonly inRightLevel?: boolean | undefined;
  readonly unableToWork?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly monthlySocialAssistance?: boolean | undefined;
}

export interface HouseholdFacts {
  readonly members: readonly MemberFacts[];
  readonly floorArea?: number | undefined;
  readonly nonDurable?: Partial<Record<DwellingPart, boolean>> | undefined;
}

/** `undefined`: it cannot be told from the record, the reviewer answers. */
export type DerivedDeprivations = Readonly<Record<string, boolean | undefined>>;

/** Thiếu hụt suy ra từ hồ sơ — by indicator code, with ages on the day of review. */
export function deriveDeprivations(standard: Standard, household: HouseholdFacts, day: PlainDate): DerivedDeprivations {
  return Object.fromEntries(
    standard.indicators.map((indicator) => [
      indicator.code,
      indicator.machine ? holds(indicator.machine, household, day) : undefined,
    ]),
  );
}

function holds(definition: DeprivationDefinition, household: HouseholdFacts, day: PlainDate): boolean | undefined {
  if ('anyMember' in definition) {
    return anyOf(household.members.map((member) => fulfils(definition.anyMember, member, day)));
  }
  if ('dependantShareGt' in definition) {
    const dependants = household.members.map((member) => isDependant(member, day));
    if (dependants.length === 0 || dependants.includes(undefined)) return undefined;
    return dependants.filter(Boolean).length > definition.dependantShareGt * dependants.length;
  }
  if ('floorAreaPerPersonLt' in definition) {
    if (household.floorArea === undefined || household.members.length === 0) return undefined;
    return household.floorArea / household.members.length < definition.floorAreaPerPersonLt;
  }
  const parts = definition.countNonDurableOf.map((part) => household.nonDurable?.[part]);
  const bad = parts.filter((part) => part === true).length;
  if (bad >= definition.gte) return true;
  return bad + parts.filter((part) => part === undefined).length >= definition.gte ? undefined : false;
}

/** Three-valued: one «yes» decides, else one «unknown» leaves it open. */
function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(undefined) ? undefined : false;
}

function fulfils(condition: MemberCondition, member: MemberFacts, day: PlainDate): boolean | undefined {
  const tests: (boolean | undefined)[] = [];
  const age = member.birth === undefined ? undefined : ageOn(member.birth, day);
  const compare = (bound: number | undefined, test: (age: number, bound: number) => boolean) => {
    if (bound !== undefined) tests.push(age === undefined ? undefined : test(age, bound));
  };
  compare(condition.ageGte, (value, bound) => value >= bound);
  compare(condition.ageLt, (value, bound) => value < bound);
  compare(condition.ageLte, (value, bound) => value <= bound);
  if (condition.birthYearGte !== undefined) {
    tests.push(member.birth === undefined ? undefined : yearOf(member.birth) >= condition.birthYearGte);
  }
  if (condition.notCompleted !== undefined) {
    const needed = educationLevels.indexOf(condition.notCompleted);
    tests.push(member.completed === undefined ? undefined : educationLevels.indexOf(member.completed) < needed);
  }
  for (const fact of ['currentlyStudying', 'hasHealthInsurance', 'fitForAge', 'inRightLevel'] as const) {
    if (condition[fact] !== undefined)
      tests.push(member[fact] === undefined ? undefined : member[fact] === condition[fact]);
  }
  if (tests.includes(false)) return false;
  return tests.includes(undefined) ? undefined : true;
}

/** Người phụ thuộc (2022-2025): a child under 16, or an elderly or disabled person on monthly social assistance. */
function isDependant(member: MemberFacts, day: PlainDate): boolean | undefined {
  if (member.birth === undefined) return undefined;
  const age = ageOn(member.birth, day);
  if (age < 16) return true;
  const mayBe = age >= 60 || member.disabled === true || member.disabled === undefined;
  if (!mayBe || member.monthlySocialAssistance === false) return false;
  if (age >= 60 || member.disabled === true) return member.monthlySocialAssistance;
  return undefined;
}

/**
 * Hộ chỉ gồm người phụ thuộc — only children under 15, people over 60 and people unable to work: such a household
 * gets no household-size points on form B1.
 */
export function isAllDependants(members: readonly MemberFacts[], day: PlainDate): boolean | undefined {
  if (members.length === 0) return undefined;
  const answers = members.map((member) => {
    if (member.unableToWork) return true;
    if (member.birth === undefined) return undefined;
    const age = ageOn(member.birth, day);
    return age < 15 || age > 60 ? true : member.unableToWork === undefined ? undefined : false;
  });
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
