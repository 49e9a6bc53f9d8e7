import { accepted, type Decision, refused } from '../kernel/decision.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import {
  type Household,
  type HouseholdStatus,
  isHead,
  type LeavingReason,
  type Member,
  presentMembers,
} from './household.ts';
import { checkChange, checkOwnNumber } from './household-rules.ts';
import { householdProblem } from './problems.ts';

const HEAD = 'chủ hộ';

/** Hộ còn hoạt động và đúng bản đã xem — nothing is written over what the person has not seen. */
export function requireOpen<H extends Household>(household: H, seenVersion: number): Decision<H> {
  const { code, version, status } = household;
  if (version !== seenVersion)
    return refused(householdProblem('household-changed', { code, found: version, seen: seenVersion }));
  return status === 'active' ? accepted(household) : refused(householdProblem('household-closed', { code, status }));
}

export function findMember(household: Household, memberId: string): Decision<Member> {
  const member = household.members.find((one) => one.id === memberId);
  if (member === undefined) return refused(householdProblem('member-unknown', { code: household.code }));
  if (member.leftOn !== null)
    return refused(householdProblem('member-left', { name: member.name, left: member.leftOn }));
  return accepted(member);
}

export type JoiningKind = 'born' | 'joined' | 'found-missing';

/** Thêm thành viên — a birth, somebody joining, or somebody whom the list had missed. */
export function addMember(
  household: Household,
  member: Omit<Member, 'personNo'>,
  kind: JoiningKind,
  today: PlainDate,
): Decision<Household> {
  if (kind === 'born' && (member.birth === null || Number(today.slice(0, 4)) - Number(member.birth.slice(0, 4)) > 1))
    return refused(householdProblem('newborn-too-old', { birth: member.birth ?? '–' }, 'birth'));
  // Somebody the list had missed was counted in the declared size already where no member had been recorded.
  const counted = presentMembers(household).length;
  const added: Member = { ...member, personNo: nextPersonNo(household) };
  const size = household.members.length === 0 && isHead(added) ? 1 : counted + 1;
  const twice = checkOwnNumber(household, added);
  if (twice.length > 0) return refused(...twice);
  return checkChange(household, { ...household, members: [...household.members, added], size }, today);
}

export function nextPersonNo(household: Household): number {
  return Math.max(0, ...household.members.map((member) => member.personNo)) + 1;
}

/** Giảm thành viên — left or died. When it is the head, the new head is named in the same act. */
export function removeMember(
  household: Household,
  memberId: string,
  leaving: { readonly on: PlainDate; readonly reason: LeavingReason; readonly newHeadId?: string | undefined },
  today: PlainDate,
): Decision<Household> {
  const found = findMember(household, memberId);
  if (!found.ok) return found;
  const left = replaceMember(household, { ...found.value, leftOn: leaving.on, leftReason: leaving.reason });
  const shrunk = { ...left, size: presentMembers(left).length };
  if (shrunk.size === 0) return refused(householdProblem('no-member'));
  if (!isHead(found.value)) return checkChange(household, shrunk, today);
  if (leaving.newHeadId === undefined)
    return refused(householdProblem('head-leaves', { name: found.value.name }, 'newHeadId'));
  return changeHead(shrunk, leaving.newHeadId, today);
}

/** Đổi chủ hộ — the former head, if still there, becomes «thành viên». */
export function changeHead(household: Household, memberId: string, today: PlainDate): Decision<Household> {
  const found = findMember(household, memberId);
  if (!found.ok) return found;
  const head = found.value;
  return checkChange(
    household,
    withHead(
      {
        ...household,
        members: household.members.map((member) =>
          member.id === head.id
            ? { ...member, relation: HEAD }
            : isHead(member) && member.leftOn === null
              ? { ...member, relation: 'thành viên' }
              : member,
        ),
      },
      head,
    ),
    today,
  );
}

/** The facts of the head stand on the household too: lists are read without the members. */
export function withHead<H extends Household>(household: H, head: Member): H {
  return {
    ...household,
    headName: head.name,
    headSex: head.sex,
    headBirth: head.birth,
    headIdentityNumber: head.identityNumber,
    ethnicCode: head.ethnicCode ?? household.ethnicCode,
  };
}

/** Đính chính thông tin một người; what is corrected on the head is corrected on the household. */
export function correctMember(
  household: Household,
  memberId: string,
  facts: Partial<Pick<Member, 'name' | 'sex' | 'birth' | 'identityNumber' | 'ethnicCode' | 'relation'>>,
  today: PlainDate,
): Decision<Household> {
  const found = findMember(household, memberId);
  if (!found.ok) return found;
  const corrected = { ...found.value, ...facts };
  if (JSON.stringify(corrected) === JSON.stringify(found.value)) return refused(householdProblem('nothing-changed'));
  const twice = checkOwnNumber(household, corrected);
  if (twice.length > 0) return refused(...twice);
  const changed = replaceMember(household, corrected);
  return checkChange(household, isHead(corrected) ? withHead(changed, corrected) : changed, today);
}

export interface SplitOff {
  readonly remaining: Household;
  readonly members: readonly Member[];
}

/** Tách hộ — some present members leave together; who stays keeps the file. */
export function splitHousehold(
  household: Household,
  memberIds: readonly string[],
  headId: string,
  on: PlainDate,
  newHeadOfRest: string | undefined,
  today: PlainDate,
): Decision<SplitOff> {
  const present = presentMembers(household);
  const going = present.filter((member) => memberIds.includes(member.id));
  if (going.length === 0 || going.length === present.length || going.length !== new Set(memberIds).size)
    return refused(householdProblem('split-everybody'));
  if (!memberIds.includes(headId))
    return refused(householdProblem('member-unknown', { code: household.code }, 'headId'));
  const rest: Household = {
    ...household,
    size: present.length - going.length,
    members: household.members.map((member) =>
      memberIds.includes(member.id) ? { ...member, leftOn: on, leftReason: 'split' as const } : member,
    ),
  };
  const formerHead = going.find(isHead);
  if (formerHead !== undefined && newHeadOfRest === undefined)
    return refused(householdProblem('head-leaves', { name: formerHead.name }, 'newHeadOfRest'));
  const remaining =
    newHeadOfRest === undefined ? checkChange(household, rest, today) : changeHead(rest, newHeadOfRest, today);
  if (!remaining.ok) return remaining;
  return accepted({
    remaining: remaining.value,
    members: going.map((member, index) => ({
      ...member,
      personNo: index + 1,
      relation: member.id === headId ? HEAD : isHead(member) ? 'thành viên' : member.relation,
      joinedOn: on,
    })),
  });
}

/** Nhập hộ — the members of the absorbed household come over; the survivor's head stays the head. */
export function mergeHouseholds(
  survivor: Household,
  absorbed: Household,
  on: PlainDate,
  today: PlainDate,
): Decision<{ readonly survivor: Household; readonly moved: readonly Member[] }> {
  if (survivor.id === absorbed.id) return refused(householdProblem('merge-itself'));
  const own = presentMembers(survivor);
  // One person on both lists (same number, or same name and birth) is taken over once.
  const known = new Set(own.flatMap(personKeys));
  const first = nextPersonNo(survivor);
  const moved = presentMembers(absorbed)
    .filter((member) => !personKeys(member).some((key) => known.has(key)))
    .map((member, index) => ({
      ...member,
      personNo: first + index,
      relation: isHead(member) && own.length > 0 ? 'thành viên' : member.relation,
      joinedOn: on,
    }));
  const members = [...survivor.members, ...moved];
  const size = members.some((member) => member.leftOn === null)
    ? presentMembers({ members }).length
    : Math.max(survivor.size, absorbed.size);
  const merged = checkChange(survivor, { ...survivor, members, size }, today);
  return merged.ok ? accepted({ survivor: merged.value, moved }) : merged;
}

function personKeys(member: Member): string[] {
  const keys = member.identityNumber === null ? [] : [`number:${member.identityNumber}`];
  return member.birth === null ? keys : [...keys, `birth:${member.name.toLowerCase()}:${member.birth}`];
}

function replaceMember(household: Household, member: Member): Household {
  return { ...household, members: household.members.map((one) => (one.id === member.id ? member : one)) };
}

export type HouseholdAction =
  | 'correct'
  | 'add-member'
  | 'remove-member'
  | 'change-head'
  | 'move'
  | 'split'
  | 'merge'
  | 'set-group'
  | 'close'
  | 'undo';

/** Việc làm được với hồ sơ theo tình trạng; the table is total. */
export const HOUSEHOLD_ACTIONS = {
  active: [
    'correct',
    'add-member',
    'remove-member',
    'change-head',
    'move',
    'split',
    'merge',
    'set-group',
    'close',
    'undo',
  ],
  'moved-out': ['undo'],
  dissolved: ['undo'],
  merged: [],
} as const satisfies Record<HouseholdStatus, readonly HouseholdAction[]>;
