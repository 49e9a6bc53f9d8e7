import { itemCode } from '../measures/list-measures.ts';
import { bandColumns } from './bands-form.ts';
import { count, group, LABELS, numbered, points, rate } from './columns.ts';
import type { FormCheck, FormColumn, ReportForm } from './form.ts';

const RATE_NOW = { over: ['poor-households'], under: ['households-total'] };
const RATE_BEFORE = { over: ['opening-poor-households'], under: ['previous-households-total'] };
const NEAR_NOW = { over: ['near-poor-households'], under: ['households-total'] };
const NEAR_BEFORE = { over: ['opening-near-poor-households'], under: ['previous-households-total'] };

/**
 * Phần «Kết quả» của kế hoạch năm — every figure of the results section that data can give, in the order of the plan.
 * Three kinds of «reduction» stay apart: households, percent of last year's stock, percentage points of the rate.
 */
export const resultsForm: ReportForm = {
  code: 'results',
  title: { vi: 'Số liệu phần kết quả của kế hoạch giảm nghèo', en: 'Figures of the results section of a plan' },
  source: 'Kế hoạch 348/KH-UBND tỉnh Hải Dương (2020), mục I',
  kinds: ['household'],
  isPossible: () => true,
  isUsual: () => true,
  columns: ({ standard, settings }) => {
    const numbers = numbered(1, [...stocks(), ...flows(), ...groups()]);
    const causes = standard.causes.map((cause) => count('', cause.name, [itemCode('cause', cause.code, 'poor')]));
    return [
      ...numbers,
      ...(causes.length === 0
        ? []
        : [group({ vi: 'Nguyên nhân nghèo', en: 'Causes' }, numbered(numbers.length + 1, causes))]),
      group(
        { vi: 'Số xã theo tỷ lệ hộ nghèo', en: 'Communes by band' },
        bandColumns(settings.bands, numbers.length + causes.length + 1),
      ),
    ];
  },
  checks: () => [closes('poor'), closes('near-poor'), n1AndN2(), ...opens()],
  notes: [
    {
      vi: '«Mức giảm %» là phần trăm của số hộ đầu kỳ; «điểm phần trăm» là hiệu của hai tỷ lệ: hai số khác nhau, không dùng chung nhãn.',
      en: '“Reduction, %” is a share of the opening stock; “percentage points” is a difference of two rates.',
    },
    {
      vi: 'Tỷ lệ đầu kỳ cần tổng số hộ dân cư của đợt trước đã phê duyệt; để trống khi không có.',
      en: 'Opening rates need the resident households of the previous approved round; blank without it.',
    },
  ],
};

function stocks(): FormColumn[] {
  return [
    count('', { vi: 'Tổng số hộ dân cư', en: 'Resident households' }, ['households-total']),
    count('', LABELS.poor, ['poor-households']),
    rate('', { vi: 'Tỷ lệ hộ nghèo', en: 'Poverty rate' }, RATE_NOW.over, RATE_NOW.under),
    count('', { vi: 'Hộ nghèo cuối năm trước', en: 'Poor, a year before' }, ['opening-poor-households']),
    count('', { vi: 'Số hộ nghèo giảm', en: 'Net reduction of poor' }, ['opening-poor-households', '-poor-households']),
    rate(
      '',
      { vi: 'Mức giảm hộ nghèo so với đầu kỳ, %', en: 'Reduction of poor, % of the opening stock' },
      ['opening-poor-households', '-poor-households'],
      ['opening-poor-households'],
    ),
    count('', { vi: 'Hộ nghèo theo thu nhập (N1)', en: 'Poor by income (N1)' }, ['poor-households-income']),
    count('', { vi: 'Hộ nghèo thiếu hụt dịch vụ xã hội cơ bản (N2)', en: 'Poor by deprivation (N2)' }, [
      'poor-households-deprivation',
    ]),
    count('', LABELS.nearPoor, ['near-poor-households']),
    rate('', { vi: 'Tỷ lệ hộ cận nghèo', en: 'Near-poverty rate' }, NEAR_NOW.over, NEAR_NOW.under),
    count('', { vi: 'Hộ cận nghèo cuối năm trước', en: 'Near-poor, a year before' }, ['opening-near-poor-households']),
    count('', { vi: 'Số hộ cận nghèo giảm', en: 'Net reduction of near-poor' }, [
      'opening-near-poor-households',
      '-near-poor-households',
    ]),
    rate(
      '',
      { vi: 'Mức giảm hộ cận nghèo so với đầu kỳ, %', en: 'Reduction of near-poor, %' },
      ['opening-near-poor-households', '-near-poor-households'],
      ['opening-near-poor-households'],
    ),
  ];
}

function flows(): FormColumn[] {
  return [
    count('', { vi: 'Hộ thoát nghèo', en: 'Escaped poverty' }, ['escaped-poverty']),
    count('', { vi: 'Trong đó trở thành cận nghèo', en: 'Of which became near-poor' }, ['poor-to-near-poor']),
    count('', { vi: 'Hộ tái nghèo', en: 'Fell back into poverty' }, ['fell-back-poverty']),
    count('', { vi: 'Hộ phát sinh nghèo mới', en: 'Newly poor' }, ['new-poor']),
    count('', { vi: 'Hộ cận nghèo trở thành hộ nghèo', en: 'Near-poor, now poor' }, ['near-poor-to-poor']),
    count('', { vi: 'Hộ thoát cận nghèo', en: 'Escaped near-poverty' }, ['near-poor-to-not-poor']),
    count('', { vi: 'Hộ tái cận nghèo', en: 'Fell back into near-poverty' }, ['fell-back-near-poverty']),
    count('', { vi: 'Hộ phát sinh cận nghèo mới', en: 'Newly near-poor' }, ['new-near-poor']),
    rate(
      '',
      { vi: 'Tỷ lệ hộ nghèo cuối năm trước', en: 'Poverty rate a year before' },
      RATE_BEFORE.over,
      RATE_BEFORE.under,
    ),
    points(
      '',
      { vi: 'Tỷ lệ hộ nghèo giảm (điểm phần trăm)', en: 'Fall of the poverty rate (percentage points)' },
      RATE_NOW,
      RATE_BEFORE,
    ),
    rate(
      '',
      { vi: 'Tỷ lệ hộ cận nghèo cuối năm trước', en: 'Near-poverty rate a year before' },
      NEAR_BEFORE.over,
      NEAR_BEFORE.under,
    ),
    points(
      '',
      { vi: 'Tỷ lệ hộ cận nghèo giảm (điểm phần trăm)', en: 'Fall of the near-poverty rate (points)' },
      NEAR_NOW,
      NEAR_BEFORE,
    ),
  ];
}

function groups(): FormColumn[] {
  return [
    count('', { vi: 'Hộ nghèo thuộc diện bảo trợ xã hội', en: 'Poor, social protection' }, [
      'poor-households:social_protection',
    ]),
    count('', { vi: 'Hộ nghèo dân tộc thiểu số', en: 'Poor, ethnic minorities' }, ['poor-households:ethnic_minority']),
    count('', { vi: 'Hộ nghèo thuộc diện người có công', en: 'Poor, merit' }, ['poor-households:merit']),
  ];
}

/** By the flows a plan prints alone (escaped, fell back, new): what is left over is named. */
function closes(listed: 'poor' | 'near-poor'): FormCheck {
  const poor = listed === 'poor';
  return {
    name: poor
      ? {
          vi: 'Hộ nghèo: đầu kỳ − thoát + tái + phát sinh = cuối kỳ',
          en: 'Poor: opening − escaped + fell back + new = closing',
        }
      : {
          vi: 'Hộ cận nghèo: đầu kỳ − thoát + tái + phát sinh = cuối kỳ',
          en: 'Near-poor: opening − escaped + fell back + new = closing',
        },
    printed: { terms: [`${listed}-households`] },
    computed: {
      terms: [
        `opening-${listed}-households`,
        poor ? '-escaped-poverty' : '-near-poor-to-not-poor',
        poor ? 'fell-back-poverty' : 'fell-back-near-poverty',
        poor ? 'new-poor' : 'new-near-poor',
      ],
    },
  };
}

function n1AndN2(): FormCheck {
  return {
    name: { vi: 'N1 + N2 = hộ nghèo', en: 'N1 + N2 = poor households' },
    printed: { terms: ['poor-households'] },
    computed: { terms: ['poor-households-income', 'poor-households-deprivation'] },
  };
}

function opens(): FormCheck[] {
  return (['poor', 'near-poor'] as const).map((listed) => ({
    name: {
      vi: `${listed === 'poor' ? 'Hộ nghèo' : 'Hộ cận nghèo'} đầu kỳ = cuối kỳ của đợt trước đã phê duyệt`,
      en: `${listed === 'poor' ? 'Poor' : 'Near-poor'} at the opening = closing of the previous approved round`,
    },
    printed: { terms: [`opening-${listed}-households`] },
    computed: { terms: [`previous-${listed}-households`] },
  }));
}
