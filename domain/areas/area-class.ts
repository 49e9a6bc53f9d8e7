import type { Bilingual } from '../kernel/language.ts';
import type { Verification } from '../kernel/verification.ts';
import type { AreaLevel } from './area-level.ts';

interface AreaClassTerms extends Bilingual {
  readonly levels: readonly AreaLevel[];
  readonly source: string;
  readonly verification: Verification;
}

/** Phân loại địa bàn — classes of units with validity; a unit may stand in several at once. */
export const AREA_CLASSES = {
  poor_district: {
    vi: 'Huyện nghèo (30a)',
    en: 'Poor district (resolution 30a)',
    levels: ['district'],
    source: 'Nghị quyết 30a/2008/NQ-CP; Quyết định 275/QĐ-TTg 2018; Quyết định 353/QĐ-TTg 2022',
    verification: 'verified',
  },
  coastal_island_extremely_difficult: {
    vi: 'Xã đặc biệt khó khăn vùng bãi ngang ven biển và hải đảo',
    en: 'Extremely difficult coastal or island commune',
    levels: ['commune', 'district'],
    source: 'Quyết định 353/QĐ-TTg 2022',
    verification: 'verified',
  },
  extremely_difficult: {
    vi: 'Xã đặc biệt khó khăn',
    en: 'Extremely difficult commune',
    levels: ['commune'],
    source: 'Quyết định 861/QĐ-TTg 2021',
    verification: 'verified',
  },
  extremely_difficult_village: {
    vi: 'Thôn đặc biệt khó khăn',
    en: 'Extremely difficult village',
    levels: ['village'],
    source: 'Quyết định 612/QĐ-UBDT 2021',
    verification: 'from-memory',
  },
  programme_135: {
    vi: 'Xã thuộc Chương trình 135',
    en: 'Commune of programme 135',
    levels: ['commune'],
    source: 'Quyết định 900/QĐ-TTg 2017',
    verification: 'from-memory',
  },
  zone_1: {
    vi: 'Xã khu vực I',
    en: 'Zone I commune',
    levels: ['commune'],
    source: 'Quyết định 861/QĐ-TTg 2021',
    verification: 'verified',
  },
  zone_2: {
    vi: 'Xã khu vực II',
    en: 'Zone II commune',
    levels: ['commune'],
    source: 'Quyết định 861/QĐ-TTg 2021',
    verification: 'verified',
  },
  zone_3: {
    vi: 'Xã khu vực III',
    en: 'Zone III commune',
    levels: ['commune'],
    source: 'Quyết định 861/QĐ-TTg 2021',
    verification: 'verified',
  },
  poverty_rate_50: {
    vi: 'Xã có tỷ lệ hộ nghèo từ 50% trở lên',
    en: 'Commune with a poverty rate of 50% or more',
    levels: ['commune'],
    source: 'Danh sách do tỉnh lập sau mỗi đợt rà soát',
    verification: 'verified',
  },
  new_rural: {
    vi: 'Xã đạt chuẩn nông thôn mới',
    en: 'New-rural commune',
    levels: ['commune', 'district'],
    source: 'Quyết định công nhận của tỉnh',
    verification: 'verified',
  },
} as const satisfies Record<string, AreaClassTerms>;
export type AreaClass = keyof typeof AREA_CLASSES;
export const AREA_CLASS_CODES = Object.keys(AREA_CLASSES) as [AreaClass, ...AreaClass[]];

export function mayCarryClass(level: AreaLevel, areaClass: AreaClass): boolean {
  return (AREA_CLASSES[areaClass].levels as readonly AreaLevel[]).includes(level);
}
