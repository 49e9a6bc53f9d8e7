/**
 * Tên quỹ — a fund under a name that is known as something else.
 * @source consistency of the source plans, rule 15 (finding LC-S11)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { lineInSentence } from '../audit-subject.ts';
import { KNOWN_FUNDS } from '../data/known-names.ts';
import { fundsIn } from '../funds.ts';

const CODE = 'fund-name';

export const fundNames: AuditRule = {
  code: CODE,
  title: { vi: 'Tên quỹ', en: 'Name of a fund' },
  check: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      fundsIn(sentence.text).flatMap((fund) => {
        const known = KNOWN_FUNDS.find((k) => k.variants.test(fund.name));
        if (!known) return [];
        return [
          findingOf(CODE, {
            lines: [lineInSentence(sentence, fund.at)],
            verdict: 'warning',
            printed: fund.printed,
            vi: `Quỹ mang tên «${fund.name}»; ${known.noteVi}, quỹ là «${known.name}».`,
            en: `The fund is called “${fund.name}”; ${known.noteEn}, the fund is “${known.name}”.`,
            adviceVi: 'Hỏi; ghi tên thường gọi là bí danh của cùng một quỹ.',
            adviceEn: 'Ask; record it as an alias of the same fund.',
            subject: known.name,
          }),
        ];
      }),
    ),
};
