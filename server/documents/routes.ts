import type { AnyRoute } from '../act.ts';
import { addDocument, changeDocument, linkTargetDocument, relateDocuments } from './edit-documents.ts';
import { getDocument, listDocuments, listPlanDocuments } from './list-documents.ts';

export const documentRoutes: readonly AnyRoute[] = [
  listDocuments,
  getDocument,
  addDocument,
  changeDocument,
  relateDocuments,
  listPlanDocuments,
  linkTargetDocument,
];
