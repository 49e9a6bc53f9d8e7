import { draftPlan as contract } from '#contract/plans/draft-plan.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import { draftPlan as compose } from '#domain/plans/drafting/draft-plan.ts';
import { read } from '../../act.ts';
import { checkDraft } from './check-draft.ts';
import { draftFileName } from './draft-file-name.ts';
import { draftInput } from './draft-input.ts';

/** Soạn dự thảo kế hoạch năm: from approved figures only, checked by the same reader and audit as any plan. */
export const draftPlan = read(contract, async (scene, query) => {
  const input = await draftInput(scene, query);
  const draft = compose(input);
  const { docx, findings } = await checkDraft(draft, input.communes.length, input.round.year);
  const { year, level, area, round, isSynthetic, figures, blocks, open } = draft;
  return {
    fileName: draftFileName(draft),
    docx: Buffer.from(docx).toString('base64'),
    year,
    level,
    area,
    round,
    isSynthetic,
    figures: [...figures],
    blocks: [...blocks],
    open: [...open],
    findings: findings.map((one) => ({ ...one, lines: [...one.lines], needsAttention: needsAttention(one) })),
  };
});
