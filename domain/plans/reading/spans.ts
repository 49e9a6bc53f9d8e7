/**
 * Năm, thời kỳ, tuổi, mã dự án, khoản mục, phụ lục … — printed numbers that are not counts.
 * Each is found once; what is found first by a rule higher in the list is not read again by a lower one.
 */
import type { Figure } from '../document/plan-document.ts';
import type { FigureKind, Unit } from '../document/vocabulary.ts';
import { findDays, isYear } from './dates.ts';
import { romanToNumber } from './labels.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly value: number | string;
  readonly upper?: number;
  readonly unit: Unit;
  readonly kind: FigureKind;
  readonly measure: string;
  readonly bound?: NonNullable<Figure['bound']>;
  readonly asOf?: string;
}

type Build = (m: RegExpExecArray | RegExpMatchArray) => Omit<Span, 'start' | 'end' | 'printed'> | undefined;

const QUARTERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const RHYTHMS: readonly (readonly [RegExp, number, string])[] = [
  [/(?:định kỳ\s+)?(?:hàng|hằng|mỗi)\s+quý/giu, 4, 'check_per_year'],
  [/(?:định kỳ\s+)?(?:hàng|hằng|mỗi)\s+tháng/giu, 12, 'check_per_year'],
  [/(?:định kỳ\s+)(?:hàng|hằng|mỗi)\s+năm/giu, 1, 'check_per_year'],
  [
    /(?:định kỳ|báo cáo|sơ kết)\s+(?:0?6|sáu) tháng(?:,?\s+(?:một|1|hằng|hàng) năm)?(?!\s+(?:đầu|cuối))/giu,
    2,
    'check_per_year',
  ],
];

const MONTH_DAY = /ngày\s+(\d{1,2})\s+(?:hàng|hằng|mỗi)\s+(?:tháng|quý)/giu;

const RULES: readonly (readonly [RegExp, Build])[] = [
  [
    /(?:giai\s?đoạn|thời\s?kỳ|nhiệm\s?kỳ)\s+(?:từ\s+)?(?:năm\s+)?(\d{4})\s?(?:[-–—]|đến|tới)\s?(?:năm\s+)?(\d{4})/giu,
    (m) => yearRange(m[1], m[2]),
  ],
  [/(?:từ|Từ)\s+năm\s+(\d{4})\s+(?:đến|tới)\s+(?:hết\s+)?năm\s+(\d{4})/gu, (m) => yearRange(m[1], m[2])],
  [/(?:năm học|niên khóa)\s+(\d{4})\s?[-–—]\s?(\d{4})/giu, (m) => yearRange(m[1], m[2])],
  [/(?:năm\s+)?(?<![\d.,/])(\d{4})\s?[-–—]\s?(\d{4})(?![\d.,/]\d)/gu, (m) => yearRange(m[1], m[2])],
  [
    /(?:trong\s+)?[Qq]uý\s+(IV|I{1,3}|[1-4])\s?(?:\/|năm|[-–]|\s)\s?(?:năm\s+)?(\d{4})/gu,
    (m) => ({
      value: `${m[2]}-Q${QUARTERS[m[1] ?? ''] ?? 1}`,
      unit: 'quarter',
      kind: 'deadline',
      measure: 'deadline',
      bound: '<=',
      asOf: `${m[2]}-Q${QUARTERS[m[1] ?? ''] ?? 1}`,
    }),
  ],
  [
    /(?:trước|đến|trong|hết|đến hết|cuối|chậm nhất(?: là)?)?\s*tháng\s+(\d{1,2})\s?(?:\/|năm|[-–])\s?(\d{4})/giu,
    (m) => monthSpan(m[0], Number(m[2]), Number(m[1])),
  ],
  [
    /(?:(?:vào|đến|tới|tính đến|đến hết|hết|trước|từ)\s+)?(?:(?:cuối|(?<!ph[ầấ]n\s)đầu)\s+)?năm\s+(\d{4})/giu,
    (m) => yearSpan(m[0], Number(m[1])),
  ],
  [
    /(?:(?:trước|chậm nhất(?: là)?|đến|hết)\s+)?(?:ngày\s+)(\d{1,2})\s*(?:\/|tháng\s)\s*(\d{1,2})(?!\s*(?:\/|năm)|\d)(?:\s+(?:hàng|hằng) năm)?/giu,
    (m) => dayOfYear(m[0], Number(m[2]), Number(m[1])),
  ],
  [
    /(?:trước|chậm nhất(?: là)?|đến|hết)\s+(\d{1,2})\/(\d{1,2})(?![\/\d])(?:\s+(?:hàng|hằng) năm)?/giu,
    (m) => dayOfYear(m[0], Number(m[2]), Number(m[1])),
  ],
  [
    /(?<=\d{1,2}\/\d{1,2}(?:\s+(?:hàng|hằng) năm)?\s*(?:và|hoặc|,)\s+)(?:ngày\s+)?(\d{1,2})\/(\d{1,2})(?![/\d])(?:\s+(?:hàng|hằng) năm)?/giu,
    (m) => dayOfYear(`trước ${m[0]}`, Number(m[2]), Number(m[1])),
  ],
  [
    /(?:trong|trước|đến|hết|từ)\s+tháng\s+(\d{1,2})(?!\s*(?:\/|năm|-\s*\d{4})|\d)/giu,
    (m) => ({ value: Number(m[1]), unit: 'month', kind: 'deadline', measure: 'deadline' }),
  ],
  [MONTH_DAY, (m) => ({ value: Number(m[1]), unit: 'day', kind: 'deadline', measure: 'day-of-month' })],
  [
    /(?:từ\s+)?(?:đủ\s+)?(\d{1,3})\s+(?:đến|[-–])\s+(?:dưới\s+)?(\d{1,3})\s+tuổi/giu,
    (m) => ({ value: Number(m[1]), upper: Number(m[2]), unit: 'year_of_age', kind: 'threshold', measure: 'age' }),
  ],
  [
    /(?:từ\s+)(?:đủ\s+)?(\d{1,3})\s+tuổi(?:\s+trở lên)?/giu,
    (m) => ({ value: Number(m[1]), unit: 'year_of_age', kind: 'threshold', measure: 'age', bound: '>=' }),
  ],
  [
    /dưới\s+(\d{1,3})\s+tuổi/giu,
    (m) => ({ value: Number(m[1]), unit: 'year_of_age', kind: 'threshold', measure: 'age', bound: '<' }),
  ],
  [
    /(?<![\d.,-])(\d{1,3})\s+tuổi(?:\s+trở (?:lên|xuống))?/giu,
    (m) => ({ value: Number(m[1]), unit: 'year_of_age', kind: 'threshold', measure: 'age' }),
  ],
  [
    /(?<=(?:vào|ra|học|hết|từ|đến)\s)lớp\s+(\d{1,2})(?![\d/.,])/giu,
    (m) => ({ value: Number(m[1]), unit: 'label', kind: 'classification', measure: 'school-grade' }),
  ],
  [
    /Tiểu\s+dự\s+án\s+(?:số\s+)?0?(\d{1,2})\s*(?:,\s*|\s+thuộc\s+|\s+(?:của\s+)?|[-–]\s*)Dự\s+án\s+(?:số\s+)?0?(\d{1,2})/giu,
    (m) => structure(`${m[2]}.${m[1]}`),
  ],
  [/Tiểu\s+dự\s+án\s+(?:số\s+)?0?(\d{1,2})(?!\d)/giu, (m) => ({ ...structure(String(m[1])), measure: 'sub-project' })],
  [
    /(?<!tiểu )Dự\s+án\s+(?:số\s+|thành phần\s+)?0?(\d{1,2})(?![\d.]*\s*(?:hộ|người|xã))(?!\d)/gu,
    (m) => structure(String(m[1])),
  ],
  [
    /(?:điểm\s+[a-zđ]\s*,?\s*)?khoản\s+(\d{1,2})\s*,?\s*(?:Mục|mục|Điều|điều|Phần|phần)\s+(?:[IVX]+|\d+)/gu,
    (m) => ({ value: Number(m[1]), unit: 'clause', kind: 'document', measure: 'clause' }),
  ],
  [
    /(?:Điều|điều)\s+(\d{1,3})(?=\s+(?:của\s+)?(?:Luật|Nghị|Quyết|Thông|Quy))/gu,
    (m) => ({ value: Number(m[1]), unit: 'clause', kind: 'document', measure: 'article' }),
  ],
  [
    /(?:phụ lục|phụ biểu|biểu mẫu|biểu|mẫu|bảng)\s+(?:chi tiết\s+|tổng hợp\s+)?(?:số\s+)?(\d{1,2}(?:[.-]\d{1,2})?[a-zđ]?|[IVX]{1,5})(?![\p{L}\d]|\s*(?:%|hộ|người|xã))/giu,
    (m) => ({ value: m[1] ?? '', unit: 'label', kind: 'document', measure: 'annex' }),
  ],
  [
    /[Cc]hương\s+trình\s+(?:số\s+)?(\d{2,4})(?![\d/-]|[.,]\d)/gu,
    (m) => ({ value: Number(m[1]), unit: 'label', kind: 'document', measure: 'programme' }),
  ],
  [
    /(?<![\p{L}\d])(?:[Mm]ục|[Pp]hần|[Tt]iết|[Đđ]iểm)\s+(\d{1,2})(?:\.\d{1,2})*(?![\d.,]|\s*(?:%|hộ|người|tỷ|tỉ|triệu|xã|căn|nhà))/gu,
    (m) => ({ value: Number(m[1]), unit: 'clause', kind: 'document', measure: 'clause' }),
  ],
  [
    /(?<!\d\s)[Nn]hóm\s+([1-4][ab]?)(?![\p{L}\d.,%]|\s*(?:hộ|người|mô hình|tiêu chí))/gu,
    (m) => ({ value: m[1] ?? '', unit: 'label', kind: 'classification', measure: 'poor-group' }),
  ],
  [
    /(?<![\p{L}\d])(N1|N2)(?![\p{L}\d])/gu,
    (m) => ({ value: m[1] ?? '', unit: 'label', kind: 'classification', measure: 'poor-class' }),
  ],
  [
    /(?:lần thứ|khóa|khoá|kỳ họp thứ)\s+([IVX]{1,6}|\d{1,2})(?![\p{L}\d])/gu,
    (m) => {
      const raw = m[1] ?? '';
      return {
        value: /^\d/.test(raw) ? Number(raw) : romanToNumber(raw),
        unit: 'ordinal',
        kind: 'document',
        measure: 'term',
      };
    },
  ],
  [
    /(?:trước|chậm nhất(?: là)?|vào)\s+ngày\s+(\d{1,2})(?=\s*(?:[;.,)]|$))/giu,
    (m) => ({ value: Number(m[1]), unit: 'day', kind: 'deadline', measure: 'deadline' }),
  ],
  [/Thứ\s+([2-7])(?=\s*,)/gu, (m) => ({ value: Number(m[1]), unit: 'weekday', kind: 'document', measure: 'weekday' })],
];

export function findSpans(text: string, taken: readonly { start: number; end: number }[]): Span[] {
  const spans: Span[] = [];
  const free = (start: number, end: number): boolean =>
    !taken.some((t) => start < t.end && end > t.start) && !spans.some((s) => start < s.end && end > s.start);
  for (const day of findDays(text)) {
    if (!free(day.start, day.end)) continue;
    const deadline = /(?:trước|chậm nhất(?: là)?|hết|(?<!tính )đến)\s*$/iu.test(
      text.slice(Math.max(0, day.start - 18), day.start),
    );
    spans.push({
      start: day.start,
      end: day.end,
      printed: day.printed,
      value: day.iso,
      unit: 'date',
      kind: deadline ? 'deadline' : 'document',
      measure: deadline ? 'deadline' : 'date',
      asOf: day.iso,
    });
  }
  for (const [pattern, build] of RULES) {
    for (const m of text.matchAll(pattern)) {
      const built = free(m.index, m.index + m[0].length) ? build(m) : undefined;
      if (built) spans.push({ ...built, start: m.index, end: m.index + m[0].length, printed: m[0].trim() });
    }
  }
  for (const [pattern, value, unit] of RHYTHMS) {
    for (const m of text.matchAll(pattern)) {
      if (!free(m.index, m.index + m[0].length)) continue;
      spans.push({
        start: m.index,
        end: m.index + m[0].length,
        printed: m[0],
        value,
        unit,
        kind: 'frequency',
        measure: 'frequency',
      });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function yearRange(from: string | undefined, to: string | undefined): ReturnType<Build> {
  const [first, last] = [Number(from), Number(to)];
  if (!isYear(first) || !isYear(last) || last < first) return undefined;
  return { value: first, upper: last, unit: 'year_range', kind: 'period', measure: 'period' };
}

function yearSpan(printed: string, year: number): ReturnType<Build> {
  if (!isYear(year)) return undefined;
  const end = /cuối|hết/iu.test(printed);
  const start = /đầu\s/iu.test(printed);
  const asOf = end ? `${year}-12-31` : start ? `${year}-01-01` : String(year);
  return { value: year, unit: 'year', kind: 'period', measure: 'year', asOf };
}

function monthSpan(printed: string, year: number, month: number): ReturnType<Build> {
  if (!isYear(year) || month < 1 || month > 12) return undefined;
  const value = `${year}-${String(month).padStart(2, '0')}`;
  const deadline = /trước|đến|hết|chậm|trong/iu.test(printed);
  return {
    value,
    unit: 'month',
    kind: deadline ? 'deadline' : 'period',
    measure: deadline ? 'deadline' : 'month',
    asOf: value,
  };
}

/** A day without its year, as ISO 8601 writes it: «trước ngày 10 tháng 12» → `--12-10`. */
function dayOfYear(printed: string, month: number, day: number): ReturnType<Build> {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const deadline = /trước|chậm|đến|hết|hàng|hằng/iu.test(printed);
  const value = `--${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value, unit: 'date', kind: deadline ? 'deadline' : 'document', measure: deadline ? 'deadline' : 'date' };
}

function structure(code: string): Omit<Span, 'start' | 'end' | 'printed'> {
  return { value: Number(code), unit: 'project_code', kind: 'structure', measure: 'project' };
}
