import { describe, expect, it } from 'vitest';
import { en } from '#web/i18n/en/index.ts';
import { vi } from '#web/i18n/vi/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts of the screen', () => {
  const vietnamese = new Map(leaves(vi));
  const english = new Map(leaves(en));

  it('has every text in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    for (const text of [...vietnamese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });

  it('fills the same places in both languages', () => {
    for (const [key, text] of vietnamese) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('is written in NFC', () => {
    for (const text of vietnamese.values()) expect(text).toBe(text.normalize('NFC'));
  });
});
