import type { Rng } from '#demo/random/rng.ts';
import type { DemoStandardId, PovertyClass } from '#demo/scenarios/scenario.ts';

type Area = 'rural' | 'urban';
type Line = 'poor' | 'band' | 'above';

/**
 * Khoảng điểm B1 — where a planned class has its score, in steps of 5 as the tables give them.
 * 2016-2020: at most 120/140 poor (N1), to 150/175 poor N2 or near-poor by deprivations, above not poor.
 * 2022-2025: at most 140/175 poor or near-poor by deprivations.
 */
const RANGES: Readonly<
  Record<DemoStandardId, Readonly<Record<Area, Readonly<Record<Line, readonly [number, number]>>>>>
> = {
  '2016-2020': {
    rural: { poor: [65, 120], band: [125, 150], above: [155, 235] },
    urban: { poor: [80, 140], band: [145, 175], above: [180, 265] },
  },
  '2022-2025': {
    rural: { poor: [70, 140], band: [90, 140], above: [145, 235] },
    urban: { poor: [95, 175], band: [115, 175], above: [180, 265] },
  },
};

export function b1Score(
  standardId: DemoStandardId,
  closing: PovertyClass,
  group: '' | 'N1' | 'N2',
  urban: boolean,
  rng: Rng,
): number {
  const line: Line = closing === 'not_poor' ? 'above' : closing === 'near_poor' || group === 'N2' ? 'band' : 'poor';
  const [low, high] = RANGES[standardId][urban ? 'urban' : 'rural'][line];
  const steps = (high - low) / 5;
  const [a, b] = [rng.between(0, steps), rng.between(0, steps)];
  // The poor and near-poor crowd towards their line; those above it lie near it too.
  return low + 5 * (closing === 'not_poor' ? Math.min(a, b) : Math.max(a, b));
}
