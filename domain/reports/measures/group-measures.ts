import type { Bilingual } from '#domain/kernel/language.ts';
import { all, type Condition, not } from './condition.ts';
import type { Measure } from './measure.ts';
import { householdsOf, pairOf } from './measure-pair.ts';
import { CLASS_NAMES, isOnList, LISTED_CLASSES, STILL_HERE, wasOnList } from './stock-measures.ts';

/** Nhóm đối tượng, in the order of the register's bits. */
export const GROUPS = ['merit', 'social_protection', 'no_labour', 'female_head', 'elderly_alone', 'disabled'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_NAMES: Readonly<Record<Group, Bilingual>> = {
  merit: { vi: 'có thành viên là người có công với cách mạng', en: 'with a person of merit' },
  social_protection: { vi: 'thuộc diện bảo trợ xã hội', en: 'under social protection' },
  no_labour: { vi: 'không có khả năng lao động', en: 'without ability to work' },
  female_head: { vi: 'có chủ hộ là nữ', en: 'headed by a woman' },
  elderly_alone: { vi: 'người cao tuổi sống một mình', en: 'elderly person alone' },
  disabled: { vi: 'có người khuyết tật', en: 'with a disabled person' },
};

export const KINH = '01';
export const IS_KINH: Condition = { field: 'ethnicCode', in: [KINH] };
export const IS_MINORITY: Condition = { field: 'ethnicCode', known: true, notIn: [KINH] };

/** The sex of the head decides together with the officer's mark: older lists know only one of them. */
export function isInGroup(group: Group): Condition {
  const marked: Condition = { bits: 'groups', any: 1 << GROUPS.indexOf(group) };
  return group === 'female_head' ? { any: [marked, { field: 'headSex', in: ['f'] }] } : marked;
}

/** Phân tích theo nhóm đối tượng, theo dân tộc của chủ hộ, N1 và N2. Groups overlap and never add up to the total. */
export function groupMeasures(): Measure[] {
  return LISTED_CLASSES.flatMap((listed) => {
    const name = CLASS_NAMES[listed];
    const households = `${listed}-households`;
    const part = (suffix: string, vi: string, en: string, where: Condition) =>
      pairOf({
        code: `${households}:${suffix}`,
        name: { vi: `${name.vi} ${vi}`, en: `${name.en} ${en}` },
        where: all(isOnList(listed), where),
        denominator: households,
      });
    return [
      ...GROUPS.flatMap((group) => part(group, GROUP_NAMES[group].vi, GROUP_NAMES[group].en, isInGroup(group))),
      ...part('kinh', 'dân tộc Kinh', 'Kinh', IS_KINH),
      ...part('ethnic_minority', 'dân tộc thiểu số', 'of ethnic minorities', IS_MINORITY),
      ...part('other_group', 'thuộc đối tượng khác', 'of none of these groups', {
        all: [not(IS_MINORITY), not(isInGroup('no_labour')), not(isInGroup('merit'))],
      }),
    ];
  }).concat(povertyGroups(), minorities());
}

function povertyGroups(): Measure[] {
  const inGroup = (group: 'N1' | 'N2'): Condition => all(isOnList('poor'), { field: 'povertyGroup', in: [group] });
  const source = 'Quyết định 59/2015/QĐ-TTg';
  return [
    ...pairOf({
      code: 'poor-households-income',
      name: { vi: 'Hộ nghèo theo thu nhập (N1)', en: 'Poor by income (N1)' },
      where: inGroup('N1'),
      denominator: 'poor-households',
      source,
    }),
    ...pairOf({
      code: 'poor-households-deprivation',
      name: { vi: 'Hộ nghèo thiếu hụt tiếp cận các dịch vụ xã hội cơ bản (N2)', en: 'Poor by deprivation (N2)' },
      where: inGroup('N2'),
      denominator: 'poor-households',
      source,
    }),
    householdsOf({
      code: 'new-poor:merit',
      name: { vi: 'Hộ có người có công mới nghèo hoặc tái nghèo', en: 'Households with merit, newly poor again' },
      where: all({ field: 'movement', in: ['new_poor', 'fell_back_poor'] }, isInGroup('merit')),
    }),
  ];
}

/** Dân tộc thiểu số among all the households of the register, and on the opening lists. */
function minorities(): Measure[] {
  return [
    ...pairOf({
      code: 'reviewed-households:kinh',
      name: { vi: 'Hộ dân tộc Kinh trong sổ rà soát', en: 'Kinh households in the register' },
      where: all(STILL_HERE, IS_KINH),
    }),
    ...pairOf({
      code: 'reviewed-households:ethnic_minority',
      name: { vi: 'Hộ dân tộc thiểu số trong sổ rà soát', en: 'Ethnic-minority households in the register' },
      where: all(STILL_HERE, IS_MINORITY),
    }),
    ...LISTED_CLASSES.flatMap((listed) =>
      pairOf({
        code: `opening-${listed}-households:ethnic_minority`,
        name: {
          vi: `${CLASS_NAMES[listed].vi} đầu kỳ, dân tộc thiểu số`,
          en: `${CLASS_NAMES[listed].en} at the opening, of ethnic minorities`,
        },
        where: all(wasOnList(listed), IS_MINORITY),
        denominator: `opening-${listed}-households`,
      }),
    ),
  ];
}
