/**
 * Tỷ lệ giảm so với đầu kỳ — printed change over the opening stock, and the change by stocks when that differs.
 * The verdict says which rule of printing fits: rounded, cut, both or neither.
 * @source consistency of the source plans, rule 3 (checks HD-C02, HD-C10, HD-C11)
 */
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditFinding } from '../finding.ts';
import { count, fitRatio, printedDecimal } from '../printed-number.ts';
import { fitWords } from '../rounding-words.ts';

const CODE = 'relative-change';

export const relativeChange: AuditRule = {
  code: CODE,
  title: { vi: 'Tỷ lệ giảm so với đầu kỳ', en: 'Relative reduction of the opening stock' },
  check: ({ plan }) =>
    accountsOf(plan).flatMap(({ opening, closing, change, relativeChange, vi, en }) => {
      const printed = relativeChange && printedDecimal(relativeChange.printed);
      if (!opening || !relativeChange || !printed) return [];
      const byStocks = closing ? opening.value - closing.value : undefined;
      const numerators = [
        ...(change ? [{ value: change.value, nameVi: 'mức giảm in', nameEn: 'printed change' }] : []),
        ...(byStocks !== undefined && byStocks !== change?.value
          ? [{ value: byStocks, nameVi: 'mức giảm theo hai số tồn', nameEn: 'change by the two stocks' }]
          : []),
      ];
      const fits = numerators.map((n) => ({ ...n, fit: fitRatio(n.value, opening.value, printed) }));
      const several = fits.filter((f) => f.fit && f.fit.verdict !== 'inconsistent').length > 1;
      return fits.flatMap(({ value, nameVi, nameEn, fit }): AuditFinding[] => {
        if (!fit) return [];
        const words = fitWords(fit);
        return [
          findingOf(CODE, {
            lines: [relativeChange.line, opening.line],
            verdict: fit.verdict,
            printed: relativeChange.printed,
            computed: `${count(value)} / ${count(opening.value)} ≈ ${fit.shown}%`,
            vi: `Tỷ lệ giảm ${vi} (${nameVi}) ${count(value)} / ${count(opening.value)} ≈ ${fit.shown}%, in ${relativeChange.printed}: ${words.vi}.`,
            en: `Relative reduction of ${en} (${nameEn}) ${count(value)} / ${count(opening.value)} ≈ ${fit.shown}%, printed ${relativeChange.printed}: ${words.en}.`,
            adviceVi: several
              ? 'Cả hai mức giảm đều cho tỷ lệ đã in, nên tỷ lệ không cho biết mức giảm nào đúng. Đối chiếu danh sách.'
              : words.adviceVi,
            adviceEn: several
              ? 'Both changes give the printed share, so the share cannot tell which is right. Check the list.'
              : words.adviceEn,
          }),
        ];
      });
    }),
};
