/**
 * Chỉ tiêu lồng nhau — of the same workers, those with a certificate cannot exceed those trained; learning costs are paid
 * to pupils only, and so on: the smaller set never has the larger rate.
 * @source consistency of the source plans, rule 2 (check HY-C18)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'nested-targets';
/** Smaller set, larger set; the same denominator. */
const NESTED: readonly (readonly [string, string, string, string])[] = [
  ['certified-workers', 'trained-workers', 'lao động có bằng cấp, chứng chỉ', 'workers with a certificate'],
  ['underweight-rate', 'malnutrition-rate', 'suy dinh dưỡng nhẹ cân', 'underweight children'],
];

export const nestedTargets: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu của tập con', en: 'Targets of a subset' },
  check: ({ plan }) =>
    NESTED.flatMap(([smaller, larger, vi, en]) => {
      const inner = plan.targets.find((t) => t.measure === smaller && t.unit === 'percent');
      const outer = plan.targets.find((t) => t.measure === larger && t.unit === 'percent');
      if (!inner || !outer) return [];
      const holds = inner.value <= outer.value;
      return [
        findingOf(CODE, {
          lines: [inner.line, outer.line],
          verdict: holds ? 'holds' : 'inconsistent',
          printed: `${inner.printed} / ${outer.printed}`,
          computed: `${inner.printed} ${holds ? '≤' : '>'} ${outer.printed}`,
          vi: `Tỷ lệ ${vi} ${inner.printed} ${holds ? 'không lớn hơn' : 'lớn hơn'} tỷ lệ của tập chứa nó ${outer.printed}.`,
          en: `The rate of ${en} ${inner.printed} is ${holds ? 'not above' : 'above'} that of the set that holds them, ${outer.printed}.`,
          adviceVi: holds ? 'Không cần làm gì.' : 'Một trong hai chỉ tiêu sai, hoặc mẫu số khác nhau: ghi rõ.',
          adviceEn: holds ? 'Nothing to do.' : 'One target is wrong, or the denominators differ: say so.',
          subject: smaller,
        }),
      ];
    }),
};
