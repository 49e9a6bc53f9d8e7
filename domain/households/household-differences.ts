import type { Household, Member } from './household.ts';

export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const HOUSEHOLD_FIELDS = [
  'headName',
  'headSex',
  'headBirth',
  'headIdentityNumber',
  'ethnicCode',
  'size',
  'address',
  'status',
] as const satisfies readonly (keyof Household)[];

export const MEMBER_FIELDS = [
  'name',
  'sex',
  'birth',
  'identityNumber',
  'ethnicCode',
  'relation',
  'joinedOn',
  'leftOn',
  'leftReason',
] as const satisfies readonly (keyof Member)[];

/** Trước và sau — every field that an act changed; a member's fields are named `member.<số thứ tự>.<trường>`. */
export function listDifferences(before: Household, after: Household): Difference[] {
  const own = differing(before, after, HOUSEHOLD_FIELDS);
  const ofMembers = after.members.flatMap((member) => {
    const former = before.members.find((one) => one.id === member.id);
    return differing(former ?? {}, member, MEMBER_FIELDS).map((difference) => ({
      ...difference,
      field: `member.${member.personNo}.${difference.field}`,
    }));
  });
  return [...own, ...ofMembers];
}

/** Fields in which two records differ; an absent field counts as empty. */
export function differing<K extends string>(
  before: { readonly [key in K]?: unknown },
  after: { readonly [key in K]?: unknown },
  fields: readonly K[],
): Difference[] {
  return fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((difference) => difference.before !== difference.after);
}
