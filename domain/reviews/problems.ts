import { type ProblemCatalogue, problemsOf } from '#domain/kernel/problem.ts';

export const reviewProblems = {
  'column-missing': {
    category: 'invalid',
    vi: 'Tệp thiếu cột bắt buộc {column} («{heading}»).',
    en: 'The file lacks the required column {column} (“{heading}”).',
  },
  'column-twice': {
    category: 'invalid',
    vi: 'Cột {column} có hai lần trong tệp (tiêu đề «{heading}»).',
    en: 'The column {column} stands twice in the file (heading “{heading}”).',
  },
  'round-action-impossible': {
    category: 'conflict',
    vi: 'Không thể {action}: xã {commune} đang ở trạng thái «{state}». {reason}',
    en: 'Cannot {actionEn}: commune {commune} is “{stateEn}”. {reasonEn}',
  },
  'round-approved': {
    category: 'conflict',
    vi: 'Đợt rà soát đã được phê duyệt và đã chốt số liệu: chỉ có thể điều chỉnh bằng một việc mới có lý do.',
    en: 'The round is approved and frozen: only a new correction with a reason can follow.',
  },
  'round-communes-not-submitted': {
    category: 'conflict',
    vi: 'Chưa thể phê duyệt: còn {count} xã chưa nộp ({communes})..',
    en: 'Cannot approve yet: {count} communes have not submitted ({communes})..',
  },
  'round-denominators-missing': {
    category: 'conflict',
    vi: 'Chưa thể phê duyệt: {count} xã chưa có tổng số hộ và nhân khẩu ({communes}).',
    en: 'Cannot approve yet: {count} communes lack the total of resident households and persons ({communes}).',
  },
  'round-id-taken': {
    category: 'conflict',
    vi: 'Mã đợt rà soát đã được dùng. Chọn mã khác.',
    en: 'The id of the round is taken. Choose another.',
  },
  'round-exists': {
    category: 'conflict',
    vi: 'Tỉnh đã có đợt rà soát định kỳ của năm này theo chuẩn này.',
    en: 'The province already has a yearly round of this year under this standard.',
  },
  'import-stale': {
    category: 'conflict',
    vi: 'Dữ liệu đã thay đổi từ lúc chạy thử (khi đó {previewed} thay đổi, nay {now}). Chạy thử lại rồi thực hiện.',
    en: 'The data changed since the dry run ({previewed} changes then, {now} now). Run the dry run again.',
  },
  'import-done': {
    category: 'conflict',
    vi: 'Lần nhập này đã ở trạng thái «{status}».',
    en: 'This import is already “{status}”.',
  },
  'import-undo-impossible': {
    category: 'conflict',
    vi: 'Không hoàn tác được: {reason}',
    en: 'Cannot undo: {reason}',
  },
  'import-strict': {
    category: 'invalid',
    vi: 'Có {count} dòng lỗi; với --strict không có gì được ghi.',
    en: '{count} rows are faulty; with --strict nothing was written.',
  },
  'case-version': {
    category: 'conflict',
    vi: 'Phiếu vừa được người khác sửa. Tải lại để xem trước khi sửa tiếp.',
    en: 'Somebody else has just changed this case. Reload before going on.',
  },
  'commune-closed': {
    category: 'conflict',
    vi: 'Xã {commune} đã chốt kết quả («{status}»); cấp trên phải trả lại thì mới sửa được.',
    en: 'Commune {commune} has closed its result (“{status}”); it must be returned before it can be changed.',
  },
  'more-cases-than-households': {
    category: 'conflict',
    vi: 'Xã {commune} có {cases} phiếu rà soát, nhiều hơn tổng số hộ dân cư đã nhập ({households}). Kiểm tra lại tổng số hộ.',
    en: 'Commune {commune} has {cases} review cases, more than its total of resident households ({households}). Check the total.',
  },
  'warning-poor-without-cause': {
    category: 'invalid',
    vi: '{count} hộ nghèo chưa ghi nguyên nhân nghèo.',
    en: '{count} poor households have no cause of poverty recorded.',
  },
  'warning-without-members': {
    category: 'invalid',
    vi: '{count} hộ nghèo, cận nghèo chưa có danh sách thành viên.',
    en: '{count} poor and near-poor households have no members recorded.',
  },
  'warning-account': {
    category: 'invalid',
    vi: '{statement}: ghi {printed}, tính được {computed}.',
    en: '{statement}: {printed} recorded, {computed} computed.',
  },
  'warning-merit-poor': {
    category: 'invalid',
    vi: '{count} hộ nghèo có thành viên là người có công với cách mạng: cần giải pháp riêng.',
    en: '{count} poor households have a member with meritorious service: they need a solution of their own.',
  },
  'round-without-communes': {
    category: 'conflict',
    vi: 'Đợt rà soát chưa có xã nào.',
    en: 'The round has no commune yet.',
  },
  'round-exclusion-unknown': {
    category: 'invalid',
    vi: 'Xã {commune} không thuộc đợt rà soát nên không thể loại ra.',
    en: 'Commune {commune} is not part of the round, so it cannot be left out.',
  },
  'decision-number-missing': {
    category: 'invalid',
    vi: 'Phải có số quyết định, ví dụ 4424/QĐ-UBND.',
    en: 'A decision number is needed, for example 4424/QĐ-UBND.',
  },
  'decision-signer-missing': {
    category: 'invalid',
    vi: 'Phải có tên người ký quyết định.',
    en: 'The name of the signer of the decision is needed.',
  },
  'decision-date-outside': {
    category: 'invalid',
    vi: 'Ngày quyết định {date} phải từ đầu năm chốt số liệu ({reference}) và không sau hôm nay ({today}).',
    en: 'The decision date {date} must lie in the year of the reference date ({reference}) or later, and not after today ({today}).',
  },
  'reason-missing': {
    category: 'invalid',
    vi: 'Phải nêu lý do.',
    en: 'A reason is needed.',
  },
  'standard-not-of-round': {
    category: 'invalid',
    vi: 'Chuẩn {standard} không dùng được cho đợt rà soát năm {year}: danh sách áp dụng từ {from} đến {to}.',
    en: 'The standard {standard} does not fit a round of {year}: its lists hold from {from} to {to}.',
  },
} as const satisfies ProblemCatalogue;

export const reviewProblem = problemsOf(reviewProblems);
