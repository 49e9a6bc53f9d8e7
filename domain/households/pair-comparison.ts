import { searchKey } from '../kernel/vietnamese-text.ts';
import type { Household, Member } from './household.ts';
import { differing, MEMBER_FIELDS } from './household-differences.ts';

export interface PeoplePair {
  readonly first: Member | null;
  readonly second: Member | null;
  readonly differing: readonly string[];
}

const FIELDS = [
  'name',
  'sex',
  'birth',
  'identityNumber',
  'ethnicCode',
  'relation',
] as const satisfies readonly (typeof MEMBER_FIELDS)[number][];

/**
 * Đặt hai hộ cạnh nhau — the people of both, matched by number, then by name and birth, then by name; whoever has no
 * match stands alone. Each person is matched once.
 */
export function comparePeople(first: Pick<Household, 'members'>, second: Pick<Household, 'members'>): PeoplePair[] {
  const left = first.members.filter((member) => member.leftOn === null);
  const waiting = new Set(second.members.filter((member) => member.leftOn === null));
  const matches = new Map<Member, Member>();
  const sameness: ((a: Member, b: Member) => boolean)[] = [
    (a, b) => a.identityNumber !== null && a.identityNumber === b.identityNumber,
    (a, b) => a.birth !== null && a.birth === b.birth && searchKey(a.name) === searchKey(b.name),
    (a, b) => searchKey(a.name) === searchKey(b.name),
  ];
  for (const same of sameness) {
    for (const one of left) {
      if (matches.has(one)) continue;
      const other = [...waiting].find((candidate) => same(one, candidate));
      if (other === undefined) continue;
      matches.set(one, other);
      waiting.delete(other);
    }
  }
  return [
    ...left.map((one) => {
      const other = matches.get(one) ?? null;
      return {
        first: one,
        second: other,
        differing: other === null ? [] : differing(one, other, FIELDS).map(({ field }) => field),
      };
    }),
    ...[...waiting].map((other) => ({ first: null, second: other, differing: [] })),
  ];
}
