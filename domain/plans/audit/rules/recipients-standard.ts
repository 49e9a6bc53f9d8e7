/**
 * Nơi nhận thường có — bodies that plans of this level send copies to and that are missing from the list.
 * @source consistency of the source plans (finding HY-S11); agencies, section 8
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { STANDARD_RECIPIENTS } from '../data/standard-recipients.ts';

const CODE = 'recipients-standard';

export const recipientsStandard: AuditRule = {
  code: CODE,
  title: { vi: 'Nơi nhận thường có', en: 'Usual recipients' },
  check: ({ plan, isNews }) => {
    const level = plan.document.level;
    const first = plan.recipients[0];
    if (isNews || !level || !first) return [];
    const missing = (STANDARD_RECIPIENTS[level] ?? []).filter(
      (s) => !plan.recipients.some((r) => s.name.test(`${r.name} ${r.printed}`)),
    );
    if (missing.length === 0) return [];
    return [
      findingOf(CODE, {
        lines: [first.line],
        verdict: 'warning',
        computed: missing.map((m) => m.vi).join('; '),
        vi: `Nơi nhận không có: ${missing.map((m) => m.vi).join('; ')}.`,
        en: `Not among the recipients: ${missing.map((m) => m.en).join('; ')}.`,
        adviceVi: 'Xem danh sách nơi nhận thường dùng; văn phòng quyết định.',
        adviceEn: 'Offer the standard list and let the office decide.',
      }),
    ];
  },
};
