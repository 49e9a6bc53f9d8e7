import type { Rate } from '#domain/kernel/rate.ts';
import type { FigureColumns } from './figure-columns.ts';
import type { RateTerms, RowKind, Terms } from './forms/form.ts';
import type { ResidenceChoice } from './measures/figures.ts';
import { personsOf } from './measures/measure.ts';

/** The value of something over communes, given by their positions; `null` is unknown. */
export type Measuring = (positions: readonly number[]) => number | null;
export type RateMeasuring = (positions: readonly number[]) => Rate | null;

/** What a table counts: the figures, which row of a unit, and town or country. */
export interface Counted {
  readonly figures: FigureColumns;
  readonly kind: RowKind;
  readonly residence: ResidenceChoice;
}

/** Two-row forms name measures of households; their second row counts the persons of the same households. */
export function measureOfRow(code: string, kind: RowKind): string {
  return kind === 'person' && !code.startsWith('children:') ? personsOf(code) : code;
}

/**
 * Tổng của các chỉ tiêu — prepared once a table, applied to every unit of it. What one commune has not entered is
 * unknown for the whole unit; it is never guessed.
 */
export function sumOf(terms: Terms, { figures, kind, residence }: Counted): Measuring {
  if (terms.length === 0) return () => null;
  const parts = terms.map((term) => {
    const sign = term.startsWith('-') ? -1 : 1;
    return { sign, column: figures.column(measureOfRow(sign === 1 ? term : term.slice(1), kind), residence) };
  });
  return (positions) => {
    let sum = 0;
    for (const { sign, column } of parts) {
      let part = 0;
      for (const position of positions) part += column[position] ?? 0;
      sum += sign * part;
    }
    return Number.isNaN(sum) ? null : sum;
  };
}

/** Rate of the sums, never the mean of rates. */
export function rateOf(terms: RateTerms, counted: Counted): RateMeasuring {
  const [over, under] = [sumOf(terms.over, counted), sumOf(terms.under, counted)];
  return (positions) => {
    const [numerator, denominator] = [over(positions), under(positions)];
    return numerator === null || denominator === null ? null : { numerator, denominator };
  };
}
