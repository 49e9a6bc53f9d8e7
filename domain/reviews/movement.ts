import type { Bilingual } from '#domain/kernel/language.ts';
import type { HouseholdClass } from '#domain/standards/standard.ts';

/** Biến động khác — changes of the household itself, not of its living standard. */
export const otherChanges = ['moved_in', 'moved_out', 'split', 'merged', 'died'] as const;
export type OtherChange = (typeof otherChanges)[number];

/** Diễn biến — how a household moved between the lists of two rounds. */
export const classMovements = [
  'still_poor',
  'poor_to_near_poor',
  'poor_to_not_poor',
  'near_poor_to_poor',
  'still_near_poor',
  'near_poor_to_not_poor',
  'fell_back_poor',
  'new_poor',
  'fell_back_near_poor',
  'new_near_poor',
  'still_not_poor',
] as const;
export type ClassMovement = (typeof classMovements)[number];
export type Movement = ClassMovement | `other:${OtherChange}`;

export const movementNames: Readonly<Record<ClassMovement, Bilingual>> = {
  still_poor: { vi: 'vẫn là hộ nghèo', en: 'still poor' },
  poor_to_near_poor: { vi: 'thoát nghèo, trở thành hộ cận nghèo', en: 'left poverty, now near-poor' },
  poor_to_not_poor: { vi: 'thoát nghèo, vượt chuẩn cận nghèo', en: 'left poverty, above the near-poor line' },
  near_poor_to_poor: { vi: 'hộ cận nghèo trở thành hộ nghèo', en: 'near-poor, now poor' },
  still_near_poor: { vi: 'vẫn là hộ cận nghèo', en: 'still near-poor' },
  near_poor_to_not_poor: { vi: 'thoát cận nghèo', en: 'left near-poverty' },
  fell_back_poor: { vi: 'tái nghèo', en: 'fell back into poverty' },
  new_poor: { vi: 'phát sinh nghèo mới', en: 'newly poor' },
  fell_back_near_poor: { vi: 'tái cận nghèo', en: 'fell back into near-poverty' },
  new_near_poor: { vi: 'phát sinh cận nghèo mới', en: 'newly near-poor' },
  still_not_poor: { vi: 'vẫn không thuộc danh sách', en: 'still on no list' },
};

export const otherChangeNames: Readonly<Record<OtherChange, Bilingual>> = {
  moved_in: { vi: 'chuyển đến', en: 'moved in' },
  moved_out: { vi: 'chuyển đi', en: 'moved out' },
  split: { vi: 'tách hộ', en: 'split' },
  merged: { vi: 'nhập hộ', en: 'merged' },
  died: { vi: 'hộ đơn thân đã chết', en: 'died' },
};

export interface History {
  /** Class on the list before; absent = was on no list. */
  readonly previousClass?: HouseholdClass | undefined;
  /** On a list of poor (near-poor) households in any earlier year. */
  readonly everPoor: boolean;
  readonly everNearPoor: boolean;
  readonly otherChange?: OtherChange | undefined;
}

/**
 * Diễn biến của hộ — derived, never typed. A change of the household itself («khác», columns 4 and 8 of forms 7.2
 * and 7.3) goes before any movement between classes. Tái nghèo asks for poverty in an earlier year, tái cận nghèo for
 * near-poverty: a formerly poor household that is now near-poor for the first time is «phát sinh cận nghèo».
 */
export function movementOf(history: History, now: HouseholdClass): Movement {
  if (history.otherChange !== undefined) return `other:${history.otherChange}`;
  switch (history.previousClass) {
    case 'poor':
      return now === 'poor' ? 'still_poor' : now === 'near_poor' ? 'poor_to_near_poor' : 'poor_to_not_poor';
    case 'near_poor':
      return now === 'poor' ? 'near_poor_to_poor' : now === 'near_poor' ? 'still_near_poor' : 'near_poor_to_not_poor';
    default:
      if (now === 'poor') return history.everPoor ? 'fell_back_poor' : 'new_poor';
      if (now === 'near_poor') return history.everNearPoor ? 'fell_back_near_poor' : 'new_near_poor';
      return 'still_not_poor';
  }
}

/** A household that is no longer in the commune at the end of the round stands on no closing list. */
export function hasLeft(change: OtherChange | undefined): boolean {
  return change === 'moved_out' || change === 'died';
}

/** These households need no scores: there is nobody left to survey under this code. */
export function mayGoUnscored(change: OtherChange | undefined): boolean {
  return hasLeft(change) || change === 'merged';
}

export function nameOfMovement(movement: Movement): Bilingual {
  if (!movement.startsWith('other:')) return movementNames[movement as ClassMovement];
  const name = otherChangeNames[movement.slice(6) as OtherChange];
  return { vi: `biến động khác: ${name.vi}`, en: `other: ${name.en}` };
}
