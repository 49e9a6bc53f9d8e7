/**
 * Cơ quan ban hành và ký hiệu — the body printed as issuer must be the one that issues documents of this symbol.
 * @source consistency of the source plans, rule 10 (finding LC-S03)
 */
import { wrongIssuer } from '../../../documents/issuer-kind.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'issuer-symbol';

const KINDS: readonly (readonly [symbol: RegExp, kind: string])[] = [
  [/\/NĐ-/u, 'Nghị định'],
  [/\/QĐ-/u, 'Quyết định'],
  [/\/NQ-/u, 'Nghị quyết'],
  [/\/TT-/u, 'Thông tư'],
  [/\/CT-/u, 'Chỉ thị'],
  [/\/KH-/u, 'Kế hoạch'],
];

/** «Nghị định số …/QĐ-CP»: a kind that has a symbol of its own beside the symbol of another. */
function wrongKind(type: string, number: string): string | undefined {
  const found = KINDS.find(([symbol]) => symbol.test(number))?.[1];
  const own = KINDS.some(([, kind]) => kind.toLowerCase() === type.toLowerCase());
  return found !== undefined && own && found.toLowerCase() !== type.toLowerCase() ? found : undefined;
}

export const issuerSymbol: AuditRule = {
  code: CODE,
  title: { vi: 'Cơ quan ban hành và ký hiệu', en: 'Issuer against symbol' },
  check: ({ plan }) =>
    plan.bases.flatMap((basis) => {
      const kind = wrongKind(basis.type, basis.number ?? '');
      if (kind !== undefined) {
        return [
          findingOf(CODE, {
            lines: [basis.line],
            verdict: 'inconsistent',
            printed: `${basis.type} ${basis.number}`,
            computed: kind,
            vi: `${basis.type} ${basis.number}: ký hiệu này là của ${kind}.`,
            en: `${basis.type} ${basis.number}: documents of this symbol are of the kind ${kind}.`,
            adviceVi:
              'Sửa loại văn bản hoặc ký hiệu: NĐ là Nghị định, QĐ là Quyết định, NQ là Nghị quyết, TT là Thông tư.',
            adviceEn: 'Correct the kind or the symbol: NĐ decree, QĐ decision, NQ resolution, TT circular.',
            subject: basis.number ?? '',
          }),
        ];
      }
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
