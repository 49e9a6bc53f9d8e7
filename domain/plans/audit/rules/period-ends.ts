/**
 * Giai đoạn sắp hết — a body set up or a scheme begun for a period that ends within the plan's year.
 * @source consistency of the source plans (finding HD-S11)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'period-ends';
const SET_UP = /(?:thành lập|kiện toàn|xây dựng|ban hành)[^.;]{0,140}giai đoạn\s+(20\d{2})\s*[-–]\s*(20\d{2})/iu;

export const periodEnds: AuditRule = {
  code: CODE,
  title: { vi: 'Giai đoạn sắp hết', en: 'Period that ends within the year' },
  check: ({ plan, sentences }) =>
    sentences.flatMap((sentence) => {
      const match = SET_UP.exec(sentence.text);
      const year = plan.document.year;
      if (!match || year === undefined || sentence.sense === 'results' || sentence.section.depth === 0) return [];
      if (!/(?:thành lập|kiện toàn)/iu.test(match[0]) || Number(match[2]) > year) return [];
      return [
        findingOf(CODE, {
          lines: [sentence.line],
          verdict: 'warning',
          printed: `giai đoạn ${match[1]}-${match[2]}`,
          computed: String(year),
          vi: `Thành lập, kiện toàn cho giai đoạn ${match[1]}–${match[2]}, giai đoạn này hết trong năm kế hoạch ${year}.`,
          en: `A body is set up for ${match[1]}–${match[2]}, which ends within the plan year ${year}.`,
          adviceVi: 'Hỏi có cần lập cho giai đoạn sau không, hoặc nêu thời hạn còn lại.',
          adviceEn: 'Ask whether it is meant for the next period, or state the remaining time.',
        }),
      ];
    }),
};
