/** A page being written: paragraphs with their truth, wrapped or not, so that each number knows its line. */
import type { PlanTruth } from '../truth.ts';
import type { Chance } from './chance.ts';

/** A printed quantity and what it means. */
export interface Quantity {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly measure: string;
  readonly kind: string;
  readonly upper?: number;
  /** As a target: operator and measure. */
  readonly operator?: string;
  readonly targetMeasure?: string;
}
export interface Cited {
  readonly text: string;
  readonly cite: readonly [string | null, string | null];
}
export type Part = string | Quantity | Cited;

export class Paper {
  readonly lines: string[] = [];
  readonly truth: {
    quantities: PlanTruth['quantities'][number][];
    targets: PlanTruth['targets'][number][];
    bases: PlanTruth['bases'][number][];
    tasks: PlanTruth['tasks'][number][];
    sections: PlanTruth['sections'][number][];
    cells: NonNullable<PlanTruth['cells']>[number][];
  };
  readonly #chance: Chance;
  readonly #width: number | undefined;
  readonly #blank: boolean;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#width = chance.one([undefined, undefined, undefined, 78, 62]);
    this.#blank = chance.yes(0.4);
    this.truth = { quantities: [], targets: [], bases: [], tasks: [], sections: [], cells: [] };
  }

  get next(): number {
    return this.lines.length + 1;
  }

  raw(...texts: string[]): void {
    this.lines.push(...texts);
  }

  /** Writes a paragraph; gives the line on which it begins. */
  paragraph(...parts: Part[]): number {
    const start = this.next;
    const whole = parts.map((p) => (typeof p === 'string' ? p : p.text)).join('');
    const breaks = this.#wrap(whole);
    let offset = 0;
    for (const part of parts) {
      const text = typeof part === 'string' ? part : part.text;
      if (typeof part !== 'string') {
        const digit = offset + Math.max(0, text.search(/\d/));
        const line = start + breaks.filter((b) => b <= digit).length;
        if ('cite' in part) this.truth.bases.push([line, ...part.cite]);
        else this.#note(line, part);
      }
      offset += text.length;
    }
    if (this.#blank) this.lines.push('');
    return start;
  }

  #note(line: number, q: Quantity): void {
    this.truth.quantities.push(
      q.upper === undefined
        ? [line, q.value, q.unit, q.measure, q.kind]
        : [line, q.value, q.unit, q.measure, q.kind, q.upper],
    );
    if (q.operator !== undefined)
      this.truth.targets.push([line, q.operator, q.value, q.unit, q.targetMeasure ?? q.measure]);
  }

  /** Breaks the text at blanks; gives the offsets at which new lines begin. */
  #wrap(whole: string): number[] {
    const width = this.#width;
    if (width === undefined) {
      this.lines.push(whole);
      return [];
    }
    const breaks: number[] = [];
    let from = 0;
    while (whole.length - from > width) {
      const at = whole.lastIndexOf(' ', from + width);
      if (at <= from) break;
      this.lines.push(whole.slice(from, at));
      from = at + 1;
      breaks.push(from);
    }
    this.lines.push(whole.slice(from));
    return breaks;
  }

  section(line: number, label: string): void {
    this.truth.sections.push([line, label]);
  }

  task(line: number, agency: string, role: string): void {
    this.truth.tasks.push([line, agency, role]);
  }

  pick<T>(items: readonly T[]): T {
    return this.#chance.one(items);
  }
}
