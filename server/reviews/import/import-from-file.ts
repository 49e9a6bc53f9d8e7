import { importRegister as contract } from '#contract/reviews/import-from-file.ts';
import type { ImportSummary } from '#contract/reviews/imports.ts';
import type { Actor } from '#domain/access/actor.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { act } from '../../act.ts';
import type { Application } from '../../application.ts';
import { errorWorkbookOf } from './error-workbook-of.ts';
import type { ImportKind } from './prepared-import.ts';
import { applyPrepared, insertImport, prepareImport } from './run-import.ts';

export interface ImportFromFile {
  readonly importId: string;
  /** False when `strict` met a faulty row: then nothing was written. */
  readonly applied: boolean;
  readonly summary: ImportSummary;
  readonly issues: readonly RowIssue[];
  readonly errorWorkbook: Uint8Array | undefined;
}

export interface FileImport {
  readonly roundId: string;
  readonly kind: ImportKind;
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly strict: boolean;
  readonly wantErrors: boolean;
}

/** Carries the outcome of a strict import out of the transaction that it rolls back. */
class StrictRefusal extends Refusal {
  readonly outcome: ImportFromFile;
  constructor(outcome: ImportFromFile) {
    super(reviewProblem('import-strict', { count: outcome.summary.refused }));
    this.outcome = outcome;
  }
}

/**
 * Nhập từ tệp trên máy chủ — the command line's import: dry run and act in one transaction. It commits the good rows and
 * reports the bad ones; with `strict` one bad row leaves everything as it was.
 */
export async function importFromFile(
  application: Application,
  actor: Actor,
  file: FileImport,
): Promise<ImportFromFile> {
  let outcome: ImportFromFile | undefined;
  const route = act(contract, async (scene, { roundId, kind }) => {
    const prepared = await prepareImport(scene, roundId, kind, { path: file.path });
    const importId = scene.newId();
    const errorWorkbook = file.wantErrors ? await errorWorkbookOf(prepared, { path: file.path }) : undefined;
    outcome = { importId, applied: true, summary: prepared.summary, issues: prepared.issues.kept, errorWorkbook };
    if (file.strict && prepared.summary.refused > 0) throw new StrictRefusal({ ...outcome, applied: false });
    await insertImport(scene, importId, prepared, file.fileName, file.sha256, 'applied', null);
    await applyPrepared(scene, prepared, importId);
    const { created, changed, unchanged, refused } = prepared.summary;
    return {
      answer: {},
      audit: {
        subjectKind: 'import',
        subjectId: importId,
        areaId: prepared.provinceId,
        details: { roundId, kind, file: file.fileName, sha256: file.sha256, created, changed, unchanged, refused },
      },
    };
  });
  try {
    await route.run(application, actor, { roundId: file.roundId, kind: file.kind });
  } catch (error) {
    if (error instanceof StrictRefusal) return error.outcome;
    throw error;
  }
  if (outcome === undefined) throw new Error('the import left no outcome');
  return outcome;
}
