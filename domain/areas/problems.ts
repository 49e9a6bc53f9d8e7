import { problemsOf } from '../kernel/problem.ts';

export const areaProblems = {
  'not-a-commune': {
    category: 'invalid',
    vi: '{name} không phải là đơn vị cấp xã đang hoạt động ngày {on}.',
    en: '{name} is not a commune in force on {on}.',
  },
  'not-a-village': {
    category: 'invalid',
    vi: '{name} không phải là thôn, tổ dân phố.',
    en: '{name} is not a village.',
  },
  'village-name-unusable': {
    category: 'invalid',
    vi: 'Tên thôn «{found}» trống hoặc dài quá 150 ký tự.',
    en: 'The village name “{found}” is empty or longer than 150 characters.',
  },
  'village-exists': {
    category: 'conflict',
    vi: 'Đã có thôn «{name}» trong xã này.',
    en: 'The commune already has a village “{name}”.',
  },
  'village-code-taken': {
    category: 'conflict',
    vi: 'Mã thôn {code} đã được dùng.',
    en: 'The village code {code} is already used.',
  },
  'village-closed': {
    category: 'conflict',
    vi: 'Thôn «{name}» đã kết thúc ngày {on}.',
    en: 'The village “{name}” ended on {on}.',
  },
  'village-has-households': {
    category: 'conflict',
    vi: 'Thôn «{name}» còn {households} hộ; chọn thôn tiếp nhận trước khi kết thúc.',
    en: 'The village “{name}” still has {households} households; name the village that receives them.',
  },
  'date-before-term': {
    category: 'invalid',
    vi: 'Ngày {found} phải từ {earliest} trở đi (ngày bắt đầu giai đoạn hiện tại của đơn vị).',
    en: 'The date {found} must be {earliest} or later (the start of the current term of the unit).',
  },
  'residence-fixed-by-kind': {
    category: 'invalid',
    vi: '{name}: xã là nông thôn, phường và thị trấn là thành thị; chỉ đặc khu mới phải chọn.',
    en: '{name}: communes are rural, wards and townships urban; only a special zone needs the choice.',
  },
  'class-not-for-level': {
    category: 'invalid',
    vi: 'Phân loại «{class}» không áp dụng cho {name}.',
    en: 'The class “{class}” does not apply to {name}.',
  },
  'class-overlaps': {
    category: 'conflict',
    vi: '{name} đã có phân loại «{class}» trong thời gian này ({from} – {to}).',
    en: '{name} already holds the class “{class}” in this period ({from} – {to}).',
  },
  'receiver-outside': {
    category: 'conflict',
    vi: 'Hồ sơ phải chuyển sang {names}, ngoài địa bàn của bạn. Người được phân công đơn vị mới thực hiện việc này.',
    en: 'The files go to {names}, outside your area. An officer assigned to the new unit does this.',
  },
  'area-period-reversed': {
    category: 'invalid',
    vi: 'Ngày kết thúc {to} phải sau ngày bắt đầu {from}.',
    en: 'The end {to} must come after the start {from}.',
  },
  'not-a-successor': {
    category: 'invalid',
    vi: '{name} không nằm trong các đơn vị tiếp nhận xã cũ này.',
    en: '{name} is not one of the units that took over this old commune.',
  },
  'commune-still-stands': {
    category: 'conflict',
    vi: 'Xã vẫn đang hoạt động; không có gì để chuyển.',
    en: 'The commune still stands; there is nothing to relocate.',
  },
  'nothing-to-relocate': {
    category: 'invalid',
    vi: 'Chọn hộ, hoặc một thôn, của xã cũ.',
    en: 'Name households, or one village, of the old commune.',
  },
} as const;

export const areaProblem = problemsOf(areaProblems);
