import { accepted, type Decision, refused } from '../kernel/decision.ts';
import { type PlainDate, parsePlainDateOrYear } from '../kernel/plain-date.ts';
import type { Problem } from '../kernel/problem.ts';
import { searchKey } from '../kernel/vietnamese-text.ts';
import { type Household, isHead, type Member, presentMembers } from './household.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { householdProblem } from './problems.ts';

const LARGEST = 50;

/**
 * Hồ sơ hộ hợp lệ — what must hold after every act: somebody lives there, exactly one present member is the head and
 * bears the head's name, the size counts the present members. A household whose members were never recorded (it came
 * with the register alone) keeps its declared size. Every reason is told at once.
 */
export function checkHousehold<H extends Household>(household: H, today: PlainDate): Decision<H> {
  const problems = [
    ...checkSize(household),
    ...checkHead(household),
    ...household.members.flatMap((member) => checkMember(member, today)),
  ];
  return problems.length === 0 ? accepted(household) : refused(...problems);
}

/**
 * Không làm sai thêm — an act is refused for what it would break, not for what a list brought in broken: a household
 * whose imported size and members disagree can still be repaired step by step.
 */
export function checkChange<H extends Household>(before: Household, after: H, today: PlainDate): Decision<H> {
  const decision = checkHousehold(after, today);
  if (decision.ok) return decision;
  const former = checkHousehold(before, today);
  const key = ({ code, details }: Problem) => `${code} ${details.name ?? ''}`;
  const known = new Set(former.ok ? [] : former.problems.map(key));
  const added = decision.problems.filter((problem) => !known.has(key(problem)));
  return added.length === 0 ? accepted(after) : refused(...added);
}

function checkSize({ size, members, status }: Household): Problem[] {
  if (status !== 'active') return [];
  if (size < 1 || size > LARGEST) return [householdProblem('size-range', { size }, 'size')];
  const present = presentMembers({ members }).length;
  if (members.length === 0) return [];
  if (present === 0) return [householdProblem('no-member')];
  return present === size ? [] : [householdProblem('size-differs', { size, members: present }, 'size')];
}

function checkHead(household: Household): Problem[] {
  const present = presentMembers(household);
  if (household.status !== 'active' || present.length === 0) return [];
  const heads = present.filter(isHead);
  if (heads.length === 1 && searchKey(heads[0]?.name ?? '') === searchKey(household.headName)) return [];
  return [householdProblem('head-count', { found: heads.length }, 'relation')];
}

/** Ngày tháng và số định danh của một người. */
export function checkMember(member: Member, today: PlainDate): Problem[] {
  const problems: Problem[] = [];
  const { name, birth, joinedOn, leftOn, identityNumber } = member;
  if (birth !== null && parsePlainDateOrYear(birth) === undefined)
    problems.push(householdProblem('birth-malformed', { birth }, 'birth'));
  if (identityNumber !== null && parseIdentityNumber(identityNumber) === undefined)
    problems.push(householdProblem('identity-malformed', { number: identityNumber }, 'identityNumber'));
  for (const date of [birth, joinedOn, leftOn]) {
    if (date !== null && date > today.slice(0, date.length))
      problems.push(householdProblem('date-in-future', { date, today }));
  }
  for (const date of [joinedOn, leftOn]) {
    if (date !== null && birth !== null && date.slice(0, birth.length) < birth)
      problems.push(householdProblem('before-birth', { name, date, birth }));
  }
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn)
    problems.push(householdProblem('left-before-joined', { name, left: leftOn, joined: joinedOn }));
  return problems;
}

/** Một số định danh thuộc về một người: nobody else present in the household may bear it. */
export function checkOwnNumber(household: Household, member: Member): Problem[] {
  const other = presentMembers(household).find(
    (one) => one.id !== member.id && one.identityNumber !== null && one.identityNumber === member.identityNumber,
  );
  if (other === undefined) return [];
  const details = { number: other.identityNumber ?? '', name: other.name, code: household.code };
  return [householdProblem('identity-twice-here', details, 'identityNumber')];
}

/** Ngày xảy ra — an event is recorded when it has happened. */
export function checkHappened(date: PlainDate, today: PlainDate): Decision<PlainDate> {
  return date > today ? refused(householdProblem('date-in-future', { date, today }, 'happenedOn')) : accepted(date);
}
