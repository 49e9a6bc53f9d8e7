import { downloadImportErrors as contract } from '#contract/reviews/imports.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { read } from '../../act.ts';
import { getScoringStandard } from '../../standards/standard-store.ts';
import { getRoundRow } from '../round-rows.ts';
import { errorWorkbookOf } from './error-workbook-of.ts';
import { getImportFile, getImportRow } from './import-rows.ts';
import { IssueTally } from './issue-tally.ts';
import type { ImportKind } from './prepared-import.ts';

export const downloadImportErrors = read(contract, async (scene, { importId }) => {
  const row = await getImportRow(scene, importId);
  const round = await getRoundRow(scene.tx, row.round_id, 'none');
  const issues = new IssueTally();
  const kept = await scene.tx.sql
    .selectFrom('import_issues')
    .select('issue')
    .where('import_id', '=', importId)
    .orderBy('position')
    .execute();
  issues.add(kept.map((line) => line.issue as RowIssue));
  const bytes = await errorWorkbookOf(
    { kind: row.kind as ImportKind, standard: await getScoringStandard(scene.tx, round.standard_id), issues },
    { bytes: await getImportFile(scene, importId), fileName: row.file_name },
  );
  return {
    fileName: `${row.file_name.replace(/\.\w+$/, '')}-loi.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
});
