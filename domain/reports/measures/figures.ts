import type { Figures } from './measure.ts';

/** The edition of the catalogue that counted a set of figures, kept among them. */
export const EDITION = 'catalogue-edition';

/** The part of a figure that lies in towns (thành thị); the rest is rural. */
export function urbanOf(code: string): string {
  return `${code}@urban`;
}

export type ResidenceChoice = 'all' | 'urban' | 'rural';

/** A figure; what was not counted is zero, because zeros are not kept. */
export function figureOf(figures: Figures, code: string, residence: ResidenceChoice = 'all'): number {
  if (residence === 'all') return figures[code] ?? 0;
  const urban = figures[urbanOf(code)] ?? 0;
  return residence === 'urban' ? urban : (figures[code] ?? 0) - urban;
}

/** Cộng các đơn vị — sums by code; the edition is not a count and is left out. */
export function sumFigures(parts: Iterable<Figures>): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const code in part) if (code !== EDITION) sum[code] = (sum[code] ?? 0) + (part[code] ?? 0);
  }
  return sum;
}
