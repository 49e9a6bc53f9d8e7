/** Dàn bài — collects the paragraphs of a draft in order; each gets a name by which an edit finds it again. */
import { searchKey } from '../../kernel/vietnamese-text.ts';
import type { BodyStyle, DraftParagraph } from './draft-document.ts';
import { romanLabel } from './enumeration.ts';
import { withoutMarks } from './figure-mark.ts';

export interface Written {
  readonly block?: string | undefined;
  readonly key?: string | undefined;
  readonly agency?: DraftParagraph['agency'];
}

export class DraftWriter {
  readonly paragraphs: DraftParagraph[] = [];
  readonly #keys = new Set<string>();
  #sections = 0;
  #section = '';
  #heading = '';

  /** Opens «I. …» and returns its label. */
  section(name: string, text: string): string {
    this.#sections += 1;
    this.#section = name;
    this.#heading = '';
    this.#push('section', text.toUpperCase(), { key: '' });
    return romanLabel(this.#sections - 1);
  }

  item(text: string, written: Written = {}): void {
    this.#heading = '';
    const name = this.#push('item', text, written);
    this.#heading = name.slice(name.indexOf('/') + 1);
  }

  point(text: string, written: Written = {}): void {
    this.#push('point', text, written);
  }

  /** Gives the name of the paragraph. */
  dash(text: string, written: Written = {}): string {
    return this.#push('dash', text, written);
  }

  plus(text: string, written: Written = {}): void {
    this.#push('plus', text, written);
  }

  plain(text: string, written: Written = {}): void {
    this.#push('plain', text, written);
  }

  note(text: string, written: Written = {}): void {
    this.#push('note', text, written);
  }

  /** Section, heading and the first words without figures and years: the same next time, whatever the numbers are. */
  #push(style: BodyStyle, text: string, { block, key, agency }: Written): string {
    const own = key ?? (block === undefined ? slug(text) : `${block.replace(/@.*$/, '')}.${slug(text).slice(0, 20)}`);
    const heading = block === undefined && key === undefined && style !== 'item' ? this.#heading : '';
    const name = [this.#section, heading, own].filter((part) => part !== '').join('/');
    let unique = name;
    for (let at = 2; this.#keys.has(unique); at += 1) unique = `${name}~${at}`;
    this.#keys.add(unique);
    this.paragraphs.push({
      key: unique,
      style,
      text,
      ...(block === undefined ? {} : { block }),
      ...(agency === undefined ? {} : { agency }),
    });
    return unique;
  }
}

function slug(text: string): string {
  const plain = searchKey(withoutMarks(text).replace(/\b(?:19|20)\d\d\b/g, ''));
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-|-$/g, '');
}
