import type { PlainDate, PlainDateOrYear } from '../kernel/plain-date.ts';
import type { Sex } from './identity-number.ts';

/** Tình trạng hồ sơ hộ. */
export const householdStatuses = ['active', 'moved-out', 'dissolved', 'merged'] as const;
export type HouseholdStatus = (typeof householdStatuses)[number];

/** Lý do rời hộ. */
export const leavingReasons = ['moved', 'died', 'split', 'merged', 'corrected'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** Thành viên hộ — a person as long as the household remembers them; `leftOn` marks a former member. */
export interface Member {
  readonly id: string;
  readonly personNo: number;
  readonly name: string;
  readonly sex: Sex | null;
  readonly birth: PlainDateOrYear | null;
  readonly identityNumber: string | null;
  readonly ethnicCode: string | null;
  readonly relation: string | null;
  readonly joinedOn: PlainDate | null;
  readonly leftOn: PlainDate | null;
  readonly leftReason: LeavingReason | null;
}

/** Hộ — the register's record of one household, with everybody who belongs or belonged to it. */
export interface Household {
  readonly id: string;
  readonly code: string;
  readonly headName: string;
  readonly headSex: Sex | null;
  readonly headBirth: PlainDateOrYear | null;
  readonly headIdentityNumber: string | null;
  readonly ethnicCode: string | null;
  readonly size: number;
  readonly address: string | null;
  readonly status: HouseholdStatus;
  readonly version: number;
  readonly members: readonly Member[];
}

/** Chủ hộ — the relation that the register's members file writes for the head. */
export const HEAD_RELATIONS: readonly string[] = ['head', 'chủ hộ', 'chu ho'];

export function isHead(member: Pick<Member, 'relation'>): boolean {
  return HEAD_RELATIONS.includes((member.relation ?? '').trim().toLowerCase().normalize('NFC'));
}

export function presentMembers<M extends Pick<Member, 'leftOn'>>(household: { readonly members: readonly M[] }): M[] {
  return household.members.filter((member) => member.leftOn === null);
}
