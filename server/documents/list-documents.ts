import { getDocument as getContract, listDocuments as listContract } from '#contract/documents/documents.ts';
import { listPlanDocuments as ofPlanContract } from '#contract/documents/plan-documents.ts';
import type { RelationKind } from '#domain/documents/document.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { read } from '../act.ts';
import { getPlanToRead } from '../plans/plan-store.ts';
import {
  DOCUMENT_COLUMNS,
  type DocumentRow,
  documentName,
  getDocumentRow,
  mayEditDocument,
  presentDocument,
} from './document-store.ts';

/** Danh mục văn bản: newest first; search by number, symbol, issuer or words of the title, with or without diacritics. */
export const listDocuments = read(listContract, async (scene, { search, kind, level, on, after, limit }) => {
  const asOf = on ?? scene.today;
  const words = searchKey(search ?? '')
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
  const [afterDay = '', afterId = ''] = (after ?? '').split('|');
  const { rows } = await scene.tx.client.query<DocumentRow & { day: string }>(
    `select ${DOCUMENT_COLUMNS}, coalesce(d.issued_on::text, d.issued_year || '-00-00', '0000') as day from documents d
      where ($1::text is null or d.kind = $1) and ($2::text is null or d.level = $2)
        and not exists (select from unnest($3::text[]) w
                         where position(w in d.name_key || ' ' || coalesce(d.issuer_key, '') || ' ' ||
                    lower(translate(coalesce(d.number, ''), 'ĐđÂâĂăÊêÔôƠơƯư', 'DdAaAaEeOoOoUu'))) = 0)
        and ($4 = '' or (coalesce(d.issued_on::text, d.issued_year || '-00-00', '0000'), d.id::text) < ($4, $5))
      order by day desc, d.id::text desc limit $6`,
    [kind ?? null, level ?? null, words, afterDay, afterId, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    asOf,
    documents: page.map((row) => presentDocument(row, asOf, mayEditDocument(scene, row))),
    next: rows.length > limit && last ? `${last.day}|${last.id}` : null,
  };
});

export const getDocument = read(getContract, async (scene, { documentId, on }) => {
  const { client } = scene.tx;
  const asOf = on ?? scene.today;
  const row = await getDocumentRow(scene.tx, documentId);
  const relations = await client.query<{
    kind: RelationKind;
    acts: boolean;
    id: string;
    type: string;
    number: string | null;
    title: string;
    issued_on: string | null;
    issued_year: number | null;
    clause: string;
    origin: 'read' | 'entered';
    note: string | null;
  }>(
    `select r.kind, r.from_id = $1 as acts, o.id, o.type, o.number, o.title, o.issued_on, o.issued_year, r.clause, r.origin, r.note
       from document_relations r join documents o on o.id = case when r.from_id = $1 then r.to_id else r.from_id end
      where $1 in (r.from_id, r.to_id) order by acts desc, r.kind, o.issued_on, o.id`,
    [documentId],
  );
  const cited = await client.query<{
    plan_id: string;
    plan: string;
    area: string;
    year: number;
    line: number;
    role: 'basis' | 'cited';
    clause: string | null;
    printed: string;
  }>(
    `select c.plan_id, coalesce(p.number, p.title) as plan, a.full_name as area, p.year, c.line, c.role, c.clause, c.printed
       from plan_documents c join plans p on p.id = c.plan_id join areas a on a.id = p.area_id
      where c.document_id = $1 order by p.year desc, p.id, c.line`,
    [documentId],
  );
  const targets = await client.query<{
    plan_id: string;
    target_id: string;
    text: string;
    plan: string;
    kind: 'sets' | 'goal';
    origin: 'read' | 'entered';
  }>(
    `select x.plan_id, x.target_id, t.text, coalesce(p.number, p.title) as plan, x.kind, x.origin
       from target_documents x join plan_targets t on t.id = x.target_id join plans p on p.id = x.plan_id
      where x.document_id = $1 order by p.year desc, p.id, t.position`,
    [documentId],
  );
  const changes = await client.query<{
    at: Date;
    actor_name: string;
    reason: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown>;
  }>(
    'select at, actor_name, reason, before, after from document_changes where document_id = $1 order by seq desc limit 50',
    [documentId],
  );
  return {
    asOf,
    document: presentDocument(row, asOf, mayEditDocument(scene, row)),
    relations: relations.rows.map((each) => ({
      kind: each.kind,
      acts: each.acts,
      other: { id: each.id, name: documentName(each), issuedOn: each.issued_on },
      clause: each.clause,
      origin: each.origin,
      note: each.note,
    })),
    citedBy: cited.rows.map(({ plan_id, ...place }) => ({ planId: plan_id, ...place })),
    targets: targets.rows.map(({ plan_id, target_id, ...target }) => ({
      planId: plan_id,
      targetId: target_id,
      ...target,
    })),
    changes: changes.rows.map((change) => ({
      at: change.at.toISOString(),
      by: change.actor_name,
      reason: change.reason,
      before: change.before,
      after: change.after,
    })),
  };
});

/** Văn bản của một kế hoạch, in the order in which the plan first names them; force as of the plan's own day. */
export const listPlanDocuments = read(ofPlanContract, async (scene, { planId }) => {
  const plan = await getPlanToRead(scene, planId);
  const asOf = plan.issued_on ?? `${plan.year}-01-01`;
  const { rows } = await scene.tx.client.query<DocumentRow>(
    `select ${DOCUMENT_COLUMNS} from documents d join plan_documents x on x.document_id = d.id and x.plan_id = $1
      group by d.id order by min(x.line), d.id`,
    [planId],
  );
  const places = await scene.tx.client.query<{
    document_id: string;
    line: number;
    role: 'basis' | 'cited';
    clause: string | null;
  }>('select document_id, line, role, clause from plan_documents where plan_id = $1 order by line', [planId]);
  const targets = await scene.tx.client.query<{ document_id: string; id: string; kind: 'sets' | 'goal' }>(
    'select document_id, target_id as id, kind from target_documents where plan_id = $1 order by target_id',
    [planId],
  );
  return {
    documents: rows.map((row) => ({
      document: presentDocument(row, asOf, mayEditDocument(scene, row)),
      places: places.rows
        .filter(({ document_id }) => document_id === row.id)
        .map(({ document_id: _, ...place }) => place),
      targets: targets.rows
        .filter(({ document_id }) => document_id === row.id)
        .map(({ document_id: _, ...target }) => target),
    })),
  };
});
