import type { Bilingual } from '../kernel/language.ts';

/** Loại ban — what a standing or steering body of a unit is set up for. */
export const COMMITTEE_KINDS = {
  'national-target': {
    vi: 'Ban Chỉ đạo các Chương trình mục tiêu quốc gia',
    en: 'Steering committee of the national target programmes',
  },
  poverty: { vi: 'Ban Chỉ đạo giảm nghèo', en: 'Poverty-reduction steering committee' },
  joint: {
    vi: 'Ban Chỉ đạo xây dựng nông thôn mới và giảm nghèo bền vững',
    en: 'Joint committee of new-rural and poverty reduction',
  },
  review: { vi: 'Ban Chỉ đạo rà soát hộ nghèo, hộ cận nghèo', en: 'Steering committee of the review' },
  'poverty-board': { vi: 'Ban giảm nghèo cấp xã', en: 'Commune poverty-reduction board' },
} as const satisfies Record<string, Bilingual>;
export type CommitteeKind = keyof typeof COMMITTEE_KINDS;
export const COMMITTEE_KIND_CODES = Object.keys(COMMITTEE_KINDS) as [CommitteeKind, ...CommitteeKind[]];

/** Chức danh trong ban, in the order in which a decision lists them. */
export const POSTS = {
  head: { vi: 'Trưởng ban', en: 'Head' },
  'standing-deputy': { vi: 'Phó Trưởng ban thường trực', en: 'Standing deputy head' },
  deputy: { vi: 'Phó Trưởng ban', en: 'Deputy head' },
  member: { vi: 'Ủy viên', en: 'Member' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
} as const satisfies Record<string, Bilingual>;
export type Post = keyof typeof POSTS;
export const POST_CODES = Object.keys(POSTS) as [Post, ...Post[]];

/** Vai trò của cơ quan bên cạnh ban, apart from the standing body (cơ quan thường trực), of which there is one. */
export const BODY_ROLES = {
  advise: { vi: 'Tham mưu, giúp', en: 'Advises' },
  'take-part': { vi: 'Tham gia', en: 'Takes part' },
} as const satisfies Record<string, Bilingual>;
export type BodyRole = keyof typeof BODY_ROLES;
export const BODY_ROLE_CODES = Object.keys(BODY_ROLES) as [BodyRole, ...BodyRole[]];

export const DOCUMENT_KINDS = {
  decision: { vi: 'Quyết định', en: 'Decision' },
  regulation: { vi: 'Quy chế làm việc', en: 'Working regulation' },
  minutes: { vi: 'Biên bản, thông báo kết luận', en: 'Minutes, conclusions' },
  other: { vi: 'Tài liệu khác', en: 'Other' },
} as const satisfies Record<string, Bilingual>;
export type CommitteeDocumentKind = keyof typeof DOCUMENT_KINDS;
export const DOCUMENT_KIND_CODES = Object.keys(DOCUMENT_KINDS) as [CommitteeDocumentKind, ...CommitteeDocumentKind[]];

export const ACTIVITY_KINDS = {
  meeting: { vi: 'Họp', en: 'Meeting' },
  inspection: { vi: 'Kiểm tra cơ sở', en: 'Visit, inspection' },
  conclusion: { vi: 'Kết luận, chỉ đạo', en: 'Conclusion, instruction' },
  other: { vi: 'Hoạt động khác', en: 'Other' },
} as const satisfies Record<string, Bilingual>;
export type ActivityKind = keyof typeof ACTIVITY_KINDS;
export const ACTIVITY_KIND_CODES = Object.keys(ACTIVITY_KINDS) as [ActivityKind, ...ActivityKind[]];
