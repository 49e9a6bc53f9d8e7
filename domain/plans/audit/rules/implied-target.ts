/**
 * Kết quả suy từ chỉ tiêu giảm — the stock (and, with the households of the base date, the rate) that a planned
 * reduction implies; a reduction beyond the stock is impossible.
 * @source consistency of the source plans, rule 14 (check HD-C23)
 */
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, decimal } from '../printed-number.ts';

const CODE = 'implied-target';

export const impliedTarget: AuditRule = {
  code: CODE,
  title: { vi: 'Số hộ còn lại theo chỉ tiêu', en: 'Stock implied by the target' },
  check: ({ plan }) => {
    const total = plan.figures.find((f) => f.measure === 'households-total' && f.kind === 'observed' && !f.cell);
    const implied = accountsOf(plan).flatMap(({ key, closing, vi, en }) => {
      const target = plan.targets.find(
        (t) => t.measure === `${key}-households` && t.operator === 'decrease_by' && t.unit === 'household',
      );
      return closing && target ? [{ target, left: closing.value - target.value, closing, vi, en }] : [];
    });
    if (implied.length === 0) return [];
    const all = typeof total?.value === 'number' ? total.value : undefined;
    const shown = implied.map(
      ({ left, closing, target }) =>
        `${count(closing.value)} − ${count(target.value)} = ${count(left)}${all ? ` (${decimal((left * 100) / all, 2)}%)` : ''}`,
    );
    const impossible = implied.some((i) => i.left < 0);
    return [
      findingOf(CODE, {
        lines: implied.map((i) => i.target.line),
        verdict: impossible ? 'inconsistent' : 'holds',
        computed: implied.map((i) => count(i.left)).join('; '),
        vi: `Theo chỉ tiêu, cuối năm còn: ${shown.map((s, i) => `${implied[i]?.vi} ${s}`).join('; ')}${impossible ? '; không thể giảm quá số hiện có' : ''}.`,
        en: `The targets leave: ${shown.map((s, i) => `${implied[i]?.en} ${s}`).join('; ')}${impossible ? '; more than there are cannot leave' : ''}.`,
        adviceVi: impossible
          ? 'Sửa chỉ tiêu hoặc số gốc.'
          : 'Số suy ra: nêu là ước tính và ghi giả định về tổng số hộ nếu in tỷ lệ.',
        adviceEn: impossible
          ? 'Correct the target or the base.'
          : 'Derived: label as an estimate and state the assumption on all households if a rate is shown.',
      }),
    ];
  },
};
