/** Số tiền — what an amount of money is: which source, lent or given, each or in all, promised or foreseen. */
import type { FigureKind } from '../document/vocabulary.ts';
import type { Windows } from './clauses.ts';
import type { BlockContext, PreviousFigure } from './sense.ts';

/** «chuẩn nghèo … từ 21 triệu đồng/người/năm trở xuống», «hộ nghèo có thu nhập dưới …»: a line, not an income reached. */
const POVERTY_LINE =
  /chuẩn (?:hộ )?(?:cận )?nghèo|hộ (?:cận )?nghèo[^|]{0,40}(?:là hộ )?có (?:mức )?thu nhập|(?:từ|dưới|không quá)[^|]{0,4}\|[^|]{0,20}trở xuống/iu;

export function moneySense(
  w: Windows,
  context: BlockContext,
  previous: PreviousFigure | undefined,
  perTime: boolean,
): { kind: FigureKind; measure: string } {
  const around = `${w.before} ${w.after}`;
  if (
    perTime &&
    /thu nhập[^;.]{0,60}$/iu.test(w.before) &&
    POVERTY_LINE.test(`${w.sentence.slice(Math.max(0, w.at - 160), w.at)} | ${w.rest.slice(0, 60)}`)
  ) {
    return { kind: 'threshold', measure: 'poverty-line' };
  }
  if (perTime && !/thu nhập/iu.test(around)) {
    return { kind: context.sense === 'results' ? 'observed' : 'estimate', measure: 'amount-each' };
  }
  if (/nợ (?:quá hạn|xấu)[^;,.]{0,40}$/iu.test(w.before)) {
    return { kind: context.sense === 'results' ? 'observed' : 'target', measure: 'overdue-debt' };
  }
  if (/thu nhập bình quân/iu.test(around)) {
    return { kind: context.sense === 'results' ? 'observed' : 'target', measure: 'income-per-head' };
  }
  if (
    /(?:mỗi|một)\s+(?!năm)(?:\p{L}+\s+)?(?:trên\s+)?$/iu.test(w.before) ||
    EACH.test(w.before) ||
    /^\s*\/\s*(?!năm|tháng|quý|ngày)\p{L}+/iu.test(w.rest)
  ) {
    return { kind: context.sense === 'results' ? 'observed' : 'estimate', measure: 'amount-each' };
  }
  const named = FUND.test(w.sentence) ? undefined : levelNamed(w.before);
  const source = named ?? moneySource(w.before, around);
  const lent =
    source === 'total' &&
    (/(?<!\p{L})vay(?!\p{L})|tín dụng|giải ngân(?! (?:vốn đầu tư|vốn sự nghiệp|kế hoạch vốn|nguồn vốn))|dư nợ/iu.test(
      w.sentence,
    ) ||
      (previous?.measure === 'funding:credit' && /^[\s;,]*(?:và\s+|còn\s+|riêng\s+)?[^;.:]{2,40}$/iu.test(w.before))) &&
    !/kinh phí|ngân sách|vốn (?:đầu tư|sự nghiệp)|đầu tư công/iu.test(w.before);
  const raised =
    (FUND.test(w.sentence.slice(0, w.at)) || (FUND.test(w.after) && /vận động|quyên góp|kêu gọi/iu.test(w.before))) &&
    (source === 'mobilised' || RAISED.test(w.before));
  const goesOn =
    previous?.measure === 'funding:mobilised' &&
    FUND.test(w.sentence.slice(0, w.at)) &&
    source === 'total' &&
    /^[^;.:]{0,40}$/u.test(w.before) &&
    !lent;
  const measure = raised || goesOn ? 'funding:mobilised' : `funding:${lent ? 'credit' : source}`;
  if (context.sense === 'results') {
    const needed = /nhu cầu|(?:cần|dự kiến) (?:hỗ trợ|có|bố trí)|dự toán/iu.test(w.before);
    return { kind: needed ? 'estimate' : 'observed', measure };
  }
  const worth = /(?:(?:trị giá|số tiền|tương đương|tương ứng)[^;,.]{0,16}|=\s*)$/iu.test(w.before);
  if (worth) return { kind: 'estimate', measure };
  const promised =
    (context.sense !== 'funding' && /phấn đấu|vận động|huy động(?! khác)/iu.test(w.before)) ||
    (measure === 'funding:credit' && LENDING.test(w.before)) ||
    (measure === 'funding:credit' &&
      previous?.kind === 'target' &&
      /^[\s;,]*[^;.:]{0,40}$/u.test(w.before) &&
      !AMOUNT.test(w.before)) ||
    (context.sense === 'targets' && !/kinh phí|nhu cầu|vốn/iu.test(w.before)) ||
    (context.sense === 'targets' &&
      /(?:tăng|đạt)(?:\s+(?:thêm|tối thiểu|ít nhất|từ|trên|khoảng))*\s*$/iu.test(w.before));
  return { kind: promised ? 'target' : 'estimate', measure };
}

/** «mỗi phần trị giá», «mỗi hộ không quá», «mỗi căn cất mới vay»: money for one. */
const EACH =
  /(?:mỗi|một|từng)\s+(?:hộ|căn|nhà|người|em|suất|phần|học sinh|mô hình|con|công trình|lao động|cháu|cụ|đối tượng|khẩu)(?:\s+\p{L}+){0,5}\s*$/iu;
/** «Vận động Quỹ “Vì người nghèo” … tỷ đồng» */
const FUND = /quỹ[^;.]{0,4}(?:ngày )?vì người nghèo|vận động (?:xây dựng )?quỹ/iu;
const RAISED = /vận động|huy động|thu|ủng hộ|tiếp nhận|số dư|đóng góp|xây dựng quỹ/iu;

/** Money to be lent is a promise; the sum that goes with it («với số vốn 13,5 tỷ đồng») is an estimate. */
const AMOUNT = /(?:số vốn|tổng vốn|số tiền|kinh phí|nguồn vốn|mức vay)[^;.]{0,30}$/iu;
const LENDING =
  /(?:giải ngân|cho vay|doanh số|dư nợ)(?![^;.]{0,80}(?:dự kiến|nhu cầu|số vốn|tổng vốn|số tiền|kinh phí|nguồn vốn|mức vay))[^;.]{0,80}$/iu;

/** «Kinh phí: Trung ương 12.300, tỉnh 2.100, huyện 850 triệu đồng» */
function levelNamed(before: string): string | undefined {
  const level =
    /(?:^|[,;:(]|\svà)\s*(?:nguồn |vốn )?(trung ương|TW|tỉnh|huyện|xã|thành phố|thị xã|địa phương)\s*(?::|là|hỗ trợ|cấp|bố trí)?\s*$/iu.exec(
      before,
    )?.[1];
  if (level === undefined) return undefined;
  return /trung ương|TW/iu.test(level) ? 'central' : 'local';
}

function moneySource(before: string, around: string): string {
  if (/(?:ngân sách|vốn|nguồn) (?:trung ương|TW|nhà nước trung ương)|NSTW|(?<![\p{L}])TW(?![\p{L}])/iu.test(before))
    return 'central';
  if (/ngân sách (?:tỉnh|địa phương|huyện|xã|thành phố|thị xã)|NSĐP|đối ứng/iu.test(before)) return 'local';
  if (/tín dụng|dư nợ|doanh số|cho vay|vay vốn|vốn vay|giải ngân/iu.test(around)) return 'credit';
  if (/huy động|(?<!\p{L})vận động|quyên góp|xã hội hóa|xã hội hoá|đóng góp|ủng hộ|quỹ/iu.test(before))
    return 'mobilised';
  return 'total';
}
