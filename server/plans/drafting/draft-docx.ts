import type { DraftPlan } from '#domain/plans/drafting/draft-document.ts';
import { renderOfficialDocument } from '../../rendering/official-document/official-document.ts';

/** The plan as DOCX in the layout of Nghị định 30/2020; every page of a draft says that it is one. */
export async function renderDraft(draft: DraftPlan, isIssued = false): Promise<Uint8Array> {
  const marks = [
    ...(isIssued ? [] : ['DỰ THẢO']),
    ...(draft.isSynthetic ? ['số liệu mô phỏng, không phải số liệu thật'] : []),
  ];
  const mark = marks.length === 0 ? undefined : marks.join(' – ');
  return await renderOfficialDocument({ ...draft, isProvince: draft.level === 'province', mark });
}
