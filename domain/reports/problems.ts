import { type ProblemCatalogue, problemsOf } from '#domain/kernel/problem.ts';

export const reportProblems = {
  'form-unknown': {
    category: 'not-found',
    vi: 'Không có biểu «{form}». Các biểu của đợt này: {known}.',
    en: 'There is no form “{form}”. Forms of this round: {known}.',
  },
  'form-not-for-standard': {
    category: 'invalid',
    vi: 'Không lập được biểu {form} theo chuẩn {standard}: chuẩn này không có danh mục mà biểu cần.',
    en: 'Form {form} cannot be made under standard {standard}: the standard lacks the list the form needs.',
  },
  'report-area-unknown': {
    category: 'not-found',
    vi: 'Không có đơn vị {area} trong đợt rà soát này, hoặc đơn vị nằm ngoài địa bàn của bạn.',
    en: 'There is no unit {area} in this round, or it lies outside your area.',
  },
  'report-not-frozen': {
    category: 'conflict',
    vi: 'Đợt {round} đã phê duyệt nhưng không có số liệu đã chốt. Chạy «vuonlen verify» và khôi phục từ bản sao lưu.',
    en: 'Round {round} is approved but has no frozen figures. Run “vuonlen verify” and restore from a backup.',
  },
  'figure-not-countable': {
    category: 'invalid',
    vi: 'Số liệu ở cột {column} của biểu {form} do xã nhập, không đếm từ hồ sơ hộ nên không mở được danh sách hộ.',
    en: 'The figure in column {column} of form {form} is entered by communes, not counted from households: there are none to open.',
  },
  'column-unknown': {
    category: 'invalid',
    vi: 'Biểu {form} không có cột {column}. Các cột: {known}.',
    en: 'Form {form} has no column {column}. Columns: {known}.',
  },
  'kind-unknown': {
    category: 'invalid',
    vi: 'Biểu {form} không có dòng «{kind}».',
    en: 'Form {form} has no rows of kind “{kind}”.',
  },
  'measure-unknown': {
    category: 'not-found',
    vi: 'Không có chỉ tiêu «{measure}» trong danh mục.',
    en: 'There is no measure “{measure}” in the catalogue.',
  },
  'bands-overlap': {
    category: 'invalid',
    vi: 'Các khoảng tỷ lệ không hợp lệ: khoảng từ {from} đến {to} rỗng hoặc chồng lên khoảng khác.',
    en: 'The bands are not valid: the band from {from} to {to} is empty or overlaps another.',
  },
  'settings-version': {
    category: 'conflict',
    vi: 'Thiết lập vừa được người khác sửa. Tải lại để xem trước khi sửa tiếp.',
    en: 'Somebody else has just changed the settings. Reload before going on.',
  },
} as const satisfies ProblemCatalogue;

export const reportProblem = problemsOf(reportProblems);
