import type { Committee, CommitteeActivity, CommitteeBody, CommitteeDocument } from '#contract/committees/committee.ts';
import { inForceOn } from '#domain/committees/period.ts';
import type { Scene } from '../act.ts';
import type { CommitteeRow } from './committee-store.ts';

export async function listBodies({ tx }: Scene, committeeId: string, on: string): Promise<CommitteeBody[]> {
  const { rows } = await tx.client.query<{
    id: string;
    agency_id: string;
    name_vi: string;
    name_en: string;
    agency_kind: string;
    role: CommitteeBody['role'];
    part: string;
    valid_from: string;
    valid_to: string | null;
  }>(
    `select b.id, b.agency_id, g.name_vi, g.name_en, g.kind as agency_kind, b.role, b.part, b.valid_from, b.valid_to
       from committee_bodies b join agencies g on g.id = b.agency_id
      where b.committee_id = $1 order by b.role, g.display_order, b.valid_from`,
    [committeeId],
  );
  return rows
    .map((row) => ({
      id: row.id,
      agency: { id: row.agency_id, name: { vi: row.name_vi, en: row.name_en }, kind: row.agency_kind },
      role: row.role,
      part: row.part,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }))
    .filter((body) => inForceOn(body, on));
}

/** Documents, the latest first; of the regulations the last one issued by the day is in use. */
export async function listDocuments({ tx }: Scene, committeeId: string, on: string): Promise<CommitteeDocument[]> {
  const { rows } = await tx.client.query<{
    id: string;
    kind: CommitteeDocument['kind'];
    title: string;
    number: string | null;
    edition: number;
    issued_on: string;
    file_name: string;
    added_by: string;
    added_at: Date;
  }>(
    `select id, kind, title, number, edition, issued_on, file_name, added_by, added_at from committee_documents
      where committee_id = $1 order by kind, issued_on desc, edition desc`,
    [committeeId],
  );
  const current = rows.find(({ kind, issued_on }) => kind === 'regulation' && issued_on <= on)?.id;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: row.number,
    edition: row.edition,
    issuedOn: row.issued_on,
    fileName: row.file_name,
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
    inUse: row.id === current,
  }));
}

export async function listActivities({ tx }: Scene, committeeId: string): Promise<CommitteeActivity[]> {
  const { rows } = await tx.client.query<{
    id: string;
    held_on: string;
    kind: CommitteeActivity['kind'];
    content: string;
    document_id: string | null;
    file_name: string | null;
    recorded_by: string;
  }>(
    `select x.id, x.held_on, x.kind, x.content, x.document_id, d.file_name, x.recorded_by
       from committee_activities x left join committee_documents d on d.id = x.document_id
      where x.committee_id = $1 order by x.held_on desc, x.recorded_at desc`,
    [committeeId],
  );
  return rows.map((row) => ({
    id: row.id,
    heldOn: row.held_on,
    kind: row.kind,
    content: row.content,
    document: row.document_id === null ? null : { id: row.document_id, fileName: row.file_name ?? '' },
    by: row.recorded_by,
  }));
}

/** Plans for which the committee answers as a whole. */
export async function listPlansOf({ tx }: Scene, committeeId: string) {
  const { rows } = await tx.client.query<{ id: string; title: string; number: string | null; year: number }>(
    `select p.id, p.title, p.number, p.year from committee_plans c join plans p on p.id = c.plan_id
      where c.committee_id = $1 order by p.year desc, p.imported_at`,
    [committeeId],
  );
  return rows;
}

/** The decisions one after the other, for the same unit and kind. */
export async function listHistory({ tx }: Scene, row: CommitteeRow) {
  const { rows } = await tx.client.query<{
    id: string;
    decision_number: string;
    decision_date: string;
    valid_from: string;
    valid_to: string | null;
  }>(
    `select id, decision_number, decision_date, valid_from, valid_to from committees
      where area_id = $1 and kind = $2 order by valid_from desc`,
    [row.area_id, row.kind satisfies Committee['kind']],
  );
  return rows.map((each) => ({
    id: each.id,
    number: each.decision_number,
    date: each.decision_date,
    validFrom: each.valid_from,
    validTo: each.valid_to,
  }));
}
