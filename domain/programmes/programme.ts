import type { Bilingual } from '../kernel/language.ts';

/** Loại chương trình được lồng ghép. */
export const PROGRAMME_KINDS = {
  'national-target': { vi: 'Chương trình mục tiêu quốc gia', en: 'National target programme' },
  'socio-economic': { vi: 'Kế hoạch phát triển kinh tế - xã hội', en: 'Socio-economic development plan' },
  sector: { vi: 'Chương trình của ngành, địa phương', en: 'Programme of a sector or locality' },
} as const satisfies Record<string, Bilingual>;
export type ProgrammeKind = keyof typeof PROGRAMME_KINDS;
export const PROGRAMME_KIND_CODES = Object.keys(PROGRAMME_KINDS) as [ProgrammeKind, ...ProgrammeKind[]];

/**
 * Nguồn vốn — sources that are kept apart; credit and the Fund for the Poor are no budget expenditure.
 * @source Nghị định 27/2022/NĐ-CP (sửa đổi 38/2023): lồng ghép nguồn vốn
 */
export const MONEY_SOURCES = {
  'central-investment': { vi: 'NSTW – đầu tư', en: 'Central budget, investment' },
  'central-recurrent': { vi: 'NSTW – sự nghiệp', en: 'Central budget, recurrent' },
  province: { vi: 'Ngân sách tỉnh', en: 'Provincial budget' },
  district: { vi: 'Ngân sách huyện', en: 'District budget' },
  commune: { vi: 'Ngân sách xã', en: 'Commune budget' },
  credit: { vi: 'Tín dụng chính sách', en: 'Policy credit' },
  'fund-for-poor': { vi: 'Quỹ Vì người nghèo', en: 'Fund for the Poor' },
  community: { vi: 'Doanh nghiệp, cộng đồng', en: 'Enterprises, community' },
  household: { vi: 'Hộ dân đối ứng', en: 'Households’ own share' },
} as const satisfies Record<string, Bilingual>;
export type MoneySource = keyof typeof MONEY_SOURCES;
export const MONEY_SOURCE_CODES = Object.keys(MONEY_SOURCES) as [MoneySource, ...MoneySource[]];

const OFF_BUDGET: ReadonlySet<MoneySource> = new Set(['credit', 'fund-for-poor', 'community', 'household']);
export const isBudget = (source: MoneySource): boolean => !OFF_BUDGET.has(source);

export const ACTIVITY_STATES = {
  planned: { vi: 'Kế hoạch', en: 'Planned' },
  doing: { vi: 'Đang thực hiện', en: 'Under way' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
} as const satisfies Record<string, Bilingual>;
export type ActivityState = keyof typeof ACTIVITY_STATES;
export const ACTIVITY_STATE_CODES = Object.keys(ACTIVITY_STATES) as [ActivityState, ...ActivityState[]];
