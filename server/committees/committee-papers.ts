import { createHash } from 'node:crypto';
import {
  addCommitteeActivity as activityContract,
  addCommitteeDocument as addContract,
  downloadCommitteeDocument as downloadContract,
} from '#contract/committees/members.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { committeeProblem } from '#domain/committees/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, read } from '../act.ts';
import { isEvidence, mediaTypeOf } from '../plans/media-types.ts';
import { listActivities, listDocuments } from './committee-parts.ts';
import { getCommitteeToEdit, getCommitteeToRead } from './committee-store.ts';

const LIMIT_MB = 10;

/** Lưu văn bản: a new edition each time; earlier ones stay. */
export const addCommitteeDocument = act(addContract, async (scene, { file, ...input }) => {
  const committee = await getCommitteeToEdit(scene, input.committeeId);
  const megabytes = Math.ceil(file.bytes.length / 1024 / 1024);
  if (megabytes > LIMIT_MB) throw new Refusal(committeeProblem('document-too-large', { megabytes, limit: LIMIT_MB }));
  if (!isEvidence(file.name, file.bytes))
    throw new Refusal(committeeProblem('document-kind-of-file', { name: file.name }, 'file'));
  const id = scene.newId();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await scene.tx.client.query(
    `insert into committee_documents (id, committee_id, kind, title, number, edition, issued_on, file_name, media_type,
       sha256, bytes, added_by, added_at)
     select $1, $2, $3, $4, $5, coalesce(max(edition), 0) + 1, $6, $7, $8, $9, $10, $11, $12
       from committee_documents where committee_id = $2 and kind = $3`,
    [
      id,
      committee.id,
      input.kind,
      input.title,
      input.number ?? null,
      input.on,
      file.name.slice(0, 200),
      mediaTypeOf(file.name),
      sha256,
      Buffer.from(file.bytes),
      scene.actor.name,
      scene.now,
    ],
  );
  const document = (await listDocuments(scene, committee.id, scene.today)).find((each) => each.id === id);
  if (document === undefined) throw new Error('a document just kept is listed');
  return {
    answer: { document },
    audit: {
      subjectKind: 'committee',
      subjectId: committee.id,
      areaId: committee.area_id,
      details: { document: document.title, kind: document.kind, edition: document.edition, sha256 },
    },
  };
});

export const downloadCommitteeDocument = read(downloadContract, async (scene, { committeeId, documentId }) => {
  await getCommitteeToRead(scene, committeeId, scene.today);
  const { rows } = await scene.tx.client.query<{ file_name: string; media_type: string; bytes: Buffer }>(
    'select file_name, media_type, bytes from committee_documents where committee_id = $1 and id = $2',
    [committeeId, documentId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'tài liệu' }));
  return { fileName: row.file_name, mediaType: row.media_type, bytes: row.bytes };
});

export const addCommitteeActivity = act(activityContract, async (scene, input) => {
  const committee = await getCommitteeToEdit(scene, input.committeeId);
  if (input.documentId !== undefined) {
    const documents = await listDocuments(scene, committee.id, scene.today);
    if (!documents.some(({ id }) => id === input.documentId))
      throw new Refusal(accessProblem('not-found', { what: 'tài liệu' }));
  }
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into committee_activities (id, committee_id, held_on, kind, content, document_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, committee.id, input.on, input.kind, input.content, input.documentId ?? null, scene.actor.name, scene.now],
  );
  const activity = (await listActivities(scene, committee.id)).find((each) => each.id === id);
  if (activity === undefined) throw new Error('an activity just recorded is listed');
  return {
    answer: { activity },
    audit: {
      subjectKind: 'committee',
      subjectId: committee.id,
      areaId: committee.area_id,
      details: { activity: input.kind, on: input.on },
    },
  };
});
