import type { z } from 'zod';
import type { getRegrouping } from '#contract/areas/relocation.ts';
import type { Place } from './place.ts';

type Regrouping = Pick<z.output<typeof getRegrouping.output>, 'communes'>;

/**
 * The figures of former communes on today's units: a commune that went whole into another is added to it. A unit that
 * took a part of a divided commune has no figure: how much came is not known.
 */
export function regroup(places: readonly Place[], { communes }: Regrouping): Place[] {
  const fates = new Map(communes.map((fate) => [fate.oldCommune.code, fate]));
  const sums = new Map<string, Place>();
  const torn = new Set<string>();
  for (const place of places) {
    const fate = fates.get(place.code);
    if (fate === undefined) continue;
    const isWhole = (fate.outcome === 'whole' || fate.outcome === 'stands') && fate.newCommunes.length <= 1;
    for (const target of fate.outcome === 'stands' && fate.newCommunes.length === 0
      ? [fate.oldCommune]
      : fate.newCommunes) {
      const sum = sums.get(target.code) ?? {
        code: target.code,
        name: target.fullName,
        households: 0,
        poor: 0,
        nearPoor: 0,
      };
      sums.set(target.code, isWhole ? added(sum, place) : sum);
      if (!isWhole) torn.add(target.code);
    }
  }
  return [...sums.values()].map((sum) =>
    torn.has(sum.code) ? { ...sum, households: null, poor: null, nearPoor: null } : sum,
  );
}

function added(sum: Place, place: Place): Place {
  const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return {
    ...sum,
    households: plus(sum.households, place.households),
    poor: plus(sum.poor, place.poor),
    nearPoor: plus(sum.nearPoor, place.nearPoor),
  };
}
