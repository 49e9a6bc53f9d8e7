/**
 * Khoảng dễ hiểu nhầm — «giảm … từ 0,2% - 0,3%»: a reduction of 0,2 to 0,3 points, or a fall from 0,2% to 0,3%?
 * @source consistency of the source plans (check PT-C01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { vietnamese } from '../printed-number.ts';

const CODE = 'ambiguous-range';

export const ambiguousRange: AuditRule = {
  code: CODE,
  title: { vi: 'Khoảng giảm dễ hiểu nhầm', en: 'Ambiguous range of a reduction' },
  check: ({ plan }) =>
    plan.targets.flatMap((target) => {
      if (target.operator !== 'decrease_by_range' || target.upper === undefined) return [];
      if (/điểm\s*(?:%|phần trăm)/iu.test(target.printed) || !/^từ\s/iu.test(target.printed)) return [];
      const [low, high] = [target.value, target.upper].map((v) => vietnamese(String(v)));
      return [
        findingOf(CODE, {
          lines: [target.line],
          verdict: 'warning',
          printed: target.printed,
          computed: `${low}–${high} điểm %`,
          vi: `«giảm … ${target.printed}» có thể hiểu là giảm từ ${low}% còn ${high}%; ở đây đọc là giảm ${low} đến ${high} điểm phần trăm.`,
          en: `“giảm … ${target.printed}” could be misread as a fall from ${low}% to ${high}%; read here as a reduction of ${low} to ${high} percentage points.`,
          adviceVi: `Viết «giảm từ ${low} đến ${high} điểm phần trăm»; đạt khi giảm ít nhất ${low} điểm. Ghi tỷ lệ gốc.`,
          adviceEn: `Write “a reduction of ${low} to ${high} percentage points”; met from ${low}. State the base rate.`,
          subject: target.measure,
        }),
      ];
    }),
};
