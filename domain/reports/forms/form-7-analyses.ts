import type { Bilingual } from '#domain/kernel/language.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { ethnicCode } from '../measures/ethnic-measures.ts';
import { itemCode } from '../measures/list-measures.ts';
import { CLASS_NAMES, LISTED_CLASSES, type ListedClass } from '../measures/stock-measures.ts';
import { count, group, LABELS, numbered, rate } from './columns.ts';
import type { FormCheck, FormColumn, FormContext, ReportForm } from './form.ts';
import { CIRCULAR_07, isAnyStandard, isSince2022 } from './form-7-main.ts';

export const hasIndicators = (standard: Standard) => standard.indicators.length > 0;
export const hasCauses = (standard: Standard) => standard.causes.length > 0;

export const SEVERAL_ANSWERS: Bilingual = {
  vi: 'Một hộ có thể được tính ở nhiều cột; tổng các cột không bằng tổng số hộ.',
  en: 'A household may stand in several columns; they do not add up to the total.',
};

const OF: Readonly<Record<ListedClass, Bilingual>> = {
  poor: { vi: 'hộ nghèo', en: 'poor households' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor households' },
};

/** Cột chỉ số thiếu hụt, as many as the standard has. */
export function deprivationColumns({ standard }: FormContext, listed: ListedClass, as: 'count' | 'rate'): FormColumn[] {
  return standard.indicators.map((indicator, index) => {
    const code = itemCode('deprivation', indicator.code, listed);
    const key = String(index + 1);
    return as === 'count'
      ? count(key, indicator.name, [code])
      : rate(key, indicator.name, [code], [`${listed}-households`]);
  });
}

function deprivationForm(number: 4 | 5 | 6 | 7, listed: ListedClass, as: 'count' | 'rate'): ReportForm {
  const what = as === 'count' ? 'các chỉ số thiếu hụt' : 'tỷ lệ các chỉ số thiếu hụt';
  return {
    code: `7.${number}`,
    officialNumber: `Biểu số 7.${number}`,
    title: {
      vi: `Phân tích ${what} dịch vụ xã hội cơ bản của ${OF[listed].vi}`,
      en: `${as === 'count' ? 'Deprivations' : 'Rates of deprivation'} in basic social services of ${OF[listed].en}`,
    },
    source: CIRCULAR_07,
    kinds: ['household'],
    isPossible: hasIndicators,
    isUsual: isSince2022,
    columns: (context) => {
      const indicators = deprivationColumns(context, listed, as);
      const total = context.standard.indicators.map(({ code }) => itemCode('deprivation', code, listed));
      return [
        count(
          'households',
          { vi: `Tổng số ${OF[listed].vi}`, en: `All ${OF[listed].en}` },
          [`${listed}-households`],
          'household',
          'A',
        ),
        ...(as === 'count'
          ? [count('deprivations', { vi: 'Tổng số chỉ số thiếu hụt', en: 'All deprivations' }, total, 'household', 'B')]
          : []),
        group({ vi: 'Trong đó: thiếu hụt', en: 'Of which deprived in' }, indicators),
      ];
    },
    notes: [SEVERAL_ANSWERS],
  };
}

/** Biểu 7.4 – 7.7. */
export const deprivationForms: readonly ReportForm[] = [
  deprivationForm(4, 'poor', 'count'),
  deprivationForm(5, 'poor', 'rate'),
  deprivationForm(6, 'near-poor', 'count'),
  deprivationForm(7, 'near-poor', 'rate'),
];

/** Biểu 7.8. */
export const form78: ReportForm = {
  code: '7.8',
  officialNumber: 'Biểu số 7.8',
  title: {
    vi: 'Phân tích hộ nghèo, hộ cận nghèo theo các nhóm đối tượng',
    en: 'Poor and near-poor households by group',
  },
  source: CIRCULAR_07,
  kinds: ['household', 'person'],
  isPossible: isAnyStandard,
  isUsual: isSince2022,
  columns: () =>
    LISTED_CLASSES.map((listed, index) => {
      const households = `${listed}-households`;
      return group(
        CLASS_NAMES[listed],
        numbered(index * 5 + 1, [
          count('', LABELS.total, [households], 'per-row'),
          count('', { vi: 'Hộ dân tộc thiểu số', en: 'Ethnic minority' }, [`${households}:ethnic_minority`], 'per-row'),
          count('', { vi: 'Hộ không có khả năng lao động', en: 'No labour' }, [`${households}:no_labour`], 'per-row'),
          count(
            '',
            { vi: 'Hộ có thành viên là người có công với cách mạng', en: 'Merit' },
            [`${households}:merit`],
            'per-row',
          ),
          count('', { vi: 'Khác', en: 'Other' }, [`${households}:other_group`], 'per-row'),
        ]),
      );
    }),
  notes: [
    SEVERAL_ANSWERS,
    {
      vi: '«Khác»: hộ không thuộc nhóm nào trong ba nhóm bên trái.',
      en: '“Other”: in none of the three groups to the left.',
    },
  ],
};

/** Biểu 7.9; the province chooses the groups that have a column of their own. */
export const form79: ReportForm = {
  code: '7.9',
  officialNumber: 'Biểu số 7.9',
  title: { vi: 'Phân tích hộ nghèo, hộ cận nghèo theo dân tộc', en: 'Poor and near-poor households by ethnic group' },
  source: CIRCULAR_07,
  kinds: ['household'],
  isPossible: isAnyStandard,
  isUsual: isSince2022,
  hasGroupColumns: true,
  columns: ({ settings }) =>
    LISTED_CLASSES.map((listed, index) => {
      const households = `${listed}-households`;
      const own = settings.ethnicGroups.map(({ code }) => ethnicCode(listed, code));
      const columns = [
        count('', LABELS.total, [households]),
        count('', LABELS.kinh, [`${households}:kinh`]),
        count('', { vi: 'Tổng dân tộc thiểu số', en: 'All minorities' }, [`${households}:ethnic_minority`]),
        ...settings.ethnicGroups.map(({ code, name }) => count('', { vi: name, en: name }, [ethnicCode(listed, code)])),
        count('', { vi: 'Dân tộc khác', en: 'Other groups' }, [
          `${households}:ethnic_minority`,
          ...own.map((code) => `-${code}`),
        ]),
      ];
      return group(CLASS_NAMES[listed], numbered(index * columns.length + 1, columns));
    }),
  checks: () => LISTED_CLASSES.map(ethnicGroupsAddUp),
  notes: [{ vi: 'Theo dân tộc của chủ hộ.', en: 'By the ethnic group of the head of household.' }],
};

export function ethnicGroupsAddUp(listed: ListedClass): FormCheck {
  const households = `${listed}-households`;
  return {
    name: { vi: `Kinh + dân tộc thiểu số = tổng số ${OF[listed].vi}`, en: `Kinh + minorities = all ${OF[listed].en}` },
    printed: { terms: [households] },
    computed: { terms: [`${households}:kinh`, `${households}:ethnic_minority`] },
  };
}

/** Biểu 7.10. */
export const form710: ReportForm = {
  code: '7.10',
  officialNumber: 'Biểu số 7.10',
  title: {
    vi: 'Phân tích hộ nghèo, hộ cận nghèo theo các nguyên nhân nghèo',
    en: 'Poor and near-poor households by cause of poverty',
  },
  source: CIRCULAR_07,
  kinds: ['household'],
  isPossible: hasCauses,
  isUsual: isSince2022,
  columns: ({ standard }) =>
    LISTED_CLASSES.map((listed, index) =>
      group(
        CLASS_NAMES[listed],
        numbered(index * (standard.causes.length + 1) + 1, [
          count('', LABELS.total, [`${listed}-households`]),
          ...standard.causes.map((cause) => count('', cause.name, [itemCode('cause', cause.code, listed)])),
        ]),
      ),
    ),
  notes: [SEVERAL_ANSWERS],
};
