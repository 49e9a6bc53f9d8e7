/** Lý do từ chối đọc — why a file cannot be read as a plan, and what to do. */
import { type ProblemCatalogue, problemsOf } from '../../kernel/problem.ts';

export const PLAN_READING_PROBLEMS = {
  'plan-empty': {
    category: 'invalid',
    vi: 'Tệp không có chữ nào. Hãy kiểm tra lại tệp hoặc xuất lại từ phần mềm soạn thảo.',
    en: 'The file holds no text. Check the file or export it again from the word processor.',
  },
  'plan-other-language': {
    category: 'invalid',
    vi: 'Văn bản không phải tiếng Việt có dấu (chỉ {share}% từ có dấu tiếng Việt). Hãy nộp bản tiếng Việt, mã Unicode (không dùng TCVN3, VNI).',
    en: 'The text is not Vietnamese with diacritics (only {share}% of words carry Vietnamese marks). Submit the Vietnamese original in Unicode (not TCVN3 or VNI).',
  },
  'plan-legacy-encoding': {
    category: 'invalid',
    vi: 'Văn bản dùng bảng mã cũ (TCVN3/VNI) hoặc sai bảng mã. Hãy chuyển sang Unicode (UTF-8) rồi nộp lại.',
    en: 'The text uses a legacy encoding (TCVN3/VNI) or is wrongly encoded. Convert it to Unicode (UTF-8) and submit again.',
  },
  'plan-not-a-plan': {
    category: 'invalid',
    vi: 'Không nhận ra đây là một kế hoạch: không có tên loại văn bản, số ký hiệu hay đề mục nào.',
    en: 'This is not recognisable as a plan: no document type, number or heading was found.',
  },
  'plan-too-large': {
    category: 'invalid',
    vi: 'Văn bản quá lớn ({characters} ký tự, {lines} dòng; tối đa {limit} ký tự). Hãy tách riêng kế hoạch khỏi tài liệu kèm theo.',
    en: 'The text is too large ({characters} characters, {lines} lines; at most {limit} characters). Separate the plan from what is bound with it.',
  },
  'plan-too-many-pages': {
    category: 'invalid',
    vi: 'Tệp PDF có {pages} trang (tối đa {limit}). Hãy tách riêng kế hoạch rồi nộp lại.',
    en: 'The PDF has {pages} pages (at most {limit}). Extract the plan itself and submit again.',
  },
  'plan-file-too-large': {
    category: 'invalid',
    vi: 'Tệp lớn {megabytes} MB (tối đa {limit} MB). Hãy bỏ hình ảnh hoặc tách tệp.',
    en: 'The file is {megabytes} MB (at most {limit} MB). Remove images or split it.',
  },
  'plan-scanned': {
    category: 'invalid',
    vi: 'Tệp PDF là ảnh quét ({pages} trang, {characters} ký tự chữ): không đọc được chữ. Hãy nộp bản .docx hoặc PDF xuất từ phần mềm soạn thảo, hoặc nhận dạng chữ (OCR) rồi nộp tệp .txt.',
    en: 'The PDF is a scan ({pages} pages, {characters} characters of text): it holds no readable text. Submit the .docx or a PDF exported from the word processor, or run OCR and submit the .txt.',
  },
  'plan-encrypted': {
    category: 'invalid',
    vi: 'Tệp được đặt mật khẩu. Hãy gỡ mật khẩu rồi nộp lại.',
    en: 'The file is protected by a password. Remove the password and submit again.',
  },
  'plan-damaged': {
    category: 'invalid',
    vi: 'Tệp {format} bị hỏng hoặc không đúng định dạng ({reason}).',
    en: 'The {format} file is damaged or not of that format ({reason}).',
  },
  'plan-unknown-format': {
    category: 'invalid',
    vi: 'Không đọc được loại tệp «{name}». Chỉ nhận .txt (UTF-8), .docx và PDF có chữ; tệp .doc cũ hãy lưu lại thành .docx.',
    en: 'Files such as “{name}” cannot be read. Only .txt (UTF-8), .docx and PDF with text are accepted; save an old .doc as .docx.',
  },
} as const satisfies ProblemCatalogue;

export const planReadingProblem = problemsOf(PLAN_READING_PROBLEMS);
