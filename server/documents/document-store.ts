import type { DocumentLine } from '#contract/documents/documents.ts';
import { assignmentsInForce, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { hasPermission } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { CitedDocument, DocumentKind, DocumentLevel } from '#domain/documents/document.ts';
import { forceOn } from '#domain/documents/document-force.ts';
import { type DocumentIdentity, findSameDocument, identityOf } from '#domain/documents/document-identity.ts';
import { periodOf } from '#domain/documents/document-period.ts';
import { kindOfDocument, levelOfDocument, wrongIssuer } from '#domain/documents/issuer-kind.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { issuerOfSymbol } from '#domain/plans/reading/citations.ts';
import type { Scene } from '../act.ts';
import type { Tx } from '../database/transaction.ts';

export interface DocumentRow {
  readonly id: string;
  readonly type: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly kind: DocumentKind;
  readonly level: DocumentLevel | null;
  readonly province_id: number | null;
  readonly area_id: number | null;
  readonly issued_on: string | null;
  readonly issued_year: number | null;
  readonly title: string;
  readonly period_from: number | null;
  readonly period_to: number | null;
  readonly horizon: number | null;
  readonly in_force_from: string | null;
  readonly in_force_to: string | null;
  readonly plan_id: string | null;
  readonly source: string;
  readonly verification: Verification;
  readonly version: number;
  readonly cited_by: number;
  readonly replaced_on: string | null;
}

export const DOCUMENT_COLUMNS = `
  d.id, d.type, d.number, d.issuer, d.kind, d.level, d.province_id, d.area_id, d.issued_on, d.issued_year, d.title,
  d.period_from, d.period_to, d.horizon, d.in_force_from, d.in_force_to, d.plan_id, d.source, d.verification, d.version,
  (select count(distinct c.plan_id)::int from plan_documents c where c.document_id = d.id) as cited_by,
  (select min(coalesce(r.in_force_from, r.issued_on)) from document_relations x join documents r on r.id = x.from_id
    where x.to_id = d.id and x.kind = 'replaces') as replaced_on`;

/** What a document is written down with; the keys are made from it. */
export interface DocumentContent extends CitedDocument {
  readonly title: string;
  readonly inForceFrom?: string | null | undefined;
  readonly inForceTo?: string | null | undefined;
  readonly periodFrom?: number | null | undefined;
  readonly periodTo?: number | null | undefined;
  readonly horizon?: number | null | undefined;
  readonly source: string;
  readonly verification: Verification;
}

/** Where a document belongs: nowhere (the centre), or to a unit. */
export interface DocumentPlace {
  readonly provinceId: number | null;
  readonly areaId: number | null;
}

export const citedOf = (
  row: Pick<DocumentRow, 'type' | 'number' | 'issuer' | 'issued_on' | 'issued_year' | 'title'>,
): CitedDocument =>
  withSymbolIssuer({
    type: row.type,
    number: row.number ?? undefined,
    issuer: row.issuer ?? undefined,
    date: row.issued_on ?? (row.issued_year === null ? undefined : String(row.issued_year)),
    title: row.title,
  });

/** The issuer that the symbol alone names (TTg, CP, HĐND …), for the check of what is written. */
export function withSymbolIssuer<D extends CitedDocument>(document: D): D {
  if (document.symbolIssuer !== undefined || document.number === undefined) return document;
  const symbol = /^\d+[a-zđ]?(?:\/\d{4})?\/?(.+)$/iu.exec(document.number)?.[1]?.replace(/^-/u, '');
  const place = document.issuer?.replace(/^\S+\s/u, '');
  const symbolIssuer = symbol === undefined ? undefined : issuerOfSymbol(symbol, place);
  return symbolIssuer === undefined ? document : { ...document, symbolIssuer };
}

/** The document of the register that is cited, or none. */
export async function findDocument(tx: Tx, cited: CitedDocument, except?: string): Promise<DocumentRow | undefined> {
  const identity = identityOf(cited);
  const { rows } = await tx.client.query<DocumentRow>(
    `select ${DOCUMENT_COLUMNS} from documents d
      where case when $1::text is null then d.number_head is null and d.name_key = $3
                 else d.number_head = $1 and d.symbol_key = $2 end and ($4::uuid is null or d.id <> $4)
      order by d.added_at`,
    [identity.head, identity.symbol, identity.name, except ?? null],
  );
  return findSameDocument(identity, rows, (row): DocumentIdentity => identityOf(citedOf(row)));
}

export async function insertDocument(
  tx: Tx,
  id: string,
  content: DocumentContent,
  place: DocumentPlace,
  by: { readonly name: string; readonly now: Date },
): Promise<void> {
  const v = valuesOf(content);
  await tx.client.query(
    `insert into documents (id, type, number, number_head, symbol_key, name_key, issuer, issuer_key, kind, level, issued_on,
       issued_year, title, period_from, period_to, horizon, in_force_from, in_force_to, source, verification,
       province_id, area_id, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [id, ...v, place.provinceId, place.areaId, by.name, by.now],
  );
}

export async function updateDocument(tx: Tx, id: string, content: DocumentContent): Promise<void> {
  await tx.client.query(
    `update documents set type = $2, number = $3, number_head = $4, symbol_key = $5, name_key = $6, issuer = $7,
            issuer_key = $8, kind = $9, level = $10, issued_on = $11, issued_year = $12, title = $13, period_from = $14,
            period_to = $15, horizon = $16, in_force_from = $17, in_force_to = $18, source = $19, verification = $20,
            version = version + 1 where id = $1`,
    [id, ...valuesOf(content)],
  );
}

function valuesOf(content: DocumentContent): unknown[] {
  const cited = withSymbolIssuer(content);
  const identity = identityOf(cited);
  const years = periodOf(content.title);
  return [
    content.type,
    content.number ?? null,
    identity.head,
    identity.symbol,
    identity.name,
    content.issuer ?? null,
    identity.issuer,
    kindOfDocument(cited),
    levelOfDocument(cited) ?? null,
    identity.day,
    identity.year,
    content.title,
    content.periodFrom === undefined ? (years.from ?? null) : content.periodFrom,
    content.periodTo === undefined ? (years.to ?? null) : content.periodTo,
    content.horizon === undefined ? (years.horizon ?? null) : content.horizon,
    content.inForceFrom ?? null,
    content.inForceTo ?? null,
    content.source,
    content.verification,
  ];
}

export async function getDocumentRow(tx: Tx, id: string): Promise<DocumentRow> {
  const { rows } = await tx.client.query<DocumentRow>(`select ${DOCUMENT_COLUMNS} from documents d where d.id = $1`, [
    id,
  ]);
  if (rows[0] === undefined) throw new Refusal(accessProblem('not-found', { what: 'văn bản' }));
  return rows[0];
}

/** «Quyết định 1722/QĐ-TTg (02/9/2016)», or its title when it is cited by name. */
export function documentName(row: Pick<DocumentRow, 'type' | 'number' | 'title' | 'issued_year'>): string {
  if (row.number === null) return row.title;
  return `${row.type} ${row.number}${row.issued_year === null || row.number.includes(`/${row.issued_year}/`) ? '' : ` (${row.issued_year})`}`;
}

export function presentDocument(row: DocumentRow, asOf: string, mayEdit: boolean): DocumentLine {
  return {
    id: row.id,
    type: row.type,
    number: row.number,
    issuer: row.issuer,
    kind: row.kind,
    level: row.level,
    issuedOn: row.issued_on,
    issuedYear: row.issued_year,
    title: row.title,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    horizon: row.horizon,
    inForceFrom: row.in_force_from,
    inForceTo: row.in_force_to,
    force: forceOn(
      {
        issuedOn: row.issued_on,
        inForceFrom: row.in_force_from,
        inForceTo: row.in_force_to,
        periodFrom: row.period_from,
        periodTo: row.period_to,
        replacedOn: row.replaced_on,
      },
      asOf,
    ),
    planId: row.plan_id,
    wrongIssuer: wrongIssuer(citedOf(row)) ?? null,
    source: row.source,
    verification: row.verification,
    version: row.version,
    mayEdit,
    citedBy: row.cited_by,
  };
}

/**
 * Ai được sửa — what the centre or the province issued is corrected by officers who answer for a whole province, what a
 * district or commune issued also by its own.
 */
export function mayEditDocument(scene: Scene, row: Pick<DocumentRow, 'area_id' | 'province_id'>): boolean {
  if (scene.actor.isSystem) return true;
  const inOffice = assignmentsInForce(scene.actor.assignments, scene.today);
  if (!inOffice.some(({ role }) => hasPermission(role, 'plan.edit'))) return false;
  const { everywhere, provinces, districts, communes } = jurisdictionOf(inOffice, 'plan.edit');
  if (everywhere) return true;
  if (row.area_id !== null && (districts.includes(row.area_id) || communes.includes(row.area_id))) return true;
  return row.province_id === null ? provinces.length > 0 : provinces.includes(row.province_id);
}
