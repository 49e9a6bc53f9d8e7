/** Unicode NFC, inner white space folded to one blank, trimmed: the form in which text is stored. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Khoá tìm kiếm — the search key of a name: lower case, without diacritics, «đ» as «d».
 * «Hòa» and «Hoà», «Đỗ Thị Hạnh» and «do thi hanh» get the same key.
 */
export function searchKey(text: string): string {
  return normaliseText(text)
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
