import { isEntered } from './measures/entered-measures.ts';
import { type ResidenceChoice, urbanOf } from './measures/figures.ts';
import type { Figures } from './measures/measure.ts';

/**
 * Số liệu theo cột — the figures of a round turned from «by commune» to «by measure», each measure once, when a table
 * first asks for it. All tables of a round then add up numbers instead of looking up names a hundred thousand times.
 */
export class FigureColumns {
  readonly #positions: ReadonlyMap<number, number>;
  readonly #figures: readonly Figures[];
  readonly #columns = new Map<string, Float64Array>();

  private constructor(figures: ReadonlyMap<number, Figures>) {
    this.#positions = new Map([...figures.keys()].map((id, position) => [id, position]));
    // One more, empty: a commune of which nothing is known.
    this.#figures = [...figures.values(), {}];
  }

  static of(figures: ReadonlyMap<number, Figures>): FigureColumns {
    const known = made.get(figures);
    if (known !== undefined) return known;
    const columns = new FigureColumns(figures);
    made.set(figures, columns);
    return columns;
  }

  positionOf(communeId: number): number {
    return this.#positions.get(communeId) ?? this.#figures.length - 1;
  }

  /** A value a commune, at its position; NaN where it was not entered. */
  column(code: string, residence: ResidenceChoice): Float64Array {
    const name = residence === 'all' ? code : `${code}|${residence}`;
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    const missing = isEntered(code) ? Number.NaN : 0;
    const urban = urbanOf(code);
    const column = Float64Array.from(this.#figures, (figures) => {
      const whole = figures[code];
      if (whole === undefined) return missing;
      if (residence === 'all') return whole;
      const inTowns = figures[urban] ?? 0;
      return residence === 'urban' ? inTowns : whole - inTowns;
    });
    this.#columns.set(name, column);
    return column;
  }
}

const made = new WeakMap<ReadonlyMap<number, Figures>, FigureColumns>();
