import type { Standard } from '#domain/standards/standard.ts';
import { all, type Condition, not } from './condition.ts';
import { enteredMeasures } from './entered-measures.ts';
import type { Measure } from './measure.ts';
import { householdsOf, pairOf } from './measure-pair.ts';

export const LISTED_CLASSES = ['poor', 'near-poor'] as const;
export type ListedClass = (typeof LISTED_CLASSES)[number];

export const CLASS_NAMES = {
  poor: { vi: 'Hộ nghèo', en: 'Poor households' },
  'near-poor': { vi: 'Hộ cận nghèo', en: 'Near-poor households' },
} as const;

/** The value of the class in a case. */
export function classValue(listed: ListedClass): 'poor' | 'near_poor' {
  return listed === 'poor' ? 'poor' : 'near_poor';
}

/** A household that moved away or died out stands on no closing list, whatever its scores were. */
export const STILL_HERE: Condition = { field: 'movement', known: true, notIn: ['other:moved_out', 'other:died'] };

/** On the closing list of the class. */
export function isOnList(listed: ListedClass): Condition {
  return all({ field: 'class', in: [classValue(listed)] }, STILL_HERE);
}

/** On the opening list of the same territory: who moved in was counted where it lived. */
export function wasOnList(listed: ListedClass): Condition {
  return all({ field: 'previousClass', in: [classValue(listed)] }, not({ field: 'movement', in: ['other:moved_in'] }));
}

/** Tổng số: residents (entered), households reviewed, stocks at the opening and the closing of the round. */
export function stockMeasures(standard: Standard): Measure[] {
  return [
    ...enteredMeasures(),
    ...pairOf({
      code: 'reviewed-households',
      name: { vi: 'Hộ có trong sổ rà soát', en: 'Households in the register of the round' },
      where: STILL_HERE,
    }),
    householdsOf({
      code: 'surely-not-poor',
      name: { vi: 'Hộ nhận dạng nhanh không nghèo (phiếu A)', en: 'Surely not poor by form A' },
      where: { field: 'formA', in: ['surely_not_poor'] },
    }),
    ...LISTED_CLASSES.flatMap((listed) => stocksOf(listed)),
    ...scoreBands(standard),
  ];
}

function stocksOf(listed: ListedClass): Measure[] {
  const name = CLASS_NAMES[listed];
  const on = isOnList(listed);
  const households = `${listed}-households`;
  const withName = (vi: string, en: string) => ({ vi: `${name.vi} ${vi}`, en: `${name.en} ${en}` });
  return [
    ...pairOf({ code: households, name, where: on, denominator: 'households-total' }),
    ...pairOf({ code: `opening-${households}`, name: withName('đầu kỳ', 'at the opening'), where: wasOnList(listed) }),
    ...pairOf({
      code: `${households}:newly`,
      name: withName('mới (kỳ trước không thuộc danh sách này)', 'newly on this list'),
      where: all(on, not({ field: 'previousClass', in: [classValue(listed)] })),
    }),
    ...pairOf({
      code: `${households}:previously`,
      name: withName('cũ (kỳ trước đã thuộc danh sách này)', 'already on this list'),
      where: all(on, { field: 'previousClass', in: [classValue(listed)] }),
    }),
    householdsOf({
      code: `${households}:ever`,
      name: withName('đã từng nghèo trước đây', 'poor in an earlier year'),
      where: all(on, { flag: 'everPoor' }),
    }),
    ...pairOf({
      code: `local-${households}`,
      name: withName('theo chuẩn của tỉnh', 'by the standard of the province'),
      where: all({ field: 'localClass', in: [classValue(listed)] }, STILL_HERE),
      denominator: 'households-total',
    }),
  ];
}

/** Khoảng điểm B1 between the thresholds of the standard. */
function scoreBands(standard: Standard): Measure[] {
  const bounds = [...new Set((standard.pointRules ?? []).flatMap((rule) => [rule.b1Above, rule.b1UpTo]))]
    .filter((bound): bound is number => bound !== undefined)
    .sort((a, b) => a - b);
  return [undefined, ...bounds].map((above, index) => {
    const upTo = bounds[index];
    const label = [above === undefined ? '' : `> ${above}`, upTo === undefined ? '' : `≤ ${upTo}`]
      .filter(Boolean)
      .join(', ');
    return householdsOf({
      code: `b1-band:${above ?? ''}-${upTo ?? ''}`,
      name: { vi: `Hộ có điểm B1 ${label || 'bất kỳ'}`, en: `Households with B1 ${label || 'any'}` },
      where: {
        number: 'b1Score',
        ...(above === undefined ? {} : { above }),
        ...(upTo === undefined ? {} : { upTo }),
      },
    });
  });
}
