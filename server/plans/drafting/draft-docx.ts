import type { DraftPlan } from '#domain/plans/drafting/draft-document.ts';
import { renderOfficialDocument } from '../../rendering/official-document/official-document.ts';

/** The draft as DOCX in the layout of Nghị định 30/2020; every page says that it is a draft. */
export async function renderDraft(draft: DraftPlan): Promise<Uint8Array> {
  const mark = draft.isSynthetic ? 'DỰ THẢO – số liệu mô phỏng, không phải số liệu thật' : 'DỰ THẢO';
  return await renderOfficialDocument({ ...draft, isProvince: draft.level === 'province', mark });
}
