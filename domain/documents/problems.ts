/** Lý do từ chối — what the register of documents refuses, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../kernel/problem.ts';

export const documentProblems = {
  'document-known': {
    category: 'conflict',
    vi: 'Văn bản này đã có trong danh mục: {name}. Hãy mở văn bản đó để sửa.',
    en: 'This document is in the register already: {name}. Open it to correct it.',
  },
  'document-number': {
    category: 'invalid',
    vi: 'Số, ký hiệu «{number}» không đúng dạng, ví dụ 19/NQ-HĐND, 19-NQ/TU, 33/2015/QĐ-TTg.',
    en: 'The number “{number}” has no known form, such as 19/NQ-HĐND, 19-NQ/TU, 33/2015/QĐ-TTg.',
  },
  'document-issuer': {
    category: 'invalid',
    vi: '{number} ghi cơ quan ban hành là {issuer}; ký hiệu này do {wanted} ban hành. Sửa cơ quan hoặc số, ký hiệu.',
    en: '{number} names {issuer} as issuer; documents of this symbol are issued by {wanted}. Correct the issuer or the number.',
  },
  'document-dates': {
    category: 'invalid',
    vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực, và năm cuối của giai đoạn không trước năm đầu.',
    en: 'The end of force must come after its beginning, and the last year of the period not before the first.',
  },
  'document-central': {
    category: 'forbidden',
    vi: 'Văn bản của trung ương hoặc của cấp trên do cán bộ cấp tỉnh sửa; hãy báo cấp tỉnh.',
    en: 'Documents of the centre or of a level above are corrected by officers of the province; tell them.',
  },
  'document-relation-self': {
    category: 'invalid',
    vi: 'Một văn bản không có quan hệ với chính nó.',
    en: 'A document has no relation to itself.',
  },
} as const satisfies ProblemCatalogue;

export const documentProblem = problemsOf(documentProblems);
