/**
 * «xã» thay cho mọi đơn vị cấp xã — bands counted in «xã» where the text speaks of xã, phường, thị trấn.
 * @source consistency of the source plans (finding HD-S10)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { bandLists } from '../bands.ts';

const CODE = 'unit-words';

export const unitWords: AuditRule = {
  code: CODE,
  title: { vi: '«xã» và đơn vị cấp xã', en: '“xã” for all commune-level units' },
  check: ({ plan, sentences }) =>
    bandLists(plan).flatMap((bands) => {
      const lines = bands.map((b) => b.figure.line).sort((a, b) => a - b);
      const first = lines[0] ?? 0;
      const intro = sentences.find(
        (s) => /xã,\s*phường(?:,\s*thị trấn)?/iu.test(s.text) && s.line <= first && first - s.line <= 6,
      );
      const only = bands.every(
        (b) => /\d\s*xã$/iu.test(b.figure.printed.trim()) && !/\d\s*xã,\s*phường/iu.test(b.figure.text ?? ''),
      );
      if (!intro || !only) return [];
      return [
        findingOf(CODE, {
          lines,
          verdict: 'warning',
          printed: bands.map((b) => b.figure.printed).join('; '),
          vi: `Đếm bằng «xã» trong khi câu dẫn (dòng ${intro.line}) nói xã, phường, thị trấn.`,
          en: `Counted in “xã”, while the lead sentence (line ${intro.line}) speaks of communes, wards and townships.`,
          adviceVi: 'Đếm cả ba loại và in «xã, phường, thị trấn».',
          adviceEn: 'Count units of all kinds and print “xã, phường, thị trấn”.',
        }),
      ];
    }),
};
