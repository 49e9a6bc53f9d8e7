/**
 * Mức cam kết khác nhau — the same commitment once firm, once «phấn đấu» or «hướng tới».
 * @source consistency of the source plans, rule 8 (finding HY-S04)
 */

import type { Strength } from '../../document/vocabulary.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'strength-differs';
const WORDS: Readonly<Record<Strength, { vi: string; en: string }>> = {
  must: { vi: 'bắt buộc', en: 'firm' },
  strive: { vi: 'phấn đấu', en: 'strive' },
  toward: { vi: 'hướng tới', en: 'toward' },
};

export const strengthDiffers: AuditRule = {
  code: CODE,
  title: { vi: 'Mức cam kết khác nhau', en: 'Strength of a commitment differs' },
  check: ({ plan }) => {
    const seen = new Set<string>();
    return plan.targets.flatMap((target) => {
      const same = plan.targets.filter(
        (t) =>
          t.measure === target.measure && t.unit === target.unit && t.value === target.value && t.area === target.area,
      );
      const strengths = [...new Set(same.map((t) => t.strength))];
      const key = `${target.measure}|${target.value}`;
      if (strengths.length < 2 || seen.has(key) || same.some((t) => t.unit.startsWith('percentage_point'))) return [];
      seen.add(key);
      const shown = same.map((t) => ({ line: t.line, ...WORDS[t.strength] }));
      return [
        findingOf(CODE, {
          lines: same.map((t) => t.line),
          verdict: 'warning',
          printed: same.map((t) => t.printed).join('; '),
          vi: `Cùng một chỉ tiêu nhưng mức cam kết khác nhau: ${shown.map((s) => `${s.vi} (dòng ${s.line})`).join(', ')}.`,
          en: `The same target with different strength: ${shown.map((s) => `${s.en} (line ${s.line})`).join(', ')}.`,
          adviceVi: 'Dùng một mức; nếu để cả hai, mức chặt hơn là chỉ tiêu.',
          adviceEn: 'Use one; where both stay, the stricter one is the target.',
          subject: target.measure,
        }),
      ];
    });
  },
};
