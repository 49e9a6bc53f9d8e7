/**
 * Chỉ tiêu chung và của một số địa bàn — a fall for the whole and a stricter (or weaker) one for some areas: the whole
 * follows from the parts weighted by households, so the parts must be able to add up to it.
 * @source consistency of the source plans, section 1 (check LC-C01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'area-targets';

export const areaTargets: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu chung và của địa bàn', en: 'Target of the whole and of some areas' },
  check: ({ plan }) =>
    plan.targets.flatMap((whole) => {
      if (!/poverty-rate/.test(whole.measure) || whole.area !== plan.document.area) return [];
      const parts = plan.targets.filter(
        (t) => t.measure === whole.measure && t.unit === whole.unit && t.area !== whole.area && t.text !== '',
      );
      const isFall = /reduction$/.test(whole.measure) || whole.operator.startsWith('decrease');
      return parts.map((part) => {
        const base = plan.figures.some((f) => /poverty-rate$/.test(f.measure ?? '') && f.kind === 'observed');
        const stricter = isFall ? part.value >= whole.value : part.value <= whole.value;
        return findingOf(CODE, {
          lines: [whole.line, part.line],
          verdict: 'holds',
          printed: `${whole.printed}; ${part.printed}`,
          vi: `Chung ${whole.printed}, ${part.area ?? ''} ${part.printed}: ${stricter ? 'địa bàn chặt hơn chung, có thể cùng đúng' : 'địa bàn nhẹ hơn chung, nơi khác phải giảm nhiều hơn'}${base ? '' : '; không in số gốc và danh sách địa bàn nên chưa tính được'}.`,
          en: `Whole ${whole.printed}, ${part.area ?? ''} ${part.printed}: ${stricter ? 'the areas are stricter, both can hold' : 'the areas are weaker, others must do more'}${base ? '' : '; no baseline and no list of the areas printed, so it cannot be computed'}.`,
          adviceVi: 'Kiểm tra chỉ tiêu các địa bàn, theo trọng số số hộ, cộng lại đạt chỉ tiêu chung.',
          adviceEn: 'Check that the targets of the areas, weighted by households, can add up to that of the whole.',
          subject: whole.measure,
        });
      });
    }),
};
