import { UNIT_LISTS } from '#demo/units/unit-list.ts';
import type { Scenario } from './scenario.ts';
import { assumed, derived, printed } from './sourced.ts';

const NOT_PRINTED = 'not printed in the news item about Plan 490/KH-UBND';

/**
 * Tây Ninh cuối năm 2019 — the 1,049 poor households «able to escape» and their 2,598 members by labour status. The
 * number of those unable to escape is not printed, so the synthetic province holds none of them.
 */
export const TAY_NINH_2019: Scenario = {
  plan: 'TN',
  title: { vi: 'Tây Ninh, rà soát cuối năm 2019 (mô phỏng)', en: 'Tây Ninh, review of end 2019 (synthetic)' },
  sourceDocument: '2020-tay-ninh-490.txt',
  units: UNIT_LISTS.tayNinh2019,
  standardId: '2016-2020',
  reviewYear: 2019,
  referenceDate: '2019-12-31',
  surveyFrom: '2019-09-16',
  surveyTo: '2019-11-20',
  households: assumed(306_400, NOT_PRINTED),
  personsPerHousehold: assumed(3.8, NOT_PRINTED),
  movements: {
    still_poor: derived(1_049, 'all poor households of the scenario; which of them were new is not printed'),
    near_poor_to_poor: assumed(0, NOT_PRINTED),
    fell_back_poor: assumed(0, NOT_PRINTED),
    new_poor: assumed(0, NOT_PRINTED),
    poor_to_near_poor: assumed(410, NOT_PRINTED),
    still_near_poor: assumed(2_010, NOT_PRINTED),
    fell_back_near_poor: assumed(24, NOT_PRINTED),
    new_near_poor: assumed(196, NOT_PRINTED),
    poor_to_not_poor: assumed(690, NOT_PRINTED),
    near_poor_to_not_poor: assumed(870, NOT_PRINTED),
    still_not_poor: assumed(120, NOT_PRINTED),
    surely_not_poor: assumed(80, NOT_PRINTED),
  },
  n2: assumed(0, NOT_PRINTED),
  groups: {
    poor: {
      social_protection: assumed(402, NOT_PRINTED),
      merit: assumed(3, NOT_PRINTED),
      no_labour: derived(0, 'follows from the members by labour status'),
    },
    nearPoor: {
      social_protection: assumed(380, NOT_PRINTED),
      merit: assumed(12, NOT_PRINTED),
      no_labour: assumed(260, NOT_PRINTED),
    },
  },
  ethnic: {
    poor: assumed(38, NOT_PRINTED),
    nearPoor: assumed(61, NOT_PRINTED),
    shareElsewhere: assumed(0.02, NOT_PRINTED),
    groups: [
      ['05', 6],
      ['17', 4],
      ['04', 1],
    ],
    districtWeights: {},
  },
  causes: {
    'lack-of-capital': assumed(310, NOT_PRINTED),
    'lack-of-land': assumed(188, NOT_PRINTED),
    'lack-of-means-of-production': assumed(71, NOT_PRINTED),
    'lack-of-labour': assumed(402, NOT_PRINTED),
    'labour-without-job': assumed(144, NOT_PRINTED),
    'lack-of-know-how-or-skill': assumed(102, NOT_PRINTED),
    'many-dependants': assumed(96, NOT_PRINTED),
    'long-term-illness': assumed(263, NOT_PRINTED),
    'social-vice': assumed(4, NOT_PRINTED),
    'work-shy': assumed(7, NOT_PRINTED),
    'other-cause': assumed(55, NOT_PRINTED),
  },
  nearPoorCausesPerHousehold: assumed(1.3, NOT_PRINTED),
  needs: {},
  nearPoorNeedsPerHousehold: assumed(0, 'the standard of 2016-2020 has no list of needs'),
  labour: {
    studying: printed(575, 8),
    working: printed(195, 8),
    unable: printed(1_147, 8),
    able: printed(681, 8),
  },
  deprivationRates: {
    poor: [0.16, 0.04, 0.03, 0.09, 0.22, 0.1, 0.06, 0.31, 0.2, 0.12],
    nearPoor: [0.1, 0.02, 0.02, 0.18, 0.08, 0.05, 0.03, 0.14, 0.09, 0.05],
    note: NOT_PRINTED,
  },
  identityCoverage: { adults: 0.85, children: 0.12 },
  printedFigures: [
    { code: 'poor_households', fact: 'TN-F010', line: 8, printed: 1_049 },
    { code: 'poor_members', fact: 'TN-F011', line: 8, printed: 2_598 },
    { code: 'members:studying', fact: 'TN-F012', line: 8, printed: 575 },
    { code: 'members:working', fact: 'TN-F013', line: 8, printed: 195 },
    { code: 'members:unable', fact: 'TN-F014', line: 8, printed: 1_147 },
    { code: 'members:able', fact: 'TN-F015', line: 8, printed: 681 },
  ],
  notes: [
    {
      vi: 'Văn bản là bản tin về kế hoạch (nguồn thứ cấp). Số hộ không có khả năng thoát nghèo không in: kịch bản không có hộ nào thuộc nhóm này.',
      en: 'The source is a news item about the plan (second hand). Households unable to escape are not printed: the scenario holds none.',
    },
  ],
};
