/** Lý do từ chối — what tracking a plan refuses, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../../kernel/problem.ts';

export const PLAN_TRACKING_PROBLEMS = {
  'plan-area-unknown': {
    category: 'invalid',
    vi: 'Không xác định được đơn vị của kế hoạch («{area}», ngày {date}). Hãy chọn đơn vị rồi nộp lại.',
    en: 'The unit of the plan cannot be told (“{area}”, {date}). Choose the unit and submit again.',
  },
  'plan-year-unknown': {
    category: 'invalid',
    vi: 'Không xác định được năm của kế hoạch. Hãy nhập năm rồi nộp lại.',
    en: 'The year of the plan cannot be told. Enter the year and submit again.',
  },
  'plan-already-imported': {
    category: 'conflict',
    vi: 'Tệp này đã được nhập cho đơn vị này rồi. Mở kế hoạch đã nhập trong danh sách.',
    en: 'This file has been imported for this unit already. Open the imported plan in the list.',
  },
  'plan-parent-cycle': {
    category: 'invalid',
    vi: 'Kế hoạch cấp trên không thể là chính kế hoạch này hoặc một kế hoạch nằm dưới nó.',
    en: 'The parent plan cannot be this plan or one below it.',
  },
  'plan-parent-elsewhere': {
    category: 'invalid',
    vi: 'Kế hoạch cấp trên phải của đơn vị này hoặc của đơn vị cấp trên.',
    en: 'The parent plan must belong to this unit or to one above it.',
  },
  'plan-confirmed': {
    category: 'conflict',
    vi: 'Kế hoạch đã xác nhận và đang được theo dõi; không sửa lại phần đã đọc.',
    en: 'The plan is confirmed and tracked; what was read is no longer changed.',
  },
  'plan-not-confirmed': {
    category: 'conflict',
    vi: 'Kế hoạch chưa được xác nhận nên chưa theo dõi.',
    en: 'The plan is not confirmed yet, so nothing of it is tracked.',
  },
  'plan-items-open': {
    category: 'conflict',
    vi: 'Còn {targets} chỉ tiêu và {tasks} nhiệm vụ chưa có người xác nhận, sửa hoặc loại.',
    en: '{targets} targets and {tasks} tasks have not been confirmed, corrected or rejected.',
  },
  'plan-item-invalid': {
    category: 'invalid',
    vi: 'Nội dung sửa không hợp lệ ở «{path}»: {reason}',
    en: 'The correction is not valid at “{path}”: {reason}',
  },
  'plan-item-needs-correction': {
    category: 'invalid',
    vi: 'Chọn «sửa» thì phải ghi nội dung đã sửa.',
    en: 'A correction needs the corrected content.',
  },
  'plan-line-unknown': {
    category: 'invalid',
    vi: 'Kế hoạch không có dòng {line} (có {lines} dòng).',
    en: 'The plan has no line {line} (it has {lines}).',
  },
  'target-not-a-count': {
    category: 'invalid',
    vi: 'Chỉ tiêu này không phải là một số đếm nguyên nên không chia được cho các đơn vị (tỷ lệ thì mỗi đơn vị có mẫu số riêng).',
    en: 'This target is not a whole count, so it cannot be divided among units (each unit’s rate has its own denominator).',
  },
  'allotment-sum': {
    category: 'invalid',
    vi: 'Tổng các đơn vị là {sum}, phải đúng bằng chỉ tiêu {total} ({difference}).',
    en: 'The units add up to {sum}; they must add up to the target {total} exactly ({difference}).',
  },
  'allotment-unit': {
    category: 'invalid',
    vi: 'Số giao cho {unit} là {value}: phải là số nguyên, không âm.',
    en: 'The value of {unit} is {value}: it must be a whole number, not negative.',
  },
  'allotment-units-differ': {
    category: 'invalid',
    vi: 'Phải giao cho đúng {wanted} đơn vị trực thuộc; nhận được {found}.',
    en: 'Exactly the {wanted} units below must be given a value; {found} were.',
  },
  'allotment-above-stock': {
    category: 'invalid',
    vi: 'Giao cho {unit} giảm {value} hộ nhưng số gốc chỉ có {weight} hộ.',
    en: '{unit} is to fall by {value} households but has only {weight}.',
  },
  'allotment-no-base': {
    category: 'conflict',
    vi: 'Chưa có đợt rà soát nào để lấy số gốc của các đơn vị; chỉ giao được bằng tay.',
    en: 'There is no round to take the units’ stocks from; only division by hand is possible.',
  },
  'progress-in-future': {
    category: 'invalid',
    vi: 'Ngày {on} chưa tới: chỉ nhập kết quả đã có.',
    en: '{on} has not come yet: only results reached can be entered.',
  },
  'progress-no-value': {
    category: 'invalid',
    vi: 'Chưa nhập kết quả.',
    en: 'No result is entered.',
  },
  'progress-parts': {
    category: 'invalid',
    vi: 'Tử số và mẫu số chỉ nhập cho chỉ tiêu tính bằng %, nhập cả hai, mẫu số lớn hơn 0.',
    en: 'Numerator and denominator go with a target in %, both of them, the denominator above 0.',
  },
  'progress-above-whole': {
    category: 'invalid',
    vi: 'Số đạt {numerator} lớn hơn tổng số {denominator}.',
    en: '{numerator} reached is more than the whole {denominator}.',
  },
  'progress-part-unknown': {
    category: 'invalid',
    vi: 'Chỉ tiêu này không giao cho «{part}».',
    en: 'The target is not given to “{part}”.',
  },
  'progress-needs-part': {
    category: 'invalid',
    vi: 'Chỉ tiêu này báo cáo theo từng tổ chức: hãy chọn tổ chức.',
    en: 'This target is reported by organisation: choose one.',
  },
  'target-units-elsewhere': {
    category: 'invalid',
    vi: 'Có đơn vị không thuộc địa bàn của kế hoạch.',
    en: 'A unit does not lie under the plan’s own.',
  },
  'target-class-empty': {
    category: 'conflict',
    vi: 'Không có đơn vị nào thuộc loại «{class}» trên địa bàn vào ngày {day}. Ghi loại địa bàn trước, hoặc chọn từng đơn vị.',
    en: 'No unit of the class “{class}” lies here on {day}. Record the class of areas first, or name the units.',
  },
  'target-base-round': {
    category: 'invalid',
    vi: 'Đợt rà soát «{round}» không cho số gốc của chỉ tiêu này.',
    en: 'The round “{round}” gives no base for this target.',
  },
  'agency-unknown': {
    category: 'invalid',
    vi: 'Không có cơ quan mã «{id}» trong danh mục.',
    en: 'No agency with the code “{id}” in the catalogue.',
  },
  'agency-exists': {
    category: 'conflict',
    vi: 'Tên «{name}» đã là tên của {agency} trong danh mục.',
    en: 'The name “{name}” already stands for {agency} in the catalogue.',
  },
  'carrier-unknown': {
    category: 'invalid',
    vi: 'Nhiệm vụ này không giao cho «{carrier}».',
    en: 'This task is not given to “{carrier}”.',
  },
  'nothing-to-acknowledge': {
    category: 'conflict',
    vi: 'Kế hoạch này không giao nhiệm vụ nào cho cơ quan, đơn vị của bạn.',
    en: 'This plan gives your body or unit no task.',
  },
  'evidence-type': {
    category: 'invalid',
    vi: 'Tệp minh chứng phải là PDF, ảnh JPEG hoặc PNG, DOCX hay XLSX (nhận «{name}»).',
    en: 'Evidence must be a PDF, a JPEG or PNG picture, a DOCX or an XLSX (got “{name}”).',
  },
  'evidence-too-large': {
    category: 'invalid',
    vi: 'Tệp minh chứng lớn {megabytes} MB, tối đa {limit} MB.',
    en: 'The evidence is {megabytes} MB; at most {limit} MB.',
  },
} as const satisfies ProblemCatalogue;

export const planTrackingProblem = problemsOf(PLAN_TRACKING_PROBLEMS);
