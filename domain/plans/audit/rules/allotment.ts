/**
 * Danh sách dự kiến thoát nghèo và bảng phân khai — expected exits by unit must sum to at least the target; without the
 * allotment table nothing can be summed.
 * @source consistency of the source plans, section 1 (check PT-C02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'allotment';

export const allotment: AuditRule = {
  code: CODE,
  title: { vi: 'Phân khai chỉ tiêu', en: 'Allotment of the target' },
  check: ({ plan, sentences }) =>
    sentences.flatMap((sentence) => {
      const exits = /(?:dự kiến|đăng ký)[^.;]{0,40}thoát nghèo/iu.test(sentence.text);
      const table = /(?:bảng|biểu|phụ lục)[^.;()]{0,20}(?:phân khai|giao|phân bổ)[^.;()]{0,60}/iu.exec(sentence.text);
      const absent = plan.missingAnnexes.some((m) => m.lines.some((l) => Math.abs(l - sentence.line) <= 1));
      if (!exits || !table || !absent) return [];
      return [
        findingOf(CODE, {
          lines: [sentence.line],
          verdict: 'undecidable',
          printed: table[0].trim(),
          vi: `Danh sách dự kiến thoát nghèo dựa vào «${table[0].trim()}», bảng này không có trong văn bản.`,
          en: `The list of expected exits rests on “${table[0].trim()}”, which is not in the file.`,
          adviceVi: 'Cần cả hai: tổng dự kiến thoát nghèo của các đơn vị phải ít nhất bằng chỉ tiêu chung tính ra hộ.',
          adviceEn: 'Both are needed: the sum of expected exits over units must be at least the target in households.',
        }),
      ];
    }),
};
