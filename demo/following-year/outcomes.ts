import type { PlanCode, Scenario } from '#demo/scenarios/scenario.ts';
import { SCENARIOS } from '#demo/scenarios/scenarios.ts';
import { UNIT_LISTS } from '#demo/units/unit-list.ts';
import { BINH_THUAN_OTHERS_2016 } from './binh-thuan-others.ts';
import type { YearOutcome } from './year-outcome.ts';

/** A part of a province at the base, and how its year ends; a city's plan needs the rest of its province approved too. */
export interface PlayedPart {
  readonly scenario: Scenario;
  /** Undefined: the scenario itself is the end of the plan's year (Hưng Yên 2024). */
  readonly outcome: YearOutcome | undefined;
}

const HAI_DUONG_2020: YearOutcome = {
  year: 2020,
  referenceDate: '2020-12-15',
  surveyFrom: '2020-09-14',
  surveyTo: '2020-11-20',
  growth: 1.006,
  listed: {
    poor_to_not_poor: 2_159,
    poor_to_near_poor: 1_472,
    poor_died: 0,
    near_poor_to_not_poor: 4_734,
    near_poor_to_poor: 118,
    near_poor_died: 0,
  },
  entering: {
    fell_back_poor: 96,
    new_poor: 365,
    fell_back_near_poor: 161,
    new_near_poor: 1_345,
    still_not_poor: 702,
    surely_not_poor: 455,
  },
  unevenness: 0.5,
  note: {
    vi: 'Giả định: hộ nghèo giảm 3.052 (chỉ tiêu 3.000: đạt), hộ cận nghèo giảm 1.874 (chỉ tiêu 2.000: chưa đạt); các huyện không đều, không có biến động khác.',
    en: 'Assumed: the poor fall by 3,052 (target 3,000: met), the near-poor by 1,874 (target 2,000: missed); districts differ, no other changes.',
  },
};

const LAO_CAI_2018: YearOutcome = {
  year: 2018,
  referenceDate: '2018-12-15',
  surveyFrom: '2018-09-17',
  surveyTo: '2018-11-23',
  growth: 1.01,
  listed: {
    poor_to_not_poor: 3_920,
    poor_to_near_poor: 4_260,
    poor_died: 62,
    near_poor_to_not_poor: 3_310,
    near_poor_to_poor: 610,
    near_poor_died: 20,
  },
  entering: {
    fell_back_poor: 240,
    new_poor: 1_152,
    fell_back_near_poor: 180,
    new_near_poor: 1_230,
    still_not_poor: 860,
    surely_not_poor: 310,
  },
  unevenness: 0.5,
  note: {
    vi: 'Giả định: tỷ lệ hộ nghèo giảm 4,08 điểm % (chỉ tiêu từ 4 trở lên: đạt).',
    en: 'Assumed: the rate falls by 4.08 points (target 4 or more: met).',
  },
};

const TAY_NINH_2020: YearOutcome = {
  year: 2020,
  referenceDate: '2020-12-15',
  surveyFrom: '2020-09-14',
  surveyTo: '2020-11-20',
  units: UNIT_LISTS.tayNinh2020,
  merged: { '25726': '25729' },
  growth: 1.011,
  listed: {
    poor_to_not_poor: 574,
    poor_to_near_poor: 430,
    poor_died: 12,
    near_poor_to_not_poor: 960,
    near_poor_to_poor: 0,
    near_poor_died: 9,
  },
  entering: {
    fell_back_poor: 0,
    new_poor: 4,
    fell_back_near_poor: 15,
    new_near_poor: 122,
    still_not_poor: 84,
    surely_not_poor: 60,
  },
  unevenness: 0.3,
  note: {
    vi: 'Giả định: còn 37 hộ nghèo (chỉ tiêu không còn hộ nghèo: chưa đạt).',
    en: 'Assumed: 37 poor households are left (target none: missed).',
  },
};

const PHAN_THIET_2017: YearOutcome = {
  year: 2017,
  referenceDate: '2017-12-15',
  surveyFrom: '2017-09-18',
  surveyTo: '2017-11-17',
  growth: 1.011,
  listed: {
    poor_to_not_poor: 96,
    poor_to_near_poor: 78,
    poor_died: 6,
    near_poor_to_not_poor: 192,
    near_poor_to_poor: 9,
    near_poor_died: 4,
  },
  entering: {
    fell_back_poor: 5,
    new_poor: 29,
    fell_back_near_poor: 8,
    new_near_poor: 51,
    still_not_poor: 41,
    surely_not_poor: 22,
  },
  unevenness: 0.5,
  note: {
    vi: 'Giả định: tỷ lệ hộ nghèo thành phố giảm 0,26 điểm % (chỉ tiêu 0,2 – 0,3: đạt).',
    en: 'Assumed: the city’s rate falls by 0.26 points (target 0.2 to 0.3: met).',
  },
};

const BINH_THUAN_OTHERS_2017: YearOutcome = {
  ...PHAN_THIET_2017,
  growth: 1.009,
  listed: {
    poor_to_not_poor: 402,
    poor_to_near_poor: 288,
    poor_died: 14,
    near_poor_to_not_poor: 510,
    near_poor_to_poor: 31,
    near_poor_died: 9,
  },
  entering: {
    fell_back_poor: 18,
    new_poor: 104,
    fell_back_near_poor: 22,
    new_near_poor: 138,
    still_not_poor: 66,
    surely_not_poor: 30,
  },
  note: {
    vi: 'Phần còn lại của tỉnh Bình Thuận: hoàn toàn giả định, chỉ để đợt rà soát của tỉnh được phê duyệt trọn vẹn.',
    en: 'The rest of Bình Thuận: assumed throughout, only so that the province’s round can be approved whole.',
  },
};

/** Năm kế hoạch trên tỉnh mô phỏng — what `vuonlen demo --plan CODE` plays after the base round. */
export const PLAYED_YEARS: Readonly<Record<PlanCode, readonly PlayedPart[]>> = {
  HD: [{ scenario: SCENARIOS.HD, outcome: HAI_DUONG_2020 }],
  LC: [{ scenario: SCENARIOS.LC, outcome: LAO_CAI_2018 }],
  TN: [{ scenario: SCENARIOS.TN, outcome: TAY_NINH_2020 }],
  HY: [{ scenario: SCENARIOS.HY, outcome: undefined }],
  PT: [
    { scenario: SCENARIOS.PT, outcome: PHAN_THIET_2017 },
    { scenario: BINH_THUAN_OTHERS_2016, outcome: BINH_THUAN_OTHERS_2017 },
  ],
};

/** The year of each plan: the one after the base round, or the round's own where the scenario is its end. */
export const PLAN_YEARS: Readonly<Record<PlanCode, number>> = { HD: 2020, LC: 2018, TN: 2020, HY: 2024, PT: 2017 };
