import type { AnyRoute } from '../act.ts';
import { approveRound } from './approve-round.ts';
import { correctCase, previewCase } from './correct-case.ts';
import { getCase } from './get-case.ts';
import { getRound } from './get-round.ts';
import { getWorkList } from './get-work-list.ts';
import { applyImport } from './import/apply-import.ts';
import { downloadImportErrors } from './import/download-import-errors.ts';
import { previewImport } from './import/preview-import.ts';
import { getImport, listImportChanges, listImportIssues, listImports } from './import/read-imports.ts';
import { undoImport } from './import/undo-import.ts';
import { listCases } from './list-cases.ts';
import { listRounds } from './list-rounds.ts';
import { approveCommune, returnCommune, submitCommune } from './move-commune.ts';
import { openRound } from './open-round.ts';
import { importPopulation, setPopulation } from './set-population.ts';

export const reviewRoutes: readonly AnyRoute[] = [
  listRounds,
  getRound,
  openRound,
  setPopulation,
  importPopulation,
  submitCommune,
  returnCommune,
  approveCommune,
  approveRound,
  previewImport,
  listImports,
  getImport,
  listImportIssues,
  listImportChanges,
  downloadImportErrors,
  applyImport,
  undoImport,
  listCases,
  getCase,
  previewCase,
  correctCase,
  getWorkList,
];
