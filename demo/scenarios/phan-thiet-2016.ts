import { UNIT_LISTS } from '#demo/units/unit-list.ts';
import type { Scenario } from './scenario.ts';
import { assumed } from './sourced.ts';

const NOT_PRINTED = 'not printed: the plan has no results section and no baseline';

/**
 * Thành phố Phan Thiết cuối năm 2016 — the state from which Plan 221/KH-UBND (2017) starts. The plan prints only its
 * target (0.2 to 0.3 percentage points a year), so every figure is an assumption; the 18 wards and communes are real.
 */
export const PHAN_THIET_2016: Scenario = {
  plan: 'PT',
  title: { vi: 'Phan Thiết, rà soát cuối năm 2016 (mô phỏng)', en: 'Phan Thiết, review of end 2016 (synthetic)' },
  sourceDocument: '2017-phan-thiet-221.txt',
  units: UNIT_LISTS.phanThiet2016,
  standardId: '2016-2020',
  reviewYear: 2016,
  referenceDate: '2016-12-31',
  surveyFrom: '2016-09-19',
  surveyTo: '2016-11-18',
  households: assumed(54_300, NOT_PRINTED),
  personsPerHousehold: assumed(4.1, NOT_PRINTED),
  movements: {
    still_poor: assumed(561, NOT_PRINTED),
    near_poor_to_poor: assumed(12, NOT_PRINTED),
    fell_back_poor: assumed(9, NOT_PRINTED),
    new_poor: assumed(44, NOT_PRINTED),
    poor_to_near_poor: assumed(118, NOT_PRINTED),
    still_near_poor: assumed(820, NOT_PRINTED),
    fell_back_near_poor: assumed(14, NOT_PRINTED),
    new_near_poor: assumed(76, NOT_PRINTED),
    poor_to_not_poor: assumed(83, NOT_PRINTED),
    near_poor_to_not_poor: assumed(240, NOT_PRINTED),
    still_not_poor: assumed(60, NOT_PRINTED),
    surely_not_poor: assumed(35, NOT_PRINTED),
  },
  n2: assumed(37, NOT_PRINTED),
  groups: {
    poor: {
      social_protection: assumed(214, NOT_PRINTED),
      merit: assumed(2, NOT_PRINTED),
      no_labour: assumed(171, NOT_PRINTED),
    },
    nearPoor: {
      social_protection: assumed(160, NOT_PRINTED),
      merit: assumed(6, NOT_PRINTED),
      no_labour: assumed(95, NOT_PRINTED),
    },
  },
  ethnic: {
    poor: assumed(14, NOT_PRINTED),
    nearPoor: assumed(18, NOT_PRINTED),
    shareElsewhere: assumed(0.01, NOT_PRINTED),
    groups: [
      ['17', 4],
      ['04', 3],
      ['21', 1],
    ],
    districtWeights: {},
  },
  causes: {
    'lack-of-capital': assumed(205, NOT_PRINTED),
    'lack-of-land': assumed(41, NOT_PRINTED),
    'lack-of-means-of-production': assumed(58, NOT_PRINTED),
    'lack-of-labour': assumed(176, NOT_PRINTED),
    'labour-without-job': assumed(82, NOT_PRINTED),
    'lack-of-know-how-or-skill': assumed(66, NOT_PRINTED),
    'many-dependants': assumed(88, NOT_PRINTED),
    'long-term-illness': assumed(121, NOT_PRINTED),
    'social-vice': assumed(17, NOT_PRINTED),
    'work-shy': assumed(12, NOT_PRINTED),
    'other-cause': assumed(43, NOT_PRINTED),
  },
  nearPoorCausesPerHousehold: assumed(1.3, NOT_PRINTED),
  needs: {},
  nearPoorNeedsPerHousehold: assumed(0, 'the standard of 2016-2020 has no list of needs'),
  deprivationRates: {
    poor: [0.2, 0.05, 0.03, 0.15, 0.2, 0.18, 0.06, 0.22, 0.16, 0.1],
    nearPoor: [0.12, 0.02, 0.02, 0.2, 0.07, 0.09, 0.03, 0.1, 0.08, 0.04],
    note: NOT_PRINTED,
  },
  identityCoverage: { adults: 0.6, children: 0.02 },
  printedFigures: [],
  notes: [
    {
      vi: 'Kế hoạch chỉ in chỉ tiêu giảm 0,2–0,3 điểm phần trăm trong năm 2017; mọi số liệu xuất phát ở đây là giả định.',
      en: 'The plan prints only the target of 0.2 to 0.3 percentage points for 2017; every starting figure here is an assumption.',
    },
  ],
};
