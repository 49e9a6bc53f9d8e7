/** Lý do từ chối — what keeping committees and staff refuses, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../kernel/problem.ts';

export const committeeProblems = {
  'seat-period': {
    category: 'invalid',
    vi: 'Ngày thôi ({to}) phải sau ngày nhận nhiệm vụ ({from}).',
    en: 'The last day ({to}) must be after the first ({from}).',
  },
  'seat-outside': {
    category: 'invalid',
    vi: 'Ngày nhận nhiệm vụ {from} nằm ngoài thời gian hoạt động của ban (từ {start}).',
    en: 'The first day {from} lies outside the time of the committee (from {start}).',
  },
  'seat-outlasts': {
    category: 'invalid',
    vi: 'Ban kết thúc ngày {end}; thành viên không thể ở lại lâu hơn. Hãy ghi vào ban mới.',
    en: 'The committee ended on {end}; nobody sits in it longer. Record it in the new committee.',
  },
  'head-taken': {
    category: 'conflict',
    vi: 'Trưởng ban trong thời gian này là {name}. Hãy ghi ngày thôi của người đó trước.',
    en: 'The head in this time is {name}. Record the last day of that person first.',
  },
  'committee-closed': {
    category: 'conflict',
    vi: 'Ban này đã kết thúc ngày {end}. Chỉ ban đang hoạt động mới được thay đổi hoặc kiện toàn.',
    en: 'This committee ended on {end}. Only one at work can be changed or renewed.',
  },
  'renewal-before': {
    category: 'invalid',
    vi: 'Quyết định kiện toàn phải có hiệu lực sau ngày ban cũ bắt đầu ({start}); đã nhập {from}.',
    en: 'The new decision must take effect after the earlier committee began ({start}); given: {from}.',
  },
  'charge-outside': {
    category: 'invalid',
    vi: '{area} không thuộc địa bàn của ban này.',
    en: '{area} is not a unit below this committee.',
  },
  'board-of-commune': {
    category: 'invalid',
    vi: 'Ban giảm nghèo là của cấp xã; hãy chọn một xã, phường, thị trấn.',
    en: 'A poverty-reduction board belongs to a commune; choose one.',
  },
  'committee-of-village': {
    category: 'invalid',
    vi: 'Thôn không lập ban chỉ đạo; hãy chọn tỉnh, huyện hoặc xã.',
    en: 'A village has no steering committee; choose a province, district or commune.',
  },
  'document-too-large': {
    category: 'invalid',
    vi: 'Tệp {megabytes} MB, tối đa {limit} MB.',
    en: 'The file has {megabytes} MB, at most {limit} MB.',
  },
  'document-kind-of-file': {
    category: 'invalid',
    vi: '«{name}» không phải tệp PDF, DOCX, XLSX, JPG hoặc PNG đúng như tên gọi.',
    en: '“{name}” is not a PDF, DOCX, XLSX, JPG or PNG as its name says.',
  },
  'plan-of-another-unit': {
    category: 'invalid',
    vi: 'Ban chỉ chịu trách nhiệm chung về kế hoạch của chính đơn vị mình.',
    en: 'A committee answers for plans of its own unit only.',
  },
  'other-post-missing': {
    category: 'invalid',
    vi: 'Cán bộ kiêm nhiệm phải có chức vụ chính.',
    en: 'A part-time officer needs the main post.',
  },
  'staff-ended': {
    category: 'conflict',
    vi: 'Người này đã thôi phụ trách từ {end}.',
    en: 'This person has not been in charge since {end}.',
  },
} as const satisfies ProblemCatalogue;

export const committeeProblem = problemsOf(committeeProblems);
