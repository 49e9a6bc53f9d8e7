import { getCascade } from '#server/plans/cascade.ts';
import { answerFinding, decideFall, saveDraft } from '#server/plans/drafting/change-draft.ts';
import { issueDraft } from '#server/plans/drafting/issue-draft.ts';
import { createDraft } from '#server/plans/drafting/make-draft.ts';
import { getDraft } from '#server/plans/drafting/read-drafts.ts';
import { allotTargets } from './allot-targets.ts';
import { findDraft } from './find-draft.ts';
import { onDay, type Stage } from './stage.ts';

type Draft = Awaited<ReturnType<typeof getDraft.run>>['draft'];

/** A place that a person must fill in. */
const OPEN = /\[[^\]]+\]/;

/** Two units below are enough to show what a cascade with and without plans looks like. */
const UNITS = 2;

/**
 * Kế hoạch của hai đơn vị cấp dưới — drafted from the base round, decided, issued under the plan above and tracked; a fall
 * in households is divided on to the communes. None where the round of the year before is not there.
 */
export async function planUnitsBelow(stage: Stage, planId: string): Promise<void> {
  const { actor, year, scenario } = stage;
  if (year === scenario.reviewYear) return;
  const day = `${year}-03-20`;
  const application = onDay(stage.application, day);
  const { units } = await getCascade.run(application, actor, { planId });
  for (const [index, { area, plan }] of units.slice(0, UNITS).entries()) {
    const childId = plan?.id ?? (await issueFor(stage, planId, area, day, `${21 + index}/KH-UBND`));
    await allotTargets(stage, childId, day);
  }
}

async function issueFor(
  stage: Stage,
  parentId: string,
  area: { readonly id: number; readonly code: string },
  day: string,
  number: string,
): Promise<string> {
  const { actor, year } = stage;
  const application = onDay(stage.application, day);
  const openId = await findDraft(stage.application, area.id, year);
  let draft: Draft =
    openId === undefined
      ? (await createDraft.run(application, actor, { areaCode: area.code, year, date: day })).draft
      : (await getDraft.run(application, actor, { draftId: openId })).draft;
  const at = () => ({ draftId: draft.id, version: draft.version });
  // «[tên cơ quan]» is for people to fill in; where nobody does, the paragraph is left out rather than made up.
  const unfilled = draft.paragraphs.filter(
    ({ style, text, removed }) => !removed && style !== 'note' && OPEN.test(text),
  );
  if (unfilled.length > 0)
    ({ draft } = await saveDraft.run(application, actor, {
      ...at(),
      operations: unfilled.map(({ key }) => ({ op: 'remove', key })),
    }));
  for (const { code, value, status } of draft.falls)
    if (status === 'proposed')
      ({ draft } = await decideFall.run(application, actor, {
        ...at(),
        code,
        value,
        reason: 'Lấy mức đề xuất (mô phỏng)',
      }));
  for (const { key, needsAttention, answer } of draft.findings)
    if (needsAttention && answer === null)
      ({ draft } = await answerFinding.run(application, actor, {
        ...at(),
        findingKey: key,
        reason: 'Đã xem, giữ nguyên (mô phỏng)',
      }));
  const issued = await issueDraft.run(application, actor, {
    ...at(),
    number,
    date: day,
    form: 'chair',
    signer: 'Nguyễn Văn Mô Phỏng',
    parentId,
  });
  return issued.planId;
}
