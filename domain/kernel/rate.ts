/**
 * Tỷ lệ — a rate keeps its numerator and denominator; it is rounded only when printed.
 * A total's rate is the rate of the sums, never the mean of rates.
 */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** Quy tắc làm tròn. The five source plans use both: rates rounded half up, some shares cut. */
export type RoundingRule = 'half-up' | 'truncate';

/** Percent, unrounded; `undefined` when nothing stands below the line. */
export function percentOf({ numerator, denominator }: Rate): number | undefined {
  return denominator === 0 ? undefined : (numerator * 100) / denominator;
}

/**
 * Percent of a rate of integers with `decimals` decimals, computed exactly (no binary fractions), as text with a
 * point: `{269, 29454}` → `0.91`. Half up by default.
 */
export function roundedPercent(rate: Rate, decimals = 2, rule: RoundingRule = 'half-up'): string | undefined {
  if (rate.denominator === 0) return undefined;
  const scale = 10n ** BigInt(decimals);
  const negative = rate.numerator < 0 !== rate.denominator < 0 && rate.numerator !== 0;
  const numerator = BigInt(Math.abs(rate.numerator)) * 100n * scale;
  const denominator = BigInt(Math.abs(rate.denominator));
  const cut = numerator / denominator;
  const units = rule === 'half-up' && (numerator % denominator) * 2n >= denominator ? cut + 1n : cut;
  const digits = units.toString().padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && units !== 0n ? `-${whole}` : whole;
}
