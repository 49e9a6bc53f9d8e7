/** Sổ số liệu của báo cáo — hands out figures as printed and remembers where each came from. */
import type { Criterion } from '../tracking/criterion.ts';
import { printedNumber, printedQuantity, printedResult, printedShare } from './printed-quantity.ts';
import type { FigureOrigin, ReportFigure } from './report-document.ts';

export class ReportLedger {
  readonly entries: ReportFigure[] = [];
  readonly #area: string;
  /** Where the next figures are printed. */
  place = '';

  constructor(area: string) {
    this.#area = area;
  }

  count(value: number, measure: string, origin: FigureOrigin): string {
    return this.#note(value === 0 ? '0' : printedNumber(value), value, 'number', measure, origin);
  }

  quantity(value: number, unit: string, measure: string, origin: FigureOrigin, area = this.#area): string {
    return this.#note(printedQuantity(value, unit), value, unit, measure, origin, area);
  }

  result(value: number, criterion: Criterion, measure: string, origin: FigureOrigin, area = this.#area): string {
    return this.#note(
      printedResult(value, criterion.unit, criterion, origin.kind === 'round'),
      value,
      criterion.unit,
      measure,
      origin,
      area,
    );
  }

  /** An estimate: of whole things no part is printed. */
  forecast(value: number, unit: string, measure: string): string {
    const text = printedQuantity(unit.startsWith('percent') ? value : Math.round(value), unit);
    return this.#note(`khoảng ${text}`, value, unit, measure, { kind: 'forecast' });
  }

  share(value: number, measure: string, origin: FigureOrigin, area = this.#area): string {
    return this.#note(printedShare(value), value * 100, 'percent', `${measure}: share of the target`, origin, area);
  }

  #note(
    text: string,
    value: number,
    unit: string,
    measure: string,
    origin: FigureOrigin,
    area: string = this.#area,
  ): string {
    this.entries.push({ text, value, unit, measure, origin, area, place: this.place });
    return text;
  }
}
