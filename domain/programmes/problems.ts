/** Lý do từ chối — what recording integrated activities refuses, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../kernel/problem.ts';

export const programmeProblems = {
  'programme-unknown': {
    category: 'invalid',
    vi: 'Danh mục không có chương trình «{id}».',
    en: 'The catalogue holds no programme “{id}”.',
  },
  'programme-national': {
    category: 'forbidden',
    vi: 'Chương trình dùng chung cả nước chỉ được sửa bởi cán bộ phụ trách toàn quốc. Hãy thêm chương trình của tỉnh.',
    en: 'A programme of the whole country is edited only by those in charge of all of it. Add one of your province.',
  },
  'programme-years': {
    category: 'invalid',
    vi: 'Năm cuối ({last}) phải từ năm đầu ({first}) trở đi.',
    en: 'The last year ({last}) must not lie before the first ({first}).',
  },
  'agency-of-another-level': {
    category: 'invalid',
    vi: '{agency} không phải cơ quan cùng cấp với {area}.',
    en: '{agency} is not a body of the level of {area}.',
  },
  'agency-must-be-own': {
    category: 'invalid',
    vi: 'Tài khoản của cơ quan chỉ ghi hoạt động của chính cơ quan mình.',
    en: 'An account of an agency records activities of that agency only.',
  },
  'place-outside': {
    category: 'invalid',
    vi: '{area} không thuộc địa bàn của đơn vị ghi hoạt động.',
    en: '{area} is not within the unit that records the activity.',
  },
  'line-place-unknown': {
    category: 'invalid',
    vi: 'Dòng kinh phí thứ {row} ghi cho một địa bàn không nằm trong danh sách địa bàn của hoạt động.',
    en: 'Money line {row} is for a unit that is not among the units of the activity.',
  },
  'line-empty': {
    category: 'invalid',
    vi: 'Dòng kinh phí thứ {row} chưa có số kế hoạch hoặc số đã thực hiện.',
    en: 'Money line {row} has neither a planned nor a spent amount.',
  },
  'line-twice': {
    category: 'invalid',
    vi: 'Dòng kinh phí thứ {row} trùng nguồn, địa bàn và số tham chiếu với dòng trước; hãy gộp lại.',
    en: 'Money line {row} has source, unit and reference of an earlier line; join them.',
  },
  'target-not-reachable': {
    category: 'invalid',
    vi: 'Chỉ tiêu đã chọn không thuộc kế hoạch nào bạn được đọc.',
    en: 'The target chosen belongs to no plan that you may read.',
  },
  'result-without-evidence': {
    category: 'invalid',
    vi: 'Hoạt động đã hoàn thành phải ghi kết quả.',
    en: 'An activity that is done needs its result.',
  },
  'same-money-circle': {
    category: 'invalid',
    vi: 'Hai dòng này đã được ghi là cùng một khoản.',
    en: 'These two lines are marked as the same money already.',
  },
  'same-money-activity': {
    category: 'invalid',
    vi: 'Hai dòng của cùng một hoạt động: hãy sửa hoạt động, không đánh dấu trùng.',
    en: 'Both lines belong to one activity: correct the activity instead.',
  },
  'household-list-closed': {
    category: 'forbidden',
    vi: 'Danh sách hộ thụ hưởng chỉ do cán bộ có quyền xem sổ hộ ghi.',
    en: 'Beneficiary households are recorded only by officers who may read the register.',
  },
  'threshold-range': {
    category: 'invalid',
    vi: 'Ngưỡng là tỷ lệ từ 0 đến 100%; đã nhập {value}.',
    en: 'A threshold is a rate from 0 to 100 percent; given: {value}.',
  },
} as const satisfies ProblemCatalogue;

export const programmeProblem = problemsOf(programmeProblems);
