import { isEntered } from './entered-measures.ts';
import type { Figures } from './measure.ts';

/** The edition of the catalogue that counted a set of figures, kept among them. */
export const EDITION = 'catalogue-edition';

/** The part of a figure that lies in towns (thành thị); the rest is rural. */
export function urbanOf(code: string): string {
  return `${code}@urban`;
}

export type ResidenceChoice = 'all' | 'urban' | 'rural';

/** A figure. What was not counted is zero, because zeros are not kept; what was not entered is unknown. */
export function figureOf(figures: Figures, code: string, residence: ResidenceChoice = 'all'): number | undefined {
  const whole = figures[code];
  if (whole === undefined) return isEntered(code) ? undefined : 0;
  if (residence === 'all') return whole;
  const urban = figures[urbanOf(code)] ?? 0;
  return residence === 'urban' ? urban : whole - urban;
}

/** Cộng các đơn vị — sums by code. A figure one unit has not entered is unknown for the sum; it is never guessed. */
export function sumFigures(parts: readonly Figures[]): Figures {
  const sum: Record<string, number> = {};
  const given: Record<string, number> = {};
  for (const part of parts) {
    for (const code in part) {
      sum[code] = (sum[code] ?? 0) + (part[code] ?? 0);
      if (isEntered(code)) given[code] = (given[code] ?? 0) + 1;
    }
  }
  for (const code in given) if (given[code] !== parts.length) delete sum[code];
  delete sum[EDITION];
  return sum;
}
