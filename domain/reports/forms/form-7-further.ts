import { ethnicCode } from '../measures/ethnic-measures.ts';
import { CLASS_NAMES, LISTED_CLASSES, type ListedClass } from '../measures/stock-measures.ts';
import { count, group, LABELS, numbered, rate } from './columns.ts';
import type { FormColumn, FormContext, ReportForm, Terms } from './form.ts';
import { ethnicGroupsAddUp } from './form-7-analyses.ts';
import { isAnyStandard, isSince2022 } from './form-7-main.ts';

const SYSTEM = 'Biểu của hệ thống thông tin hộ nghèo (2023-2024), ngoài Phụ lục VII';

/** Biểu 11. */
export const form711: ReportForm = {
  code: '7.11',
  officialNumber: 'Biểu số 11',
  title: {
    vi: 'Tổng hợp chỉ tiêu thiếu hụt của trẻ em thuộc hộ nghèo, hộ cận nghèo',
    en: 'Deprivations of children of poor and near-poor households',
  },
  source: SYSTEM,
  kinds: ['person'],
  isPossible: (standard) => standard.indicators.some((indicator) => indicator.name.en === 'Nutrition'),
  isUsual: isSince2022,
  columns: () =>
    LISTED_CLASSES.map((listed, index) =>
      group(
        {
          vi: `Trẻ em thuộc ${CLASS_NAMES[listed].vi.toLowerCase()}`,
          en: `Children of ${CLASS_NAMES[listed].en.toLowerCase()}`,
        },
        numbered(index * 4 + 1, [
          count('', { vi: 'Tổng số trẻ em', en: 'Children' }, [`children:${listed}`], 'child'),
          count(
            '',
            { vi: 'Y tế: bảo hiểm y tế', en: 'Health: insurance' },
            [`children:${listed}:no-insurance`],
            'child',
          ),
          count('', { vi: 'Y tế: dinh dưỡng', en: 'Health: nutrition' }, [`children:${listed}:nutrition`], 'child'),
          count('', { vi: 'Giáo dục', en: 'Education' }, [`children:${listed}:not-in-school`], 'child'),
        ]),
      ),
    ),
  notes: [
    {
      vi: 'Cách tính chưa xác minh: bảo hiểm y tế và đi học theo từng trẻ; dinh dưỡng là trẻ em thuộc hộ thiếu hụt chỉ số dinh dưỡng. Chỉ đếm hộ đã có danh sách thành viên.',
      en: 'Way of counting not verified: insurance and schooling by child; nutrition counts children of households deprived in nutrition. Only households with members on file.',
    },
  ],
};

/** Biểu 12 (hộ nghèo), 13 (hộ cận nghèo). */
function resultForm(number: 12 | 13, listed: ListedClass): ReportForm {
  const name = CLASS_NAMES[listed];
  return {
    code: `7.${number}`,
    officialNumber: `Biểu số ${number}`,
    title: {
      vi: `Tổng hợp kết quả rà soát ${name.vi.toLowerCase()} theo chuẩn nghèo đa chiều`,
      en: `Results of the review of ${name.en.toLowerCase()} by the multidimensional standard`,
    },
    source: SYSTEM,
    kinds: ['household'],
    isPossible: isAnyStandard,
    isUsual: isSince2022,
    columns: (context) => resultColumns(context, listed),
    checks: () => [ethnicGroupsAddUp(listed), reviewedAll()],
    notes: [
      {
        vi: 'Số hộ và nhân khẩu theo dân tộc của toàn bộ dân cư đếm từ sổ rà soát (theo dân tộc của chủ hộ); tỷ lệ của từng nhóm lấy mẫu số là tổng của chính nhóm đó.',
        en: 'Residents by ethnic group are counted from the register (group of the head); the rate of a group is over its own total.',
      },
    ],
  };
}

function reviewedAll() {
  return {
    name: {
      vi: 'Hộ Kinh + hộ dân tộc thiểu số trong sổ = tổng số hộ dân cư (lệch khi sổ không gồm mọi hộ)',
      en: 'Kinh + minority households on file = all resident households (differs where not all are on file)',
    },
    printed: { terms: ['households-total'] },
    computed: { terms: ['reviewed-households:kinh', 'reviewed-households:ethnic_minority'] },
  } as const;
}

function resultColumns({ settings }: FormContext, listed: ListedClass): ReturnType<ReportForm['columns']> {
  const name = CLASS_NAMES[listed];
  const households = `${listed}-households`;
  const persons = `${listed}-persons`;
  const indigenous = (list: 'reviewed' | ListedClass, unit: 'households' | 'persons'): Terms =>
    settings.indigenousGroups.map((code) => ethnicCode(list, code).replace('-households', `-${unit}`));
  const four = (total: string, reviewed: string, own: Terms, unit: 'household' | 'person'): FormColumn[] => [
    count('', LABELS.total, [total], unit),
    count('', LABELS.kinh, [`${reviewed}:kinh`], unit),
    count('', LABELS.minority, [`${reviewed}:ethnic_minority`], unit),
    count('', LABELS.indigenous, own, unit),
  ];
  const policy = [
    count('', { vi: 'Hộ chính sách người có công', en: 'Merit' }, [`${households}:merit`]),
    count('', { vi: 'Hộ không có khả năng lao động', en: 'No labour' }, [`${households}:no_labour`]),
    count('', { vi: 'Chủ hộ là nữ', en: 'Female head' }, [`${households}:female_head`]),
  ];
  return [
    group(
      { vi: 'Tổng số hộ', en: 'All households' },
      numbered(1, four('households-total', 'reviewed-households', indigenous('reviewed', 'households'), 'household')),
    ),
    group(
      { vi: 'Tổng số nhân khẩu', en: 'All persons' },
      numbered(5, four('population-total', 'reviewed-persons', indigenous('reviewed', 'persons'), 'person')),
    ),
    group(
      name,
      numbered(9, [...four(households, households, indigenous(listed, 'households'), 'household'), ...policy]),
    ),
    group(
      { vi: `Nhân khẩu ${name.vi.toLowerCase()}`, en: `Persons of ${name.en.toLowerCase()}` },
      numbered(16, four(persons, persons, indigenous(listed, 'persons'), 'person')),
    ),
    group(
      { vi: `Tỷ lệ ${name.vi.toLowerCase()}`, en: `Rate of ${name.en.toLowerCase()}` },
      numbered(20, [
        rate('', LABELS.total, [households], ['households-total']),
        rate('', LABELS.kinh, [`${households}:kinh`], ['reviewed-households:kinh']),
        rate('', LABELS.minority, [`${households}:ethnic_minority`], ['reviewed-households:ethnic_minority']),
        rate('', LABELS.indigenous, indigenous(listed, 'households'), indigenous('reviewed', 'households')),
      ]),
    ),
  ];
}

export const resultForms: readonly ReportForm[] = [resultForm(12, 'poor'), resultForm(13, 'near-poor')];
