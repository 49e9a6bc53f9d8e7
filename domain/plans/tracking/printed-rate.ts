/**
 * Số hộ ứng với một tỷ lệ in — a rate printed with two decimals stands for more stocks than one; and a target of a rate
 * is met by all stocks up to a limit. Counted exactly, in whole households.
 */
export interface StocksOfRate {
  /** The greatest stock that meets «no more than the rate», unrounded. */
  readonly mostThatMeets: number;
  /** Stocks that would be printed as the rate, rounded half up. */
  readonly printedFrom: number;
  readonly printedTo: number;
}

export function stocksOfRate(percent: number, households: number, decimals = 2): StocksOfRate | undefined {
  if (!Number.isSafeInteger(households) || households <= 0 || percent < 0 || percent > 100) return undefined;
  const scale = 10n ** BigInt(decimals);
  const units = BigInt(Math.round(percent * 10 ** decimals));
  const all = BigInt(households);
  const whole = 100n * scale;
  // printed as the rate: units − ½ ≤ stock × whole / all < units + ½
  const ceil = (a: bigint, b: bigint): bigint => (a <= 0n ? 0n : (a + b - 1n) / b);
  const from = ceil((2n * units - 1n) * all, 2n * whole);
  const beyond = ceil((2n * units + 1n) * all, 2n * whole);
  const last = beyond - 1n > all ? all : beyond - 1n;
  return {
    mostThatMeets: Number((units * all) / whole),
    printedFrom: Number(from),
    printedTo: Number(last),
  };
}
