import { inForceOn, type Period } from './period.ts';

/** A unit that should have somebody, with the units above it (nearest first). */
export interface UnitToCover {
  readonly id: number;
  readonly above: readonly number[];
}

export interface Charge extends Period {
  readonly holderId: string;
  readonly areaId: number;
}

interface UnitCover {
  readonly areaId: number;
  readonly holders: readonly string[];
  readonly state: 'none' | 'one' | 'several';
}

/**
 * Phụ trách địa bàn — for each unit, who is in charge of it on a day, directly or through a unit above it.
 * One person named twice for a unit (for it and for its district) is one person.
 */
export function coverageOf(units: readonly UnitToCover[], charges: readonly Charge[], day: string): UnitCover[] {
  const byArea = new Map<number, string[]>();
  for (const charge of charges)
    if (inForceOn(charge, day)) byArea.set(charge.areaId, [...(byArea.get(charge.areaId) ?? []), charge.holderId]);
  return units.map(({ id, above }) => {
    const holders = [...new Set([id, ...above].flatMap((area) => byArea.get(area) ?? []))];
    return { areaId: id, holders, state: holders.length === 0 ? 'none' : holders.length === 1 ? 'one' : 'several' };
  });
}

interface CoverageSummary {
  readonly units: number;
  readonly none: number;
  readonly one: number;
  readonly several: number;
}

export function summaryOf(covers: readonly UnitCover[]): CoverageSummary {
  const of = (state: UnitCover['state']) => covers.filter((cover) => cover.state === state).length;
  return { units: covers.length, none: of('none'), one: of('one'), several: of('several') };
}
