/** Dàn bài — writes sections, items and points in order and gives each its label. */
import type { BodyLine, BodyStyle } from './draft-document.ts';
import { letterLabel, romanLabel } from './enumeration.ts';

export class OutlineWriter {
  readonly lines: BodyLine[] = [];
  #section = 0;
  #item = 0;
  #point = 0;

  /** Opens «I. …» and returns its label. */
  section(text: string): string {
    const label = romanLabel(this.#section);
    this.#section += 1;
    this.#item = 0;
    this.#point = 0;
    this.lines.push({ style: 'section', label: `${label}.`, text: text.toUpperCase() });
    return label;
  }

  item(text: string, block?: string): void {
    this.#item += 1;
    this.#point = 0;
    this.#push('item', `${this.#item}.`, text, block);
  }

  point(text: string, block?: string): void {
    this.#push('point', `${letterLabel(this.#point)})`, text, block);
    this.#point += 1;
  }

  dash(text: string, block?: string): void {
    this.#push('dash', '-', text, block);
  }

  plus(text: string, block?: string): void {
    this.#push('plus', '+', text, block);
  }

  plain(text: string, block?: string): void {
    this.#push('plain', '', text, block);
  }

  /** The last line of a list ends with a full stop. */
  endList(): void {
    const last = this.lines.pop();
    if (last !== undefined) this.lines.push({ ...last, text: last.text.replace(/;$/, '.') });
  }

  note(text: string): void {
    this.#push('note', '', text);
  }

  #push(style: BodyStyle, label: string, text: string, block?: string): void {
    this.lines.push(block === undefined ? { style, label, text } : { style, label, text, block });
  }
}
