/**
 * Cách viện dẫn — normative acts carry the year in the number (33/2015/QĐ-TTg), individual decisions do not
 * (1722/QĐ-TTg); a year in the number agrees with the date; the first citation gives the date.
 * @source consistency of the source plans, rule 10 (findings LC-S04, PT-S05); Nghị định 30/2020/NĐ-CP — chưa xác minh điều
 */
import type { Basis } from '../../document/plan-document.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { citedNumber, sameSymbol } from '../cited-number.ts';
import { ALWAYS_WITH_YEAR, NORMATIVE_ACTS } from '../data/normative-acts.ts';
import type { AuditFinding } from '../finding.ts';

const CODE = 'citation-form';

export const citationForm: AuditRule = {
  code: CODE,
  title: { vi: 'Cách viện dẫn văn bản', en: 'Form of a citation' },
  check: ({ plan, isNews }) => (isNews ? [] : plan.bases.flatMap((basis) => faultOf(basis, plan.bases))),
};

function faultOf(basis: Basis, all: readonly Basis[]): AuditFinding[] {
  const parts = basis.number ? citedNumber(basis.number) : undefined;
  if (!parts || !basis.number) return [];
  const known = NORMATIVE_ACTS.find((act) => {
    const a = citedNumber(act.number);
    return a?.ordinal === parts.ordinal && sameSymbol(a.symbol, parts.symbol) && act.date === basis.date;
  });
  const base = { lines: [basis.line], printed: basis.printed, subject: basis.number } as const;
  if (parts.year === undefined && (known || ALWAYS_WITH_YEAR.test(parts.symbol))) {
    const year = basis.date?.slice(0, 4);
    const full = known?.number ?? (year ? `${parts.ordinal}/${year}/${parts.symbol}` : undefined);
    return [
      findingOf(CODE, {
        ...base,
        verdict: 'warning',
        computed: full,
        vi: `«${basis.number}» thiếu năm trong số${full ? `; văn bản này là ${full}` : ''}.`,
        en: `“${basis.number}” lacks the year in its number${full ? `; this act is ${full}` : ''}.`,
        adviceVi: 'Văn bản quy phạm ghi năm trong số; quyết định cá biệt thì không. Đối chiếu theo ngày và ký hiệu.',
        adviceEn: 'Normative acts carry the year in the number, individual decisions do not. Match by date and symbol.',
      }),
    ];
  }
  if (parts.year !== undefined && basis.date?.length === 10 && parts.year !== Number(basis.date.slice(0, 4))) {
    return [
      findingOf(CODE, {
        ...base,
        verdict: 'inconsistent',
        computed: basis.date.slice(0, 4),
        vi: `«${basis.number}» ghi năm ${parts.year} nhưng ngày ban hành là ${basis.date}.`,
        en: `“${basis.number}” carries the year ${parts.year}, but is dated ${basis.date}.`,
        adviceVi: 'Sửa số hoặc ngày.',
        adviceEn: 'Correct the number or the date.',
      }),
    ];
  }
  const datedElsewhere = all.some((b) => b.number === basis.number && b.date !== undefined);
  if (basis.date === undefined && !datedElsewhere) {
    return [
      findingOf(CODE, {
        ...base,
        verdict: 'warning',
        vi: `${basis.type} ${basis.number} được dẫn không có ngày ban hành.`,
        en: `${basis.number} is cited without its date.`,
        adviceVi: 'Lần dẫn đầu ghi đủ loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu.',
        adviceEn: 'The first citation gives type, number, symbol, date, issuer and subject.',
      }),
    ];
  }
  return [];
}
