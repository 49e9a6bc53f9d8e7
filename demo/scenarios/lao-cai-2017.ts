import { UNIT_LISTS } from '#demo/units/unit-list.ts';
import type { Scenario } from './scenario.ts';
import { assumed, printed } from './sourced.ts';

const NOT_PRINTED = 'not printed: the plan has no results section';

/**
 * Lào Cai cuối năm 2017 — the state from which Plan 40/KH-UBND (2018) starts. It prints one figure of it: 44 communes
 * with a poverty rate of 50% or more. All others are assumptions.
 */
export const LAO_CAI_2017: Scenario = {
  plan: 'LC',
  title: { vi: 'Lào Cai, rà soát cuối năm 2017 (mô phỏng)', en: 'Lào Cai, review of end 2017 (synthetic)' },
  sourceDocument: '2018-lao-cai-40.txt',
  units: UNIT_LISTS.laoCai2017,
  standardId: '2016-2020',
  reviewYear: 2017,
  referenceDate: '2017-12-31',
  surveyFrom: '2017-09-18',
  surveyTo: '2017-11-24',
  households: assumed(160_200, NOT_PRINTED),
  personsPerHousehold: assumed(4.3, NOT_PRINTED),
  movements: {
    still_poor: assumed(33_480, NOT_PRINTED),
    near_poor_to_poor: assumed(1_020, NOT_PRINTED),
    fell_back_poor: assumed(310, NOT_PRINTED),
    new_poor: assumed(1_390, NOT_PRINTED),
    poor_to_near_poor: assumed(4_900, NOT_PRINTED),
    still_near_poor: assumed(9_800, NOT_PRINTED),
    fell_back_near_poor: assumed(260, NOT_PRINTED),
    new_near_poor: assumed(1_640, NOT_PRINTED),
    poor_to_not_poor: assumed(4_920, NOT_PRINTED),
    near_poor_to_not_poor: assumed(3_480, NOT_PRINTED),
    still_not_poor: assumed(1_140, NOT_PRINTED),
    surely_not_poor: assumed(420, NOT_PRINTED),
  },
  n2: assumed(412, NOT_PRINTED),
  bands: [
    { from: 50, to: 100, typical: [50.5, 68], communes: printed(44, 57) },
    { from: 30, to: 50, communes: assumed(14, NOT_PRINTED) },
    { from: 10, to: 30, communes: assumed(36, NOT_PRINTED) },
    { from: 0, to: 10, communes: assumed(70, NOT_PRINTED) },
  ],
  groups: {
    poor: {
      social_protection: assumed(3_120, NOT_PRINTED),
      merit: assumed(64, NOT_PRINTED),
      no_labour: assumed(1_480, NOT_PRINTED),
    },
    nearPoor: {
      social_protection: assumed(910, NOT_PRINTED),
      merit: assumed(52, NOT_PRINTED),
      no_labour: assumed(390, NOT_PRINTED),
    },
  },
  ethnic: {
    poor: assumed(33_900, NOT_PRINTED),
    nearPoor: assumed(14_700, NOT_PRINTED),
    shareElsewhere: assumed(0.78, NOT_PRINTED),
    groups: [
      ['08', 38],
      ['09', 21],
      ['02', 14],
      ['25', 8],
      ['07', 9],
      ['03', 4],
    ],
    districtWeights: {},
  },
  causes: {
    'lack-of-capital': assumed(17_900, NOT_PRINTED),
    'lack-of-land': assumed(9_420, NOT_PRINTED),
    'lack-of-means-of-production': assumed(6_310, NOT_PRINTED),
    'lack-of-labour': assumed(3_950, NOT_PRINTED),
    'labour-without-job': assumed(1_240, NOT_PRINTED),
    'lack-of-know-how-or-skill': assumed(14_870, NOT_PRINTED),
    'many-dependants': assumed(5_460, NOT_PRINTED),
    'long-term-illness': assumed(2_380, NOT_PRINTED),
    'social-vice': assumed(690, NOT_PRINTED),
    'work-shy': assumed(820, NOT_PRINTED),
    'other-cause': assumed(2_110, NOT_PRINTED),
  },
  nearPoorCausesPerHousehold: assumed(1.4, NOT_PRINTED),
  needs: {},
  nearPoorNeedsPerHousehold: assumed(0, 'the standard of 2016-2020 has no list of needs'),
  deprivationRates: {
    poor: [0.42, 0.07, 0.05, 0.04, 0.46, 0.24, 0.3, 0.66, 0.28, 0.33],
    nearPoor: [0.24, 0.02, 0.02, 0.05, 0.18, 0.1, 0.12, 0.34, 0.1, 0.12],
    note: NOT_PRINTED,
  },
  identityCoverage: { adults: 0.7, children: 0.05 },
  printedFigures: [{ code: 'communes_in_band:[50,100)', fact: 'LC-F017', line: 57, printed: 44 }],
  notes: [
    {
      vi: 'Văn bản viết «từ 50% trở lên» (dòng 41, 57) và «trên 50%» (dòng 201); ở đây tính từ 50% trở lên, 44 xã.',
      en: 'The plan writes «50% or more» (lines 41, 57) and «over 50%» (line 201); here 50% or more counts, 44 communes.',
    },
  ],
};
