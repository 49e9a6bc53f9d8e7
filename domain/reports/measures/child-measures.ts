import type { Standard } from '#domain/standards/standard.ts';
import { all, type Condition } from './condition.ts';
import type { Measure, MemberCondition } from './measure.ts';
import { isOnList, LISTED_CLASSES } from './stock-measures.ts';

/** @source Luật Trẻ em 2016, Điều 1: a child is a person under 16. */
export const CHILD_BELOW = 16;
/** The age from which school is asked for: kindergarten at 3. @source domain data, indicator «Tình trạng đi học của trẻ em» («chưa xác minh» for this form) */
const SCHOOL_FROM = 3;

const SOURCE =
  'Biểu 11 của hệ thống thông tin hộ nghèo (2023-2024); cách tính từng cột chưa xác minh: thẻ BHYT và đi học theo từng trẻ, dinh dưỡng theo chỉ số của hộ';

/** Trẻ em thuộc hộ nghèo, hộ cận nghèo — counted from the members of the households on the list. */
export function childMeasures(standard: Standard): Measure[] {
  const nutrition = standard.indicators.findIndex((indicator) => indicator.name.en === 'Nutrition');
  return LISTED_CLASSES.flatMap((listed) => {
    const child = (code: string, vi: string, en: string, who: MemberCondition, where?: Condition): Measure => ({
      code: `children:${listed}${code}`,
      name: {
        vi: `Trẻ em thuộc ${listed === 'poor' ? 'hộ nghèo' : 'hộ cận nghèo'}${vi}`,
        en: `Children of ${listed} households${en}`,
      },
      unit: 'child',
      counting: {
        rule: 'members',
        where: where === undefined ? isOnList(listed) : all(isOnList(listed), where),
        who: { ageBelow: CHILD_BELOW, ...who },
      },
      ...(code === '' ? {} : { denominator: `children:${listed}` }),
      definition: {
        vi: `Thành viên dưới ${CHILD_BELOW} tuổi tính đến ngày rà soát${vi}.`,
        en: `Members under ${CHILD_BELOW} on the day of the review${en}.`,
      },
      source: SOURCE,
    });
    return [
      child('', '', '', {}),
      child(':no-insurance', ', không có thẻ bảo hiểm y tế', ' without health insurance', { hasInsurance: false }),
      ...(nutrition < 0
        ? []
        : [
            child(
              ':nutrition',
              ', hộ thiếu hụt dinh dưỡng',
              ' in households deprived in nutrition',
              {},
              {
                bits: 'deprivations',
                any: 1 << nutrition,
              },
            ),
          ]),
      child(':not-in-school', `, từ ${SCHOOL_FROM} tuổi, không đi học`, ` from ${SCHOOL_FROM}, not in school`, {
        ageFrom: SCHOOL_FROM,
        inSchool: false,
      }),
    ];
  });
}
