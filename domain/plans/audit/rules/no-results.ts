/**
 * Không có phần kết quả — a plan without results of the year before has no baseline for its targets.
 * @source consistency of the source plans (findings LC-S10, PT-S06)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'no-results-section';

export const noResults: AuditRule = {
  code: CODE,
  title: { vi: 'Không có phần kết quả năm trước', en: 'No section of results' },
  check: ({ plan, sections, isNews }) => {
    const reportsFigures = (label: string): boolean =>
      plan.figures.some((f) => f.section === label && f.kind === 'observed' && typeof f.value === 'number');
    const body = sections.filter((s) => s.section.depth > 0);
    if (
      isNews ||
      body.length < 3 ||
      plan.targets.length === 0 ||
      body.some((s) => s.sense === 'results' && (s.section.depth === 1 || reportsFigures(s.section.label)))
    )
      return [];
    const year = plan.document.year === undefined ? 'năm trước' : `năm ${plan.document.year - 1}`;
    return [
      findingOf(CODE, {
        lines: [body[0]?.section.line ?? 1],
        verdict: 'warning',
        vi: `Kế hoạch không có phần kết quả ${year}; các chỉ tiêu không có số gốc.`,
        en: `The plan has no section of results of ${plan.document.year === undefined ? 'the year before' : plan.document.year - 1}; its targets have no baseline.`,
        adviceVi: `Thêm kết quả rà soát ${year} đã phê duyệt.`,
        adviceEn: 'Add the approved results of the review.',
      }),
    ];
  },
};
