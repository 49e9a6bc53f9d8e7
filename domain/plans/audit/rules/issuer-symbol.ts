/**
 * Cơ quan ban hành và ký hiệu — the body printed as issuer must be the one that issues documents of this symbol.
 * @source consistency of the source plans, rule 10 (finding LC-S03)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'issuer-symbol';

/** Bodies told apart by the opening of their names; places are not compared. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['prime-minister', /^thủ tướng/u],
  ['government', /^chính phủ/u],
  ['assembly', /^quốc hội/u],
  ['standing-assembly', /^(?:ủy|uỷ) ban thường vụ quốc hội|^ubtvqh/u],
  ['council', /^(?:hđnd|hội đồng nhân dân)/u],
  ['committee', /^(?:ubnd|(?:ủy|uỷ) ban nhân dân)/u],
  [
    'party',
    /^(?:ban thường vụ|ban chấp hành|ban bí thư|bộ chính trị|tỉnh [uủ]|huyện [uủ]|thành [uủ]|thị [uủ]|đảng [uủ]|trung ương|bch|btv)/u,
  ],
  ['ministry', /^(?:bộ|liên bộ)/u],
];

export const issuerSymbol: AuditRule = {
  code: CODE,
  title: { vi: 'Cơ quan ban hành và ký hiệu', en: 'Issuer against symbol' },
  check: ({ plan }) =>
    plan.bases.flatMap((basis) => {
      if (!basis.issuer || !basis.symbolIssuer || !basis.number) return [];
      const [printed, wanted] = [kindOf(basis.issuer), kindOf(basis.symbolIssuer)];
      if (printed === undefined || wanted === undefined || printed === wanted) return [];
      return [
        findingOf(CODE, {
          lines: [basis.line],
          verdict: 'inconsistent',
          printed: `${basis.type} ${basis.number} của ${basis.issuer}`,
          computed: basis.symbolIssuer,
          vi: `${basis.type} ${basis.number} in là của ${basis.issuer}; ký hiệu này do ${basis.symbolIssuer} ban hành.`,
          en: `${basis.number} is printed as issued by ${basis.issuer}; documents of this symbol are issued by ${basis.symbolIssuer}.`,
          adviceVi:
            'Sửa cơ quan ban hành: QĐ-TTg là Thủ tướng Chính phủ; NQ-CP, NĐ-CP là Chính phủ; NQ-HĐND là Hội đồng nhân dân.',
          adviceEn:
            'Correct the issuer: QĐ-TTg is the Prime Minister; NQ-CP and NĐ-CP the Government; NQ-HĐND the People’s Council.',
          subject: basis.number,
        }),
      ];
    }),
};

function kindOf(issuer: string): string | undefined {
  const name = issuer.trim().toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0];
}
