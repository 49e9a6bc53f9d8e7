/** Letters of Vietnamese and Western texts, each one character: nothing that NFC would join, one blank between words. */
const NORMAL = /^(?:[!-~\u00a1-\u02ff\u1e00-\u1eff]+(?: [!-~\u00a1-\u02ff\u1e00-\u1eff]+)*)?$/;

/** Unicode NFC, inner white space folded to one blank, trimmed: the form in which text is stored. */
export function normaliseText(text: string): string {
  // Most cells of a register are so already, and millions of them pass here.
  return NORMAL.test(text) ? text : text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Khoá tìm kiếm — the search key of a name: lower case, without diacritics, «đ» as «d».
 * «Hòa» and «Hoà», «Đỗ Thị Hạnh» and «do thi hanh» get the same key.
 */
export function searchKey(text: string): string {
  const normal = normaliseText(text);
  if (!NORMAL.test(normal)) return fold(normal);
  let key = '';
  for (let at = 0; at < normal.length; at++) {
    const code = normal.charCodeAt(at);
    key += folded[code] || (folded[code] = fold(normal.charAt(at)));
  }
  return key;
}

/** What each letter of {@link NORMAL} becomes, filled as letters are met. */
const folded: string[] = new Array(0x1f00).fill('');

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

/** Tên gọi — the given name (last word), by which Vietnamese lists of people are sorted first. */
export function givenName(fullName: string): string {
  const words = normaliseText(fullName).split(' ');
  return words[words.length - 1] ?? '';
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Compares two texts in Vietnamese dictionary order. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);
