import type { Standard } from '#domain/standards/standard.ts';
import { ethnicCode } from '../measures/ethnic-measures.ts';
import { itemCode } from '../measures/list-measures.ts';
import { CLASS_NAMES, LISTED_CLASSES } from '../measures/stock-measures.ts';
import { count, group, LABELS, numbered, rate } from './columns.ts';
import type { ReportForm } from './form.ts';
import { deprivationColumns, form79, hasCauses, hasIndicators, SEVERAL_ANSWERS } from './form-7-analyses.ts';
import { form72, form73, isAnyStandard } from './form-7-main.ts';

const SOURCE =
  'Hình dạng theo các kế hoạch 2016-2020 và Thông tư 17/2016, 14/2018; số hiệu biểu chính thức (4a-4g) chưa tìm được: mã biểu là của phần mềm';

export function is2016(standard: Standard): boolean {
  return standard.validFrom >= '2015-01-01' && standard.validFrom < '2022-01-01';
}

const common = { source: SOURCE, isUsual: is2016 } as const;

/** Tổng hợp kết quả rà soát, with N1 and N2. */
const results16: ReportForm = {
  ...common,
  code: '16.1',
  title: { vi: 'Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo', en: 'Results of the review' },
  kinds: ['household', 'person'],
  isPossible: isAnyStandard,
  columns: () => [
    count('1', { vi: 'Tổng số', en: 'All' }, ['households-total'], 'per-row'),
    group(LABELS.poor, [
      count('2', LABELS.total, ['poor-households'], 'per-row'),
      rate('3', LABELS.rate, ['poor-households'], ['households-total'], '3 = 2/1*100'),
      count('4', { vi: 'Theo thu nhập (N1)', en: 'By income (N1)' }, ['poor-households-income'], 'per-row'),
      count(
        '5',
        { vi: 'Thiếu hụt dịch vụ xã hội cơ bản (N2)', en: 'By deprivation (N2)' },
        ['poor-households-deprivation'],
        'per-row',
      ),
    ]),
    group(LABELS.nearPoor, [
      count('6', LABELS.total, ['near-poor-households'], 'per-row'),
      rate('7', LABELS.rate, ['near-poor-households'], ['households-total'], '7 = 6/1*100'),
    ]),
  ],
  checks: () => [
    {
      name: { vi: 'N1 + N2 = hộ nghèo', en: 'N1 + N2 = poor households' },
      printed: { key: '2' },
      computed: {
        keys: [
          ['4', 1],
          ['5', 1],
        ],
      },
    },
  ],
};

/** Nhóm đối tượng: N1, N2, người có công, bảo trợ xã hội, dân tộc thiểu số … */
const groups16: ReportForm = {
  ...common,
  code: '16.8',
  title: { vi: 'Phân tích hộ nghèo, hộ cận nghèo theo nhóm đối tượng', en: 'Poor and near-poor households by group' },
  kinds: ['household', 'person'],
  isPossible: isAnyStandard,
  columns: () =>
    LISTED_CLASSES.map((listed, index) => {
      const households = `${listed}-households`;
      return group(
        CLASS_NAMES[listed],
        numbered(index === 0 ? 1 : 10, [
          count('', LABELS.total, [households], 'per-row'),
          ...(listed === 'poor'
            ? [
                count('', { vi: 'N1', en: 'N1' }, ['poor-households-income'], 'per-row'),
                count('', { vi: 'N2', en: 'N2' }, ['poor-households-deprivation'], 'per-row'),
              ]
            : []),
          count('', { vi: 'Chính sách người có công', en: 'Merit' }, [`${households}:merit`], 'per-row'),
          count('', { vi: 'Bảo trợ xã hội', en: 'Social protection' }, [`${households}:social_protection`], 'per-row'),
          count('', { vi: 'Dân tộc thiểu số', en: 'Minorities' }, [`${households}:ethnic_minority`], 'per-row'),
          count('', { vi: 'Không có khả năng lao động', en: 'No labour' }, [`${households}:no_labour`], 'per-row'),
          count('', { vi: 'Chủ hộ là nữ', en: 'Female head' }, [`${households}:female_head`], 'per-row'),
          count('', { vi: 'Có người khuyết tật', en: 'Disabled' }, [`${households}:disabled`], 'per-row'),
        ]),
      );
    }),
  notes: [SEVERAL_ANSWERS],
};

/** Phụ lục 5a: nguyên nhân nghèo theo đơn vị. */
const causes16: ReportForm = {
  ...common,
  code: '5a',
  aliases: ['16.10'],
  officialNumber: 'Phụ lục số 5a',
  title: { vi: 'Nguyên nhân nghèo của các hộ nghèo', en: 'Causes of poverty of poor households' },
  source: 'Kế hoạch 348/KH-UBND tỉnh Hải Dương (2020), mục I',
  kinds: ['household'],
  isPossible: hasCauses,
  columns: ({ standard }) => [
    count('1', LABELS.poor, ['poor-households']),
    group(
      { vi: 'Trong đó: nguyên nhân', en: 'Of which by cause' },
      numbered(
        2,
        standard.causes.map((cause) => count('', cause.name, [itemCode('cause', cause.code, 'poor')])),
      ),
    ),
  ],
  notes: [SEVERAL_ANSWERS],
};

function deprivations16(as: 'count' | 'rate'): ReportForm {
  return {
    ...common,
    code: as === 'count' ? '16.4' : '16.5',
    title: {
      vi: `Phân tích ${as === 'count' ? '' : 'tỷ lệ '}các chỉ số thiếu hụt tiếp cận dịch vụ xã hội cơ bản của hộ nghèo, hộ cận nghèo`,
      en: `${as === 'count' ? 'Deprivations' : 'Rates of deprivation'} of poor and near-poor households`,
    },
    kinds: ['household'],
    isPossible: hasIndicators,
    columns: (context) =>
      LISTED_CLASSES.map((listed, index) => {
        const columns = [count('', LABELS.total, [`${listed}-households`]), ...deprivationColumns(context, listed, as)];
        return group(CLASS_NAMES[listed], numbered(index * columns.length + 1, columns));
      }),
    notes: [SEVERAL_ANSWERS],
  };
}

/** Mức độ thiếu hụt của từng nhóm: N1, N2, người có công, bảo trợ xã hội. */
const deprivationsByGroup16: ReportForm = {
  ...common,
  code: '16.6',
  title: {
    vi: 'Mức độ thiếu hụt dịch vụ xã hội cơ bản của từng nhóm hộ nghèo',
    en: 'Deprivations by group of the poor',
  },
  kinds: ['household'],
  isPossible: hasIndicators,
  columns: ({ standard }) =>
    (['N1', 'N2', 'merit', 'social_protection'] as const).map((code, index) => {
      const total =
        code === 'N1'
          ? 'poor-households-income'
          : code === 'N2'
            ? 'poor-households-deprivation'
            : `poor-households:${code}`;
      const label = {
        N1: { vi: 'Nhóm N1', en: 'N1' },
        N2: { vi: 'Nhóm N2', en: 'N2' },
        merit: { vi: 'Chính sách người có công', en: 'Merit' },
        social_protection: { vi: 'Bảo trợ xã hội', en: 'Social protection' },
      }[code];
      const columns = [
        count('', LABELS.total, [total]),
        ...standard.indicators.map((indicator) => count('', indicator.name, [`deprivation:${indicator.code}:${code}`])),
      ];
      return group(label, numbered(index * columns.length + 1, columns));
    }),
  notes: [SEVERAL_ANSWERS],
};

/** Số hộ theo số chỉ số thiếu hụt. */
const numberOfDeprivations: ReportForm = {
  ...common,
  code: '16.7',
  title: { vi: 'Hộ nghèo, hộ cận nghèo chia theo số chỉ số thiếu hụt', en: 'Households by number of deprivations' },
  kinds: ['household'],
  isPossible: hasIndicators,
  columns: ({ standard }) =>
    LISTED_CLASSES.map((listed, index) => {
      const columns = [
        count('', LABELS.total, [`${listed}-households`]),
        ...Array.from({ length: standard.indicators.length + 1 }, (_, number) =>
          count('', { vi: `${number} chỉ số`, en: `${number} indicators` }, [
            `${listed}-households:deprived-in-${number}`,
          ]),
        ),
      ];
      return group(CLASS_NAMES[listed], numbered(index * columns.length + 1, columns));
    }),
};

/** Hộ dân tộc thiểu số, also as a share of all minority households. */
const minorities16: ReportForm = {
  ...renamed(form79, '16.9'),
  ...common,

  columns: (context) => [
    ...form79.columns(context),
    rate(
      'poor-share',
      { vi: 'Tỷ lệ hộ nghèo DTTS / hộ DTTS trong sổ', en: 'Poor minority / minority households on file' },
      ['poor-households:ethnic_minority'],
      ['reviewed-households:ethnic_minority'],
    ),
    ...context.settings.ethnicGroups.map(({ code, name }) =>
      rate(
        `poor-share-${code}`,
        { vi: `Tỷ lệ hộ nghèo ${name}`, en: `Rate of poor, ${name}` },
        [ethnicCode('poor', code)],
        [ethnicCode('reviewed', code)],
      ),
    ),
  ],
};

function renamed(form: ReportForm, code: string): ReportForm {
  const { officialNumber: _, ...rest } = form;
  return { ...rest, ...common, code };
}

export const forms2016: readonly ReportForm[] = [
  results16,
  renamed(form72, '16.2'),
  renamed(form73, '16.3'),
  deprivations16('count'),
  deprivations16('rate'),
  deprivationsByGroup16,
  numberOfDeprivations,
  groups16,
  minorities16,
  causes16,
];
