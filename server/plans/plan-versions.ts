import {
  decideVersion as decideContract,
  getVersion as getContract,
  uploadVersion as uploadContract,
} from '#contract/plans/identity.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { differenceKey, type ItemMatch, matchItems } from '#domain/plans/identity/match-items.ts';
import { planIdentityProblem } from '#domain/plans/identity/problems.ts';
import { act, read, type Scene } from '../act.ts';
import { amendItems } from './amend-items.ts';
import { contentOf, type ItemRow, itemsOfDocument, listItems } from './plan-items.ts';
import { getPlanToEdit, getPlanToRead, presentPlan } from './plan-store.ts';
import { auditUpload, linesJson, readUpload } from './read-upload.ts';
import { replaceItems } from './replace-items.ts';

interface VersionRow {
  readonly id: string;
  readonly no: number;
  readonly status: 'proposed' | 'superseded' | 'dropped';
  readonly file_name: string;
  readonly reason: string;
  readonly added_by: string;
  readonly added_at: Date;
  readonly document: PlanDocument;
}

/** An item of the plan in the shape the match needs. */
type OldRow = ItemRow & { readonly asRead: ItemRow['as_read'] };

async function matchesWith(scene: Scene, planId: string, document: PlanDocument): Promise<ItemMatch<OldRow>[]> {
  const rows = await listItems(scene, planId);
  return matchItems(
    rows.map((row) => ({ ...row, asRead: row.as_read })),
    itemsOfDocument(document),
  );
}

const countsOf = (matches: readonly ItemMatch[]) => {
  const count = (how: ItemMatch['how']) => matches.filter((match) => match.how === how).length;
  return { same: count('same'), changed: count('changed'), added: count('added'), gone: count('gone') };
};

/** Nộp bản mới: one nobody has confirmed is replaced at once, a tracked plan waits for a decision about each difference. */
export const uploadVersion = act(uploadContract, async (scene, { planId, reason, file }) => {
  const plan = await getPlanToEdit(scene, planId);
  const upload = await readUpload(file);
  const { client } = scene.tx;
  const same = await client.query('select from plans where id = $1 and file_sha256 = $2', [planId, upload.sha256]);
  if (same.rows.length > 0) throw new Refusal(planIdentityProblem('plan-version-same'));
  const waiting = await client.query(`select from plan_versions where plan_id = $1 and status = 'proposed'`, [planId]);
  if (waiting.rows.length > 0) throw new Refusal(planIdentityProblem('plan-version-open'));
  const findings = await auditUpload(scene, upload, plan.area_id, plan.issued_on ?? `${plan.year}-01-01`);
  const matches = await matchesWith(scene, planId, upload.document);
  const versionId = scene.newId();
  await client.query(
    `insert into plan_versions (id, plan_id, no, status, file_name, file_sha256, file, lines, document, findings, reason, added_by, added_at)
     values ($1, $2, $3, 'proposed', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      versionId,
      planId,
      plan.document_version + 1,
      file.name,
      upload.sha256,
      Buffer.from(file.bytes),
      linesJson(upload.source),
      JSON.stringify(upload.document),
      JSON.stringify(findings),
      reason,
      scene.actor.name,
      scene.now,
    ],
  );
  const proposed = plan.status === 'confirmed';
  if (!proposed) {
    await replaceItems(scene, planId, matches, plan.document_version + 1);
    await swapContent(scene, planId, versionId);
  }
  return {
    answer: {
      plan: presentPlan(scene, await getPlanToEdit(scene, planId)),
      versionId,
      proposed,
      counts: countsOf(matches),
    },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { file: file.name, sha256: upload.sha256, reason, proposed, ...countsOf(matches) },
    },
  };
});

/** The newer content becomes the plan's; what the plan was stays in the row of the version. */
async function swapContent(scene: Scene, planId: string, versionId: string): Promise<void> {
  await scene.tx.client.query(
    `with old as (select file_name, file_sha256, file, lines, document, findings, document_version from plans where id = $1),
          new as (select * from plan_versions where id = $2),
          moved as (
            update plans p set file_name = n.file_name, file_sha256 = n.file_sha256, file = n.file, lines = n.lines,
                   document = n.document, findings = n.findings, document_version = n.no, version = p.version + 1
              from new n where p.id = $1 returning p.id)
     update plan_versions v set status = 'superseded', no = o.document_version, file_name = o.file_name,
            file_sha256 = o.file_sha256, file = o.file, lines = o.lines, document = o.document, findings = o.findings,
            decided_by = $3, decided_at = $4
       from old o, moved where v.id = $2`,
    [planId, versionId, scene.actor.name, scene.now],
  );
}

async function versionOf({ tx }: Scene, planId: string, versionId: string): Promise<VersionRow> {
  const { rows } = await tx.client.query<VersionRow>(
    `select id, no, status, file_name, reason, added_by, added_at, document from plan_versions where plan_id = $1 and id = $2`,
    [planId, versionId],
  );
  if (rows[0] === undefined) throw new Refusal(accessProblem('not-found', { what: 'bản kế hoạch' }));
  return rows[0];
}

export const getVersion = read(getContract, async (scene, { planId, versionId }) => {
  const plan = await getPlanToRead(scene, planId);
  const version = await versionOf(scene, planId, versionId);
  const matches = await matchesWith(scene, planId, version.document);
  return {
    plan: presentPlan(scene, plan),
    no: version.no,
    status: version.status,
    fileName: version.file_name,
    reason: version.reason,
    by: version.added_by,
    at: version.added_at.toISOString(),
    same: matches.filter(({ how }) => how === 'same').length,
    differences: matches.flatMap((match) =>
      match.how === 'same'
        ? []
        : [
            {
              key: differenceKey(match),
              kind: match.new?.kind ?? (match.old as OldRow).kind,
              how: match.how,
              itemId: match.old?.id ?? null,
              before: match.old === undefined ? null : contentOf(match.old),
              after: match.new === undefined ? null : { ...match.new.content },
            },
          ],
    ),
  };
});

/** Quyết định bản sửa đổi: what is taken over changes the tracked targets, which keep their course. */
export const decideVersion = act(decideContract, async (scene, { planId, versionId, decision, refused, version }) => {
  const plan = await getPlanToEdit(scene, planId, version);
  const row = await versionOf(scene, planId, versionId);
  if (row.status !== 'proposed') throw new Refusal(planIdentityProblem('plan-version-decided'));
  const matches = await matchesWith(scene, planId, row.document);
  let tasksToClose = 0;
  if (decision === 'drop')
    await scene.tx.client.query(
      `update plan_versions set status = 'dropped', decided_by = $2, decided_at = $3 where id = $1`,
      [versionId, scene.actor.name, scene.now],
    );
  else {
    ({ tasksToClose } = await amendItems(scene, plan, matches, new Set(refused), row.no));
    await swapContent(scene, planId, versionId);
  }
  const counts = countsOf(matches);
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, planId)), counts, tasksToClose },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { version: row.no, decision, refused: refused.length, ...counts },
    },
  };
});
