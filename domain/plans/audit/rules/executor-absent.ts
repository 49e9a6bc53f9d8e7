/**
 * Thiếu cơ quan chi trả — a target whose paying or issuing body is known (health insurance: social insurance agency) and
 * is named nowhere among the duties.
 * @source consistency of the source plans (findings HY-S02, PT-S02)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditSubject } from '../audit-subject.ts';
import { PAYING_BODIES } from '../data/paying-bodies.ts';
import { domainOfMeasure } from '../data/work-domains.ts';
import { dutySentences, hasDuties } from '../duties.ts';

const CODE = 'executor-absent';

export const executorAbsent: AuditRule = {
  code: CODE,
  title: { vi: 'Thiếu cơ quan chi trả, cấp phát', en: 'Executing body absent' },
  check: (subject) =>
    PAYING_BODIES.flatMap((body) => {
      const targets = subject.plan.targets.filter((t) => domainOfMeasure(t.measure)?.code === body.domain);
      const first = targets[0];
      if (!first || !lacksPayingBody(subject, body.domain)) return [];
      return [
        findingOf(CODE, {
          lines: targets.map((t) => t.line),
          verdict: 'warning',
          printed: first.printed,
          vi: `Chỉ tiêu «${first.printed}» cần ${body.vi}, nhưng cơ quan này không có trong phần phân công.`,
          en: `Target “${first.printed}” needs the ${body.en}, which is named nowhere among the duties.`,
          adviceVi: 'Nêu cơ quan chi trả, cấp phát của từng chính sách.',
          adviceEn: 'Show the paying and issuing body of each policy.',
          subject: body.domain,
        }),
      ];
    }),
};

/** The body that pays or issues is named nowhere among the duties. Communes and agencies have none of their own. */
export function lacksPayingBody(subject: AuditSubject, domain: string): boolean {
  if (!hasDuties(subject) || /^(?:commune|agency)$/.test(subject.plan.document.level ?? '')) return false;
  const body = PAYING_BODIES.find((b) => b.domain === domain);
  return body !== undefined && !dutySentences(subject).some((d) => body.name.test(`${d.heading} ${d.text}`));
}
