import type { Bilingual } from '../kernel/language.ts';
import type { Period } from './period.ts';

/** Lĩnh vực phụ trách của cán bộ tại đơn vị. */
export const STAFF_FIELDS = {
  poverty: { vi: 'Giảm nghèo', en: 'Poverty reduction' },
  jobs: { vi: 'Việc làm', en: 'Jobs' },
  extension: { vi: 'Khuyến nông', en: 'Extension' },
} as const satisfies Record<string, Bilingual>;
export type StaffField = keyof typeof STAFF_FIELDS;
export const STAFF_FIELD_CODES = Object.keys(STAFF_FIELDS) as [StaffField, ...StaffField[]];

interface StaffTerm extends Period {
  readonly areaId: number;
  readonly fields: readonly StaffField[];
}

interface Turnover {
  readonly joined: number;
  readonly left: number;
  /** Units that had nobody on at least one day of the year. */
  readonly vacantUnits: number;
}

/** Biến động trong năm: who took office, who left, and how many units had nobody on some day of the year. */
export function turnoverOf(
  areaIds: readonly number[],
  terms: readonly StaffTerm[],
  field: StaffField,
  year: number,
  until: string,
): Turnover {
  const [first, last] = [`${year}-01-01`, until < `${year}-12-31` ? until : `${year}-12-31`];
  const own = terms.filter((term) => term.fields.includes(field) && areaIds.includes(term.areaId));
  const within = (day: string | null) => day !== null && day >= first && day <= last;
  const vacant = areaIds.filter((id) => !isHeldThroughout(own, id, first, last));
  return {
    joined: own.filter(({ validFrom }) => within(validFrom)).length,
    left: own.filter(({ validTo }) => within(validTo)).length,
    vacantUnits: vacant.length,
  };
}

/** Whether somebody held the unit on every day from the first to the last. */
function isHeldThroughout(terms: readonly StaffTerm[], areaId: number, first: string, last: string): boolean {
  let reached = first;
  for (const term of terms
    .filter((each) => each.areaId === areaId)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (term.validFrom > reached) return false;
    if (term.validTo === null || term.validTo > last) return true;
    if (term.validTo > reached) reached = term.validTo;
  }
  return false;
}
