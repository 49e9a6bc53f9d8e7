/** Lý do từ chối — about a plan's head, its number, its versions. */
import { type ProblemCatalogue, problemsOf } from '../../kernel/problem.ts';

export const PLAN_IDENTITY_PROBLEMS = {
  'plan-identity-taken': {
    category: 'conflict',
    vi: '{number} của {issuer} ({year}) đã có trong hệ thống với cùng nội dung. Hãy mở kế hoạch đó; nếu tệp là bản mới hơn, dùng «Nộp bản mới» ở trang kế hoạch đó.',
    en: '{number} of {issuer} ({year}) is here already with the same words. Open that plan; for a newer file use “Upload a newer version” on its page.',
  },
  'plan-number-taken': {
    category: 'conflict',
    vi: 'Đã có kế hoạch khác mang {number} của {issuer} ({year}): «{title}». Nếu là bản mới của kế hoạch đó, dùng «Nộp bản mới» ở trang kế hoạch đó; nếu đúng là hai văn bản trùng số, nộp lại và chọn «Vẫn nhập dù trùng số».',
    en: 'Another plan has {number} of {issuer} ({year}): “{title}”. For a newer version of that plan use “Upload a newer version” on its page; if two papers really share a number, upload again and tick “Import although the number is taken”.',
  },
  'plan-withdraw-confirmed': {
    category: 'conflict',
    vi: 'Kế hoạch đã xác nhận và đang được theo dõi nên không thu hồi được; hãy nộp bản sửa đổi.',
    en: 'The plan is confirmed and tracked, so it cannot be withdrawn; upload an amendment.',
  },
  'plan-has-plans-below': {
    category: 'conflict',
    vi: 'Có {count} kế hoạch đặt dưới kế hoạch này; chuyển chúng sang kế hoạch cấp trên khác trước.',
    en: '{count} plans hang under this one; place them under another plan first.',
  },
  'plan-version-same': {
    category: 'conflict',
    vi: 'Tệp này giống hệt bản đang có.',
    en: 'This file is the version the plan has already.',
  },
  'plan-version-open': {
    category: 'conflict',
    vi: 'Đang có một bản sửa đổi chờ quyết định; áp dụng hoặc bỏ bản đó trước.',
    en: 'An amendment is waiting to be decided; apply or drop it first.',
  },
  'plan-version-decided': {
    category: 'conflict',
    vi: 'Bản này đã được quyết định rồi.',
    en: 'This version has been decided already.',
  },
  'plan-years': {
    category: 'invalid',
    vi: 'Năm cuối {lastYear} không được trước năm đầu {year}.',
    en: 'The last year {lastYear} must not come before the first, {year}.',
  },
} as const satisfies ProblemCatalogue;

export const planIdentityProblem = problemsOf(PLAN_IDENTITY_PROBLEMS);
