import type { Bilingual } from '../kernel/language.ts';
import type { Rate } from '../kernel/rate.ts';
import type { Verification } from '../kernel/verification.ts';

/** Tỷ lệ dùng để xét tiêu chí: poor households alone, or poor and near-poor together. */
export const COUNTED_AS = {
  'poor-and-near-poor': { vi: 'Hộ nghèo và hộ cận nghèo', en: 'Poor and near-poor households' },
  poor: { vi: 'Hộ nghèo', en: 'Poor households' },
} as const satisfies Record<string, Bilingual>;
export type CountedAs = keyof typeof COUNTED_AS;
export const COUNTED_AS_CODES = Object.keys(COUNTED_AS) as [CountedAs, ...CountedAs[]];

/**
 * Ngưỡng tiêu chí «Nghèo đa chiều» của xã nông thôn mới — dated data that a unit enters with its source; the program
 * knows no value of its own.
 */
export interface Threshold {
  readonly id: string;
  readonly areaId: number;
  readonly countedAs: CountedAs;
  /** Percent, at most. */
  readonly rateMax: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly verification: Verification;
}

/** The threshold of a commune on a day: its own before its district's before its province's; the latest of them. */
export function thresholdFor(
  thresholds: readonly Threshold[],
  place: { readonly communeId: number | null; readonly districtId: number | null; readonly provinceId: number },
  day: string,
): Threshold | undefined {
  const inForce = thresholds.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
  );
  for (const areaId of [place.communeId, place.districtId, place.provinceId]) {
    const [latest] = inForce
      .filter((threshold) => threshold.areaId === areaId)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    if (latest) return latest;
  }
  return undefined;
}

type CriterionVerdict = 'meets' | 'fails' | 'no-threshold' | 'no-rate';

/** Đạt hay chưa — compared unrounded: 3 of 100 meets «không quá 3%», 301 of 10.000 does not. */
export function judgeCriterion(rate: Rate | undefined, threshold: Threshold | undefined): CriterionVerdict {
  if (threshold === undefined) return 'no-threshold';
  if (rate === undefined || rate.denominator === 0) return 'no-rate';
  return rate.numerator * 100 <= threshold.rateMax * rate.denominator ? 'meets' : 'fails';
}
