/**
 * Thành phần thể thức — number, date and signature of the plan itself; an annex that names another parent.
 * @source Nghị định 30/2020/NĐ-CP điều 8 (thành phần thể thức); consistency of the source plans, rule 10
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditFinding } from '../finding.ts';

const CODE = 'letter-parts';

export const letterParts: AuditRule = {
  code: CODE,
  title: { vi: 'Thành phần thể thức', en: 'Parts of the letter' },
  check: ({ plan, isNews }) => {
    if (isNews) return [];
    const { number, date, line } = plan.document;
    const missing = [
      ...(number ? [] : [{ vi: 'số, ký hiệu', en: 'number and symbol' }]),
      ...(date ? [] : [{ vi: 'ngày ban hành', en: 'date' }]),
      ...(plan.signature?.name ? [] : [{ vi: 'chữ ký', en: 'signature' }]),
      ...(plan.recipients.length > 0 ? [] : [{ vi: 'nơi nhận', en: 'recipients' }]),
    ];
    const findings: AuditFinding[] = [];
    if (missing.length > 0) {
      findings.push(
        findingOf(CODE, {
          lines: [line ?? 1],
          verdict: 'warning',
          computed: missing.map((m) => m.vi).join('; '),
          vi: `Không đọc thấy: ${missing.map((m) => m.vi).join('; ')}.`,
          en: `Not found in the file: ${missing.map((m) => m.en).join('; ')}.`,
          adviceVi: 'Bổ sung trước khi ban hành, hoặc kiểm tra bản quét thiếu trang.',
          adviceEn: 'Complete before issue, or check for missing pages.',
        }),
      );
    }
    for (const annex of plan.annexes) {
      const parent = /(\d+[a-zđ]?\s*\/\s*[\p{Lu}-]+)/u.exec(annex.attachedTo ?? '')?.[1]?.replace(/\s/g, '');
      if (!parent || !number || parent === number || !/kế hoạch/iu.test(annex.attachedTo ?? '')) continue;
      findings.push(
        findingOf(CODE, {
          lines: [annex.line],
          verdict: 'inconsistent',
          printed: parent,
          computed: number,
          vi: `Phụ lục ghi kèm theo ${parent}, kế hoạch là ${number}.`,
          en: `The annex says it is attached to ${parent}; the plan is ${number}.`,
          adviceVi: 'Sửa số văn bản ở phụ lục.',
          adviceEn: 'Correct the number on the annex.',
          subject: annex.title,
        }),
      );
    }
    return findings;
  },
};
