import { UNIT_LISTS } from '#demo/units/unit-list.ts';
import type { Scenario } from './scenario.ts';
import { assumed, derived, printed } from './sourced.ts';

const N2_AMONG_POOR = {
  vi: 'chênh 02 hộ: văn bản in 11.457 hộ nghèo cùng 11.457 hộ theo thu nhập và 02 hộ N2; theo chuẩn, N2 là hộ nghèo nên tổng là 11.459 (khớp 15.255 − 5.078 + 218 + 1.064)',
  en: 'difference of 2: the plan prints 11,457 poor beside 11,457 by income and 2 N2; by the standard N2 is poor, so the total is 11,459 (closes 15,255 − 5,078 + 218 + 1,064)',
};
const FEWER_UNITS = {
  vi: 'văn bản đếm 257 đơn vị; danh mục có hiệu lực ngày 31/12/2019 có 235 đơn vị cấp xã: giữ đúng ba dải, cả 22 đơn vị chênh lệch nằm ở dải từ 1% đến dưới 2%',
  en: 'the plan counts 257 units; 235 commune-level units are in force on 2019-12-31: three bands are kept exact, all 22 missing units lie in the band from 1% to under 2%',
};

/**
 * Hải Dương cuối năm 2019 — section I of Plan 348/KH-UBND (2020). The reading chosen where the print contradicts
 * itself: the two N2 households count as poor (11,459), and 1,926 of the 5,078 that left poverty became near-poor,
 * which closes both accounts (near-poor 16,759, reduction 2,533 as printed, both classes together 28,218 as printed).
 */
export const HAI_DUONG_2019: Scenario = {
  plan: 'HD',
  title: { vi: 'Hải Dương, rà soát cuối năm 2019 (mô phỏng)', en: 'Hải Dương, review of end 2019 (synthetic)' },
  sourceDocument: '2020-hai-duong-348.txt',
  units: UNIT_LISTS.haiDuong2019,
  standardId: '2016-2020',
  reviewYear: 2019,
  referenceDate: '2019-12-31',
  surveyFrom: '2019-09-16',
  surveyTo: '2019-11-20',
  households: printed(620_779, 28),
  personsPerHousehold: assumed(3.05, 'not printed; about the size of the census of 2019'),
  movements: {
    still_poor: derived(10_177, '15,255 − 5,078'),
    near_poor_to_poor: assumed(0, 'not printed; the reading that closes both accounts leaves none'),
    fell_back_poor: printed(218, 42),
    new_poor: printed(1_064, 42),
    poor_to_near_poor: derived(
      1_926,
      'the inflow not printed that closes the near-poor account (1,928 by the other count)',
    ),
    still_near_poor: derived(12_738, '19,292 − 6,554'),
    fell_back_near_poor: printed(212, 42),
    new_near_poor: printed(1_883, 42),
    poor_to_not_poor: derived(3_152, '5,078 − 1,926'),
    near_poor_to_not_poor: printed(6_554, 42),
    still_not_poor: assumed(934, 'new requests surveyed and found not poor'),
    surely_not_poor: assumed(611, 'new requests stopped at form A'),
  },
  n2: printed(2, 36),
  bands: [
    { from: 3, to: 3.5, communes: printed(11, 48) },
    { from: 2, to: 3, communes: printed(81, 50) },
    { from: 1, to: 2, communes: derived(132, '235 units in force less the three other bands; printed 154 (line 52)') },
    { from: 0, to: 1, communes: printed(11, 54) },
  ],
  groups: {
    poor: {
      social_protection: printed(5_238, 42),
      merit: printed(0, 42),
      no_labour: assumed(3_906, 'not printed; below the 3,981 households that lack labour'),
    },
    nearPoor: {
      social_protection: assumed(2_874, 'not printed'),
      merit: assumed(46, 'not printed'),
      no_labour: assumed(1_742, 'not printed'),
    },
  },
  ethnic: {
    poor: printed(20, 42),
    nearPoor: assumed(31, 'not printed'),
    shareElsewhere: assumed(0.002, 'not printed'),
    groups: [
      ['18', 5],
      ['02', 3],
      ['04', 4],
      ['07', 3],
      ['15', 2],
    ],
    districtWeights: { '290': 60, '292': 3 },
  },
  causes: {
    'lack-of-capital': printed(2_504, 44),
    'lack-of-land': printed(428, 44),
    'lack-of-means-of-production': printed(874, 44),
    'lack-of-labour': printed(3_981, 44),
    'labour-without-job': printed(574, 44),
    'lack-of-know-how-or-skill': printed(1_011, 44),
    'many-dependants': printed(1_511, 44),
    'long-term-illness': printed(3_361, 44),
    'social-vice': printed(125, 44),
    'work-shy': printed(115, 44),
    'other-cause': printed(907, 44),
  },
  nearPoorCausesPerHousehold: assumed(1.18, 'not printed; shares as among the poor'),
  needs: {},
  nearPoorNeedsPerHousehold: assumed(0, 'the standard of 2016-2020 has no list of needs'),
  deprivationRates: {
    poor: [0.08, 0.02, 0.03, 0.06, 0.14, 0.06, 0.05, 0.34, 0.3, 0.12],
    nearPoor: [0.06, 0.01, 0.02, 0.2, 0.05, 0.04, 0.03, 0.17, 0.12, 0.05],
    note: 'not printed: assumption',
  },
  identityCoverage: { adults: 0.86, children: 0.15 },
  printedFigures: [
    { code: 'resident_households', fact: 'HD-F009', line: 28, printed: 620_779 },
    { code: 'poor_households', fact: 'HD-F010', line: 30, printed: 11_457, explains: N2_AMONG_POOR },
    { code: 'poverty_rate', fact: 'HD-F011', line: 30, printed: 1.85, decimals: 2 },
    { code: 'poor_net_reduction', fact: 'HD-F012', line: 32, printed: 3_798, explains: N2_AMONG_POOR },
    { code: 'opening_poor', fact: 'HD-F014', line: 32, printed: 15_255 },
    { code: 'poor_households_N1', fact: 'HD-F016', line: 34, printed: 11_457 },
    { code: 'poor_households_N2', fact: 'HD-F017', line: 36, printed: 2 },
    {
      code: 'near_poor_households',
      fact: 'HD-F018',
      line: 38,
      printed: 16_761,
      explains: {
        vi: 'chênh 02 hộ: hai hộ N2 đã tính vào hộ nghèo; nghèo và cận nghèo cộng lại vẫn là 28.218',
        en: 'difference of 2: the two N2 households are counted as poor; both classes together are still 28,218',
      },
    },
    { code: 'near_poverty_rate', fact: 'HD-F019', line: 38, printed: 2.7, decimals: 2 },
    { code: 'near_poor_net_reduction', fact: 'HD-F020', line: 40, printed: 2_533 },
    { code: 'opening_near_poor', fact: 'HD-F022', line: 40, printed: 19_292 },
    { code: 'escaped_poverty', fact: 'HD-F025', line: 42, printed: 5_078 },
    { code: 'fell_back_poor', fact: 'HD-F026', line: 42, printed: 218 },
    { code: 'new_poor', fact: 'HD-F027', line: 42, printed: 1_064 },
    { code: 'escaped_near_poverty', fact: 'HD-F028', line: 42, printed: 6_554 },
    { code: 'fell_back_near_poor', fact: 'HD-F029', line: 42, printed: 212 },
    { code: 'new_near_poor', fact: 'HD-F030', line: 42, printed: 1_883 },
    { code: 'poor_social_protection', fact: 'HD-F037', line: 42, printed: 5_238 },
    { code: 'poor_ethnic_minority', fact: 'HD-F038', line: 42, printed: 20 },
    { code: 'poor_merit', fact: 'HD-F039', line: 42, printed: 0 },
    { code: 'cause:lack-of-capital', fact: 'HD-F040', line: 44, printed: 2_504 },
    { code: 'cause:lack-of-land', fact: 'HD-F041', line: 44, printed: 428 },
    { code: 'cause:lack-of-means-of-production', fact: 'HD-F042', line: 44, printed: 874 },
    { code: 'cause:lack-of-labour', fact: 'HD-F043', line: 44, printed: 3_981 },
    { code: 'cause:labour-without-job', fact: 'HD-F044', line: 44, printed: 574 },
    { code: 'cause:lack-of-know-how-or-skill', fact: 'HD-F045', line: 44, printed: 1_011 },
    { code: 'cause:many-dependants', fact: 'HD-F046', line: 44, printed: 1_511 },
    { code: 'cause:long-term-illness', fact: 'HD-F047', line: 44, printed: 3_361 },
    { code: 'cause:social-vice', fact: 'HD-F048', line: 44, printed: 125 },
    { code: 'cause:work-shy', fact: 'HD-F049', line: 44, printed: 115 },
    { code: 'cause:other-cause', fact: 'HD-F050', line: 44, printed: 907 },
    { code: 'communes_in_band:[3,3.5)', fact: 'HD-F052', line: 48, printed: 11 },
    { code: 'communes_in_band:[2,3)', fact: 'HD-F054', line: 50, printed: 81 },
    { code: 'communes_in_band:[1,2)', fact: 'HD-F056', line: 52, printed: 154, explains: FEWER_UNITS },
    { code: 'communes_in_band:[0,1)', fact: 'HD-F058', line: 54, printed: 11 },
    { code: 'communes', line: 48, printed: 257, explains: FEWER_UNITS },
  ],
  notes: [
    {
      vi: 'Cách đọc: 02 hộ N2 tính vào hộ nghèo; 1.926 hộ thoát nghèo nhưng còn cận nghèo (không in trong văn bản). Đây là giả thuyết khớp mọi con số, không phải kết luận.',
      en: 'Reading: the 2 N2 households count as poor; 1,926 households left poverty but stayed near-poor (not printed). A hypothesis that fits every printed number, not a finding.',
    },
    {
      vi: 'Văn bản không in số hộ dân cư cuối năm 2018, nên các tỷ lệ 2,53% và 3,20% của năm 2018 không tái lập được từ dữ liệu.',
      en: 'The plan prints no households of end 2018, so the rates 2.53% and 3.20% of 2018 cannot be reproduced from data.',
    },
    {
      vi: 'Danh mục trước sắp xếp: 264 đơn vị đến 31/10/2019, 262 đơn vị trong tháng 11/2019, 235 từ 01/12/2019; không danh mục nào có 257.',
      en: 'Units by list: 264 until 2019-10-31, 262 in November 2019, 235 from 2019-12-01; none of the lists has 257.',
    },
  ],
};
