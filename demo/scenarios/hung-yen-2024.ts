import { UNIT_LISTS } from '#demo/units/unit-list.ts';
import { HUNG_YEN_ANNEX_FIGURES, HUNG_YEN_DISTRICTS } from './hung-yen-annex.ts';
import type { Scenario } from './scenario.ts';
import { assumed, printed } from './sourced.ts';

const NOT_PRINTED = 'not printed: the plan gives only households and poor households by district';

/**
 * Hưng Yên năm 2024 — the annex of Plan 45/KH-UBND, a projection by district, taken as if the review at the end of
 * 2024 had found exactly it. Near-poor, movements, groups, causes and needs are assumptions.
 */
export const HUNG_YEN_2024: Scenario = {
  plan: 'HY',
  title: { vi: 'Hưng Yên, rà soát năm 2024 (mô phỏng)', en: 'Hưng Yên, review of 2024 (synthetic)' },
  sourceDocument: '2024-hung-yen-45.txt',
  units: UNIT_LISTS.hungYen2024,
  standardId: '2022-2025',
  reviewYear: 2024,
  referenceDate: '2024-12-31',
  surveyFrom: '2024-09-09',
  surveyTo: '2024-11-15',
  households: printed(407_668, 493),
  personsPerHousehold: assumed(3.18, NOT_PRINTED),
  movements: {
    still_poor: assumed(2_318, NOT_PRINTED),
    near_poor_to_poor: assumed(96, NOT_PRINTED),
    fell_back_poor: assumed(47, NOT_PRINTED),
    new_poor: assumed(214, NOT_PRINTED),
    poor_to_near_poor: assumed(612, NOT_PRINTED),
    still_near_poor: assumed(2_890, NOT_PRINTED),
    fell_back_near_poor: assumed(58, NOT_PRINTED),
    new_near_poor: assumed(360, NOT_PRINTED),
    poor_to_not_poor: assumed(815, NOT_PRINTED),
    near_poor_to_not_poor: assumed(1_424, NOT_PRINTED),
    still_not_poor: assumed(268, NOT_PRINTED),
    surely_not_poor: assumed(193, NOT_PRINTED),
  },
  n2: assumed(0, 'the standard of 2022-2025 has no groups N1 and N2'),
  districts: HUNG_YEN_DISTRICTS,
  groups: {
    poor: {
      social_protection: assumed(1_482, NOT_PRINTED),
      merit: assumed(9, NOT_PRINTED),
      no_labour: assumed(1_187, NOT_PRINTED),
    },
    nearPoor: {
      social_protection: assumed(1_036, NOT_PRINTED),
      merit: assumed(21, NOT_PRINTED),
      no_labour: assumed(644, NOT_PRINTED),
    },
  },
  ethnic: {
    poor: assumed(11, NOT_PRINTED),
    nearPoor: assumed(17, NOT_PRINTED),
    shareElsewhere: assumed(0.004, NOT_PRINTED),
    groups: [
      ['02', 4],
      ['06', 4],
      ['03', 3],
      ['07', 3],
      ['09', 1],
      ['08', 1],
    ],
    districtWeights: { '325': 4, '327': 4, '328': 4 },
  },
  causes: {
    'lack-of-land': assumed(118, NOT_PRINTED),
    'lack-of-capital': assumed(402, NOT_PRINTED),
    'lack-of-labour': assumed(1_214, NOT_PRINTED),
    'lack-of-means-of-production': assumed(236, NOT_PRINTED),
    'lack-of-know-how': assumed(311, NOT_PRINTED),
    'lack-of-skill': assumed(447, NOT_PRINTED),
    'illness-or-accident': assumed(1_386, NOT_PRINTED),
    'other-cause': assumed(198, NOT_PRINTED),
  },
  nearPoorCausesPerHousehold: assumed(1.34, NOT_PRINTED),
  needs: {
    health: assumed(1_702, NOT_PRINTED),
    education: assumed(521, NOT_PRINTED),
    production: assumed(388, NOT_PRINTED),
    credit: assumed(467, NOT_PRINTED),
    housing: assumed(743, NOT_PRINTED),
    'other-need': assumed(296, NOT_PRINTED),
  },
  nearPoorNeedsPerHousehold: assumed(1.22, NOT_PRINTED),
  deprivationRates: {
    poor: [0.34, 0.3, 0.12, 0.22, 0.24, 0.07, 0.31, 0.12, 0.16, 0.42, 0.58, 0.44],
    nearPoor: [0.18, 0.2, 0.05, 0.16, 0.1, 0.02, 0.08, 0.05, 0.07, 0.16, 0.22, 0.12],
    note: NOT_PRINTED,
  },
  identityCoverage: { adults: 0.985, children: 0.93 },
  printedFigures: [
    ...HUNG_YEN_ANNEX_FIGURES,
    { code: 'resident_households', fact: 'HY-F097', line: 493, printed: 407_668 },
    { code: 'poor_households', fact: 'HY-F098', line: 495, printed: 2_675 },
    { code: 'poverty_rate', fact: 'HY-F099', line: 497, printed: 0.66, decimals: 2 },
  ],
  notes: [
    {
      vi: 'Phụ lục là số dự kiến của kế hoạch; ở đây xem như kết quả rà soát cuối năm 2024.',
      en: 'The annex is a projection of the plan; here it is taken as the result of the review at the end of 2024.',
    },
    {
      vi: 'Số hộ cận nghèo không in trong văn bản: 3.920 hộ (0,96%) là giả định.',
      en: 'Near-poor households are not printed: 3,920 (0.96%) is an assumption.',
    },
    {
      vi: '161 xã, phường, thị trấn có hiệu lực ngày 31/12/2024 theo danh mục (sắp xếp còn 139 ghi từ 01/01/2025).',
      en: '161 communes in force on 2024-12-31 by the list used (the rearrangement to 139 is dated 2025-01-01 there).',
    },
  ],
};
