/** XML của Word — a streaming parse without entities of its own: a DOCTYPE is refused before parsing. */
import { SaxesParser } from 'saxes';

export interface XmlEvents {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export function documentTypeRefused(xml: string): boolean {
  return /<!DOCTYPE/i.test(xml.slice(0, 4096)) || xml.includes('<!ENTITY');
}

export function parseXml(xml: string, events: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    events.open(tag.name, (name) => {
      const value = tag.attributes[name];
      return typeof value === 'string' ? value : undefined;
    });
  });
  parser.on('closetag', (tag) => events.close(tag.name));
  parser.on('text', (value) => events.text(value));
  parser.write(xml).close();
}
