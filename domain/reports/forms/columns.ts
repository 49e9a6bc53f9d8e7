import type { Bilingual } from '#domain/kernel/language.ts';
import type { MeasureUnit } from '../measures/measure.ts';
import type { FormColumn, FormColumnGroup, RateTerms, Terms } from './form.ts';

/** Short ways to write the columns of a form. `unit: 'per-row'` counts households or persons as the row says. */
export function count(
  key: string,
  label: Bilingual,
  terms: Terms,
  unit: MeasureUnit | 'per-row' = 'household',
  number: string = key,
): FormColumn {
  return { key, label, unit, cell: { count: terms }, number };
}

export function rate(key: string, label: Bilingual, over: Terms, under: Terms, number: string = key): FormColumn {
  return { key, label, unit: 'percent', cell: { rate: { over, under } }, number };
}

/** A difference of two rates: percentage points, never «%» of anything. */
export function points(key: string, label: Bilingual, from: RateTerms, to: RateTerms): FormColumn {
  return { key, label, unit: 'percentage-point', cell: { points: { from, to } }, number: key };
}

export function group(label: Bilingual, columns: readonly (FormColumn | FormColumnGroup)[]): FormColumnGroup {
  return { label, columns };
}

/** Gives columns made in a row their official numbers, counting on from `first`. */
export function numbered(first: number, columns: readonly FormColumn[]): FormColumn[] {
  return columns.map((column, index) => ({ ...column, key: String(first + index), number: String(first + index) }));
}

export const LABELS = {
  total: { vi: 'Tổng số', en: 'Total' },
  households: { vi: 'Số hộ', en: 'Households' },
  persons: { vi: 'Nhân khẩu', en: 'Persons' },
  rate: { vi: 'Tỷ lệ %', en: 'Rate, %' },
  poor: { vi: 'Hộ nghèo', en: 'Poor households' },
  nearPoor: { vi: 'Hộ cận nghèo', en: 'Near-poor households' },
  kinh: { vi: 'Dân tộc Kinh', en: 'Kinh' },
  minority: { vi: 'Dân tộc thiểu số', en: 'Ethnic minorities' },
  indigenous: { vi: 'Dân tộc tại chỗ', en: 'Indigenous groups' },
} as const satisfies Record<string, Bilingual>;
