import { Refusal } from '#domain/kernel/refusal.ts';
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import type { AuditFinding } from '#domain/plans/audit/finding.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import { openPlanFile } from '../sources/open-plan-file.ts';

/** Kiểm tra dự thảo — reads the very file that is handed out, as an uploaded plan is read, and audits it. */
export async function checkDraft(
  docx: Uint8Array,
  communes: { readonly count: number; readonly onDate: string },
): Promise<readonly AuditFinding[]> {
  const source = await openPlanFile(docx, 'draft.docx');
  if (!source.ok) throw new Refusal(...source.problems);
  const read = readPlan(source.value);
  if (!read.ok) throw new Refusal(...read.problems);
  return auditPlan(read.value, communes.count > 1 ? { communeUnits: communes } : {}, source.value.lines).findings;
}
