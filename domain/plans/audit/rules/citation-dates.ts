/**
 * Ngày của văn bản viện dẫn — no cited document is later than the plan.
 * @source consistency of the source plans, rule 10 (last line of section 2)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'citation-dates';

export const citationDates: AuditRule = {
  code: CODE,
  title: { vi: 'Ngày của văn bản viện dẫn', en: 'Dates of cited documents' },
  check: ({ plan }) => {
    const own = plan.document.date;
    const dated = plan.bases.filter((b) => b.date?.length === 10 && b.number !== plan.document.number);
    if (!own || dated.length === 0) return [];
    const late = dated.filter((b) => (b.date ?? '') > own);
    if (late.length === 0) {
      return [
        findingOf(CODE, {
          lines: [plan.document.line ?? 1],
          verdict: 'holds',
          computed: `${dated.length}/${dated.length}`,
          vi: `${dated.length} văn bản viện dẫn có ngày đều không sau ngày kế hoạch ${own}.`,
          en: `None of the ${dated.length} dated citations is later than the plan of ${own}.`,
          adviceVi: 'Không cần làm gì.',
          adviceEn: 'Nothing to do.',
        }),
      ];
    }
    return late.map((basis) =>
      findingOf(CODE, {
        lines: [basis.line],
        verdict: 'inconsistent',
        printed: basis.printed,
        computed: own,
        vi: `${basis.type} ${basis.number ?? ''} đề ngày ${basis.date}, sau ngày kế hoạch ${own}.`,
        en: `${basis.number ?? basis.type} is dated ${basis.date}, after the plan of ${own}.`,
        adviceVi: 'Kiểm tra ngày của văn bản viện dẫn và ngày kế hoạch.',
        adviceEn: 'Check the date of the citation and that of the plan.',
        subject: basis.number,
      }),
    );
  },
};
