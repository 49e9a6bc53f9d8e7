import { unitName } from '#domain/plans/tracking/words.ts';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';

/** A value with its unit: «3.000 hộ», «26,18%», «0,40 điểm %». What is compared stays unrounded; only print rounds. */
export function useQuantity() {
  const { count, decimal, words } = useFormat();
  const number = (value: number | null | undefined, decimals = 2): string =>
    value == null ? NOT_KNOWN : Number.isInteger(value) ? count(value) : decimal(value, decimals);
  return {
    number,
    quantity: (value: number | null | undefined, unit: string, decimals = 2): string => {
      if (value == null) return NOT_KNOWN;
      // A year is a name, not an amount: 2019, never 2.019.
      if (unit === 'year' || unit === 'year_range') return String(value);
      const name = words(unitName(unit));
      return `${number(value, decimals)}${name.startsWith('%') ? name : ` ${name}`}`.trim();
    },
  };
}
