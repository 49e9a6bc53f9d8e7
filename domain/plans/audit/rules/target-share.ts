/**
 * Chỉ tiêu giảm và tỷ lệ so với đầu kỳ — the printed share of a planned reduction in households.
 * @source consistency of the source plans, rule 3 (checks HD-C21, HD-C22)
 */
import { accountsOf } from '../accounts.ts';
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { count, fitRatio, printedDecimal } from '../printed-number.ts';
import { fitWords } from '../rounding-words.ts';

const CODE = 'target-share';

export const targetShare: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu giảm so với số hộ đầu năm', en: 'Planned reduction as a share of the stock' },
  check: ({ plan }) => {
    const accounts = accountsOf(plan);
    return plan.targets.flatMap((target, index) => {
      const share = plan.targets[index + 1];
      const account = accounts.find((a) => `${a.key}-households` === target.measure);
      if (target.operator !== 'decrease_by' || target.unit !== 'household' || !account?.closing) return [];
      if (share?.text !== target.text || share.unit !== 'percent' || share.measure !== target.measure) return [];
      const printed = printedDecimal(share.printed);
      const fit = printed && fitRatio(target.value, account.closing.value, printed);
      if (!fit) return [];
      const words = fitWords(fit);
      return [
        findingOf(CODE, {
          lines: [target.line, account.closing.line],
          verdict: fit.verdict,
          printed: share.printed,
          computed: `${count(target.value)} / ${count(account.closing.value)} ≈ ${fit.shown}%`,
          vi: `Chỉ tiêu giảm ${count(target.value)} ${account.vi} / ${count(account.closing.value)} ≈ ${fit.shown}%, in ${share.printed}: ${words.vi}.`,
          en: `Planned reduction of ${count(target.value)} ${account.en} / ${count(account.closing.value)} ≈ ${fit.shown}%, printed ${share.printed}: ${words.en}.`,
          adviceVi: words.adviceVi,
          adviceEn: words.adviceEn,
          subject: target.measure,
        }),
      ];
    });
  },
};
