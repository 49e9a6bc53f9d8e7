/**
 * Con số và đơn vị — numbers as printed in Vietnam, the noun they count, and the bounds around them
 * (trên, dưới, từ … trở lên, không quá, «0,2% - 0,3%», «từ 2 % đến dưới 3,0%»).
 */
import type { Figure } from '../document/plan-document.ts';
import { withBorrowedUnits } from './borrowed-units.ts';
import { COUNTED_NOUN, UNITS_AFTER, type UnitWord } from './lexicon/units.ts';
import type { Quantity } from './quantity.ts';

/** «1 234», «28 500,5»: thousands set apart by blanks, as some offices write; never after or before other figures. */
const NUMBER = /(?<![\d.,/-])[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{1,2})?(?![\d/]|[.,-]\d| \d)|\d(?:[\d.,]*\d)?/g;
/** More numbers than this in one paragraph are no prose: the rest is left unread. */
const MAX_NUMBERS = 250;

/** «620.779», «1,85», «1 234», «20,585». A single dot before three digits groups thousands; before one or two it is read as decimal. */
export function parsePrintedNumber(text: string): { value: number; odd: boolean } | undefined {
  if (text.length > 40) return undefined;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) || /^\d+(?:,\d+)?$/.test(text)) {
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), odd: false };
  }
  if (/^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{1,2})?$/.test(text))
    return { value: Number(text.replaceAll(' ', '').replace(',', '.')), odd: false };
  // Foreign habit: 12,345,678 or 1.85
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(text)) return { value: Number(text.replaceAll(',', '')), odd: true };
  if (/^\d+\.\d{1,2}$/.test(text)) return { value: Number(text), odd: true };
  return undefined;
}

const BEFORE: readonly (readonly [RegExp, NonNullable<Figure['bound']>])[] = [
  [/(?:không (?:quá|vượt(?: quá)?|lớn hơn)|tối đa(?: bằng| là)?|cao nhất(?: là)?|nhiều nhất)\s*$/iu, '<='],
  [/(?:không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|tối thiểu(?: là)?|ít nhất(?: là)?|thấp nhất(?: là)?)\s*$/iu, '>='],
  [/(?:trên|hơn|vượt|quá|lớn hơn|cao hơn)\s*$/iu, '>'],
  [/(?:dưới|thấp hơn|nhỏ hơn|ít hơn|chưa (?:đến|tới))\s*$/iu, '<'],
  [/(?:khoảng|gần|ước|ước đạt|ước tính|xấp xỉ|bình quân)\s*$/iu, '~'],
];
/** «Không để phát sinh hộ nghèo mới quá 0,4%»: the no stands before what must not pass. */
const NOT_BEYOND = /không (?:để|cho|được)[^;,.\d]{2,50}\s(?:vượt quá|vượt|quá)\s*$/iu;
const AND_MORE = /^\s*(?:(?:[\p{L}]+\s){0,3}?)trở lên/iu;
const AND_LESS = /^\s*(?:(?:[\p{L}]+\s){0,3}?)trở xuống/iu;

/** Finds all quantities of `text` outside the `taken` spans (dates, citations, years …). */
export function findQuantities(text: string, taken: readonly { start: number; end: number }[]): Quantity[] {
  const found: Quantity[] = [];
  const numbers = [...text.matchAll(NUMBER)]
    .slice(0, MAX_NUMBERS)
    .filter(
      (m) => !taken.some((t) => m.index < t.end && m.index + m[0].length > t.start) && standsAlone(text, m.index, m[0]),
    );
  for (let i = 0; i < numbers.length; i += 1) {
    const m = numbers[i];
    if (!m) continue;
    const ends = m.index + m[0].length;
    const parsed = parsePrintedNumber(m[0]);
    if (!parsed) {
      found.push({
        start: m.index,
        end: ends,
        numberStart: m.index,
        printed: m[0],
        value: 0,
        unit: 'number',
        unitWord: '',
        unreadable: true,
      });
      continue;
    }
    // «143/120 hộ»: done against planned; the unit stands after both.
    const planned = /^\/\d[\d.]*(?=\s?\p{L})/u.exec(text.slice(ends, ends + 20))?.[0].length ?? 0;
    const after = unitAfter(text, ends + planned);
    const unit = after && { ...after, length: after.length + planned };
    const next = numbers[i + 1];
    const range = next ? rangeTo(text, ends + (unit?.length ?? 0), next.index) : undefined;
    const upper = next && range ? parsePrintedNumber(next[0]) : undefined;
    if (
      next &&
      range &&
      upper &&
      sameUnit(unit, unitAfter(text, next.index + next[0].length)) &&
      upper.value >= parsed.value
    ) {
      const upperEnd = next.index + next[0].length;
      const own = unitAfter(text, upperEnd);
      const upperUnit = own ?? (unit ? { ...unit, length: 0 } : undefined);
      found.push(build(text, m.index, upperEnd, parsed, upperUnit, { upper: upper.value, open: range === 'open' }));
      i += 1;
      continue;
    }
    found.push(build(text, m.index, ends, parsed, unit, undefined));
  }
  return withBorrowedUnits(text, found);
}

/** Not part of a word or code: «30a/2008», «KH/TU», «A4», «Covid-19». */
function standsAlone(text: string, start: number, printed: string): boolean {
  const before = text[start - 1] ?? ' ';
  const before2 = text[start - 2] ?? ' ';
  const after = text[start + printed.length] ?? ' ';
  // «1.518 hộ nghèo/38.902 hộ»: a total after a slash.
  const ofTotal =
    before === '/' &&
    /\p{L}/u.test(before2) &&
    /^\s?(?:hộ|khẩu|nhân khẩu|người|xã|nhà|căn|thôn|bản|huyện|phường|lượt|lao động|học sinh|học viên|thẻ|mô hình|lớp|triệu|tỷ|tỉ)/u.test(
      text.slice(start + printed.length),
    );
  if (!ofTotal && /[\p{L}\d/_]/u.test(before)) return false;
  if (before === '-' && /[\p{L}]/u.test(before2)) return false;
  if (after === '/' && !/^\/(?:năm|tháng|quý|người|hộ|xã|lượt|\d)/u.test(text.slice(start + printed.length)))
    return false;
  return (
    !/[a-zA-Z]/.test(after) ||
    /^(?:hộ|người|m2|ha|km|xã|lượt|huyện|thôn|triệu|tỷ|tỉ|đồng|mô|m²|tr|trđ|kg|nhà|lớp|căn|lao|thẻ|năm|tháng|cán|con|tấn|giờ|ngày)/u.test(
      text.slice(start + printed.length),
    )
  );
}

function unitAfter(text: string, at: number): UnitWord | undefined {
  const rest = text.slice(at, at + 60);
  for (const unit of UNITS_AFTER) {
    const m = unit.pattern.exec(rest);
    if (m) return { unit: unit.unit, word: m[0].trim(), length: m[0].length, factor: unit.factor ?? 1 };
  }
  const noun = COUNTED_NOUN.exec(rest);
  const word = noun?.[1]?.toLowerCase();
  return noun && word ? { unit: word, word, length: noun[0].length, factor: 1 } : undefined;
}

/** What joins two numbers into a range: «-», «đến», «đến dưới», «tới». */
function rangeTo(text: string, from: number, to: number): 'closed' | 'open' | undefined {
  if (to - from > 14 || to < from) return undefined;
  const between = text.slice(from, to).trim();
  if (/^(?:[-–—]|đến|tới)$/u.test(between)) return 'closed';
  if (/^(?:đến dưới|tới dưới|và dưới|[-–] ?dưới)$/u.test(between)) return 'open';
  return undefined;
}

function sameUnit(a: UnitWord | undefined, b: UnitWord | undefined): boolean {
  return a === undefined || b === undefined ? b !== undefined || a === undefined : a.unit === b.unit;
}

function build(
  text: string,
  start: number,
  numberEnd: number,
  parsed: { value: number; odd: boolean },
  unit: UnitWord | undefined,
  range: { upper: number; open: boolean } | undefined,
): Quantity {
  const end = numberEnd + (unit?.length ?? 0);
  const factor = unit?.factor ?? 1;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  let bound: Quantity['bound'];
  if (AND_MORE.test(after) || (/từ\s*$/iu.test(before) && /^[^;.\d]{0,80}trở lên/iu.test(text.slice(end, end + 100))))
    bound = '>=';
  else if (AND_LESS.test(after)) bound = '<=';
  else bound = BEFORE.find(([pattern]) => pattern.test(before))?.[1];
  if (bound === '>' && NOT_BEYOND.test(text.slice(Math.max(0, start - 80), start))) bound = '<=';
  const lead = boundLead(before);
  return {
    start: start - lead.length,
    end,
    numberStart: start,
    printed: text.slice(start - lead.length, end).trim(),
    value: scaled(parsed.value, factor),
    ...(range ? { upper: scaled(range.upper, factor), openUpper: range.open } : {}),
    unit: unit?.unit ?? 'number',
    unitWord: unit?.word ?? '',
    ...(bound && !range ? { bound } : {}),
    ...(parsed.odd ? { odd: true } : {}),
  };
}

/** Multiplies without the dust of binary fractions: 20,585 tỷ = 20585000000. */
function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Math.round(value * factor * 1000) / 1000;
}

function boundLead(before: string): string {
  const m = /(?:từ(?: đủ)?|trên|dưới|không quá|tối thiểu|ít nhất|tối đa|khoảng)\s*$/iu.exec(before);
  return m ? m[0] : '';
}
