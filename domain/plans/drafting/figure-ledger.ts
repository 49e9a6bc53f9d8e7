/** Sổ số liệu của dự thảo — hands out marks of figures and remembers how each is printed and where it came from. */
import { formatCount, formatPercent } from '../../kernel/number-format.ts';
import { percentOf, type Rate, roundedPercent } from '../../kernel/rate.ts';
import { figureOf } from '../../reports/measures/figures.ts';
import type { Figures } from '../../reports/measures/measure.ts';
import type { FigureStatus, TracedFigure } from './draft-document.ts';
import { figureMark } from './figure-mark.ts';

export interface FigureSource {
  readonly round: string;
  readonly area: string;
  readonly figures: Figures;
  /** The measure in words, where the catalogue holds it. */
  readonly nameOf?: (measure: string) => string | undefined;
}

interface Note {
  readonly status?: FigureStatus | undefined;
  readonly area?: string | undefined;
  readonly round?: string | undefined;
  readonly rule?: string | undefined;
}

export class FigureLedger {
  readonly entries: TracedFigure[] = [];
  readonly #source: FigureSource;
  readonly #printed = new Map<string, string>();
  /** Where the next figures are printed. */
  place = '';

  constructor(source: FigureSource) {
    this.#source = source;
  }

  /** The value, not printed. */
  value(measure: string): number | undefined {
    return figureOf(this.#source.figures, measure);
  }

  /** «620.779»; «02» below ten, as administrative texts print small counts. */
  count(measure: string, value: number, options: Note & { readonly unit?: string } = {}): string {
    return this.#note(countText(value), value, options.unit ?? 'household', measure, options);
  }

  /** «1,85%»: a rate of one count by another. */
  percent(measure: string, rate: Rate, note: Note = {}): string {
    return this.#note(`${formatPercent(rate)}%`, percentOf(rate) ?? Number.NaN, 'percent', measure, note);
  }

  /**
   * A rate to come down to, rounded up: 24 of 2.394 households are 1,0025%, which a promise of 1,00% would not allow. The
   * points are those between the two printed rates.
   */
  level(measures: { readonly level: string; readonly points: string }, to: Rate, from: Rate, note: Note = {}) {
    const value = levelPercent(to);
    const printed = { numerator: Math.round(value * 100), denominator: 10_000 };
    return {
      rate: this.#note(`${formatPercent(printed)}%`, percentOf(to) ?? Number.NaN, 'percent', measures.level, note),
      points: this.points(measures.points, from, printed, note),
    };
  }

  /**
   * «0,68 điểm phần trăm»: printed as the difference of the two printed rates, so that whoever subtracts them finds it;
   * the traced value is the unrounded one.
   */
  points(measure: string, later: Rate, earlier: Rate, note: Note = {}): string {
    const hundredths = (rate: Rate) => Math.round(Number(roundedPercent(rate) ?? 0) * 100);
    const printed = { numerator: Math.abs(hundredths(later) - hundredths(earlier)), denominator: 10_000 };
    const text = `${formatPercent(printed)} điểm phần trăm`;
    const exact = Math.abs((percentOf(later) ?? Number.NaN) - (percentOf(earlier) ?? Number.NaN));
    return this.#note(text, exact, 'percentage-point', measure, note);
  }

  /** A figure as it is printed already: a cell of a table for another unit, a value of a tracked plan. */
  cell(text: string, value: number, unit: string, measure: string, note: Note): string {
    return this.#note(text, value, unit, measure, note);
  }

  #note(text: string, value: number, unit: string, measure: string, note: Note): string {
    const area = note.area ?? this.#source.area;
    const name = `${unit}:${measure}${area === this.#source.area ? '' : `@${area}`}`;
    // One name stands for one number; a second way of printing it has a name of its own.
    let key = name;
    for (let at = 2; (this.#printed.get(key) ?? text) !== text; at += 1) key = `${name}#${at}`;
    this.#printed.set(key, text);
    const { status = 'approved', round = this.#source.round, rule } = note;
    const title = this.#source.nameOf?.(measure);
    this.entries.push({
      key,
      text,
      value,
      unit,
      measure,
      round,
      area,
      place: this.place,
      status,
      ...(title === undefined ? {} : { name: title }),
      ...(rule === undefined ? {} : { rule }),
    });
    return figureMark(key);
  }
}

export function countText(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : formatCount(value);
}

/** In percent with two decimals, never below the exact rate. */
export function levelPercent({ numerator, denominator }: Rate): number {
  return Number((BigInt(numerator) * 10_000n + BigInt(denominator) - 1n) / BigInt(denominator)) / 100;
}
