import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText, searchKey } from './vietnamese-text.ts';

/** The definitions, written as plainly as they can be. */
const plainly = {
  normalise: (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
  key: (text: string) =>
    plainly
      .normalise(text)
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/đ/g, 'd')
      .normalize('NFC'),
};

test('every letter of the short way gives what the definition gives', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const letter = String.fromCharCode(code);
    for (const text of [letter, `Hộ${letter}a`, `${letter} ${letter}`]) {
      if (normaliseText(text) !== plainly.normalise(text) || searchKey(text) !== plainly.key(text))
        expect.fail(`U+${code.toString(16)} in «${text}»`);
    }
  }
});

test('any text, composed or not, with any white space, gives what the definition gives', () => {
  const piece = fc.oneof(
    fc.constantFrom('Đỗ', 'Thị', 'Hạnh', 'Hoà', 'Hòa', 'e\u0301', '\u0323', ' ', '  ', '\u00a0', '\t', 'Σ', 'İ', '가'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      expect(normaliseText(text)).toBe(plainly.normalise(text));
      expect(searchKey(text)).toBe(plainly.key(text));
    }),
    { numRuns: 2_000 },
  );
});
