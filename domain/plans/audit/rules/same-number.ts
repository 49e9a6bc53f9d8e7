/**
 * Hai văn bản cùng số — documents with the same number and other symbols or dates: the key is type, number, symbol,
 * issuer and date together. One number and symbol with two dates is an error.
 * @source consistency of the source plans (finding HD-S02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { citedNumber, sameSymbol } from '../cited-number.ts';

const CODE = 'same-number';

export const sameNumber: AuditRule = {
  code: CODE,
  title: { vi: 'Văn bản cùng số', en: 'Documents of the same number' },
  check: ({ plan }) => {
    const cited = plan.bases.flatMap((basis) => {
      const parts = basis.number ? citedNumber(basis.number) : undefined;
      return parts && basis.date ? [{ basis, parts }] : [];
    });
    const reported = new Set<string>();
    return cited.flatMap((first, index) =>
      cited.slice(index + 1).flatMap((second) => {
        if (first.parts.ordinal !== second.parts.ordinal) return [];
        const same = sameSymbol(first.parts.symbol, second.parts.symbol) && first.parts.year === second.parts.year;
        const sameIssuer = (first.basis.issuer ?? '') === (second.basis.issuer ?? '');
        if (same && first.basis.date === second.basis.date) return [];
        // The same kind of document and the same number in another year is a document of its own.
        const otherYear = first.basis.date?.slice(0, 4) !== second.basis.date?.slice(0, 4);
        const error = same && sameIssuer && !otherYear;
        if (same && !error) return [];
        if (!error && first.basis.type !== second.basis.type) return [];
        const key = [first, second]
          .map((c) => `${c.basis.number}${c.basis.date}`)
          .sort()
          .join('|');
        if (reported.has(key)) return [];
        reported.add(key);
        const shown = [first.basis, second.basis].map((b) => `${b.number} (${b.date})`);
        return [
          findingOf(CODE, {
            lines: [first.basis.line, second.basis.line],
            verdict: error ? 'inconsistent' : 'warning',
            printed: shown.join('; '),
            vi: error
              ? `Cùng một văn bản nhưng hai ngày: ${shown.join(' và ')}.`
              : `Hai văn bản cùng số ${first.parts.ordinal}: ${shown.join(' và ')}.`,
            en: error
              ? `One document with two dates: ${shown.join(' and ')}.`
              : `Two documents with the number ${first.parts.ordinal}: ${shown.join(' and ')}.`,
            adviceVi: error
              ? 'Sửa ngày ở một nơi.'
              : 'Phân biệt bằng loại, số, ký hiệu, cơ quan và ngày; luôn viết đủ.',
            adviceEn: error
              ? 'Correct the date in one place.'
              : 'Tell them apart by type, number, symbol, issuer and date; always write them in full.',
            subject: first.parts.ordinal,
          }),
        ];
      }),
    );
  },
};
