import { type ProblemCatalogue, problemsOf } from '#domain/kernel/problem.ts';

export const standardProblems = {
  'standard-unknown': {
    category: 'not-found',
    vi: 'Không có chuẩn nghèo «{id}». Các chuẩn đang có: {known}.',
    en: 'There is no poverty standard “{id}”. Known standards: {known}.',
  },
  'standard-without-point-rules': {
    category: 'invalid',
    vi: 'Chuẩn nghèo {id} chưa có quy tắc phân loại theo điểm: quản trị viên phải nhập ngưỡng điểm trước khi phân loại.',
    en: 'The standard {id} has no point rules yet: an administrator must enter them before households can be classified.',
  },
  'local-standard-lower': {
    category: 'invalid',
    vi: 'Chuẩn nghèo của tỉnh không được thấp hơn chuẩn quốc gia: {class}, khu vực {area}: {local} < {national}.',
    en: 'A provincial standard may not be lower than the national one: {class}, {area}: {local} < {national}.',
  },
  'local-standard-other-validity': {
    category: 'invalid',
    vi: 'Chuẩn của tỉnh {local} dựa trên chuẩn {base}, không phải chuẩn {given}.',
    en: 'The provincial standard {local} rests on the standard {base}, not on {given}.',
  },
  'score-region-unknown': {
    category: 'not-found',
    vi: 'Chưa biết vùng chấm điểm của tỉnh (cũ) {province}.',
    en: 'The scoring region of the (old) province {province} is not known.',
  },
  'score-table-missing': {
    category: 'unavailable',
    vi: 'Chưa có bảng điểm B1 của chuẩn {standard}: hãy nhập bảng điểm, hoặc nhập tổng điểm.',
    en: 'There is no B1 score table of the standard {standard}: import the table, or enter the total.',
  },
  'score-cell-missing': {
    category: 'unavailable',
    vi: 'Bảng điểm B1 chưa có điểm cho «{label}» ({characteristic}), vùng {region}: không thể tính điểm; hãy nhập bảng điểm, hoặc nhập tổng điểm.',
    en: 'The B1 score table has no points for “{label}” ({characteristic}), region {region}: the score cannot be computed; import the table, or enter the total.',
  },
  'score-answer-missing': {
    category: 'invalid',
    vi: 'Chưa trả lời đặc điểm «{characteristic}».',
    en: 'The characteristic “{characteristic}” is not answered.',
  },
  'score-answer-unknown': {
    category: 'invalid',
    vi: 'Đặc điểm «{characteristic}» không có lựa chọn «{option}».',
    en: 'The characteristic “{characteristic}” has no option “{option}”.',
  },
  'score-answer-several': {
    category: 'invalid',
    vi: 'Đặc điểm «{characteristic}» chỉ được chọn một.',
    en: 'Only one option of the characteristic “{characteristic}” may be chosen.',
  },
  'score-total-invalid': {
    category: 'invalid',
    vi: 'Tổng điểm B1 nhập tay phải là số nguyên từ 0 đến 1000, kèm tên người nhập.',
    en: 'A B1 total entered by hand must be a whole number from 0 to 1000, with the name of who entered it.',
  },
} as const satisfies ProblemCatalogue;

export const standardProblem = problemsOf(standardProblems);
