import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDateOrYear, plainDate } from '../kernel/plain-date.ts';
import { type Household, isHead, type Member, presentMembers } from './household.ts';
import {
  addMember,
  changeHead,
  correctMember,
  mergeHouseholds,
  removeMember,
  splitHousehold,
} from './household-changes.ts';
import { checkHousehold } from './household-rules.ts';

const TODAY = plainDate('2024-11-22');

function member(personNo: number, facts: Partial<Member> = {}): Member {
  return {
    id: `p${personNo}`,
    personNo,
    name: personNo === 1 ? 'Đỗ Thị Hạnh' : `Nguyễn Văn ${personNo}`,
    sex: null,
    birth: '1970' as PlainDateOrYear,
    identityNumber: null,
    ethnicCode: null,
    relation: personNo === 1 ? 'chủ hộ' : 'con',
    joinedOn: null,
    leftOn: null,
    leftReason: null,
    ...facts,
  };
}

function household(members: readonly Member[], facts: Partial<Household> = {}): Household {
  return {
    id: 'h',
    code: 'HD-1',
    headName: 'Đỗ Thị Hạnh',
    headSex: null,
    headBirth: null,
    headIdentityNumber: null,
    ethnicCode: null,
    size: Math.max(1, members.length),
    address: null,
    status: 'active',
    version: 1,
    members,
    ...facts,
  };
}

const three = () => household([member(1), member(2), member(3)]);
const codes = (decision: { ok: boolean; problems?: readonly { code: string }[] }) =>
  decision.ok ? [] : (decision.problems ?? []).map((problem) => problem.code);
const leaving = { on: plainDate('2024-10-01'), reason: 'died' } as const;

describe('a household', () => {
  it('tells every fault at once', () => {
    const broken = household([
      member(1, { relation: 'con', identityNumber: '123' }),
      member(2, { birth: plainDate('2030-01-01'), leftOn: null }),
    ]);
    expect(codes(checkHousehold({ ...broken, size: 5 }, TODAY)).sort()).toEqual([
      'date-in-future',
      'head-count',
      'identity-malformed',
      'size-differs',
    ]);
  });

  it('without recorded members keeps its declared size', () => {
    expect(checkHousehold(household([], { size: 4 }), TODAY).ok).toBe(true);
    expect(codes(checkHousehold(household([], { size: 51 }), TODAY))).toEqual(['size-range']);
  });

  it('refuses two heads, and a head whose name is not the household’s', () => {
    expect(codes(checkHousehold(household([member(1), member(2, { relation: 'Chủ hộ' })]), TODAY))).toEqual([
      'head-count',
    ]);
    expect(codes(checkHousehold(household([member(1)], { headName: 'Ai Khác' }), TODAY))).toEqual(['head-count']);
  });

  it('names a new head when the head leaves, and keeps the former one as a former member', () => {
    expect(codes(removeMember(three(), 'p1', leaving, TODAY))).toEqual(['head-leaves']);
    const decision = removeMember(three(), 'p1', { ...leaving, newHeadId: 'p2' }, TODAY);
    if (!decision.ok) throw new Error(codes(decision).join());
    expect(decision.value).toMatchObject({ size: 2, headName: 'Nguyễn Văn 2' });
    expect(decision.value.members[0]).toMatchObject({ leftOn: '2024-10-01', leftReason: 'died' });
  });

  it('never loses its last person by a removal', () => {
    expect(codes(removeMember(household([member(1)]), 'p1', leaving, TODAY))).toEqual(['no-member']);
  });

  it('refuses leaving before being born, twice, or by a stranger', () => {
    const early = { on: plainDate('1960-01-01'), reason: 'moved' } as const;
    expect(codes(removeMember(three(), 'p2', early, TODAY))).toEqual(['before-birth']);
    expect(codes(removeMember(three(), 'p9', leaving, TODAY))).toEqual(['member-unknown']);
    const once = removeMember(three(), 'p2', leaving, TODAY);
    if (!once.ok) throw new Error();
    expect(codes(removeMember(once.value, 'p2', leaving, TODAY))).toEqual(['member-left']);
  });

  it('takes a newborn only with a birth of the last year', () => {
    const { personNo: _, ...child } = member(4, { birth: plainDate('2019-01-01') });
    expect(codes(addMember(three(), child, 'born', TODAY))).toEqual(['newborn-too-old']);
    const born = addMember(three(), { ...child, birth: plainDate('2024-11-01') }, 'born', TODAY);
    expect(born.ok && born.value.size).toBe(4);
  });

  it('shows a corrected head on the household too, and refuses a correction of nothing', () => {
    const decision = correctMember(three(), 'p1', { name: 'Đỗ Thị Hảnh' }, TODAY);
    expect(decision.ok && decision.value.headName).toBe('Đỗ Thị Hảnh');
    expect(codes(correctMember(three(), 'p1', {}, TODAY))).toEqual(['nothing-changed']);
  });

  it('brought in with a wrong size or without a head is repaired step by step, never made worse', () => {
    const imported = household([member(1, { relation: null }), member(2)], { size: 5 });
    const withHead = changeHead(imported, 'p1', TODAY);
    if (!withHead.ok) throw new Error(codes(withHead).join());
    expect(codes(checkHousehold(withHead.value, TODAY))).toEqual(['size-differs']);
    expect(codes(correctMember(withHead.value, 'p1', { relation: 'con' }, TODAY))).toEqual(['head-count']);
    const smaller = removeMember(withHead.value, 'p2', leaving, TODAY);
    expect(smaller.ok && checkHousehold(smaller.value, TODAY).ok).toBe(true);
  });

  it('lets one number stand with one person only', () => {
    const first = correctMember(three(), 'p1', { identityNumber: '030170000001' }, TODAY);
    if (!first.ok) throw new Error(codes(first).join());
    expect(codes(correctMember(first.value, 'p2', { identityNumber: '030170000001' }, TODAY))).toEqual([
      'identity-twice-here',
    ]);
  });

  it('merges without taking one person twice', () => {
    const other = household([member(1, { id: 'x1', name: 'ĐỖ THỊ HẠNH' }), member(2, { id: 'x2', birth: null })], {
      id: 'h2',
    });
    const decision = mergeHouseholds(three(), other, TODAY, TODAY);
    if (!decision.ok) throw new Error(codes(decision).join());
    expect(decision.value.moved.map(({ id }) => id)).toEqual(['x2']);
    expect(decision.value.survivor.size).toBe(4);
  });

  it('is whole after any split that is accepted: nobody lost, nobody twice, one head on each side', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
        fc.nat(7),
        fc.nat(7),
        (n, going, a, b) => {
          const people = Array.from({ length: n }, (_, index) => member(index + 1));
          const ids = going.map((no) => `p${no}`);
          const decision = splitHousehold(household(people), ids, `p${a + 1}`, TODAY, `p${b + 1}`, TODAY);
          if (!decision.ok) return;
          const stays = presentMembers(decision.value.remaining);
          expect([...stays, ...decision.value.members].map(({ id }) => id).sort()).toEqual(
            people.map(({ id }) => id).sort(),
          );
          expect(stays.filter(isHead)).toHaveLength(1);
          expect(decision.value.members.filter(isHead)).toHaveLength(1);
          expect(decision.value.remaining.size).toBe(stays.length);
        },
      ),
    );
    expect(splitHousehold(three(), ['p2', 'p3'], 'p3', TODAY, undefined, TODAY).ok).toBe(true);
    expect(codes(splitHousehold(three(), ['p1', 'p2', 'p3'], 'p1', TODAY, undefined, TODAY))).toEqual([
      'split-everybody',
    ]);
  });

  it('changes its head and demotes the former one', () => {
    const decision = changeHead(three(), 'p3', TODAY);
    expect(decision.ok && decision.value.members.filter(isHead).map(({ id }) => id)).toEqual(['p3']);
  });
});
