/**
 * «Như trên» không có nơi gửi — recipients begin «as above», but no addressee stands above.
 * @source consistency of the source plans (finding PT-S01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'as-above';

export const asAbove: AuditRule = {
  code: CODE,
  title: { vi: '«Như trên» không có nơi gửi', en: '“As above” without addressee' },
  check: ({ plan, sections }) =>
    plan.recipients.flatMap((recipient) => {
      if (!/^như (?:trên|kính gửi)/iu.test(recipient.name)) return [];
      const addressed = sections.some((s) => s.section.depth === 0 && /kính gửi/iu.test(s.section.text));
      if (addressed) return [];
      return [
        findingOf(CODE, {
          lines: [recipient.line],
          verdict: 'warning',
          printed: recipient.printed,
          vi: 'Nơi nhận ghi «Như trên» nhưng văn bản không có phần «Kính gửi».',
          en: 'The recipients say “as above”, but the text has no addressee.',
          adviceVi: 'Bỏ «Như trên» hoặc thêm phần «Kính gửi»; kế hoạch thường không có.',
          adviceEn: 'Drop “as above” or add an addressee block; plans usually have none.',
        }),
      ];
    }),
};
