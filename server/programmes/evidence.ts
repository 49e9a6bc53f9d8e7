import { createHash } from 'node:crypto';
import {
  addActivityEvidence as addContract,
  downloadActivityEvidence as downloadContract,
} from '#contract/programmes/programme.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read } from '../act.ts';
import { isEvidence, mediaTypeOf } from '../plans/media-types.ts';
import { getActivityToEdit, getActivityToRead } from './activity-store.ts';

const LIMIT_MB = 10;

export const addActivityEvidence = act(addContract, async (scene, { activityId, file }) => {
  const activity = await getActivityToEdit(scene, activityId);
  const megabytes = Math.ceil(file.bytes.length / 1024 / 1024);
  if (megabytes > LIMIT_MB)
    throw new Refusal(planTrackingProblem('evidence-too-large', { megabytes, limit: LIMIT_MB }));
  if (!isEvidence(file.name, file.bytes)) throw new Refusal(planTrackingProblem('evidence-type', { name: file.name }));
  const id = scene.newId();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await scene.tx.client.query(
    `insert into activity_evidence (id, activity_id, file_name, media_type, sha256, bytes, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      activityId,
      file.name.slice(0, 200),
      mediaTypeOf(file.name),
      sha256,
      Buffer.from(file.bytes),
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { evidenceId: id },
    audit: {
      subjectKind: 'integrated-activity',
      subjectId: activityId,
      areaId: activity.area_id,
      details: { evidence: file.name, sha256 },
    },
  };
});

export const downloadActivityEvidence = read(downloadContract, async (scene, { activityId, evidenceId }) => {
  await getActivityToRead(scene, activityId);
  const { rows } = await scene.tx.client.query<{ file_name: string; media_type: string; bytes: Buffer }>(
    'select file_name, media_type, bytes from activity_evidence where activity_id = $1 and id = $2',
    [activityId, evidenceId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'minh chứng' }));
  return { fileName: row.file_name, mediaType: row.media_type, bytes: row.bytes };
});
