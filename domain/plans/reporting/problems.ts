/** Lý do từ chối — what reporting on a plan refuses, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../../kernel/problem.ts';

export const PLAN_REPORTING_PROBLEMS = {
  'report-period-not-of-plan': {
    category: 'invalid',
    vi: 'Kế hoạch năm {year} không có báo cáo «{period}» (chỉ kế hoạch nhiều năm mới có giữa kỳ, cuối kỳ).',
    en: 'A plan of {year} has no “{period}” report (only a plan of several years has mid-term and end of term).',
  },
  'report-of-unit-above': {
    category: 'forbidden',
    vi: 'Đây là kế hoạch của cấp trên: báo cáo kết quả do đơn vị của kế hoạch lập. Hãy lập báo cáo trên kế hoạch của đơn vị bạn.',
    en: 'This plan belongs to a unit above: its own unit makes the results report. Make the report on your own unit’s plan.',
  },
  'report-year-outside-plan': {
    category: 'invalid',
    vi: 'Năm {year} nằm ngoài thời gian của kế hoạch ({from}-{to}).',
    en: 'The year {year} lies outside the plan’s time ({from}-{to}).',
  },
  'report-date-before-plan': {
    category: 'invalid',
    vi: 'Ngày báo cáo {date} ở trước năm kế hoạch {year}.',
    en: 'The day of the report, {date}, is before the plan’s year {year}.',
  },
  'report-number-form': {
    category: 'invalid',
    vi: 'Số văn bản «{number}» không đúng thể thức. Nhập dạng 15/BC-UBND; số dưới 10 thêm số 0 (05/BC-UBND).',
    en: 'The number “{number}” has not the official form. Enter it as 15/BC-UBND; below ten with a zero (05/BC-UBND).',
  },
  'report-number-taken': {
    category: 'conflict',
    vi: 'Số {number} năm {year} đã có ở một báo cáo khác của {area}.',
    en: 'Another report of {area} carries the number {number} of {year} already.',
  },
  'report-issue-day-ahead': {
    category: 'invalid',
    vi: 'Ngày ký {date} chưa tới.',
    en: 'The day of signature, {date}, has not come.',
  },
  'report-issue-day-early': {
    category: 'invalid',
    vi: 'Ngày ký {date} ở trước năm {year} mà báo cáo nhìn lại.',
    en: 'The day of signature, {date}, is before {year}, the year looked back on.',
  },
  'report-passages-open': {
    category: 'conflict',
    vi: 'Báo cáo còn {count} phần người soạn phải ghi: {first} Ghi nội dung rồi ban hành.',
    en: '{count} passages of the report are still to be written: {first} Write them, then issue.',
  },
  'report-questions-open': {
    category: 'conflict',
    vi: 'Còn {count} điểm mở về số liệu chưa có người trả lời: bổ sung số liệu, hoặc ghi lý do chấp nhận từng điểm. Điểm đầu tiên: {first}',
    en: '{count} open points about figures are not answered: complete the figures, or give the reason why each is accepted. The first: {first}',
  },
  'report-changed-meanwhile': {
    category: 'conflict',
    vi: 'Số liệu hoặc nội dung đã đổi từ khi bạn xem báo cáo. Xem lại rồi ban hành.',
    en: 'Figures or passages have changed since you looked at the report. Look at it again, then issue.',
  },
  'obligation-reporter-missing': {
    category: 'invalid',
    vi: 'Chưa chọn {what} phải báo cáo.',
    en: 'The reporting {what} has not been chosen.',
  },
  'obligation-unit-elsewhere': {
    category: 'invalid',
    vi: 'Đơn vị phải báo cáo không trực thuộc đơn vị của kế hoạch.',
    en: 'The reporting unit does not belong to the plan’s unit.',
  },
  'obligation-due-missing': {
    category: 'invalid',
    vi: 'Yêu cầu báo cáo đột xuất phải có ngày hạn.',
    en: 'A request for a report needs its due day.',
  },
  'obligation-due-wrong': {
    category: 'invalid',
    vi: 'Ngày {day}/{month} của hạn nộp không có trong lịch.',
    en: 'The due day {day}/{month} is not in the calendar.',
  },
  'obligation-has-reports': {
    category: 'conflict',
    vi: 'Đã có {count} báo cáo gửi theo chế độ này: không bỏ và không đổi kỳ, đơn vị báo cáo.',
    en: '{count} reports have been sent under this obligation: it is not dropped, its rhythm and reporter do not change.',
  },
  'report-not-asked': {
    category: 'not-found',
    vi: 'Không có kỳ báo cáo này cho đơn vị này.',
    en: 'No report of this period is asked of this reporter.',
  },
  'report-already-standing': {
    category: 'conflict',
    vi: 'Báo cáo kỳ này đã gửi và chưa bị trả lại; muốn thay thì người nhận trả lại trước.',
    en: 'A report of this period has been sent and not returned; to replace it the receiver returns it first.',
  },
  'report-too-early': {
    category: 'invalid',
    vi: 'Kỳ này bắt đầu ngày {from}, chưa tới.',
    en: 'The period begins on {from}, which has not come.',
  },
  'report-day-wrong': {
    category: 'invalid',
    vi: 'Ngày nhận trên giấy {day} phải từ đầu kỳ đến hôm nay.',
    en: 'The day of receipt on paper, {day}, must lie between the beginning of the period and today.',
  },
  'report-empty': {
    category: 'invalid',
    vi: 'Báo cáo phải có nội dung, số liệu hoặc tệp.',
    en: 'A report needs a text, figures or a file.',
  },
  'report-no-own-plan': {
    category: 'conflict',
    vi: 'Đơn vị chưa có kế hoạch đang theo dõi để lập báo cáo kết quả kỳ {period}.',
    en: 'The unit has no tracked plan of which a results report of {period} could be made.',
  },
  'report-already-decided': {
    category: 'conflict',
    vi: 'Báo cáo này đã được nhận hoặc trả lại.',
    en: 'This report has already been received or returned.',
  },
  'report-return-without-reason': {
    category: 'invalid',
    vi: 'Trả lại báo cáo phải ghi lý do.',
    en: 'A report is returned with a reason.',
  },
  'publication-personal-data': {
    category: 'invalid',
    vi: 'Tin công bố không được có dữ liệu cá nhân: «{found}».',
    en: 'A public text must hold no personal data: “{found}”.',
  },
  'publication-before-issue': {
    category: 'invalid',
    vi: 'Ngày công bố {published} ở trước ngày ban hành {issued}.',
    en: 'The day of publication, {published}, is before the day of issue, {issued}.',
  },
} as const satisfies ProblemCatalogue;

export const planReportingProblem = problemsOf(PLAN_REPORTING_PROBLEMS);
