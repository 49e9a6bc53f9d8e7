/** Ký hiệu đầu mục — the printed label at the start of a line: I. · 1. · 1.1. · a) · Điều 1 · Phần I · - · + */
export const LABEL_STYLES = [
  'part',
  'chapter',
  'capital',
  'roman',
  'article',
  'arabic',
  'arabic2',
  'arabic3',
  'letter',
  'paren',
  'star',
  'dash',
  'plus',
] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

export interface PrintedLabel {
  readonly style: LabelStyle;
  readonly printed: string;
  /** Position that the printed label claims, from 1; 0 for dashes. */
  readonly ordinal: number;
  /** For «2.1»: the numbers before the last. */
  readonly parents: readonly number[];
  /** Characters of the line that the label and its blanks take. */
  readonly length: number;
}

/** Letters of points in Vietnamese documents (Decree 30/2020): no f, j, w, z. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

const ROMAN = /^([IVX]{1,6})(\s?[.)/:]\s*|\s?[-–]\s+|\s+(?=[\p{Lu}\s,]{8}))(?=\S)/u;
const PART = /^(Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+((?:thứ|THỨ)\s+\p{L}+|[IVX]{1,5}|\d{1,2}|[A-D])(\s*[.:)-]\s*|\s*$)/u;
const ARTICLE = /^(Điều|ĐIỀU)\s+(\d{1,3})\s*[.:]\s*/u;
const CAPITAL = /^([A-HK-UĐ])\s?[.)/]\s+(?=[\p{Lu}“"])/u;
const ARABIC_MULTI =
  /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s?[.)]?\s*(?=[\p{Lu}“"(])|\s?[.)]\s+(?=\d+(?:[.,]\d+)*\s?(?:%|\p{L})))/u;
const ARABIC = /^(\d{1,2})(?:(\s?[.)/]\s*|\s?[-–]\s+)(?=[\p{L}“"'(])|\s?[.)/]\s+(?=\d+(?:[.,]\d+)*\s?(?:%|\p{L})))/u;
const PAREN = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u;
const LETTER = /^([a-eghik-vxyđ])\s?(\)\s*|[./]\s*(?=[\p{Lu}“"]))(?=\S)/u;
const PLAIN_DASH = /^[-–—•●·o]\s*(?=[^-–—\s])/u;
const STAR = /^\*\s*(?=[^*\s])/u;
const PLUS = /^\+\s*(?=\S)/u;
const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

export function parseLabel(text: string): PrintedLabel | undefined {
  return (
    partLabel(text) ??
    match(ARTICLE, text, 'article', (m) => Number(m[2])) ??
    match(ROMAN, text, 'roman', (m) => romanToNumber(m[1] ?? '')) ??
    capitalLabel(text) ??
    multiLabel(text) ??
    match(ARABIC, text, 'arabic', (m) => Number(m[1])) ??
    match(PAREN, text, 'paren', (m) => parenOrdinal(m[1] ?? '')) ??
    match(LETTER, text, 'letter', (m) => POINT_LETTERS.indexOf(m[1] ?? '') + 1) ??
    dashLabel(text) ??
    match(STAR, text, 'star', () => 0) ??
    match(PLUS, text, 'plus', () => 0)
  );
}

function match(
  pattern: RegExp,
  text: string,
  style: LabelStyle,
  ordinal: (m: RegExpExecArray) => number,
): PrintedLabel | undefined {
  const m = pattern.exec(text);
  if (!m) return undefined;
  const position = ordinal(m);
  if (position < 0 || Number.isNaN(position)) return undefined;
  if (style === 'roman' && position === 0) return undefined;
  return { style, printed: m[0].trim(), ordinal: position, parents: [], length: m[0].length };
}

function partLabel(text: string): PrintedLabel | undefined {
  const m = PART.exec(text);
  if (!m) return undefined;
  const style = /^p/i.test(m[1] ?? '') ? 'part' : 'chapter';
  const raw = (m[2] ?? '').toLowerCase().replace(/^thứ\s+/, '');
  const word = ORDINAL_WORDS.indexOf(raw);
  const ordinal = word >= 0 ? word + 1 : /^\d+$/.test(raw) ? Number(raw) : romanToNumber(raw.toUpperCase());
  return { style, printed: m[0].trim(), ordinal: ordinal || raw.charCodeAt(0) - 96, parents: [], length: m[0].length };
}

/** «A. KẾT QUẢ …» or «A. Kết quả thực hiện …»; not the initial of a name. */
const TITLE = /^(?:[\p{Lu}\d\s,.:;“”"()/-]{4,}|\p{Lu}\p{Ll}+\s+\p{Ll})/u;

function capitalLabel(text: string): PrintedLabel | undefined {
  const m = CAPITAL.exec(text);
  if (!m || !TITLE.test(text.slice(m[0].length))) return undefined;
  const ordinal = [...'ABCDĐEGHIKLMNOPQRSTU'].indexOf(m[1] ?? '') + 1;
  return { style: 'capital', printed: m[0].trim(), ordinal, parents: [], length: m[0].length };
}

function multiLabel(text: string): PrintedLabel | undefined {
  const m = ARABIC_MULTI.exec(text);
  if (!m) return undefined;
  const numbers = (m[1] ?? '').split('.').map(Number);
  const style = numbers.length === 2 ? 'arabic2' : 'arabic3';
  const ordinal = numbers[numbers.length - 1] ?? 0;
  return { style, printed: m[0].trim(), ordinal, parents: numbers.slice(0, -1), length: m[0].length };
}

function dashLabel(text: string): PrintedLabel | undefined {
  const m = PLAIN_DASH.exec(text);
  if (!m || (m[0].startsWith('o') && !/^o\s+\p{Lu}/u.test(text))) return undefined;
  return { style: 'dash', printed: m[0].trim(), ordinal: 0, parents: [], length: m[0].length };
}

function parenOrdinal(inner: string): number {
  if (/^\d+$/.test(inner)) return Number(inner);
  if (/^[ivx]+$/.test(inner) && inner !== 'x' && inner !== 'v') return romanToNumber(inner.toUpperCase());
  return POINT_LETTERS.indexOf(inner) + 1;
}

const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10 };

export function romanToNumber(roman: string): number {
  let total = 0;
  for (let i = 0; i < roman.length; i += 1) {
    const value = ROMAN_VALUES[roman[i] ?? ''] ?? 0;
    const next = ROMAN_VALUES[roman[i + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total > 0 && numberToRoman(total) === roman ? total : 0;
}

export function numberToRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [size, sign] of [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const) {
    while (rest >= size) {
      out += sign;
      rest -= size;
    }
  }
  return out;
}
