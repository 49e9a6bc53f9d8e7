import type { Bilingual } from '#domain/kernel/language.ts';
import {
  type PlainDate,
  type PlainDateOrYear,
  parsePlainDate,
  parsePlainDateOrYear,
} from '#domain/kernel/plain-date.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { CodedItem } from '#domain/standards/standard.ts';

/** What a rule says of one cell: its value, or what should stand there. The text is NFC and trimmed. */
export type CellResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly expected: Bilingual };
export type CellRule<T> = (text: string) => CellResult<T>;

const good = <T>(value: T): CellResult<T> => ({ ok: true, value });
const bad = (code: string, vi: string, en: string): CellResult<never> => ({ ok: false, code, expected: { vi, en } });

export function optional<T>(rule: CellRule<T>): CellRule<T | undefined> {
  return (text) => (text === '' ? good(undefined) : rule(text));
}

export function textRule(limit: number): CellRule<string> {
  return (text) => {
    if (/[\u0000-\u0008\u000e-\u001f\u007f\uFFFD]/.test(text)) {
      return bad(
        'text-broken',
        'văn bản Unicode (UTF-8), không có ký tự điều khiển',
        'Unicode text (UTF-8) without control characters',
      );
    }
    if (text.length <= limit) return good(text);
    return bad('text-too-long', `không quá ${limit} ký tự`, `at most ${limit} characters`);
  };
}

export function requiredTextRule(limit: number, vi: string, en: string): CellRule<string> {
  const rule = textRule(limit);
  return (text) => (text === '' ? bad('missing', vi, en) : rule(text));
}

export const householdCodeRule: CellRule<string> = (text) => {
  if (text === '') return bad('missing', 'mã hộ, không để trống', 'a household code, not empty');
  if (/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(text)) return good(text);
  return bad(
    'household-code',
    'mã hộ gồm chữ, số và . _ / -, tối đa 40 ký tự',
    'a code of letters, digits and . _ / -, at most 40 characters',
  );
};

export function wholeNumberRule(from: number, to: number): CellRule<number> {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return good(value);
    return bad('number', `số nguyên từ ${from} đến ${to}`, `a whole number from ${from} to ${to}`);
  };
}

/** `1` deprived, `0` not; nothing else. */
export const deprivationRule: CellRule<boolean> = (text) =>
  text === '1' || text === '0'
    ? good(text === '1')
    : bad('deprivation', '1 (thiếu hụt) hoặc 0 (không)', '1 (deprived) or 0 (not)');

export const flagRule: CellRule<boolean> = (text) =>
  text === '' || text === '0' || text === '1' ? good(text === '1') : bad('flag', '1, 0 hoặc để trống', '1, 0 or empty');

export const dateRule: CellRule<PlainDate> = (text) => {
  const date = parsePlainDate(text);
  return date ? good(date) : bad('date', `ngày dạng YYYY-MM-DD${hint(text)}`, `a date as YYYY-MM-DD${hint(text)}`);
};

export const dateOrYearRule: CellRule<PlainDateOrYear> = (text) => {
  const date = parsePlainDateOrYear(text);
  if (date) return good(date);
  return bad(
    'date',
    `ngày dạng YYYY-MM-DD hoặc năm YYYY${hint(text)}`,
    `a date as YYYY-MM-DD, or a year YYYY${hint(text)}`,
  );
};

/** «31/12/1960» can be read one way only, and then the answer is given; it is still the officer who writes it. */
function hint(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!match) return '';
  const [day = '', month = '', year = ''] = match.slice(1);
  const date = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date ? ` (${date}?)` : '';
}

/** A cell that holds one of a few codes, or the Vietnamese words for it. */
export function codeRule<T extends string>(words: Readonly<Record<T, readonly string[]>>): CellRule<T> {
  const codes = Object.keys(words) as T[];
  const byKey = new Map<string, T>();
  for (const code of codes) for (const word of [code, ...words[code]]) byKey.set(searchKey(word), code);
  const list = codes.map((code) => `${code} (${words[code][0]})`).join(', ');
  return (text) => {
    const code = byKey.get(searchKey(text));
    return code === undefined ? bad('code', `một trong: ${list}`, `one of: ${codes.join(', ')}`) : good(code);
  };
}

/** Several codes joined by `;`, each once, in the order of the list. */
export function codesRule<T extends string>(rule: CellRule<T>, order: readonly T[]): CellRule<readonly T[]> {
  return (text) => {
    const found = new Set<T>();
    for (const part of text.split(';')) {
      const word = part.trim();
      if (word === '') continue;
      const result = rule(word);
      if (!result.ok) return result;
      found.add(result.value);
    }
    return good(order.filter((code) => found.has(code)));
  };
}

/** Causes or needs of a standard: by code, by Vietnamese or English name, or by number in the official list. */
export function listedCodesRule(items: readonly CodedItem[], list: Bilingual): CellRule<readonly string[]> {
  if (items.length === 0) {
    return (text) =>
      text === ''
        ? good([])
        : bad('list-unknown', `để trống: chuẩn này chưa có ${list.vi}`, `empty: this standard has no ${list.en} yet`);
  }
  const words = Object.fromEntries(
    items.map((item, index) => [
      item.code,
      [item.name.vi, item.name.en, item.code.replaceAll('-', '_'), String(index + 1)],
    ]),
  );
  return codesRule<string>(
    codeRule(words),
    items.map((item) => item.code),
  );
}
