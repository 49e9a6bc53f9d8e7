import { createHash } from 'node:crypto';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../../act.ts';
import { openTable } from '../../spreadsheets/open-table.ts';
import type { Table, TableSource } from '../../spreadsheets/table.ts';
import { applyRegister, recordChanges } from './apply-register.ts';
import { importHeader } from './import-columns.ts';
import { applyMembers, prepareMembers } from './members.ts';
import type { ImportKind, PreparedImport } from './prepared-import.ts';
import { loadImportContext } from './register-context.ts';
import { resolveRegister } from './resolve-register.ts';
import { stageRegister } from './stage-register.ts';

/** Reads a file against the round and leaves the outcome in temporary tables: nothing is written yet. */
export async function prepareImport(
  scene: Scene,
  roundId: string,
  kind: ImportKind,
  source: TableSource,
): Promise<PreparedImport> {
  const context = await loadImportContext(scene.tx, roundId);
  if (context.communes.size === 0) scene.permit(undefined, `đợt rà soát ${roundId}`);
  const opened = await openTable(source, { isHeader: importHeader(kind, context.standard) });
  if (!opened.ok) throw new Refusal(...opened.problems);
  const table: Table = opened.value;
  if (kind === 'members') return await prepareMembers(scene, context, table);
  const staged = await stageRegister(scene.tx, table, context, scene.newId);
  const effects = await resolveRegister(scene.tx, roundId);
  staged.issues.add(effects.refused);
  const accepted = staged.accepted - effects.refused.length;
  return {
    kind,
    roundId,
    provinceId: context.round.province_id,
    standard: context.standard,
    issues: staged.issues,
    summary: {
      rows: staged.rows,
      accepted,
      refused: staged.rows - accepted,
      created: effects.created,
      changed: effects.changed,
      unchanged: effects.unchanged,
      absent: effects.absent,
      poor: staged.poor,
      nearPoor: staged.nearPoor,
      issuesByKind: staged.issues.byKind(),
    },
  };
}

/** Keeps the outcome of a dry run: its summary, its faults, its changes and the file itself. */
export async function recordPreview(
  scene: Scene,
  prepared: PreparedImport,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const id = scene.newId();
  await insertImport(
    scene,
    id,
    prepared,
    file.name,
    createHash('sha256').update(file.bytes).digest('hex'),
    'previewed',
    Buffer.from(file.bytes),
  );
  if (prepared.kind === 'register') await recordChanges(scene, id, prepared.roundId);
  return id;
}

/** Applies what was prepared under an import's id. */
export async function applyPrepared(scene: Scene, prepared: PreparedImport, importId: string): Promise<void> {
  if (prepared.kind === 'members') return await applyMembers(scene);
  await scene.tx.sql.deleteFrom('import_changes').where('import_id', '=', importId).execute();
  await recordChanges(scene, importId, prepared.roundId);
  await applyRegister(scene, importId, prepared.roundId);
}

export async function insertImport(
  scene: Scene,
  id: string,
  prepared: PreparedImport,
  fileName: string,
  sha256: string,
  status: 'previewed' | 'applied',
  file: Buffer | null,
): Promise<void> {
  await scene.tx.sql
    .insertInto('imports')
    .values({
      id,
      round_id: prepared.roundId,
      province_id: prepared.provinceId,
      kind: prepared.kind,
      file_name: fileName.normalize('NFC').slice(0, 200),
      file_sha256: sha256,
      file,
      status,
      summary: JSON.stringify(prepared.summary),
      created_by: scene.actor.id,
      created_at: scene.now,
      applied_at: status === 'applied' ? scene.now : null,
    })
    .execute();
  const kept = prepared.issues.kept;
  for (let start = 0; start < kept.length; start += 1000) {
    await scene.tx.client.query(
      'insert into import_issues (import_id, position, issue) select $1, $2 + ordinality - 1, value from jsonb_array_elements($3::jsonb) with ordinality',
      [id, start, JSON.stringify(kept.slice(start, start + 1000))],
    );
  }
}
