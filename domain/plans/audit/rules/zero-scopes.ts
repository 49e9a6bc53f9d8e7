/**
 * Các chỉ tiêu bằng 0 có phạm vi khác nhau — «no poor household», «no member in poor or near-poor households»: each is
 * held with its own population.
 * @source consistency of the source plans (finding TN-S01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'zero-scopes';

export const zeroScopes: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu bằng 0, phạm vi khác nhau', en: 'Zero targets of different scope' },
  check: ({ plan }) => {
    const zeros = plan.targets.filter((t) => t.value === 0 && /poor|nghèo/u.test(t.measure));
    const measures = [...new Set(zeros.map((t) => `${t.measure}|${t.area ?? ''}|${t.unit}`))];
    if (measures.length < 2) return [];
    return [
      findingOf(CODE, {
        lines: zeros.map((t) => t.line),
        verdict: 'warning',
        printed: zeros.map((t) => t.printed).join('; '),
        vi: `${measures.length} chỉ tiêu bằng 0 với phạm vi khác nhau: ${zeros.map((t) => `«${t.printed}»`).join('; ')}.`,
        en: `${measures.length} zero targets of different scope: ${zeros.map((t) => `“${t.printed}”`).join('; ')}.`,
        adviceVi: 'Giữ thành các chỉ tiêu riêng, mỗi chỉ tiêu có đối tượng và chuẩn nghèo của nó.',
        adviceEn: 'Hold separate targets, each with its own population and standard.',
      }),
    ];
  },
};
