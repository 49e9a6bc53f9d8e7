/**
 * Các giai đoạn khác nhau — periods of programme, standard, resolution in one plan: kept per object; a plan year outside
 * every period is queried.
 * @source consistency of the source plans, rule 11 (check HY-C19)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'periods';

export const periods: AuditRule = {
  code: CODE,
  title: { vi: 'Các giai đoạn được nêu', en: 'Periods named' },
  check: ({ plan }) => {
    const spans = plan.figures.filter(
      (f) => f.unit === 'year_range' && typeof f.value === 'number' && f.upper !== undefined,
    );
    const names = [...new Set(spans.map((f) => `${f.value}–${f.upper}`))];
    const year = plan.document.year;
    if (names.length < 2 || year === undefined) return [];
    const covers = spans.some((f) => (f.value as number) <= year && year <= (f.upper ?? 0));
    return [
      findingOf(CODE, {
        lines: names.map((n) => spans.find((f) => `${f.value}–${f.upper}` === n)?.line ?? 0),
        verdict: covers ? 'holds' : 'warning',
        printed: names.join('; '),
        vi: `Văn bản nêu ${names.length} giai đoạn: ${names.join(', ')}${covers ? '' : `; năm kế hoạch ${year} không thuộc giai đoạn nào`}.`,
        en: `The plan names ${names.length} periods: ${names.join(', ')}${covers ? '' : `; the plan year ${year} lies in none`}.`,
        adviceVi: 'Lưu giai đoạn theo từng đối tượng (chương trình, chuẩn nghèo, nghị quyết), không dùng chung.',
        adviceEn: 'Store the period with each object (programme, standard, resolution), not once for all.',
      }),
    ];
  },
};
