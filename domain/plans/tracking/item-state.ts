/** Xác nhận — what a person decides about one thing that was read; nothing counts before that. */
export const ITEM_KINDS = ['target', 'task', 'figure', 'basis'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATUSES = ['read', 'confirmed', 'corrected', 'rejected', 'added'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const ITEM_DECISIONS = ['confirm', 'correct', 'reject', 'reopen'] as const;
export type ItemDecision = (typeof ITEM_DECISIONS)[number];

export const STATUS_AFTER: Readonly<Record<ItemDecision, ItemStatus>> = {
  confirm: 'confirmed',
  correct: 'corrected',
  reject: 'rejected',
  reopen: 'read',
};

/** Only these are tracked. */
export function isAccepted(status: ItemStatus): boolean {
  return status === 'confirmed' || status === 'corrected' || status === 'added';
}

/** Kinds that must all be decided before a plan is confirmed. */
export const MUST_BE_DECIDED: readonly ItemKind[] = ['target', 'task'];
