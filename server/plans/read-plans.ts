import {
  listItemChanges as changesContract,
  downloadPlan as downloadContract,
  getPlan as getContract,
  listPlans as listContract,
} from '#contract/plans/plans.ts';
import { type AuditFinding, needsAttention } from '#domain/plans/audit/finding.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { read } from '../act.ts';
import { mediaTypeOf } from './media-types.ts';
import { listItems, presentItem } from './plan-items.ts';
import { getPlanToRead, listPlanRows, presentPlan } from './plan-store.ts';

export const listPlans = read(listContract, async (scene, { year }) => ({
  plans: (await listPlanRows(scene, year)).map((row) => presentPlan(scene, row)),
}));

export const getPlan = read(getContract, async (scene, { planId }) => {
  const row = await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<{
    lines: { line: number; text: string }[];
    document: PlanDocument;
    findings: AuditFinding[];
  }>('select lines, document, findings from plans where id = $1', [planId]);
  const { lines, document, findings } = rows[0] as (typeof rows)[number];
  const { signature } = document;
  return {
    plan: presentPlan(scene, row),
    lines,
    items: (await listItems(scene, planId)).map(presentItem),
    findings: findings.map((finding) => ({
      ...finding,
      lines: [...finding.lines],
      needsAttention: needsAttention(finding),
    })),
    recipients: document.recipients.map(({ printed }) => printed),
    signature: signature
      ? [signature.onBehalfOf, signature.signedFor, signature.post, signature.name].filter(Boolean).join(' · ')
      : null,
    missingAnnexes: document.missingAnnexes.map(({ title, lines: at }) => ({ title, lines: [...at] })),
  };
});

export const downloadPlan = read(downloadContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<{ file: Buffer }>('select file from plans where id = $1', [planId]);
  return { fileName: plan.file_name, mediaType: mediaTypeOf(plan.file_name), bytes: rows[0]?.file ?? new Uint8Array() };
});

export const listItemChanges = read(changesContract, async (scene, { planId, itemId }) => {
  await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<{
    at: Date;
    actor_name: string;
    status_before: string;
    status_after: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
    note: string | null;
  }>(
    `select at, actor_name, status_before, status_after, before, after, note from plan_item_changes
      where plan_id = $1 and item_id = $2 order by seq`,
    [planId, itemId],
  );
  return {
    changes: rows.map((row) => ({
      at: row.at.toISOString(),
      by: row.actor_name,
      statusBefore: row.status_before,
      statusAfter: row.status_after,
      before: row.before,
      after: row.after,
      note: row.note,
    })),
  };
});
