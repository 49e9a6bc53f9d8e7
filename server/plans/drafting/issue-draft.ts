import { issueDraft as contract } from '#contract/plans/drafting/drafts.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import { EMPTY_CELL } from '#domain/plans/drafting/annex-funding.ts';
import { allFigures, type DraftState, paragraphsOf } from '#domain/plans/drafting/draft-state.ts';
import { type IssuedTask, issuedTargets, issuedTasks } from '#domain/plans/drafting/issued-items.ts';
import { undecided } from '#domain/plans/drafting/open-questions.ts';
import { checkPlanDay } from '#domain/plans/drafting/plan-day.ts';
import type { Issue } from '#domain/plans/drafting/print-draft.ts';
import { planDraftingProblem } from '#domain/plans/drafting/problems.ts';
import { nameOf } from '#domain/plans/drafting/targets-section.ts';
import { act, type Scene } from '../../act.ts';
import { startTracking } from '../confirm-plan.ts';
import { importUpload } from '../import-plan.ts';
import { listItems, validContent } from '../plan-items.ts';
import { getPlanToEdit } from '../plan-store.ts';
import { recomposed } from './change-draft.ts';
import { type CheckedState, checkState } from './check-draft.ts';
import { draftFileName } from './draft-file-name.ts';
import { type DraftRow, getDraftToChange, keepVersion, listAnswers } from './draft-store.ts';
import { presentDraft } from './draft-view.ts';
import { keepAllotment, linkPlansBelow, parentFor } from './issued-cascade.ts';

/**
 * Ban hành: refused while a number is only proposed, a place is open or a finding unanswered. The file is frozen as a
 * confirmed plan of the unit, tracked by the draft's own targets and duties, under the plan above and over those below.
 */
export const issueDraft = act(contract, async (scene, input) => {
  const { draftId, version, number, date, form, signer } = input;
  const { row, state: seen } = await getDraftToChange(scene, draftId, version);
  const day = checkPlanDay(date, row.year);
  if (!day.ok) throw new Refusal(...day.problems);
  await checkNumber(scene, row, number, date);
  const state = await onTheDay(scene, row, seen, date);
  refuseOpenPlaces(state);
  const issue: Issue = { number, date, form, signer };
  const checked = await checkState(state, issue);
  await refuseOpenFindings(scene, draftId, checked);
  const parentId = input.parentId === undefined ? await parentFor(scene, row, date) : input.parentId;
  const planId = await frozenPlan(scene, row, state, checked, parentId);
  const tracked = await trackOwnItems(scene, planId, state, checked);
  await keepAllotment(scene, row, planId, state);
  const linked = await linkPlansBelow(scene, row, planId);
  const note = `${number}, ngày ${date}, ${signer}`;
  await keepVersion(scene, draftId, { version: version + 1, act: 'issued', note, state }, checked);
  await scene.tx.client.query(
    `update plan_drafts set status = 'issued', plan_id = $2, issued_by = $3, issued_at = $4 where id = $1`,
    [draftId, planId, scene.actor.name, scene.now],
  );
  return {
    answer: { draft: await presentDraft(scene, draftId), planId, ...tracked, parentId, linked },
    audit: {
      subjectKind: 'plan-draft',
      subjectId: draftId,
      areaId: row.area_id,
      details: { planId, number, date, form, signer, sha256: checked.sha256, ...tracked, parentId, linked },
    },
  };
});

async function checkNumber(scene: Scene, row: DraftRow, number: string, date: string): Promise<void> {
  if (!/^(?:0[1-9]|[1-9]\d+)\/KH-UBND$/.test(number))
    throw new Refusal(planDraftingProblem('draft-number-form', { number }, 'number'));
  const { rows } = await scene.tx.client.query(
    `select from plans where area_id = $1 and number = $2 and extract(year from issued_on) = $3`,
    [row.area_id, number, Number(date.slice(0, 4))],
  );
  if (rows.length > 0)
    throw new Refusal(
      planDraftingProblem('draft-number-taken', { number, year: date.slice(0, 4), area: row.area_name }, 'number'),
    );
}

/** Law and bodies are those of the day: when the day brings others, a person looks at them before it is issued. */
async function onTheDay(scene: Scene, row: DraftRow, seen: DraftState, date: string): Promise<DraftState> {
  if (seen.composed.date === date) return seen;
  const state = await recomposed(scene, row, seen, { date });
  const content = ({ composed }: DraftState) =>
    JSON.stringify([composed.bases, composed.paragraphs.map(({ text }) => text), composed.recipients]);
  if (content(state) !== content(seen))
    throw new Refusal(planDraftingProblem('draft-agencies-changed', { date }, 'date'));
  return state;
}

function refuseOpenPlaces(state: DraftState): void {
  const open = undecided(state);
  if (open.length > 0)
    throw new Refusal(
      planDraftingProblem('draft-proposals-open', {
        count: open.length,
        names: open.map(({ code, value }) => `giảm ${value} ${nameOf(code)}`).join(', '),
      }),
    );
  const money = state.composed.annexes.find(({ id }) => id === 'funding');
  if (money !== undefined && money.isBlank !== true && money.table.rows.some(({ cells }) => cells.includes(EMPTY_CELL)))
    throw new Refusal(planDraftingProblem('draft-funding-incomplete'));
  const place = paragraphsOf(state).find(({ style, text }) => style !== 'note' && /\[[^\]]+\]/.test(text));
  if (place !== undefined)
    throw new Refusal(planDraftingProblem('draft-placeholder-left', { text: place.text.slice(0, 160) }));
}

async function refuseOpenFindings(scene: Scene, draftId: string, { kept }: CheckedState): Promise<void> {
  const answered = new Set((await listAnswers(scene, draftId)).map(({ finding_key }) => finding_key));
  const open = kept.filter((one) => needsAttention(one) && !answered.has(one.key));
  const [first] = open;
  if (first !== undefined)
    throw new Refusal(
      planDraftingProblem('draft-findings-open', { count: open.length, first: first.statement[scene.language] }),
    );
}

/** The bytes as they are, read back by our own reader. */
async function frozenPlan(
  scene: Scene,
  row: DraftRow,
  state: DraftState,
  checked: CheckedState,
  parentId: string | null,
): Promise<string> {
  const { answer } = await importUpload(scene, {
    file: { name: draftFileName(state.composed), bytes: checked.docx },
    areaId: row.area_id,
    planYear: row.year,
    ...(parentId === null ? {} : { parentId }),
  });
  return answer.plan.id;
}

async function trackOwnItems(
  scene: Scene,
  planId: string,
  state: DraftState,
  { document, lineOf, source }: CheckedState,
): Promise<{ readonly targets: number; readonly tasks: number }> {
  const figures = allFigures(state);
  const parts = paragraphsOf(state).flatMap((paragraph) => {
    const line = lineOf.get(paragraph.key);
    return line === undefined ? [] : [{ paragraph, line, isEdited: state.edits[paragraph.key]?.text !== undefined }];
  });
  const printed = (key: string) => figures.get(key)?.text;
  const given = { composed: state.composed, parts, document, printed };
  const lastLine = source.lines.at(-1)?.line ?? 1;
  const tasks = issuedTasks(given);
  await replaceItems(
    scene,
    planId,
    'target',
    issuedTargets(given).map((one) => validContent('target', { ...one }, lastLine)),
  );
  await replaceItems(
    scene,
    planId,
    'task',
    tasks.map(({ agencyId: _id, ...task }: IssuedTask) => validContent('task', task, lastLine)),
  );
  const started = await startTracking(scene, await getPlanToEdit(scene, planId), await listItems(scene, planId));
  const owners = tasks.flatMap(({ agencyId }, position) => (agencyId === undefined ? [] : [{ position, agencyId }]));
  await scene.tx.client.query(
    `update plan_tasks t set agency_id = o.agency_id
       from jsonb_to_recordset($2::jsonb) as o(position int, agency_id text) where t.plan_id = $1 and t.position = o.position`,
    [planId, JSON.stringify(owners.map(({ position, agencyId }) => ({ position, agency_id: agencyId })))],
  );
  return { targets: started.targets, tasks: started.tasks };
}

/** What the reader read of the kind gives way to what the draft holds; decided by whoever issues. */
async function replaceItems(
  scene: Scene,
  planId: string,
  kind: 'target' | 'task',
  contents: readonly (Record<string, unknown> & { readonly line: number })[],
): Promise<void> {
  await scene.tx.client.query('delete from plan_items where plan_id = $1 and kind = $2', [planId, kind]);
  const rows = contents.map((content, position) => ({ id: scene.newId(), position, line: content.line, content }));
  await scene.tx.client.query(
    `insert into plan_items (id, plan_id, kind, position, line, as_read, status, decided_by, decided_at, note)
     select (i ->> 'id')::uuid, $1, $2, (i ->> 'position')::int, (i ->> 'line')::int, i -> 'content', 'confirmed', $3, $4, $5
       from jsonb_array_elements($6::jsonb) i`,
    [planId, kind, scene.actor.name, scene.now, 'Từ dữ liệu của dự thảo', JSON.stringify(rows)],
  );
}
