import { previewImport as contract } from '#contract/reviews/imports.ts';
import { act } from '../../act.ts';
import { getImportRow, presentImport } from './import-rows.ts';
import { prepareImport, recordPreview } from './run-import.ts';

/** Chạy thử: shows each change and each fault; writes nothing of the review. */
export const previewImport = act(contract, async (scene, { roundId, kind, file }) => {
  const prepared = await prepareImport(scene, roundId, kind, { bytes: file.bytes, fileName: file.name });
  const id = await recordPreview(scene, prepared, file);
  const record = presentImport(await getImportRow(scene, id));
  return {
    answer: { import: record },
    audit: {
      subjectKind: 'import',
      subjectId: id,
      areaId: prepared.provinceId,
      details: { roundId, kind, file: file.name, rows: prepared.summary.rows, refused: prepared.summary.refused },
    },
  };
});
