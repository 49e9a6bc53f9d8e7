/** Lời giải thích quy tắc làm tròn — one wording for «rounds», «truncates», «both», «neither». */
import type { RatioFit } from './printed-number.ts';

export function fitWords(fit: RatioFit): { vi: string; en: string; adviceVi: string; adviceEn: string } {
  switch (fit.verdict) {
    case 'holds':
      return {
        vi: fit.exact ? 'đúng' : 'đúng, làm tròn hay cắt bớt đều như nhau',
        en: fit.exact ? 'holds' : 'holds, rounding and truncation agree',
        adviceVi: 'Không cần làm gì.',
        adviceEn: 'Nothing to do.',
      };
    case 'rounds':
      return {
        vi: `đúng khi làm tròn (cắt bớt được ${fit.cut}%)`,
        en: `holds by rounding (truncation gives ${fit.cut}%)`,
        adviceVi: 'Giữ một quy tắc làm tròn và cùng số chữ số thập phân trong toàn văn bản.',
        adviceEn: 'Keep one rule of rounding and the same number of decimals throughout the document.',
      };
    case 'truncates':
      return {
        vi: `chỉ đúng khi cắt bớt (làm tròn được ${fit.rounded}%)`,
        en: `holds only by truncation (rounding gives ${fit.rounded}%)`,
        adviceVi: `Số in bị cắt bớt, không làm tròn; làm tròn là ${fit.rounded}%. Nêu một quy tắc cho cả văn bản.`,
        adviceEn: `The value is cut, not rounded; rounded it is ${fit.rounded}%. Declare one rule for the document.`,
      };
    case 'inconsistent':
      return {
        vi: `không khớp (làm tròn được ${fit.rounded}%, cắt bớt được ${fit.cut}%)`,
        en: `does not agree (rounding gives ${fit.rounded}%, truncation ${fit.cut}%)`,
        adviceVi: 'Kiểm tra tử số, mẫu số và tỷ lệ với số liệu đã phê duyệt, rồi sửa số sai.',
        adviceEn: 'Check numerator, denominator and rate against the approved data and correct the wrong one.',
      };
  }
}
