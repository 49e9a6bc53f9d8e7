import { searchKey } from '../kernel/vietnamese-text.ts';

/**
 * Từ thường gặp trong họ tên — the words that stand in most names, the commonest first. The search is driven by the
 * rarest word of the question; the others are only compared.
 */
const COMMON =
  'thi nguyen van tran le pham hoang vu duc ngoc xuan thanh minh dinh huu quang bui do phan dang hong thu cong trong'.split(
    ' ',
  );

export interface NameQuestion {
  /** All words, without diacritics, in the order typed. */
  readonly words: readonly string[];
  /** The rarest word. */
  readonly driver: string;
  /** The words but the last, whose rarest drives while the last is still being typed. */
  readonly driverOfWhole: string | undefined;
}

/** Đọc câu hỏi tìm tên; nothing but signs gives `undefined`. */
export function readNameQuestion(text: string): NameQuestion | undefined {
  const words = searchKey(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
  const driver = rarest(words);
  return driver === undefined ? undefined : { words, driver, driverOfWhole: rarest(words.slice(0, -1)) };
}

function rarest(words: readonly string[]): string | undefined {
  const commonness = (word: string) => {
    const place = COMMON.indexOf(word);
    return place === -1 ? 0 : COMMON.length - place;
  };
  // Of equally rare words the later one: the given name comes last.
  return words.reduce<string | undefined>(
    (best, word) => (best === undefined || commonness(word) <= commonness(best) ? word : best),
    undefined,
  );
}

/** What a person typed into the one search box. */
export type SearchQuestion =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'name'; readonly name: NameQuestion };

/** Ô tìm kiếm — 9 or 12 digits are an identity number, anything else with a digit a household code, the rest a name. */
export function readSearchQuestion(text: string): SearchQuestion | undefined {
  const compact = text.replace(/[\s.]/g, '');
  if (/^(\d{9}|\d{12})$/.test(compact)) return { kind: 'number', number: compact };
  if (/\d/.test(text)) return { kind: 'code', code: text.trim() };
  const name = readNameQuestion(text);
  return name === undefined ? undefined : { kind: 'name', name };
}
