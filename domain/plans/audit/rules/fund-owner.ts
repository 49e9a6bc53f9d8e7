/**
 * Quỹ không có người phụ trách — a fund named among the solutions and by no body's duties.
 * @source consistency of the source plans, rule 9 (finding HY-S03)
 */
import { searchKey } from '../../../kernel/vietnamese-text.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { lineInSentence } from '../audit-subject.ts';
import { dutySentences, hasDuties } from '../duties.ts';
import { fundsIn } from '../funds.ts';

const CODE = 'fund-without-owner';

export const fundWithoutOwner: AuditRule = {
  code: CODE,
  title: { vi: 'Quỹ không có người phụ trách', en: 'Fund without owner' },
  check: (subject) => {
    if (!hasDuties(subject)) return [];
    const duties = searchKey(
      dutySentences(subject)
        .map((d) => d.text)
        .join(' ')
        .replace(/[^\p{L}\s]/gu, ' '),
    );
    const seen = new Set<string>();
    return subject.sentences.flatMap((sentence) => {
      if (/^(?:duties|reporting|results)$/.test(sentence.sense) || sentence.section.depth === 0) return [];
      return fundsIn(sentence.text).flatMap((fund) => {
        const key = searchKey(fund.name.replace(/[^\p{L}\s]/gu, ' '));
        if (seen.has(key)) return [];
        seen.add(key);
        if (duties.includes(`quy ${key}`)) return [];
        return [
          findingOf(CODE, {
            lines: [lineInSentence(sentence, fund.at)],
            verdict: 'warning',
            printed: fund.printed,
            vi: `Quỹ «${fund.name}» được nêu nhưng phần phân công không giao cơ quan nào.`,
            en: `The fund “${fund.name}” is named, but no body among the duties has it.`,
            adviceVi: 'Giao đơn vị quản lý, vận động quỹ.',
            adviceEn: 'Name the body that manages and raises the fund.',
            subject: fund.name,
          }),
        ];
      });
    });
  },
};
