/**
 * Chỉ tiêu không có cơ quan chủ trì — no body among the duties sees to what the target promises.
 * @source consistency of the source plans, rule 9 (findings HD-S05, PT-S03)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import { domainOfMeasure, WORK_DOMAINS, type WorkDomain } from '../data/work-domains.ts';
import { hasDuties, isAssigned } from '../duties.ts';
import { lacksPayingBody } from './executor-absent.ts';

const CODE = 'target-without-lead';

export const targetWithoutLead: AuditRule = {
  code: CODE,
  title: { vi: 'Chỉ tiêu không có cơ quan chịu trách nhiệm', en: 'Target without responsible agency' },
  check: (subject) => {
    if (!hasDuties(subject)) return [];
    const seen = new Set<string>();
    return subject.plan.targets.flatMap((target) => {
      const several = target.measure === 'entitlements' || target.measure === 'basic-services';
      const single = domainOfMeasure(target.measure);
      const domains: readonly WorkDomain[] = several
        ? WORK_DOMAINS.filter((d) => d.dimension?.test(target.text))
        : single
          ? [single]
          : [];
      const key = (d: WorkDomain): string => `${target.line}|${d.code}`;
      const without = domains.filter(
        (d) => !seen.has(key(d)) && !isAssigned(subject, d) && !lacksPayingBody(subject, d.code),
      );
      for (const d of domains) seen.add(key(d));
      if (without.length === 0) return [];
      const [vi, en] = [without.map((d) => d.vi).join('; '), without.map((d) => d.en).join('; ')];
      return [
        findingOf(CODE, {
          lines: [target.line],
          verdict: 'warning',
          printed: target.printed,
          vi: `Chỉ tiêu «${target.printed}» về ${vi}: phần phân công không giao cơ quan nào.`,
          en: `Target “${target.printed}” on ${en}: no body among the duties is responsible.`,
          adviceVi: 'Giao một cơ quan chủ trì cho từng chỉ tiêu trước khi ban hành.',
          adviceEn: 'Name one lead for each target before issue.',
          subject: without.map((d) => d.code).join(','),
        }),
      ];
    });
  },
};
