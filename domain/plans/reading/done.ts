/** Việc đã làm — whether a sentence reports what was done, where the heading above does not say: «đã hỗ trợ», «xây mới được». */
import type { Windows } from './clauses.ts';
import type { BlockContext } from './sense.ts';

const WORK =
  'hỗ trợ|tổ chức|xây|làm|sửa|cấp|giải ngân|cho|giải quyết|đào tạo|dạy|mở|huy động|vận động|triển khai|thực hiện|hoàn thành|giúp|tạo|trao|tặng|bàn giao|phê duyệt|đầu tư|xóa|xoá|đưa|giảm|tập huấn|bố trí|phân bổ|tiếp nhận|thành lập|thẩm định|khám|miễn|chi|thăm|tư vấn|tuyển sinh|thu|kêu gọi|quyên góp|ủng hộ|khởi công|kéo|phát|in|tuyên truyền|lắp|xuất|giới thiệu|kết nối|kiểm tra|nhân rộng|duy trì|chuyển giao|rà soát|mua|lồng ghép|ban hành|phối hợp|có|thoát|đạt|tham mưu';
/** Words of what is still to come. */
const AHEAD =
  /phấn đấu|dự kiến|mục tiêu|chỉ tiêu|(?<!theo )kế hoạch|tiếp tục|(?<!\p{L})(?:sẽ|nhằm|cần|phải)(?!\p{L})|bảo đảm|đảm bảo|yêu cầu|ít nhất|tối thiểu|(?:đến|từ) (?:hết |cuối )?năm/iu;
/** «đã hỗ trợ …» where the clause itself is no order («Duy trì các mô hình đã có»). */
const HAS_DONE = new RegExp(
  `(?:^|[,:.]\\s*)(?!\\P{L}*(?:duy trì|nhân rộng|rà soát|hỗ trợ|tổ chức|thực hiện|triển khai|(?:các|những) (?:mô hình|dự án|công trình|chính sách|hộ|đối tượng|nội dung|nhiệm vụ|giải pháp|kết quả)|đối với|số|khi|sau khi))(?:[^,;:.]{0,70}\\s)?đã\\s+(?:được\\s+)?(?:${WORK})(?![\\p{L}])`,
  'iu',
);
/** «giải quyết việc làm được 640», but not «mỗi hộ được 5». */
const GOT_DONE = new RegExp(
  `(?<![\\p{L}])(?:${WORK})(?:\\s(?!mỗi|được)\\p{L}+){0,5}?\\sđược\\s*(?:(?:hơn|gần|trên|khoảng|tổng số|tổng cộng|thêm|là)\\s+)*(?:\\d|$)`,
  'iu',
);
const UNTIL_NOW =
  /^\P{L}*(?:(?:tính )?đến (?:nay|thời điểm (?:này|hiện tại))|(?:trong )?(?:thời gian|những năm|năm|nhiều năm) (?:vừa )?qua|kết quả(?:[,:]| có| đạt| đã| là)|qua rà soát)/iu;
const YEAR_FIRST = /^\P{L}*(?:trong |hết |cuối |riêng |riêng trong )?năm (20\d{2})(?!\s*[-–/]\s*20\d{2})/iu;

/** In a part that sets targets or reports anyway, the heading decides. */
export function reportsDone(w: Windows, context: BlockContext): boolean {
  if (context.sense === 'results' || context.sense === 'targets') return false;
  const said = w.sentence.slice(0, w.at);
  if (AHEAD.test(w.sentence.slice(0, w.at + 12))) return false;
  const year = YEAR_FIRST.exec(said)?.[1];
  const earlier = year !== undefined && context.planYear !== undefined && Number(year) < context.planYear;
  return earlier || UNTIL_NOW.test(said) || HAS_DONE.test(said) || GOT_DONE.test(said);
}
