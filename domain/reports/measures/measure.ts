import type { Bilingual } from '#domain/kernel/language.ts';
import type { Condition } from './condition.ts';

/** Đơn vị tính. A difference of rates is in percentage points, a relative change in percent: never one label for both. */
export type MeasureUnit = 'household' | 'person' | 'child' | 'commune' | 'percent' | 'percentage-point';

/** Which members of the counted households a measure counts. */
export interface MemberCondition {
  /** Completed years on the round's reference date. */
  readonly ageBelow?: number;
  readonly ageFrom?: number;
  readonly hasInsurance?: boolean;
  readonly inSchool?: boolean;
}

/** Cách đếm: rows of cases, the sum of their sizes, members one by one, or figures entered for the commune. */
export type Counting =
  | { readonly rule: 'households'; readonly where: Condition }
  | { readonly rule: 'persons'; readonly where: Condition }
  | { readonly rule: 'members'; readonly where: Condition; readonly who: MemberCondition }
  | { readonly rule: 'entered' };

/** Chỉ tiêu — one measure: what is counted, how, and against what; nobody counts it anywhere else. */
export interface Measure {
  readonly code: string;
  readonly name: Bilingual;
  readonly unit: 'household' | 'person' | 'child';
  readonly counting: Counting;
  /** The measure below the line when this one is printed as a rate. */
  readonly denominator?: string;
  readonly definition: Bilingual;
  readonly source: string;
}

/** Số liệu của một xã trong một kỳ — a count by measure code; what is not there is zero. */
export type Figures = Readonly<Record<string, number>>;

/** The code of the persons behind a measure of households: `poor-households:merit` → `poor-persons:merit`. */
export function personsOf(code: string): string {
  if (code === 'households-total') return 'population-total';
  if (code.includes('-households')) return code.replace('-households', '-persons');
  return `${code}:persons`;
}
