import { createHash } from 'node:crypto';
import type { UploadedFile } from '#contract/kernel/endpoint.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import type { AuditFinding } from '#domain/plans/audit/finding.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import type { SourceText } from '#domain/plans/reading/source-lines.ts';
import type { Scene } from '../act.ts';
import { openPlanFile } from './sources/open-plan-file.ts';

export interface ReadUpload {
  readonly document: PlanDocument;
  readonly source: SourceText;
  readonly sha256: string;
}

/** A file as a plan; refused with the reason when it is none. */
export async function readUpload(file: UploadedFile): Promise<ReadUpload> {
  const source = await openPlanFile(file.bytes, file.name);
  if (!source.ok) throw new Refusal(...source.problems);
  const read = readPlan(source.value);
  if (!read.ok) throw new Refusal(...read.problems);
  return {
    document: read.value,
    source: source.value,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  };
}

/** What the audit says of it, with the number of communes that stand under the unit on the day. */
export async function auditUpload(
  { tx }: Scene,
  { document, source }: ReadUpload,
  areaId: number,
  on: string,
): Promise<readonly AuditFinding[]> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from areas where level = 'commune' and (province_id = $1 or district_id = $1)
        and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
    [areaId, on],
  );
  const count = rows[0]?.count ?? 0;
  return auditPlan(document, count > 1 ? { communeUnits: { count, onDate: on } } : {}, source.lines).findings;
}

export const linesJson = (source: SourceText): string =>
  JSON.stringify(source.lines.map(({ line, text }) => ({ line, text })));
