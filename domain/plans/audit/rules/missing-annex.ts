/**
 * Thiếu phụ lục — an annex or table that the text cites and that is not in the file.
 * @source consistency of the source plans, rule 10 (findings HD-S07; check PT-C02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'missing-annex';

export const missingAnnex: AuditRule = {
  code: CODE,
  title: { vi: 'Thiếu phụ lục', en: 'Missing annex' },
  check: ({ plan, isNews }) =>
    isNews
      ? []
      : plan.missingAnnexes.map((annex) =>
          findingOf(CODE, {
            lines: annex.lines,
            verdict: 'warning',
            printed: annex.title,
            vi: `Văn bản dẫn «${annex.title}» nhưng trong tệp không có.`,
            en: `The text cites “${annex.title}”, which is not in the file.`,
            adviceVi: 'Đính kèm, hoặc bỏ chỗ dẫn. Không ban hành kế hoạch thiếu phụ lục đã dẫn.',
            adviceEn: 'Attach it or drop the reference. Do not issue a plan whose cited annex is missing.',
            subject: annex.title,
          }),
        ),
};
