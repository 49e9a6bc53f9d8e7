import type { Standard } from '#domain/standards/standard.ts';
import { count, group, LABELS, rate } from './columns.ts';
import type { FormCheck, ReportForm } from './form.ts';

export const CIRCULAR_07 = 'Thông tư 07/2021/TT-BLĐTBXH (sửa đổi bởi Thông tư 02/2022), Phụ lục VII';

/** The forms of the circular go with the standards since 2022. */
export function isSince2022(standard: Standard): boolean {
  return standard.validFrom >= '2022-01-01';
}

export function isAnyStandard(): boolean {
  return true;
}

/** Biểu 7.1. */
export const form71: ReportForm = {
  code: '7.1',
  officialNumber: 'Biểu số 7.1',
  title: {
    vi: 'Tổng hợp kết quả chính thức rà soát hộ nghèo; hộ cận nghèo; hộ làm nông, lâm, ngư nghiệp có mức sống trung bình',
    en: 'Official results of the review: poor, near-poor and average-standard farm households',
  },
  source: CIRCULAR_07,
  kinds: ['household'],
  isPossible: isAnyStandard,
  isUsual: isSince2022,
  columns: () => [
    count('1', { vi: 'Tổng số hộ dân cư', en: 'All households' }, ['households-total']),
    count('2', { vi: 'Tổng số nhân khẩu', en: 'All persons' }, ['population-total'], 'person'),
    group(LABELS.households, [
      count('3', LABELS.poor, ['poor-households']),
      rate('4', LABELS.rate, ['poor-households'], ['households-total'], '4 = 3/1*100'),
      count('5', LABELS.nearPoor, ['near-poor-households']),
      rate('6', LABELS.rate, ['near-poor-households'], ['households-total'], '6 = 5/1*100'),
      count('7', MIDDLE, ['middle-standard-households']),
      rate('8', LABELS.rate, ['middle-standard-households'], ['households-total'], '8 = 7/1*100'),
    ]),
    group(LABELS.persons, [
      count('9', LABELS.poor, ['poor-persons'], 'person'),
      rate('10', LABELS.rate, ['poor-persons'], ['population-total'], '10 = 9/2*100'),
      count('11', LABELS.nearPoor, ['near-poor-persons'], 'person'),
      rate('12', LABELS.rate, ['near-poor-persons'], ['population-total'], '12 = 11/2*100'),
      count('13', MIDDLE, ['middle-standard-persons'], 'person'),
      rate('14', LABELS.rate, ['middle-standard-persons'], ['population-total'], '14 = 13/2*100'),
    ]),
  ],
  notes: [
    {
      vi: 'Cột 7, 8, 13, 14: sổ rà soát không có hạng hộ có mức sống trung bình; ô trống là chưa có số liệu, không phải bằng 0.',
      en: 'Columns 7, 8, 13, 14: the register has no class of average living standard; blank means unknown, not zero.',
    },
  ],
};

const MIDDLE = { vi: 'Hộ có mức sống trung bình', en: 'Average living standard' };
const DECREASE = { vi: 'Số hộ giảm trong kỳ', en: 'Decrease' };
const INCREASE = { vi: 'Số hộ tăng trong kỳ', en: 'Increase' };
const CLOSES = '9 = 1-2-3-4+5+6+7+8';

/** 9 = 1-2-3-4+5+6+7+8: stocks come from the classes, flows from the movements; only true records make them agree. */
function accountCloses(): FormCheck[] {
  return [
    {
      name: { vi: 'Cân đối 9 = 1-2-3-4+5+6+7+8', en: 'Account 9 = 1-2-3-4+5+6+7+8' },
      printed: { key: '9' },
      computed: {
        keys: [
          ['1', 1],
          ['2', -1],
          ['3', -1],
          ['4', -1],
          ['5', 1],
          ['6', 1],
          ['7', 1],
          ['8', 1],
        ],
      },
    },
  ];
}

/** Biểu 7.2. */
export const form72: ReportForm = {
  code: '7.2',
  officialNumber: 'Biểu số 7.2',
  title: { vi: 'Tổng hợp diễn biến hộ nghèo', en: 'Movements of poor households' },
  source: CIRCULAR_07,
  kinds: ['household', 'person'],
  isPossible: isAnyStandard,
  isUsual: isSince2022,
  columns: () => [
    count('1', { vi: 'Hộ nghèo đầu kỳ', en: 'Poor at the opening' }, ['opening-poor-households'], 'per-row'),
    group(DECREASE, [
      group({ vi: 'Thoát nghèo', en: 'Escaped' }, [
        count('2', { vi: 'Trở thành hộ cận nghèo', en: 'Became near-poor' }, ['poor-to-near-poor'], 'per-row'),
        count('3', { vi: 'Vượt chuẩn cận nghèo', en: 'Above the near-poor line' }, ['poor-to-not-poor'], 'per-row'),
      ]),
      count('4', { vi: 'Giảm khác (chết, chuyển đi, tách, nhập hộ)', en: 'Other' }, ['other-out-of-poor'], 'per-row'),
    ]),
    group(INCREASE, [
      count(
        '5',
        { vi: 'Hộ cận nghèo trở thành hộ nghèo', en: 'Near-poor became poor' },
        ['near-poor-to-poor'],
        'per-row',
      ),
      group({ vi: 'Bổ sung', en: 'Added' }, [
        count('6', { vi: 'Tái nghèo', en: 'Fell back' }, ['fell-back-poverty'], 'per-row'),
        count('7', { vi: 'Phát sinh mới', en: 'New' }, ['new-poor'], 'per-row'),
      ]),
      count('8', { vi: 'Tăng khác (chuyển đến, tách, nhập hộ)', en: 'Other' }, ['other-into-poor'], 'per-row'),
    ]),
    count('9', { vi: 'Hộ nghèo cuối kỳ', en: 'Poor at the closing' }, ['poor-households'], 'per-row', CLOSES),
  ],
  checks: accountCloses,
};

/** Biểu 7.3. */
export const form73: ReportForm = {
  code: '7.3',
  officialNumber: 'Biểu số 7.3',
  title: { vi: 'Tổng hợp diễn biến hộ cận nghèo', en: 'Movements of near-poor households' },
  source: CIRCULAR_07,
  kinds: ['household', 'person'],
  isPossible: isAnyStandard,
  isUsual: isSince2022,
  columns: () => [
    count(
      '1',
      { vi: 'Hộ cận nghèo đầu kỳ', en: 'Near-poor at the opening' },
      ['opening-near-poor-households'],
      'per-row',
    ),
    group(DECREASE, [
      count('2', { vi: 'Thoát cận nghèo', en: 'Escaped near-poverty' }, ['near-poor-to-not-poor'], 'per-row'),
      count('3', { vi: 'Trở thành hộ nghèo', en: 'Became poor' }, ['near-poor-to-poor'], 'per-row'),
      count(
        '4',
        { vi: 'Giảm khác (chết, chuyển đi, tách, nhập hộ)', en: 'Other' },
        ['other-out-of-near-poor'],
        'per-row',
      ),
    ]),
    group(INCREASE, [
      count(
        '5',
        { vi: 'Hộ nghèo trở thành hộ cận nghèo', en: 'Poor became near-poor' },
        ['poor-to-near-poor'],
        'per-row',
      ),
      group({ vi: 'Bổ sung', en: 'Added' }, [
        count('6', { vi: 'Tái cận nghèo', en: 'Fell back' }, ['fell-back-near-poverty'], 'per-row'),
        count('7', { vi: 'Phát sinh mới', en: 'New' }, ['new-near-poor'], 'per-row'),
      ]),
      count('8', { vi: 'Tăng khác (chuyển đến, tách, nhập hộ)', en: 'Other' }, ['other-into-near-poor'], 'per-row'),
    ]),
    count(
      '9',
      { vi: 'Hộ cận nghèo cuối kỳ', en: 'Near-poor at the closing' },
      ['near-poor-households'],
      'per-row',
      CLOSES,
    ),
  ],
  checks: accountCloses,
};
