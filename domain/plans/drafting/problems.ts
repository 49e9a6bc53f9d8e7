/** Lý do từ chối — why no plan can be drafted, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../../kernel/problem.ts';

export const PLAN_DRAFTING_PROBLEMS = {
  'draft-without-approved-round': {
    category: 'conflict',
    vi: 'Chưa có đợt rà soát định kỳ năm {round} đã phê duyệt của {area}: không soạn kế hoạch năm {year} từ số liệu chưa duyệt. Hãy phê duyệt kết quả rà soát năm {round} rồi soạn lại.',
    en: 'There is no approved yearly review of {round} for {area}: the plan of {year} is not drafted from figures nobody approved. Approve the review of {round}, then draft again.',
  },
  'draft-area-unknown': {
    category: 'not-found',
    vi: 'Không có tỉnh, huyện hoặc xã mang mã «{area}» vào ngày {date}.',
    en: 'No province, district or commune has the code “{area}” on {date}.',
  },
  'draft-level-ended': {
    category: 'invalid',
    vi: 'Từ ngày 01/7/2025 không còn cấp huyện: không soạn kế hoạch năm {year} cho {area}. Hãy soạn cho tỉnh hoặc xã.',
    en: 'The district level ended on 1 July 2025: no plan of {year} is drafted for {area}. Draft for the province or a commune.',
  },
  'draft-date-outside': {
    category: 'invalid',
    vi: 'Ngày {date} không phải là ngày ban hành của kế hoạch năm {year}: kế hoạch năm ban hành từ {first} đến {last}.',
    en: '{date} is no day of issue for a plan of {year}: a yearly plan is issued between {first} and {last}.',
  },
  'draft-exists': {
    category: 'conflict',
    vi: 'Đã có dự thảo kế hoạch năm {year} của {area} (bản {version}). Mở dự thảo đó để làm tiếp.',
    en: 'There is a draft plan of {year} for {area} already (version {version}). Open it and go on.',
  },
  'draft-issued': {
    category: 'conflict',
    vi: 'Kế hoạch đã ban hành (số {number}): bản dự thảo không sửa được nữa.',
    en: 'The plan has been issued (number {number}): its draft is changed no more.',
  },
  'draft-changed-meanwhile': {
    category: 'conflict',
    vi: '{who} đã lưu bản {version} trong khi bạn đang sửa bản {yours}. Phần bạn sửa vẫn còn trên màn hình: xem thay đổi của người kia rồi lưu lại.',
    en: '{who} has saved version {version} while you were editing version {yours}. What you wrote is still on your screen: look at the other changes, then save again.',
  },
  'draft-paragraph-unknown': {
    category: 'invalid',
    vi: 'Không có đoạn «{key}» trong dự thảo.',
    en: 'There is no paragraph “{key}” in the draft.',
  },
  'draft-figure-unknown': {
    category: 'invalid',
    vi: 'Số liệu «{figure}» không có trong sổ số liệu của dự thảo. Chọn số liệu từ danh sách hoặc ghi thành chữ thường.',
    en: 'The figure “{figure}” is not in the ledger of the draft. Choose one of the list, or write plain text.',
  },
  'draft-fall-impossible': {
    category: 'invalid',
    vi: 'Không thể giảm {value} hộ: cuối năm {year} có {stock} hộ.',
    en: 'A fall of {value} households is impossible: there were {stock} at the end of {year}.',
  },
  'draft-cell-unknown': {
    category: 'invalid',
    vi: 'Không có ô «{key}» để điền trong các phụ lục: số liệu đã phê duyệt chỉ sửa được ở đợt rà soát.',
    en: 'The annexes have no cell “{key}” to fill: approved figures are changed in the review only.',
  },
  'draft-cell-kind': {
    category: 'invalid',
    vi: 'Ô này cần giá trị đúng loại: số cho số hộ và kinh phí, chữ cho tên cơ quan.',
    en: 'The cell needs a value of its kind: a number for households and money, words for a body.',
  },
  'draft-cell-money': {
    category: 'invalid',
    vi: 'Kinh phí ghi bằng triệu đồng, không âm, nhiều nhất ba chữ số thập phân.',
    en: 'Money is entered in millions of đồng, not negative, with three decimals at most.',
  },
  'draft-share-impossible': {
    category: 'invalid',
    vi: 'Không thể giao giảm {value} hộ cho đơn vị này: đơn vị có {stock} hộ, chỉ tiêu chung là {total} hộ và các đơn vị cộng lại phải đúng bằng chỉ tiêu chung.',
    en: 'A fall of {value} households cannot be given to this unit: it has {stock}, the whole target is {total}, and the units must add up to it exactly.',
  },
  'draft-funding-incomplete': {
    category: 'conflict',
    vi: 'Phụ lục kinh phí còn ô chưa có số («…»). Điền đủ các ô, hoặc xóa hết các số đã điền để không in phụ lục này.',
    en: 'The funding annex still has cells without a number (“…”). Fill them all, or clear what was entered so that the annex is not printed.',
  },
  'draft-basis-issuer': {
    category: 'invalid',
    vi: 'Ký hiệu «{number}» không phải của {issuer}: ký hiệu này thuộc {expected}.',
    en: 'The symbol “{number}” is not of {issuer}: it belongs to {expected}.',
  },
  'draft-basis-late': {
    category: 'invalid',
    vi: 'Văn bản {number} ngày {date} ban hành sau kế hoạch ({planDate}) nên không làm căn cứ được.',
    en: 'The document {number} of {date} is later than the plan ({planDate}), so it cannot be its basis.',
  },
  'draft-proposals-open': {
    category: 'conflict',
    vi: 'Còn {count} chỉ tiêu mới là đề xuất ({names}): người có thẩm quyền phải quyết định trước khi ban hành.',
    en: '{count} targets are proposals still ({names}): someone in charge must decide them before the plan is issued.',
  },
  'draft-findings-open': {
    category: 'conflict',
    vi: 'Còn {count} phát hiện kiểm tra cần xử lý: sửa dự thảo hoặc trả lời từng phát hiện kèm lý do rồi ban hành. Phát hiện đầu tiên: {first}',
    en: '{count} findings of the check are open: correct the draft, or answer each with a reason, then issue. The first: {first}',
  },
  'draft-finding-unknown': {
    category: 'not-found',
    vi: 'Phát hiện này không còn trong kết quả kiểm tra của bản hiện tại.',
    en: 'The check of the present version holds no such finding.',
  },
  'draft-placeholder-left': {
    category: 'conflict',
    vi: 'Dự thảo còn chỗ để trống: «{text}». Điền hoặc xóa đoạn này trước khi ban hành.',
    en: 'The draft still has an open place: “{text}”. Fill it in or remove the paragraph before issuing.',
  },
  'draft-number-form': {
    category: 'invalid',
    vi: 'Số văn bản «{number}» không đúng thể thức. Nhập dạng 45/KH-UBND; số dưới 10 thêm số 0 (05/KH-UBND).',
    en: 'The number “{number}” has not the official form. Enter it as 45/KH-UBND; below ten with a zero (05/KH-UBND).',
  },
  'draft-number-taken': {
    category: 'conflict',
    vi: 'Số {number} năm {year} đã có ở một kế hoạch khác của {area}.',
    en: 'Another plan of {area} carries the number {number} of {year} already.',
  },
  'draft-agencies-changed': {
    category: 'conflict',
    vi: 'Ngày ban hành {date} làm thay đổi căn cứ hoặc cơ quan so với bản đang mở. Hãy đặt ngày cho dự thảo, xem lại nội dung rồi ban hành.',
    en: 'The day {date} changes bases or agencies against the open version. Set this day in the draft, look at it again, then issue.',
  },
  'text-block-unknown': {
    category: 'not-found',
    vi: 'Không có khối văn bản «{id}».',
    en: 'There is no text block “{id}”.',
  },
  'text-block-condition': {
    category: 'invalid',
    vi: 'Điều kiện «{condition}» không có trong danh mục chỉ số đo.',
    en: 'The condition “{condition}” is not in the catalogue of measures.',
  },
  'text-block-place': {
    category: 'invalid',
    vi: 'Khối văn bản có chỗ điền không biết: {place}. Các chỗ điền dùng được: {known}.',
    en: 'The text block has an unknown place to fill: {place}. Known places: {known}.',
  },
} as const satisfies ProblemCatalogue;

export const planDraftingProblem = problemsOf(PLAN_DRAFTING_PROBLEMS);
