/**
 * Năm trong văn bản — a past year named as that of a plan, programme or target in forward-looking text (copied from last
 * year?), and a plan dated far from its year. Years of titles, results, bases and periods are explained.
 * @source consistency of the source plans, rule 11 (finding HD-S01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';

const CODE = 'plan-year';
const OWN_WORK = /(?:kế hoạch|chương trình|mục tiêu|chỉ tiêu|nhiệm vụ|thực hiện|công tác giảm nghèo)[^.;:“”"]{0,90}$/iu;
const EXPLAINED =
  /(?:kết quả (?:điều tra|rà soát|giảm nghèo|đạt được|năm)|rà soát|so với|cuối năm|đầu năm|phê duyệt|sơ kết|tổng kết|từ năm|đến năm|số liệu|ngày \d|tháng \d)[^.;:“”"]{0,60}$/iu;

/** «Đến hết năm 2019 có thêm 02 xã …» in the targets of 2021: a term that has passed. */
const DEADLINE = /^\P{L}*(?:[a-zđ][.)]\s*)?(?:phấn đấu,?\s+)?(?:đến\s+hết|đến\s+cuối|đến|hết|cuối|trong)\s*$/iu;

export const planYear: AuditRule = {
  code: CODE,
  title: { vi: 'Năm trong văn bản', en: 'Years in the text' },
  check: ({ plan, sentences, isNews }) => {
    const year = plan.document.year;
    if (year === undefined || isNews) return [];
    const last = plan.document.lastYear ?? year;
    const promised = new Set(plan.targets.map((t) => t.line));
    const stale = sentences.flatMap((sentence) => {
      if (sentence.sense === 'results' || sentence.section.depth === 0) return [];
      return [...sentence.text.matchAll(/năm\s+(20\d{2})(?!\s*[-–]\s*20)/giu)].flatMap((m) => {
        const named = Number(m[1]);
        const before = sentence.text.slice(0, m.index);
        const title = plan.bases.some((b) => b.section === sentence.section.label && (b.title ?? '').includes(m[0]));
        if (named >= year || named > last || named < year - 2 || title) return [];
        const overdue = sentence.sense === 'targets' && DEADLINE.test(before) && promised.has(sentence.line);
        if (overdue) return [{ sentence, named, printed: m[0] }];
        return OWN_WORK.test(before) && !EXPLAINED.test(before) ? [{ sentence, named, printed: m[0] }] : [];
      });
    });
    const findings = stale.map(({ sentence, named, printed }) =>
      findingOf(CODE, {
        lines: [sentence.line],
        verdict: 'warning',
        printed,
        computed: String(year),
        vi: `Nêu năm ${named} trong kế hoạch của năm ${year}: chép lại từ năm trước?`,
        en: `Year ${named} named in a plan of ${year}: copied from last year?`,
        adviceVi: 'Lấy năm từ trường năm của kế hoạch; nếu đúng là năm cũ, nói rõ vì sao.',
        adviceEn: 'Take the year from the plan’s own field; if the old year is meant, say why.',
        subject: String(named),
      }),
    );
    const dated = Number(plan.document.date?.slice(0, 4) ?? year);
    if (dated < year - 1 || dated > last) {
      findings.push(
        findingOf(CODE, {
          lines: [plan.document.line ?? 1],
          verdict: 'warning',
          printed: plan.document.date,
          computed: String(year),
          vi: `Kế hoạch năm ${year} đề ngày ${plan.document.date}.`,
          en: `A plan for ${year} is dated ${plan.document.date}.`,
          adviceVi: 'Kiểm tra năm của kế hoạch và ngày ký.',
          adviceEn: 'Check the year of the plan and the day of signing.',
          subject: String(dated),
        }),
      );
    }
    return findings;
  },
};
