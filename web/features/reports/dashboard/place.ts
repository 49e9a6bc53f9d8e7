import type { ReportTableAnswer } from '#contract/reports/report-query.ts';
import { percentOf } from '#domain/kernel/rate.ts';

/** A unit with the counts of form 7.1; `null` is not known, and then its rate is not known either. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly households: number | null;
  readonly poor: number | null;
  readonly nearPoor: number | null;
}

export function placesOf(table: ReportTableAnswer, level: 'district' | 'commune'): Place[] {
  return table.rows
    .filter((row) => row.level === level && row.residence === 'all')
    .map((row) => ({
      code: row.areaCode,
      name: row.areaName,
      households: row.values['1'] ?? null,
      poor: row.values['3'] ?? null,
      nearPoor: row.values['5'] ?? null,
    }));
}

export const MEASURES = ['poor', 'nearPoor', 'poorCount', 'nearPoorCount'] as const;
export type Measure = (typeof MEASURES)[number];

/** Rates are made of sums, never of rates. */
export function measureOf(place: Place, measure: Measure): number | null {
  if (measure === 'poorCount') return place.poor;
  if (measure === 'nearPoorCount') return place.nearPoor;
  const numerator = place[measure];
  if (numerator === null || place.households === null) return null;
  return percentOf({ numerator, denominator: place.households }) ?? null;
}
