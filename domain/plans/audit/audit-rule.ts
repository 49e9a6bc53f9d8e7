/** Quy tắc kiểm tra — one idea applied to a read plan. It reports; it never corrects. */
import type { Bilingual } from '../../kernel/language.ts';
import type { AuditSubject } from './audit-subject.ts';
import type { AuditFinding, Verdict } from './finding.ts';

export interface AuditRule {
  readonly code: string;
  readonly title: Bilingual;
  readonly check: (subject: AuditSubject) => readonly AuditFinding[];
}

export interface FindingText {
  readonly lines: readonly number[];
  readonly verdict: Verdict;
  readonly printed?: string | undefined;
  readonly computed?: string | undefined;
  readonly vi: string;
  readonly en: string;
  readonly adviceVi: string;
  readonly adviceEn: string;
  readonly subject?: string | undefined;
}

export function findingOf(rule: string, text: FindingText): AuditFinding {
  return {
    rule,
    lines: [...new Set(text.lines)],
    statement: { vi: text.vi, en: text.en },
    printed: text.printed ?? null,
    computed: text.computed ?? null,
    verdict: text.verdict,
    advice: { vi: text.adviceVi, en: text.adviceEn },
    ...(text.subject === undefined ? {} : { subject: text.subject }),
  };
}
