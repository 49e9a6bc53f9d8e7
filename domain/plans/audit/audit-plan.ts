/** Kiểm tra kế hoạch — every rule over one read plan, findings in reading order. Pure; corrects nothing. */
import type { PlanDocument } from '../document/plan-document.ts';
import { AUDIT_RULES } from './audit-rules.ts';
import { type AuditKnowledge, auditSubject, type NumberedLine } from './audit-subject.ts';
import type { AuditFinding } from './finding.ts';

export interface PlanAudit {
  readonly findings: readonly AuditFinding[];
}

export function auditPlan(
  plan: PlanDocument,
  knowledge: AuditKnowledge = {},
  source: readonly NumberedLine[] = [],
): PlanAudit {
  const subject = auditSubject(plan, knowledge, source);
  const findings = AUDIT_RULES.flatMap((rule) => rule.check(subject));
  const first = (f: AuditFinding): number => f.lines[0] ?? 0;
  return { findings: [...findings].sort((a, b) => first(a) - first(b)) };
}
