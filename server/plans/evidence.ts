import { createHash } from 'node:crypto';
import type { UploadedFile } from '#contract/kernel/endpoint.ts';
import { addEvidence as addContract, downloadEvidence as downloadContract } from '#contract/plans/targets.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Carrier } from '#domain/plans/tracking/task-carrier.ts';
import { act, read, type Scene } from '../act.ts';
import { isEvidence, mediaTypeOf } from './media-types.ts';
import { getPlanToRead, getTrackedPlan } from './plan-store.ts';

const LIMIT_MB = 10;

/** Minh chứng: a signed report, a photograph; kept as it came. */
export const addEvidence = act(addContract, async (scene, { planId, file }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  const { id, sha256 } = await insertEvidence(scene, planId, file);
  return {
    answer: { evidence: { id, fileName: file.name } },
    audit: { subjectKind: 'plan', subjectId: planId, areaId: plan.area_id, details: { evidence: file.name, sha256 } },
  };
});

/** A file that is what its name says and not too large; `owner`: the body or unit it belongs to. */
export async function insertEvidence(
  scene: Scene,
  planId: string,
  file: UploadedFile,
  owner?: { readonly taskId: string; readonly carrier: Carrier },
): Promise<{ id: string; sha256: string }> {
  const megabytes = Math.ceil(file.bytes.length / 1024 / 1024);
  if (megabytes > LIMIT_MB)
    throw new Refusal(planTrackingProblem('evidence-too-large', { megabytes, limit: LIMIT_MB }));
  if (!isEvidence(file.name, file.bytes)) throw new Refusal(planTrackingProblem('evidence-type', { name: file.name }));
  const id = scene.newId();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await scene.tx.client.query(
    `insert into plan_evidence (id, plan_id, file_name, media_type, sha256, bytes, added_by, added_at, task_id, agency_id, area_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      planId,
      file.name,
      mediaTypeOf(file.name),
      sha256,
      Buffer.from(file.bytes),
      scene.actor.name,
      scene.now,
      owner?.taskId ?? null,
      owner?.carrier.kind === 'agency' ? owner.carrier.agencyId : null,
      owner?.carrier.kind === 'unit' ? owner.carrier.areaId : null,
    ],
  );
  return { id, sha256 };
}

export const downloadEvidence = read(downloadContract, async (scene, { planId, evidenceId }) => {
  await getPlanToRead(scene, planId);
  const { rows } = await scene.tx.client.query<{ file_name: string; media_type: string; bytes: Buffer }>(
    'select file_name, media_type, bytes from plan_evidence where plan_id = $1 and id = $2',
    [planId, evidenceId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'minh chứng' }));
  return { fileName: row.file_name, mediaType: row.media_type, bytes: row.bytes };
});

export async function checkEvidence({ tx }: Scene, planId: string, evidenceId: string): Promise<void> {
  const { rows } = await tx.client.query('select from plan_evidence where plan_id = $1 and id = $2', [
    planId,
    evidenceId,
  ]);
  if (rows.length === 0) throw new Refusal(accessProblem('not-found', { what: 'minh chứng' }));
}
