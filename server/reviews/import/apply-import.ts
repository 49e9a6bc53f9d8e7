import { applyImport as contract } from '#contract/reviews/imports.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { act } from '../../act.ts';
import { getImportFile, getImportRow, type ImportRow, presentImport } from './import-rows.ts';
import type { ImportKind, PreparedImport } from './prepared-import.ts';
import { applyPrepared, prepareImport } from './run-import.ts';

/** Thực hiện: reads the kept file again against today's data, and does exactly what the dry run showed, or refuses. */
export const applyImport = act(contract, async (scene, { importId }) => {
  const row = await getImportRow(scene, importId, true);
  if (row.status !== 'previewed') throw new Refusal(reviewProblem('import-done', { status: row.status }));
  const file = await getImportFile(scene, importId);
  const prepared = await prepareImport(scene, row.round_id, row.kind as ImportKind, {
    bytes: file,
    fileName: row.file_name,
  });
  refuseStale(row, prepared);
  await applyPrepared(scene, prepared, importId);
  await scene.tx.sql
    .updateTable('imports')
    .set({ status: 'applied', applied_at: scene.now, file: null, summary: JSON.stringify(prepared.summary) })
    .where('id', '=', importId)
    .execute();
  const { created, changed, unchanged } = prepared.summary;
  return {
    answer: { import: presentImport(await getImportRow(scene, importId)) },
    audit: {
      subjectKind: 'import',
      subjectId: importId,
      areaId: row.province_id,
      details: { roundId: row.round_id, kind: row.kind, sha256: row.file_sha256, created, changed, unchanged },
    },
  };
});

function refuseStale(row: ImportRow, prepared: PreparedImport): void {
  const before = presentImport(row).summary;
  const now = prepared.summary;
  if (before.created === now.created && before.changed === now.changed && before.refused === now.refused) return;
  throw new Refusal(
    reviewProblem('import-stale', { previewed: before.created + before.changed, now: now.created + now.changed }),
  );
}
