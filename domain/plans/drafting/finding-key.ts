/** Dấu nhận biết phát hiện — the same finding in a later version of the draft, wherever its line has moved to. */
import type { AuditFinding } from '../audit/finding.ts';

export function findingKey({ rule, subject, statement }: AuditFinding): string {
  const text = statement.vi.replace(/dòng \d+(?:[,\s và]+\d+)*/gu, 'dòng').replace(/\s+/g, ' ');
  return `${rule}|${subject ?? ''}|${text}`.slice(0, 400);
}
