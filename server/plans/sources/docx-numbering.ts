/** Đánh số tự động — labels that Word prints but does not store: «1.», «a)», «-». Counted as Word counts them. */
import { parseXml } from './docx-xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

export interface Numbering {
  /** numId → levels. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  /** Lists that share one run of numbers. */
  readonly shared: ReadonlyMap<string, string>;
  /** Paragraph style → its list. */
  readonly styles: ReadonlyMap<string, { numId: string; level: number }>;
}

export function readNumbering(numberingXml: string | undefined, stylesXml: string | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, ReadonlyMap<number, Level>>();
  const shared = new Map<string, string>();
  let abstractId = '';
  let level = 0;
  let numId = '';
  if (numberingXml !== undefined) {
    parseXml(numberingXml, {
      open: (name, attribute) => {
        const value = attribute('w:val') ?? '';
        if (name === 'w:abstractNum') {
          abstractId = attribute('w:abstractNumId') ?? '';
          abstracts.set(abstractId, new Map());
        } else if (name === 'w:lvl') {
          level = Number(attribute('w:ilvl') ?? 0);
          if (numId === '') abstracts.get(abstractId)?.set(level, { format: 'decimal', text: '%1.', start: 1 });
        } else if (name === 'w:num') numId = attribute('w:numId') ?? '';
        else if (name === 'w:abstractNumId' && numId !== '') {
          lists.set(numId, abstracts.get(value) ?? new Map());
          shared.set(numId, value);
        } else if (numId === '') {
          const current = abstracts.get(abstractId)?.get(level);
          if (!current) return;
          if (name === 'w:numFmt') current.format = value;
          else if (name === 'w:lvlText') current.text = value;
          else if (name === 'w:start') current.start = Number(value) || 1;
        }
      },
      close: (name) => {
        if (name === 'w:num') numId = '';
      },
      text: () => {},
    });
  }
  return { lists, shared, styles: stylesXml === undefined ? new Map() : readStyles(stylesXml) };
}

function readStyles(xml: string): Map<string, { numId: string; level: number }> {
  const styles = new Map<string, { numId: string; level: number }>();
  let style = '';
  let level = 0;
  parseXml(xml, {
    open: (name, attribute) => {
      if (name === 'w:style') {
        style = attribute('w:styleId') ?? '';
        level = 0;
      } else if (name === 'w:ilvl') level = Number(attribute('w:val') ?? 0);
      else if (name === 'w:numId') styles.set(style, { numId: attribute('w:val') ?? '', level });
    },
    close: () => {},
    text: () => {},
  });
  return styles;
}

/** Keeps the running numbers of one document. */
export class NumberingCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The label Word prints before the next paragraph of this list and level; empty when none. */
  next(numId: string, level: number): string {
    const levels = this.#numbering.lists.get(numId);
    const own = levels?.get(level);
    if (!levels || !own || numId === '0') return '';
    const key = this.#numbering.shared.get(numId) ?? numId;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet') return '-';
    if (own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const format = levels.get(at)?.format ?? 'decimal';
      return printed(counts[at] ?? levels.get(at)?.start ?? 1, format);
    });
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function printed(value: number, format: string): string {
  if (format === 'upperRoman' || format === 'lowerRoman') {
    let rest = Math.min(value, 200);
    let out = '';
    for (const [size, sign] of ROMAN) {
      while (rest >= size) {
        out += sign;
        rest -= size;
      }
    }
    return format === 'upperRoman' ? out : out.toLowerCase();
  }
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value);
}
