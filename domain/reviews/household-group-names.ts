import type { Bilingual } from '#domain/kernel/language.ts';
import type { HouseholdGroup } from './register/register-rules.ts';

/** Nhóm đối tượng ưu tiên — overlapping groups, apart from the class. */
export const householdGroupNames: Readonly<Record<HouseholdGroup, Bilingual>> = {
  merit: { vi: 'Có thành viên là người có công với cách mạng', en: 'Has a member with meritorious service' },
  social_protection: { vi: 'Thuộc diện bảo trợ xã hội', en: 'Under social protection' },
  no_labour: { vi: 'Không có khả năng lao động', en: 'Without capacity to work' },
  female_head: { vi: 'Chủ hộ là nữ', en: 'Headed by a woman' },
  elderly_alone: { vi: 'Người cao tuổi sống một mình', en: 'Elderly person living alone' },
  disabled: { vi: 'Có người khuyết tật', en: 'Has a member with a disability' },
};
