/**
 * Chính sách, nhiệm vụ không có cơ quan chủ trì — works among the solutions that no body among the duties is given; also
 * local policies known only by the resolution that is cited.
 * @source consistency of the source plans, rule 9 (findings HD-S06, LC-S07, LC-S08, HY-S01)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { AuditSubject } from '../audit-subject.ts';
import { lineInSentence } from '../audit-subject.ts';
import { domainOfMeasure, WORK_DOMAINS, type WorkDomain } from '../data/work-domains.ts';
import { distinctiveWords } from '../distinctive-words.ts';
import { dutySentences, hasDuties, isAssigned } from '../duties.ts';

const CODE = 'policy-without-lead';
const FORWARD = new Set(['measures', 'other', 'funding']);

export const policyWithoutLead: AuditRule = {
  code: CODE,
  title: { vi: 'Chính sách, nhiệm vụ không có cơ quan chủ trì', en: 'Policy or work without lead' },
  check: (subject) => (hasDuties(subject) ? [...works(subject), ...citedPolicies(subject)] : []),
};

function works(subject: AuditSubject) {
  const solutions = subject.sentences
    .filter((s) => FORWARD.has(s.sense) && s.section.depth > 0)
    .map((s) => ({ sentence: s, section: s.section, line: s.line, text: withoutExamples(s.text) }));
  return WORK_DOMAINS.flatMap((domain) => {
    if (hasTarget(subject, domain)) return [];
    const found = solutions.find((s) => domain.mention.test(s.text));
    const at = found ? (domain.mention.exec(found.text)?.index ?? 0) : 0;
    if (!domain.policy || !found || isAssigned(subject, domain)) return [];
    return [
      findingOf(CODE, {
        lines: solutions
          .filter((s) => domain.mention.test(s.text))
          .map((s) => (s === found ? lineInSentence(s.sentence, at) : s.line)),
        verdict: 'warning',
        printed: domain.mention.exec(found.text)?.[0],
        vi: `${capital(domain.vi)} có trong giải pháp (mục ${found.section.label}) nhưng phần phân công không giao cơ quan nào.`,
        en: `${capital(domain.en)} stands among the solutions (${found.section.label}), but no body among the duties is given it.`,
        adviceVi: 'Giao một cơ quan chủ trì, hoặc nói rõ ai chi trả, ai thực hiện.',
        adviceEn: 'Name one lead, or say who pays and who executes.',
        subject: domain.code,
      }),
    ];
  });
}

/** A work with a target is judged by its target. */
function hasTarget(subject: AuditSubject, domain: WorkDomain): boolean {
  return subject.plan.targets.some(
    (t) =>
      domainOfMeasure(t.measure) === domain ||
      (/^(?:entitlements|basic-services)$/.test(t.measure) && domain.dimension?.test(t.text) === true),
  );
}

/** Lists in brackets are examples; blanks keep the places of what follows. */
function withoutExamples(text: string): string {
  return text.replace(/\([^)]*\)/gu, (piece) => ' '.repeat(piece.length));
}

function citedPolicies(subject: AuditSubject) {
  const duties = dutySentences(subject)
    .map((d) => `${d.heading} ${d.text}`.toLowerCase())
    .join(' ');
  return subject.plan.bases.flatMap((basis) => {
    const sense = subject.sections.find((s) => s.section.label === basis.section)?.sense;
    if (sense !== 'measures' || !/(?:NQ-HĐND|QĐ-UBND)$/iu.test(basis.number ?? '') || !basis.title) return [];
    const words = distinctiveWords(basis.title);
    if (words.length === 0 || words.some((w) => duties.includes(w))) return [];
    return [
      findingOf(CODE, {
        lines: [basis.line],
        verdict: 'warning',
        printed: basis.number,
        vi: `Chính sách theo ${basis.type} ${basis.number} (${words.join(', ')}) không có cơ quan chủ trì trong phần phân công.`,
        en: `The policy of ${basis.number} (${words.join(', ')}) has no lead among the duties.`,
        adviceVi: 'Giao một cơ quan chủ trì thực hiện nghị quyết, quyết định này.',
        adviceEn: 'Name one lead for this resolution or decision.',
        subject: basis.number,
      }),
    ];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
