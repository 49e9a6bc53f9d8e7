import type { Bilingual } from '#domain/kernel/language.ts';
import type { Condition } from './condition.ts';
import { type Measure, personsOf } from './measure.ts';

export interface PairDraft {
  readonly code: string;
  readonly name: Bilingual;
  readonly where: Condition;
  readonly denominator?: string;
  readonly definition?: Bilingual;
  readonly source?: string;
}

const FORMS = 'Thông tư 07/2021/TT-BLĐTBXH, Phụ lục VII';

/** One notion counted twice: its households, and all their members. */
export function pairOf(draft: PairDraft): Measure[] {
  return [householdsOf(draft), personsMeasureOf(draft)];
}

export function householdsOf(draft: PairDraft): Measure {
  return {
    code: draft.code,
    name: draft.name,
    unit: 'household',
    counting: { rule: 'households', where: draft.where },
    ...(draft.denominator === undefined ? {} : { denominator: draft.denominator }),
    definition: draft.definition ?? {
      vi: `Số hộ có trong danh sách rà soát của kỳ: ${draft.name.vi.toLowerCase()}.`,
      en: `Households in the round's cases: ${draft.name.en.toLowerCase()}.`,
    },
    source: draft.source ?? FORMS,
  };
}

function personsMeasureOf(draft: PairDraft): Measure {
  return {
    code: personsOf(draft.code),
    name: { vi: `Nhân khẩu: ${draft.name.vi}`, en: `Persons: ${draft.name.en}` },
    unit: 'person',
    counting: { rule: 'persons', where: draft.where },
    ...(draft.denominator === undefined ? {} : { denominator: personsOf(draft.denominator) }),
    definition: {
      vi: `Tổng số nhân khẩu của các hộ được đếm ở chỉ tiêu «${draft.name.vi}».`,
      en: `Sum of the sizes of the households counted by “${draft.name.en}”.`,
    },
    source: draft.source ?? FORMS,
  };
}
