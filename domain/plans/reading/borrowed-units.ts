/**
 * Đơn vị nói một lần — numbers whose unit stands elsewhere: in the noun before («hộ nghèo 214»), before the bracket
 * («75 nhà (xây mới 50, sửa chữa 25)»), or at the end of the list («Trung ương 12.300, tỉnh 2.100 triệu đồng»).
 */
import type { Quantity } from './quantity.ts';

const STOCK_BEFORE =
  /hộ (?:(?:thoát|tái|mới thoát|không) )?(?:nghèo|cận nghèo)(?: (?:thoát nghèo|tái nghèo|phát sinh|mới|đa chiều|DTTS|dân tộc thiểu số))*\s*[:(]?\s*(?:là |có |còn )?$/iu;
const CLOSED = /^\s*(?:[,;)]|\.(?:\s|$)|$|và\s)/u;
const PART_NAME = /^[\s,;:(]*(?:(?:và|trong đó|gồm|có)[\s:]+)*(\p{L}[\p{L}\s]{1,40}?)\s*(?::|là|có)?\s*$/u;
/** Words whose number is a name or a label. */
const NAMED =
  /(?:điều|khoản|điểm|mục|số|nhóm|phụ lục|biểu|dự án|nội dung|năm|tháng|ngày|quý|thôn|ấp|bản|xóm|tổ|khu|khu phố|quận|phường|lớp|đợt|kỳ|lần|bậc|cấp|loại|giai đoạn|tuổi|mức|chương trình|nghị quyết|quyết định|nghị định|thông tư|công văn)$/iu;
const COUNTS = new Set(['household', 'house', 'person', 'model', 'works', 'project', 'attendance', 'class', 'head']);
const SOURCE =
  /trung ương|TW|tỉnh|huyện|xã|thành phố|thị xã|ngân sách|vốn|nguồn|đối ứng|đầu tư|sự nghiệp|quỹ|huy động|dân|tín dụng|dự phòng|khác/iu;

export function withBorrowedUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const out: Quantity[] = [...found];
  for (let i = out.length - 1; i >= 0; i -= 1) {
    const q = out[i];
    if (!q || !isBare(q)) continue;
    const tail = text.slice(q.end, q.end + 60);
    const before = text.slice(Math.max(0, out[i - 1]?.end ?? 0, q.numberStart - 60), q.numberStart);
    const lender = CLOSED.test(tail)
      ? (lastOfList(text, q, out[i + 1], before) ??
        (Number.isInteger(q.value) ? lentBefore(text, q, out, i, before) : undefined))
      : undefined;
    if (lender) out[i] = lend(q, lender);
  }
  return out;
}

interface Lender {
  readonly unit: Quantity['unit'];
  readonly unitWord: string;
  readonly factor: number;
}

function isBare(q: Quantity): boolean {
  return q.unit === 'number' && q.unitWord === '' && !q.unreadable && q.upper === undefined;
}

function lentBefore(
  text: string,
  q: Quantity,
  all: readonly Quantity[],
  index: number,
  before: string,
): Lender | undefined {
  if (STOCK_BEFORE.test(before)) return { unit: 'household', unitWord: 'hộ', factor: 1 };
  const name = PART_NAME.exec(before)?.[1];
  if (!name || NAMED.test(name)) return undefined;
  const open = text.lastIndexOf('(', q.start);
  if (open < 0 || text.slice(open, q.start).includes(')')) return undefined;
  const whole = all.filter((o, k) => k < index && o.end <= open).pop();
  if (!whole || !COUNTS.has(whole.unit) || q.value > whole.value) return undefined;
  return /^[\p{L}\s]{0,40}$/u.test(text.slice(whole.end, open))
    ? { unit: whole.unit, unitWord: whole.unitWord, factor: 1 }
    : undefined;
}

function lastOfList(text: string, q: Quantity, next: Quantity | undefined, before: string): Lender | undefined {
  if (!next || next.unit !== 'dong' || next.unitWord === '' || next.numberStart - q.end > 60) return undefined;
  const between = text.slice(q.end, next.start);
  if (!/^\s*(?:[,;]|và\s)/u.test(between)) return undefined;
  const ours = PART_NAME.exec(before.split(/[:,;(]/u).pop() ?? before)?.[1] ?? '';
  const theirs = PART_NAME.exec(between)?.[1] ?? '';
  if (!SOURCE.test(ours) || !SOURCE.test(theirs)) return undefined;
  const printed = Number(
    text
      .slice(next.numberStart, next.end)
      .replace(/[^\d.,].*$/su, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  );
  const factor = printed > 0 ? Math.round(next.value / printed) : 0;
  return factor > 0 ? { unit: next.unit, unitWord: next.unitWord, factor } : undefined;
}

function lend(q: Quantity, lender: Lender): Quantity {
  return {
    ...q,
    unit: lender.unit,
    unitWord: lender.unitWord,
    value: Math.round(q.value * lender.factor * 1000) / 1000,
  };
}
