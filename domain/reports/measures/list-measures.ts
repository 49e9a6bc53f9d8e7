import type { CodedItem, Standard } from '#domain/standards/standard.ts';
import { all, type BitsField, type Condition } from './condition.ts';
import { GROUP_NAMES, isInGroup } from './group-measures.ts';
import type { Measure } from './measure.ts';
import { householdsOf, pairOf } from './measure-pair.ts';
import { CLASS_NAMES, isOnList, LISTED_CLASSES, type ListedClass } from './stock-measures.ts';

/** The code of one item of a list for one class: causes of the poor are the plain `cause:<code>` of the plans. */
export function itemCode(family: 'cause' | 'need' | 'deprivation', item: string, listed: ListedClass): string {
  return listed === 'poor' ? `${family}:${item}` : `${family}:${item}:near-poor`;
}

/** Nguyên nhân, nhu cầu, chỉ số thiếu hụt: one measure an item of the standard's list and a class. */
export function listMeasures(standard: Standard): Measure[] {
  return [
    ...familyOf('deprivation', 'deprivations', standard.indicators, 'thiếu hụt', 'deprived in'),
    ...familyOf('cause', 'causes', standard.causes, 'có nguyên nhân', 'with the cause'),
    ...familyOf('need', 'needs', standard.needs, 'có nhu cầu', 'in need of'),
    ...countsOfDeprivations(standard),
    ...deprivationsByGroup(standard),
  ];
}

function familyOf(
  family: 'cause' | 'need' | 'deprivation',
  bits: BitsField,
  items: readonly Pick<CodedItem, 'code' | 'name'>[],
  vi: string,
  en: string,
): Measure[] {
  return LISTED_CLASSES.flatMap((listed) =>
    items.flatMap((item, index) =>
      pairOf({
        code: itemCode(family, item.code, listed),
        name: {
          vi: `${CLASS_NAMES[listed].vi} ${vi}: ${item.name.vi}`,
          en: `${CLASS_NAMES[listed].en} ${en}: ${item.name.en}`,
        },
        where: all(isOnList(listed), { bits, any: 1 << index }),
        denominator: `${listed}-households`,
      }),
    ),
  );
}

function countsOfDeprivations(standard: Standard): Measure[] {
  if (standard.indicators.length === 0) return [];
  return LISTED_CLASSES.flatMap((listed) =>
    Array.from({ length: standard.indicators.length + 1 }, (_, count) =>
      householdsOf({
        code: `${listed}-households:deprived-in-${count}`,
        name: {
          vi: `${CLASS_NAMES[listed].vi} thiếu hụt ${count} chỉ số`,
          en: `${CLASS_NAMES[listed].en} deprived in ${count} indicators`,
        },
        where: all(isOnList(listed), { number: 'deprivationCount', above: count - 1, upTo: count }),
        denominator: `${listed}-households`,
      }),
    ),
  );
}

/** Mức độ thiếu hụt của từng nhóm hộ nghèo. */
function deprivationsByGroup(standard: Standard): Measure[] {
  const groups: readonly (readonly [string, string, Condition])[] = [
    ['N1', 'N1', { field: 'povertyGroup', in: ['N1'] }],
    ['N2', 'N2', { field: 'povertyGroup', in: ['N2'] }],
    ['merit', GROUP_NAMES.merit.vi, isInGroup('merit')],
    ['social_protection', GROUP_NAMES.social_protection.vi, isInGroup('social_protection')],
  ];
  return groups.flatMap(([code, name, where]) =>
    standard.indicators.map((indicator, index) =>
      householdsOf({
        code: `deprivation:${indicator.code}:${code}`,
        name: {
          vi: `Hộ nghèo ${name} thiếu hụt: ${indicator.name.vi}`,
          en: `Poor households (${code}) deprived in: ${indicator.name.en}`,
        },
        where: all(isOnList('poor'), where, { bits: 'deprivations', any: 1 << index }),
        denominator:
          code === 'N1'
            ? 'poor-households-income'
            : code === 'N2'
              ? 'poor-households-deprivation'
              : `poor-households:${code}`,
      }),
    ),
  );
}
