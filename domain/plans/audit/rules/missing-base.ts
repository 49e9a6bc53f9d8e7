/**
 * Chỉ tiêu thiếu số gốc — a fall or a level of the poverty rate without the value it starts from.
 * @source consistency of the source plans, rule 8 (check HY-C17, findings LC-S10, PT-S06)
 */

import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'missing-base';
const NEEDS_BASE = /^(?:near-|multidimensional-|ethnic-)?poverty-rate(?:-reduction)?$|^(?:near-)?poor-households$/;

export const missingBase: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu thiếu số gốc', en: 'Target without base value' },
  check: ({ plan, isNews }) => {
    if (isNews) return [];
    const accounts = accountsOf(plan);
    const targets = plan.targets.filter((t) => NEEDS_BASE.test(t.measure) && t.base?.value === undefined);
    const without = targets.filter((t) => {
      const stock = t.measure.replace(/-reduction$/, '');
      const rate = /rate/.test(stock);
      const account = accounts.find((a) => a.key === (/near/.test(stock) ? 'near-poor' : 'poor'));
      const observed = plan.figures.some(
        (f) => f.measure === stock && f.kind === 'observed' && typeof f.value === 'number' && !f.cell,
      );
      return !(observed || (!rate && account?.closing));
    });
    if (without.length === 0) return [];
    const year = plan.document.year === undefined ? '' : ` năm ${plan.document.year - 1}`;
    const yearEn = plan.document.year === undefined ? 'the last year' : String(plan.document.year - 1);
    return [
      findingOf(CODE, {
        lines: without.map((t) => t.line),
        verdict: 'undecidable',
        printed: without.map((t) => t.printed).join('; '),
        vi: `Chỉ tiêu ${without.map((t) => `«${t.printed}» (dòng ${t.line})`).join(', ')} không có số gốc${year} trong văn bản.`,
        en: `The target ${without.map((t) => `“${t.printed}” (line ${t.line})`).join(', ')} has no base value of ${yearEn} in the plan.`,
        adviceVi: `Lấy số gốc từ kết quả rà soát${year} đã phê duyệt và in cạnh chỉ tiêu.`,
        adviceEn: `Take the base from the approved review of ${yearEn} and print it beside the target.`,
      }),
    ];
  },
};
