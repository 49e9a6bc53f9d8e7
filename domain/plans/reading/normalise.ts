/**
 * Chuẩn hoá — a line as the reader works on it: NFC, one kind of blank and quote, stray marks put right, scan marks
 * and emphasis marks dropped. The original stays in the source; only derived text is normalised.
 */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const SCAN_MARKS = /[✓✔☑■□▪◆►➢]/gu;
/** A tone or vowel mark that composition could not attach: it stands after a consonant, a blank or alone. */
const STRAY_MARK = /([aăâeêioôơuưy]?)([bcdfghjklmnpqrstvwxz]?)([\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]+)/giu;

export function normaliseLine(raw: string): string {
  let text = raw.normalize('NFC').replace(INVISIBLE, '').replace(SCAN_MARKS, ' ');
  if (/\p{M}/u.test(text)) text = attachStrayMarks(text);
  return text
    .replace(/\*\*|__/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/gu, ' ')
    .trim();
}

/** «hoac̣h» → «hoạch»: the mark moves to the vowel before the consonant; a mark alone goes. */
function attachStrayMarks(text: string): string {
  return text
    .replace(STRAY_MARK, (_all, vowel: string, consonant: string, marks: string) =>
      vowel === '' ? consonant : (vowel + marks).normalize('NFC') + consonant,
    )
    .replace(/\p{M}+/gu, '');
}

export function hasStrayMarks(raw: string): boolean {
  return /\p{M}/u.test(raw.normalize('NFC'));
}

/** Most letters are capitals (headings, letterhead). */
export function isCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const char of text) {
    if (/\p{Lu}/u.test(char)) upper += 1;
    else if (/\p{Ll}/u.test(char)) lower += 1;
  }
  return upper >= 3 && lower <= upper * 0.12;
}

export function startsLower(text: string): boolean {
  return /^[\p{Ll}]/u.test(text);
}
