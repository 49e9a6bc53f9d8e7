import type { Bilingual } from '../kernel/language.ts';

/** Nhóm đối tượng — overlapping groups, kept apart from the class; bit i of the mask is the i-th of this list. */
export const householdGroups = [
  'merit',
  'social_protection',
  'no_labour',
  'female_head',
  'elderly_alone',
  'disabled',
] as const;
export type HouseholdGroup = (typeof householdGroups)[number];

export const householdGroupNames = {
  merit: { vi: 'có người có công với cách mạng', en: 'with a person of merit' },
  social_protection: { vi: 'thuộc diện bảo trợ xã hội', en: 'under social protection' },
  no_labour: { vi: 'không có khả năng lao động', en: 'without labour' },
  female_head: { vi: 'chủ hộ là nữ', en: 'headed by a woman' },
  elderly_alone: { vi: 'người cao tuổi neo đơn', en: 'elderly living alone' },
  disabled: { vi: 'có người khuyết tật', en: 'with a disabled person' },
} as const satisfies Record<HouseholdGroup, Bilingual>;

export function groupsOfMask(mask: number): HouseholdGroup[] {
  return householdGroups.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

export function maskOfGroups(groups: readonly HouseholdGroup[]): number {
  return groups.reduce((mask, group) => mask | (1 << householdGroups.indexOf(group)), 0);
}
