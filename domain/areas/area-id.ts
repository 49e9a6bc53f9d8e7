import type { AreaLevel } from './area-level.ts';

/**
 * Mã số nội bộ — the id of a unit of the official lists, made from its code and its era: the same on every machine, and
 * unmoved when a later edition of the list appends units. Codes are used again after a reform, eras never.
 */
export const ERAS = {
  /** In the list of 2025-06-30: three levels. */
  beforeReform: 1,
  /** In the list since 2025-07-01: two levels. */
  sinceReform: 2,
  /** Abolished before 2025-06-30. A code abolished twice takes the next era. */
  former: 3,
  formerAgain: 4,
} as const;
export type Era = (typeof ERAS)[keyof typeof ERAS];

const OFFSETS: Readonly<Record<Exclude<AreaLevel, 'village'>, number>> = {
  province: 90_000,
  district: 91_000,
  commune: 0,
};

/** Ids from here on are given by the database, to villages. */
export const FIRST_VILLAGE_ID = 1_000_000;

/** Commune 10669 of the old tree → 110669; province 30 → 190030; district 290 → 191290. */
export function areaId(level: Exclude<AreaLevel, 'village'>, code: string, era: Era): number {
  const number = Number(code);
  if (!/^\d+$/.test(code) || (level === 'commune' && number >= OFFSETS.province)) {
    throw new RangeError(`not a unit code: ${code}`);
  }
  return era * 100_000 + OFFSETS[level] + number;
}
