import { type Selectable, sql } from 'kysely';
import type { ImportRecord, ImportSummary } from '#contract/reviews/imports.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../../act.ts';
import type { ImportsTable } from '../../database/schema.ts';

export type ImportRow = Omit<Selectable<ImportsTable>, 'file'>;

/** The name of who imported, or the command line's own id. */
const CREATED_BY =
  sql<string>`coalesce((select u.name from users u where u.id = imports.created_by), imports.created_by)`.as(
    'created_by',
  );

const COLUMNS = [
  'id',
  'round_id',
  'province_id',
  'kind',
  'file_name',
  'file_sha256',
  'status',
  'summary',
  'created_at',
  'applied_at',
  'undone_at',
] as const;

export async function getImportRow({ tx }: Scene, id: string, lock = false): Promise<ImportRow> {
  const query = tx.sql
    .selectFrom('imports')
    .select([...COLUMNS, CREATED_BY])
    .where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'lần nhập' }));
  return row;
}

export async function listImportRows({ tx }: Scene, roundId: string): Promise<ImportRow[]> {
  return await tx.sql
    .selectFrom('imports')
    .select([...COLUMNS, CREATED_BY])
    .where('round_id', '=', roundId)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
}

/** The uploaded file, kept until the import is done with. */
export async function getImportFile({ tx }: Scene, id: string): Promise<Uint8Array> {
  const row = await tx.sql.selectFrom('imports').select('file').where('id', '=', id).executeTakeFirst();
  if (!row?.file) throw new Refusal(accessProblem('not-found', { what: 'tệp của lần nhập' }));
  return row.file;
}

export function presentImport(row: ImportRow): ImportRecord {
  return {
    id: row.id,
    roundId: row.round_id,
    kind: row.kind as ImportRecord['kind'],
    fileName: row.file_name,
    status: row.status as ImportRecord['status'],
    summary: row.summary as ImportSummary,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    appliedAt: row.applied_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    mayApply:
      row.status === 'previewed' && (row.summary as ImportSummary).created + (row.summary as ImportSummary).changed > 0,
    mayUndo: row.status === 'applied',
  };
}
