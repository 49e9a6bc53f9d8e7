import { createDraft as createContract } from '#contract/plans/drafting/drafts.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { DEFAULT_CHOICES } from '#domain/plans/drafting/draft-input.ts';
import { composeDraft } from '#domain/plans/drafting/draft-plan.ts';
import { newState } from '#domain/plans/drafting/draft-state.ts';
import { planDraftingProblem } from '#domain/plans/drafting/problems.ts';
import { act } from '../../act.ts';
import { approvedRound, draftInput } from './draft-input.ts';
import { keepVersion } from './draft-store.ts';
import { presentDraft } from './draft-view.ts';

/** Lập dự thảo: one open draft for a unit and a year; from the approved round of the year before. */
export const createDraft = act(createContract, async (scene, { areaCode, year, date }) => {
  const { area } = await approvedRound(scene, { areaCode, year });
  scene.permit(area, `đơn vị ${areaCode}`);
  const input = await draftInput(scene, { areaCode, year, date });
  const { tx } = scene;
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`plan-draft:${area.id}:${year}`]);
  const { rows } = await tx.client.query<{ version: number }>(
    `select version from plan_drafts where area_id = $1 and year = $2 and status = 'open'`,
    [area.id, year],
  );
  const [open] = rows;
  if (open !== undefined)
    throw new Refusal(planDraftingProblem('draft-exists', { year, area: area.name, version: open.version }));
  const id = scene.newId();
  await tx.client.query(
    `insert into plan_drafts (id, area_id, province_id, district_id, commune_id, year, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, area.id, area.provinceId, area.districtId, area.communeId, year, scene.actor.name, scene.now],
  );
  const state = newState(composeDraft(input), DEFAULT_CHOICES);
  await keepVersion(scene, id, { version: 1, act: 'generated', note: input.round.id, state });
  return {
    answer: { draft: await presentDraft(scene, id) },
    audit: { subjectKind: 'plan-draft', subjectId: id, areaId: area.id, details: { year, round: input.round.id } },
  };
});
