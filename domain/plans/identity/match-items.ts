/**
 * So hai bản của một văn bản — which item of the newer text is which of the older: the same words keep what a person
 * decided about them, other numbers in the same place are a change, the rest is new or gone.
 */
import { searchKey } from '../../kernel/vietnamese-text.ts';
import type { ItemKind } from '../tracking/item-state.ts';

type Content = Readonly<Record<string, unknown>>;

export interface OldItem {
  readonly id: string;
  readonly kind: ItemKind;
  /** As the machine read it; `null` for what a person added. */
  readonly asRead: Content | null;
}
export interface NewItem {
  readonly kind: ItemKind;
  readonly position: number;
  readonly content: Content;
}

export interface ItemMatch<O extends OldItem = OldItem> {
  readonly how: 'same' | 'changed' | 'added' | 'gone';
  readonly old?: O;
  readonly new?: NewItem;
}

/** Where an item stands in the paper may move without its saying anything else. */
const PLACE: ReadonlySet<string> = new Set(['line', 'section', 'label', 'figure', 'cell', 'printedLabel']);
const NUMBER_ALONE: ReadonlySet<string> = new Set([...PLACE, 'text']);

const text = (content: Content, key: string): string =>
  typeof content[key] === 'string' ? searchKey(content[key] as string) : '';
const value = (content: Content, key: string): string => JSON.stringify(content[key] ?? null);

/** The words of the paper it was read from. */
const wordsOf = (content: Content): string =>
  [text(content, 'text'), text(content, 'printed'), text(content, 'title')].join('|');

const contentKey = (content: Content, ignored: ReadonlySet<string> = PLACE): string =>
  JSON.stringify(
    Object.entries(content)
      .filter(([key]) => !ignored.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What an item is about, whatever value it states. */
function subjectOf(kind: ItemKind, content: Content): string {
  switch (kind) {
    case 'target':
      return [
        value(content, 'measure'),
        value(content, 'unit'),
        text(content, 'population'),
        text(content, 'area'),
      ].join('|');
    case 'task':
      return [text(content, 'agency'), value(content, 'role'), text(content, 'text').slice(0, 40)].join('|');
    case 'basis':
      return text(content, 'number') || text(content, 'title');
    default:
      return [
        value(content, 'measure'),
        value(content, 'unit'),
        value(content, 'asOf'),
        text(content, 'area'),
        value(content, 'kind'),
      ].join('|');
  }
}

export function matchItems<O extends OldItem>(older: readonly O[], newer: readonly NewItem[]): ItemMatch<O>[] {
  const found: ItemMatch<O>[] = [];
  let left = older.filter(({ asRead }) => asRead !== null);
  let open = [...newer];
  const pass = (how: 'same' | 'changed', key: (kind: ItemKind, content: Content) => string) => {
    const waiting = new Map<string, O[]>();
    for (const item of left) {
      const at = `${item.kind}|${key(item.kind, item.asRead as Content)}`;
      waiting.set(at, [...(waiting.get(at) ?? []), item]);
    }
    const taken = new Set<O>();
    open = open.filter((item) => {
      const old = waiting.get(`${item.kind}|${key(item.kind, item.content)}`)?.shift();
      if (old === undefined) return true;
      taken.add(old);
      found.push({ how, old, new: item });
      return false;
    });
    left = left.filter((item) => !taken.has(item));
  };
  pass('same', (_, content) => contentKey(content));
  // A printed number is the same number though the sentence around it speaks of another.
  pass('same', (kind, content) =>
    kind === 'figure' ? contentKey(content, NUMBER_ALONE) : `${kind}:${JSON.stringify(content)}`,
  );
  // The same words read another way (another edition of the reader): what was decided about the words stands.
  pass('same', (kind, content) => `${wordsOf(content)}|${subjectOf(kind, content)}`);
  pass('changed', subjectOf);
  return [
    ...found,
    ...open.map((item) => ({ how: 'added' as const, new: item })),
    ...left.map((old) => ({ how: 'gone' as const, old })),
  ];
}

/** «target:changed:3» — one difference, as a page names it and a decision refers to it. */
export function differenceKey(match: ItemMatch): string {
  return match.new === undefined
    ? `${match.old?.kind}:${match.how}:${match.old?.id}`
    : `${match.new.kind}:${match.how}:${match.new.position}`;
}
