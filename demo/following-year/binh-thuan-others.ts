import { PHAN_THIET_2016 } from '#demo/scenarios/phan-thiet-2016.ts';
import type { Scenario } from '#demo/scenarios/scenario.ts';
import { assumed } from '#demo/scenarios/sourced.ts';
import { UNIT_LISTS } from '#demo/units/unit-list.ts';

const WHY = 'no plan prints it: only so that the province’s round can be approved whole';

/** Bình Thuận ngoài Phan Thiết, cuối năm 2016 — the other 109 communes of the province, assumed throughout and kept small. */
export const BINH_THUAN_OTHERS_2016: Scenario = {
  ...PHAN_THIET_2016,
  title: {
    vi: 'Bình Thuận ngoài Phan Thiết, rà soát cuối năm 2016 (mô phỏng)',
    en: 'Bình Thuận outside Phan Thiết, review of end 2016 (synthetic)',
  },
  sourceDocument: 'không có · none',
  units: UNIT_LISTS.binhThuanOthers2016,
  serialsAfter: 10_000,
  households: assumed(231_000, WHY),
  movements: {
    still_poor: assumed(2_240, WHY),
    near_poor_to_poor: assumed(46, WHY),
    fell_back_poor: assumed(34, WHY),
    new_poor: assumed(180, WHY),
    poor_to_near_poor: assumed(390, WHY),
    still_near_poor: assumed(1_760, WHY),
    fell_back_near_poor: assumed(40, WHY),
    new_near_poor: assumed(210, WHY),
    poor_to_not_poor: assumed(310, WHY),
    near_poor_to_not_poor: assumed(520, WHY),
    still_not_poor: assumed(90, WHY),
    surely_not_poor: assumed(50, WHY),
  },
  n2: assumed(120, WHY),
  groups: {
    poor: { social_protection: assumed(860, WHY), merit: assumed(6, WHY), no_labour: assumed(690, WHY) },
    nearPoor: { social_protection: assumed(420, WHY), merit: assumed(14, WHY), no_labour: assumed(250, WHY) },
  },
  ethnic: {
    poor: assumed(640, WHY),
    nearPoor: assumed(380, WHY),
    shareElsewhere: assumed(0.07, WHY),
    groups: [
      ['17', 4],
      ['21', 3],
    ],
    districtWeights: { '596': 4, '597': 3, '599': 2 },
  },
  causes: Object.fromEntries(
    Object.entries(PHAN_THIET_2016.causes).map(([code, { value }]) => [code, assumed(Math.round(value * 3.9), WHY)]),
  ),
  notes: [],
};
