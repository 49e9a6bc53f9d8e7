import { SaxesParser } from 'saxes';
import { UnreadableTable, unreadable } from './problems.ts';

export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Text without end and without a tag: what to refuse it as. */
  endless?(): never;
}

/** No honest cell, even with every letter written as an entity, needs so many characters without a tag. */
const LONGEST_TEXT = 400_000;

/**
 * Reads XML as it arrives and tells of tags by their local names. A DOCTYPE is refused, so no entity is ever
 * declared, expanded or fetched.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ position: false });
  readonly #file: string;
  readonly #where: string;
  readonly #handlers: XmlHandlers;
  #silent = 0;

  constructor(handlers: XmlHandlers, file: string, where: string) {
    this.#file = file;
    this.#where = where;
    this.#handlers = handlers;
    const parser = this.#parser;
    parser.on('error', () => unreadable('file-damaged', { file, where }));
    parser.on('doctype', () => unreadable('file-has-doctype', { file }));
    parser.on('opentag', (tag) => {
      this.#silent = 0;
      handlers.open?.(localName(tag.name), tag.attributes as Record<string, string>);
    });
    parser.on('closetag', (tag) => {
      this.#silent = 0;
      handlers.close?.(localName(tag.name));
    });
    if (handlers.text) {
      parser.on('text', (text) => handlers.text?.(text));
      parser.on('cdata', (text) => handlers.text?.(text));
    }
  }

  write(text: string): void {
    this.#silent += text.length;
    this.#guard(() => this.#parser.write(text));
    if (this.#silent <= LONGEST_TEXT) return;
    this.#handlers.endless?.();
    unreadable('file-damaged', { file: this.#file, where: this.#where });
  }

  end(): void {
    this.#guard(() => this.#parser.close());
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (error instanceof UnreadableTable) throw error;
      unreadable('file-damaged', { file: this.#file, where: this.#where });
    }
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Value of an attribute whatever prefix its namespace was given (`r:id`, `d3p1:id`). */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

/** Reads one whole part. */
export async function readXml(
  texts: AsyncIterable<string>,
  handlers: XmlHandlers,
  file: string,
  where: string,
): Promise<void> {
  const reader = new XmlReader(handlers, file, where);
  for await (const text of texts) reader.write(text);
  reader.end();
}
