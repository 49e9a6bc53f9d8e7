/** Khóa của kế hoạch — issuer, number and year: KH-UBND is printed by every committee, so the issuer is part of the key. */
import { identityOf } from '../../documents/document-identity.ts';

export interface PlanHeadWords {
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly year: number;
}

/** `null` when number or issuer is not known: nothing to be held against. */
export function planIdentityKey(head: PlanHeadWords): string | null {
  if (head.number === null || head.issuer === null) return null;
  const identity = identityOf({
    type: 'Kế hoạch',
    number: head.number,
    issuer: head.issuer,
    date: head.issuedOn ?? String(head.year),
  });
  if (identity.head === null) return null;
  return [identity.issuer, identity.head, identity.symbol, identity.year].join('|');
}
