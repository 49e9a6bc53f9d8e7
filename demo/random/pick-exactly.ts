import { InfeasibleScenario } from './infeasible-scenario.ts';
import type { Rng } from './rng.ts';

/**
 * Chọn đúng số lượng — exactly `count` of the candidates, those of greater weight more often (weighted sampling
 * without replacement by exponential keys). A candidate of weight 0 is never chosen.
 */
export function pickExactly<T>(
  what: string,
  count: number,
  candidates: readonly T[],
  weightOf: (candidate: T) => number,
  rng: Rng,
): T[] {
  const keyed: { candidate: T; key: number }[] = [];
  for (const candidate of candidates) {
    const weight = weightOf(candidate);
    if (weight > 0) keyed.push({ candidate, key: -Math.log(1 - rng.next()) / weight });
  }
  if (count > keyed.length) {
    throw new InfeasibleScenario({
      vi: `«${what}»: cần ${count} hộ nhưng chỉ có ${keyed.length} hộ phù hợp`,
      en: `«${what}»: ${count} households needed but only ${keyed.length} fit`,
    });
  }
  keyed.sort((a, b) => a.key - b.key);
  return keyed.slice(0, count).map((k) => k.candidate);
}
