import {
  addDocument as addContract,
  changeDocument as changeContract,
  relateDocuments as relateContract,
} from '#contract/documents/documents.ts';
import { linkTargetDocument as linkContract } from '#contract/documents/plan-documents.ts';
import { issuerKey } from '#domain/documents/document-identity.ts';
import { levelOfDocument, wrongIssuer } from '#domain/documents/issuer-kind.ts';
import { documentProblem } from '#domain/documents/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, type Scene } from '../act.ts';
import { getTrackedPlan } from '../plans/plan-store.ts';
import { getTargetRow } from '../plans/target-store.ts';
import {
  type DocumentContent,
  type DocumentPlace,
  type DocumentRow,
  documentName,
  findDocument,
  getDocumentRow,
  insertDocument,
  mayEditDocument,
  presentDocument,
  updateDocument,
  withSymbolIssuer,
} from './document-store.ts';
import { noteCreation } from './record-citations.ts';

interface Written {
  readonly type: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly horizon: number | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  readonly source: string;
  readonly verification: DocumentContent['verification'];
}

const NUMBER = /^\d{1,6}[A-ZĐa-zđ]?(?:\/\d{4})?[/-][\p{L}][\p{L}\d./-]*$/u;

/** Number, issuer and years held against each other before anything is written. */
function contentOf(written: Written): DocumentContent {
  const number = written.number?.replace(/\s+/gu, '').replace(/–/gu, '-');
  if (number !== undefined && !NUMBER.test(number))
    throw new Refusal(documentProblem('document-number', { number }, 'number'));
  const content = withSymbolIssuer({
    ...written,
    number,
    issuer: written.issuer ?? undefined,
    date: written.issuedOn ?? undefined,
  });
  const wanted = wrongIssuer(content);
  if (wanted !== undefined)
    throw new Refusal(
      documentProblem('document-issuer', { number: number ?? '', issuer: written.issuer ?? '', wanted }, 'issuer'),
    );
  const { inForceFrom, inForceTo, periodFrom, periodTo } = written;
  if (
    (inForceFrom !== null && inForceTo !== null && inForceTo <= inForceFrom) ||
    (periodFrom ?? 0) > (periodTo ?? 9999)
  )
    throw new Refusal(documentProblem('document-dates', {}, 'inForceTo'));
  return content;
}

async function refuseKnown(scene: Scene, content: DocumentContent, except?: string): Promise<void> {
  await scene.tx.client.query("select pg_advisory_xact_lock(hashtext('vuonlen.documents'))");
  const known = await findDocument(scene.tx, content, except);
  if (known !== undefined)
    throw new Refusal(documentProblem('document-known', { name: documentName(known) }, 'number'));
}

/** A local document belongs to the unit its issuer names among one's own, else to one's province. */
async function placeOf(scene: Scene, content: DocumentContent): Promise<DocumentPlace> {
  if (levelOfDocument(content) === 'central') return { provinceId: null, areaId: null };
  const ids = [...scene.units.provinces, ...scene.units.districts, ...scene.units.communes];
  const { rows } = await scene.tx.client.query<{ id: number; province_id: number; full_name: string }>(
    'select id, province_id, full_name from areas where id = any($1::int[])',
    [ids],
  );
  const issuer = issuerKey(content.issuer ?? '');
  const named = rows.find(({ full_name }) => issuer.endsWith(issuerKey(full_name)));
  const province = named?.province_id ?? rows[0]?.province_id ?? null;
  return { provinceId: province, areaId: named?.id ?? null };
}

export const addDocument = act(addContract, async (scene, { reason, commandId: _, ...written }) => {
  const content = contentOf(written);
  await refuseKnown(scene, content);
  const place = await placeOf(scene, content);
  if (!mayEditDocument(scene, { province_id: place.provinceId, area_id: place.areaId }) && place.provinceId === null)
    throw new Refusal(documentProblem('document-central'));
  const id = scene.newId();
  await insertDocument(scene.tx, id, content, place, { name: scene.actor.name, now: scene.now });
  await noteCreation(scene, id, reason, written);
  return answerWith(scene, id, { reason, after: written });
});

/** Sửa văn bản: before and after stay in its history and in the audit log. */
export const changeDocument = act(
  changeContract,
  async (scene, { documentId, version, reason, commandId: _, ...written }) => {
    await scene.tx.client.query('select 1 from documents where id = $1 for update', [documentId]);
    const row = await getDocumentRow(scene.tx, documentId);
    if (!mayEditDocument(scene, row)) throw new Refusal(documentProblem('document-central'));
    if (row.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
    const content = contentOf(written);
    await refuseKnown(scene, content, documentId);
    await updateDocument(scene.tx, documentId, content);
    const before = writtenOf(row);
    await scene.tx.client.query(
      `insert into document_changes (document_id, at, actor_id, actor_name, reason, before, after) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        documentId,
        scene.now,
        scene.actor.id,
        scene.actor.name,
        reason,
        JSON.stringify(before),
        JSON.stringify(written),
      ],
    );
    return answerWith(scene, documentId, { reason, before, after: written });
  },
);

const writtenOf = (row: DocumentRow): Written => ({
  type: row.type,
  number: row.number,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  title: row.title,
  periodFrom: row.period_from,
  periodTo: row.period_to,
  horizon: row.horizon,
  inForceFrom: row.in_force_from,
  inForceTo: row.in_force_to,
  source: row.source,
  verification: row.verification,
});

async function answerWith(scene: Scene, id: string, details: Readonly<Record<string, unknown>>) {
  const row = await getDocumentRow(scene.tx, id);
  return {
    answer: { document: presentDocument(row, scene.today, mayEditDocument(scene, row)) },
    audit: { subjectKind: 'document', subjectId: id, areaId: row.area_id, details },
  };
}

export const relateDocuments = act(relateContract, async (scene, input) => {
  const { documentId, otherId, kind, clause, holds } = input;
  if (documentId === otherId) throw new Refusal(documentProblem('document-relation-self', {}, 'otherId'));
  const row = await getDocumentRow(scene.tx, documentId);
  await getDocumentRow(scene.tx, otherId);
  if (!mayEditDocument(scene, row)) throw new Refusal(documentProblem('document-central'));
  if (holds)
    await scene.tx.client.query(
      `insert into document_relations (from_id, to_id, kind, clause, origin, note, added_by, added_at)
       values ($1, $2, $3, $4, 'entered', $5, $6, $7) on conflict do nothing`,
      [documentId, otherId, kind, clause, input.note ?? null, scene.actor.name, scene.now],
    );
  else
    await scene.tx.client.query(
      'delete from document_relations where from_id = $1 and to_id = $2 and kind = $3 and clause = $4',
      [documentId, otherId, kind, clause],
    );
  return {
    answer: { related: holds },
    audit: {
      subjectKind: 'document',
      subjectId: documentId,
      areaId: row.area_id,
      details: { otherId, kind, clause, holds },
    },
  };
});

export const linkTargetDocument = act(linkContract, async (scene, { planId, targetId, documentId, kind, linked }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  await getTargetRow(scene, planId, targetId);
  await getDocumentRow(scene.tx, documentId);
  if (linked)
    await scene.tx.client.query(
      `insert into target_documents (target_id, plan_id, document_id, kind, origin, added_by, added_at)
       values ($1, $2, $3, $4, 'entered', $5, $6)
       on conflict (target_id, document_id) do update set kind = excluded.kind, origin = 'entered'`,
      [targetId, planId, documentId, kind, scene.actor.name, scene.now],
    );
  else
    await scene.tx.client.query('delete from target_documents where target_id = $1 and document_id = $2', [
      targetId,
      documentId,
    ]);
  return {
    answer: { linked },
    audit: {
      subjectKind: 'plan-target',
      subjectId: targetId,
      areaId: plan.area_id,
      details: { documentId, kind, linked },
    },
  };
});
