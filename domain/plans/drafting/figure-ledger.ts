/** Sổ số liệu của dự thảo — hands out figures as printed and remembers where each came from. */
import { formatCount, formatPercent } from '../../kernel/number-format.ts';
import { percentOf, type Rate, roundedPercent } from '../../kernel/rate.ts';
import { figureOf } from '../../reports/measures/figures.ts';
import type { Figures } from '../../reports/measures/measure.ts';
import type { TracedFigure } from './draft-document.ts';

export interface FigureSource {
  readonly round: string;
  readonly area: string;
  readonly figures: Figures;
}

type Status = TracedFigure['status'];

export class FigureLedger {
  readonly entries: TracedFigure[] = [];
  readonly #source: FigureSource;
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
  count(measure: string, value: number, options: CountOptions = {}): string {
    const text = value > 0 && value < 10 ? `0${value}` : formatCount(value);
    this.#note(text, value, options.unit ?? 'household', measure, options.status);
    return text;
  }

  /** «1,85%»: a rate of one count by another. */
  percent(measure: string, rate: Rate, status?: Status): string {
    const text = `${formatPercent(rate)}%`;
    this.#note(text, percentOf(rate) ?? Number.NaN, 'percent', measure, status);
    return text;
  }

  /**
   * «0,68 điểm phần trăm»: printed as the difference of the two printed rates, so that whoever subtracts them finds it;
   * the traced value is the unrounded one.
   */
  points(measure: string, later: Rate, earlier: Rate, status?: Status): string {
    const hundredths = (rate: Rate) => Math.round(Number(roundedPercent(rate) ?? 0) * 100);
    const printed = { numerator: Math.abs(hundredths(later) - hundredths(earlier)), denominator: 10_000 };
    const text = `${formatPercent(printed)} điểm phần trăm`;
    const exact = Math.abs((percentOf(later) ?? Number.NaN) - (percentOf(earlier) ?? Number.NaN));
    this.#note(text, exact, 'percentage-point', measure, status);
    return text;
  }

  /** A cell of a table for another unit than the plan's own. */
  cell(
    text: string,
    value: number,
    unit: TracedFigure['unit'],
    measure: string,
    area: string,
    status?: Status,
  ): string {
    this.#note(text, value, unit, measure, status, area);
    return text;
  }

  #note(
    text: string,
    value: number,
    unit: TracedFigure['unit'],
    measure: string,
    status: Status = 'approved',
    area = this.#source.area,
  ): void {
    this.entries.push({ text, value, unit, measure, round: this.#source.round, area, place: this.place, status });
  }
}

interface CountOptions {
  readonly unit?: TracedFigure['unit'];
  readonly status?: Status;
}
