import type { AnyRoute } from '../../act.ts';
import { answerFinding, chooseDraftParts, decideCell, decideFall, renewDraft, saveDraft } from './change-draft.ts';
import { draftPlan } from './draft-plan.ts';
import { issueDraft } from './issue-draft.ts';
import { createDraft } from './make-draft.ts';
import { downloadDraft, downloadRecord, getDraft, listDrafts } from './read-drafts.ts';
import { listTextBlocks, saveTextBlock } from './text-blocks.ts';

export const draftingRoutes: readonly AnyRoute[] = [
  draftPlan,
  listDrafts,
  createDraft,
  getDraft,
  saveDraft,
  chooseDraftParts,
  decideFall,
  decideCell,
  renewDraft,
  answerFinding,
  downloadDraft,
  downloadRecord,
  issueDraft,
  listTextBlocks,
  saveTextBlock,
];
