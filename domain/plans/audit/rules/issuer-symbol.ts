/**
 * Cơ quan ban hành và ký hiệu — the body printed as issuer must be the one that issues documents of this symbol.
 * @source consistency of the source plans, rule 10 (finding LC-S03)
 */
import { wrongIssuer } from '../../../documents/issuer-kind.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'issuer-symbol';

export const issuerSymbol: AuditRule = {
  code: CODE,
  title: { vi: 'Cơ quan ban hành và ký hiệu', en: 'Issuer against symbol' },
  check: ({ plan }) =>
    plan.bases.flatMap((basis) => {
      const wanted = wrongIssuer(basis);
      if (wanted === undefined) return [];
      return [
        findingOf(CODE, {
          lines: [basis.line],
          verdict: 'inconsistent',
          printed: `${basis.type} ${basis.number} của ${basis.issuer}`,
          computed: wanted,
          vi: `${basis.type} ${basis.number} in là của ${basis.issuer}; ký hiệu này do ${wanted} ban hành.`,
          en: `${basis.number} is printed as issued by ${basis.issuer}; documents of this symbol are issued by ${wanted}.`,
          adviceVi:
            'Sửa cơ quan ban hành: QĐ-TTg là Thủ tướng Chính phủ; NQ-CP, NĐ-CP là Chính phủ; NQ-HĐND là Hội đồng nhân dân.',
          adviceEn:
            'Correct the issuer: QĐ-TTg is the Prime Minister; NQ-CP and NĐ-CP the Government; NQ-HĐND the People’s Council.',
          subject: basis.number ?? '',
        }),
      ];
    }),
};
