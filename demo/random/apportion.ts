import { InfeasibleScenario } from './infeasible-scenario.ts';

export interface Share {
  /** How much it should get, in proportion to the others. */
  readonly ideal: number;
  readonly min?: number;
  readonly max?: number;
}

/**
 * Phân bổ — integers in proportion to the ideals, inside the bounds of each, that add up to `total` exactly.
 * The scale is found by bisection, the last units go by largest remainder.
 * Throws {@link InfeasibleScenario} when the bounds do not let the total through.
 */
export function apportion(what: string, total: number, shares: readonly Share[]): number[] {
  const mins = shares.map((s) => s.min ?? 0);
  const maxs = shares.map((s) => s.max ?? Number.MAX_SAFE_INTEGER);
  const least = mins.reduce((a, b) => a + b, 0);
  const most = maxs.reduce((a, b) => Math.min(Number.MAX_SAFE_INTEGER, a + b), 0);
  const crossed = mins.findIndex((min, i) => min > (maxs[i] as number));
  if (crossed >= 0 || total < least || total > most || !Number.isInteger(total)) {
    throw new InfeasibleScenario({
      vi: `không phân bổ được «${what}»: tổng ${total}, giới hạn cho phép từ ${least} đến ${most}`,
      en: `cannot apportion «${what}»: total ${total}, the bounds allow ${least} to ${most}`,
    });
  }
  const at = (scale: number, i: number) =>
    Math.min(maxs[i] as number, Math.max(mins[i] as number, scale * (shares[i] as Share).ideal));
  const scale = scaleFor(total, (s) => shares.reduce((sum, _, i) => sum + at(s, i), 0));
  const result = shares.map((_, i) => Math.floor(at(scale, i) + 1e-9));
  const byRemainder = shares.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  function remainder(i: number): number {
    return at(scale, i) - (result[i] as number);
  }
  let rest = total - result.reduce((a, b) => a + b, 0);
  while (rest !== 0) {
    const step = Math.sign(rest);
    const before = rest;
    for (const i of step > 0 ? byRemainder : byRemainder.toReversed()) {
      const next = (result[i] as number) + step;
      if (rest === 0 || next > (maxs[i] as number) || next < (mins[i] as number)) continue;
      result[i] = next;
      rest -= step;
    }
    if (rest === before) break;
  }
  return result;
}

function scaleFor(total: number, sumAt: (scale: number) => number): number {
  let [low, high] = [0, 1];
  while (sumAt(high) < total && high < 1e12) high *= 2;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < total) low = middle;
    else high = middle;
  }
  return high;
}
