import {
  type ClassMovement,
  classMovements,
  movementNames,
  otherChangeNames,
  otherChanges,
} from '#domain/reviews/movement.ts';
import { all, type Condition, not } from './condition.ts';
import type { Measure } from './measure.ts';
import { pairOf } from './measure-pair.ts';
import { CLASS_NAMES, isOnList, LISTED_CLASSES, wasOnList } from './stock-measures.ts';

/** Codes of the cells of the transition matrix; the ones a plan prints carry the plan's code. */
export const MOVEMENT_CODES = {
  still_poor: 'still-poor',
  poor_to_near_poor: 'poor-to-near-poor',
  poor_to_not_poor: 'poor-to-not-poor',
  near_poor_to_poor: 'near-poor-to-poor',
  still_near_poor: 'still-near-poor',
  near_poor_to_not_poor: 'near-poor-to-not-poor',
  fell_back_poor: 'fell-back-poverty',
  new_poor: 'new-poor',
  fell_back_near_poor: 'fell-back-near-poverty',
  new_near_poor: 'new-near-poor',
  still_not_poor: 'still-not-poor',
} as const satisfies Record<ClassMovement, string>;

const OTHER_MOVEMENTS = otherChanges.map((change) => `other:${change}`);
const IS_OTHER: Condition = { field: 'movement', in: OTHER_MOVEMENTS };

/** Ma trận diễn biến — every cell of it, and the two «other» flows of each list, so that each account can close. */
export function movementMeasures(): Measure[] {
  return [
    ...classMovements.flatMap((movement) =>
      pairOf({
        code: MOVEMENT_CODES[movement],
        name: capitalised(movementNames[movement]),
        where: { field: 'movement', in: [movement] },
      }),
    ),
    ...pairOf({
      code: 'escaped-poverty',
      name: { vi: 'Hộ thoát nghèo', en: 'Households that escaped poverty' },
      where: { field: 'movement', in: ['poor_to_near_poor', 'poor_to_not_poor'] },
      denominator: 'opening-poor-households',
      definition: {
        vi: 'Hộ nghèo đầu kỳ không còn là hộ nghèo, kể cả hộ chuyển thành cận nghèo.',
        en: 'Poor at the opening, no longer poor: those who became near-poor included.',
      },
    }),
    ...LISTED_CLASSES.flatMap((listed) => [
      ...pairOf({
        code: `other-out-of-${listed}`,
        name: { vi: `${CLASS_NAMES[listed].vi} giảm khác`, en: `${CLASS_NAMES[listed].en}: other decrease` },
        where: all(IS_OTHER, wasOnList(listed), not(isOnList(listed))),
        definition: {
          vi: 'Hộ thuộc danh sách đầu kỳ, cuối kỳ không còn vì chuyển đi, chết, tách hoặc nhập hộ.',
          en: 'On the opening list, off the closing one because it moved, died out, was split or merged.',
        },
      }),
      ...pairOf({
        code: `other-into-${listed}`,
        name: { vi: `${CLASS_NAMES[listed].vi} tăng khác`, en: `${CLASS_NAMES[listed].en}: other increase` },
        where: all(IS_OTHER, isOnList(listed), not(wasOnList(listed))),
        definition: {
          vi: 'Hộ thuộc danh sách cuối kỳ vì chuyển đến, tách hoặc nhập hộ.',
          en: 'On the closing list because it moved in, was split off or merged.',
        },
      }),
      ...pairOf({
        code: `other-still-${listed}`,
        name: {
          vi: `${CLASS_NAMES[listed].vi} có biến động khác, vẫn trong danh sách`,
          en: 'Other change, still listed',
        },
        where: all(IS_OTHER, wasOnList(listed), isOnList(listed)),
      }),
    ]),
    ...otherChanges.flatMap((change) =>
      pairOf({
        code: `other:${change}`,
        name: { vi: `Biến động khác: ${otherChangeNames[change].vi}`, en: `Other: ${otherChangeNames[change].en}` },
        where: { field: 'movement', in: [`other:${change}`] },
      }),
    ),
  ];
}

function capitalised(name: { vi: string; en: string }): { vi: string; en: string } {
  const up = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { vi: up(name.vi), en: up(name.en) };
}
