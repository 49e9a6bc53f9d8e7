/**
 * Nguồn gián tiếp — a news item about a plan: its figures are second-hand, its tables and parts are missing.
 * @source consistency of the source plans, rule 16 (finding TN-S03)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'second-hand';

export const secondHand: AuditRule = {
  code: CODE,
  title: { vi: 'Nguồn gián tiếp', en: 'Second-hand source' },
  check: ({ plan, isNews }) =>
    isNews
      ? [
          findingOf(CODE, {
            lines: [plan.document.line ?? 1],
            verdict: 'warning',
            printed: plan.document.publishedOn,
            vi: `Đây là tin về kế hoạch ${plan.document.number ?? ''}${plan.document.publishedOn ? ` đăng ngày ${plan.document.publishedOn}` : ''}, không phải văn bản; số theo đơn vị, theo chính sách không có.`,
            en: `A news item about plan ${plan.document.number ?? ''}${plan.document.publishedOn ? `, published ${plan.document.publishedOn}` : ''}, not the document; numbers by unit and by policy are absent.`,
            adviceVi: 'Đánh dấu mọi số liệu là gián tiếp; tìm văn bản gốc trước khi theo dõi.',
            adviceEn: 'Mark every figure as second-hand; obtain the document before tracking it.',
          }),
        ]
      : [],
};
