/** Các phần của văn bản — header, title, body, closing (recipients, signature) and annexes, as ranges of lines. */
import type { CleanLine } from './blocks.ts';
import { isCapitals, startsLower } from './normalise.ts';

export interface Parts {
  readonly header: readonly CleanLine[];
  readonly type?: { readonly name: string; readonly line: number };
  readonly title: readonly CleanLine[];
  readonly body: readonly CleanLine[];
  readonly closing: readonly CleanLine[];
  readonly annexes: readonly CleanLine[];
}

/** Types of documents that steer a year's work, with the spelling used as `type`. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^KẾ HOẠCH(?=$|[\s:])/iu, 'Kế hoạch'],
  [/^CHƯƠNG TRÌNH(?:\s+HÀNH ĐỘNG|\s+CÔNG TÁC)?(?=$|[\s:])/u, 'Chương trình'],
  [/^ĐỀ ÁN(?=$|[\s:])/u, 'Đề án'],
  [/^BÁO CÁO(?=$|[\s:])/u, 'Báo cáo'],
  [/^NGHỊ QUYẾT(?=$|[\s:])/u, 'Nghị quyết'],
  [/^QUYẾT ĐỊNH(?=$|[\s:])/u, 'Quyết định'],
  [/^CHỈ THỊ(?=$|[\s:])/u, 'Chỉ thị'],
  [/^PHƯƠNG ÁN(?=$|[\s:])/u, 'Phương án'],
  [/^HƯỚNG DẪN(?=$|[\s:])/u, 'Hướng dẫn'],
];

const BODY_START =
  /^(?:Căn cứ|Theo\s|Để\s|Nhằm\s|Thực hiện\s|Tiếp tục|Xét\s|Trên cơ sở|Thi hành|Triển khai|Được sự|Trong năm|Năm \d{4}\s?,|Ngày \d|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s|Phần\s|[IVX]{1,4}[.)/-]|[A-D][.)/]|\d{1,2}[.)/]|Điều 1)/u;
export const RECIPIENTS = /^Nơi nhận\s*:?/iu;
export const SIGNATURE_START =
  /^(?:T\/?M\.?\s|TM\.|KT\.|TL\.|TUQ\.|Q\.\s|K\/T\.?\s)|^(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG)\s*$/u;
const ANNEX_START = /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu|BẢNG|Bảng)(?:$|[\s.:])/u;
const ANNEX_TITLE = /^(?:DANH SÁCH|DANH MỤC|BIỂU|BẢNG|DỰ KIẾN|TỔNG HỢP|CHỈ TIÊU|PHÂN BỔ|PHÂN CÔNG|NHU CẦU|KINH PHÍ)/u;

export function splitParts(lines: readonly CleanLine[]): Parts {
  const typeAt = findType(lines);
  const headerEnd = typeAt?.index ?? findHeaderEnd(lines);
  const titleEnd = typeAt ? findTitleEnd(lines, typeAt.index) : headerEnd;
  const bodyEnd = findBodyEnd(lines, titleEnd);
  const annexStart = findAnnexStart(lines, bodyEnd);
  const parts: Parts = {
    header: lines.slice(0, headerEnd),
    title: typeAt ? titleLines(lines, typeAt, titleEnd) : [],
    body: lines.slice(titleEnd, Math.min(bodyEnd, annexStart)),
    closing: lines.slice(bodyEnd, annexStart),
    annexes: lines.slice(annexStart),
  };
  return typeAt ? { ...parts, type: { name: typeAt.name, line: lines[typeAt.index]?.line ?? 1 } } : parts;
}

function findType(lines: readonly CleanLine[]): { index: number; name: string; rest: string } | undefined {
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.text === '|') continue;
    seen += 1;
    if (seen > 45) return undefined;
    for (const [pattern, name] of TYPES) {
      const m = pattern.exec(line.text);
      if (!m) continue;
      const rest = line.text.slice(m[0].length).replace(/^[\s:]+/, '');
      const alone = rest === '';
      if (alone ? line.text.length < 30 : isCapitals(m[0]) && line.text.length < 250) return { index, name, rest };
    }
  }
  return undefined;
}

function findHeaderEnd(lines: readonly CleanLine[]): number {
  const date = lines.findIndex((l) => /,\s*ngày\s+\d{0,2}.{0,3}\s*tháng/iu.test(l.text) && l.text.length < 80);
  return date >= 0 && date < 40 ? date + 1 : 0;
}

function findTitleEnd(lines: readonly CleanLine[], typeIndex: number): number {
  let last = typeIndex;
  const typeLine = lines[typeIndex]?.text ?? '';
  let previous = typeLine.length > 30 ? typeLine : '';
  for (let i = typeIndex + 1; i < lines.length && i < typeIndex + 20; i += 1) {
    const text = lines[i]?.text ?? '';
    if (text === '' || text === '|') continue;
    if (previous === '') {
      if (/^(?:Căn cứ|[IVX]{1,4}\.)\s/u.test(text) || text.length > 420) break;
    } else if (!belongsToTitle(previous, text)) break;
    previous = text;
    last = i;
  }
  return last + 1;
}

function belongsToTitle(previous: string, text: string): boolean {
  if (/^\(.{5,160}\)$/u.test(text)) return true;
  if (isCapitals(previous)) return isCapitals(text) && !/^(?:[IVX]{1,4}|[A-D]|\d{1,2}|PHẦN\s\S+)[.)/:\s-]/u.test(text);
  if (/(?:năm|giai đoạn)\s+\d{4}(?:\s?[-–]\s?\d{4})?\s*\.?$/iu.test(previous)) return false;
  if (startsLower(text)) return true;
  return text.length < 140 && !BODY_START.test(text) && !/[;:.]$/.test(previous);
}

function titleLines(
  lines: readonly CleanLine[],
  type: { index: number; rest: string },
  end: number,
): readonly CleanLine[] {
  const own = lines[type.index];
  const head = own && type.rest !== '' ? [{ ...own, text: type.rest }] : [];
  return [...head, ...lines.slice(type.index + 1, end).filter((l) => l.text !== '' && l.text !== '|')];
}

function findBodyEnd(lines: readonly CleanLine[], from: number): number {
  for (let i = from; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    if (RECIPIENTS.test(text) && text.length < 60) return i;
    if (SIGNATURE_START.test(text) && text.length < 70 && i > from + 2) return i;
  }
  return lines.length;
}

function findAnnexStart(lines: readonly CleanLine[], bodyEnd: number): number {
  const closed = bodyEnd < lines.length;
  for (let i = closed ? bodyEnd : 0; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? '';
    if (text.length > 220 || text.length < 6) continue;
    if (ANNEX_START.test(text) && (closed ? !/[;,]$/.test(text) : /^PHỤ LỤC/.test(text) && isCapitals(text))) return i;
    if (closed && i > bodyEnd + 3 && ANNEX_TITLE.test(text) && isCapitals(text)) return i;
  }
  return lines.length;
}
