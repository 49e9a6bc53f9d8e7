import type { Bilingual } from '../kernel/language.ts';

/** Cấp đơn vị — the district level exists until 2025-06-30 only; villages (thôn, bản, tổ dân phố) are units below the commune. */
export const AREA_LEVELS = ['province', 'district', 'commune', 'village'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export const AREA_LEVEL_NAMES = {
  province: { vi: 'Tỉnh', en: 'Province' },
  district: { vi: 'Huyện', en: 'District' },
  commune: { vi: 'Xã', en: 'Commune' },
  village: { vi: 'Thôn', en: 'Village' },
} as const satisfies Record<AreaLevel, Bilingual>;
