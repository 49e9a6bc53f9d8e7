import {
  answerFinding as answerContract,
  decideCell as cellContract,
  chooseDraftParts as chooseContract,
  decideFall as decideContract,
  renewDraft as renewContract,
  saveDraft as saveContract,
} from '#contract/plans/drafting/drafts.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { checkCell } from '#domain/plans/drafting/annex-cells.ts';
import { checkBasis } from '#domain/plans/drafting/check-basis.ts';
import type { CellDecision, DraftBasis, DraftChoices, TargetDecision } from '#domain/plans/drafting/draft-document.ts';
import { composeDraft } from '#domain/plans/drafting/draft-plan.ts';
import { applyOperations, type DraftState, paragraphsOf, withComposed } from '#domain/plans/drafting/draft-state.ts';
import { planDraftingProblem } from '#domain/plans/drafting/problems.ts';
import { act, type Scene } from '../../act.ts';
import { draftInput } from './draft-input.ts';
import { type DraftAct, type DraftRow, getDraftToChange, getVersion, keepVersion } from './draft-store.ts';
import { presentDraft } from './draft-view.ts';

/** Lưu phần sửa: operations on single paragraphs, so that two people's work can be laid together. */
export const saveDraft = act(saveContract, async (scene, { draftId, version, operations }) => {
  const { row, state } = await getDraftToChange(scene, draftId, version);
  const writer = { by: scene.actor.name, at: scene.now.toISOString(), newKey: () => `own-${scene.newId()}` };
  const edited = applyOperations(state, operations, writer);
  if (!edited.ok) throw new Refusal(...edited.problems);
  return await keepNext(scene, row, edited.value, 'edited', `${operations.length} thay đổi`, {
    operations: operations.map((one) => ('key' in one ? `${one.op} ${one.key}` : one.op)),
  });
});

export const chooseDraftParts = act(chooseContract, async (scene, { draftId, version, choices, bases, date }) => {
  const { row, state } = await getDraftToChange(scene, draftId, version);
  const day = date === null ? undefined : (date ?? state.composed.date);
  const entered = bases?.map((basis): DraftBasis => {
    const checked = checkBasis({ ...basis, source: scene.actor.name }, state.composed.areaWords, day);
    if (!checked.ok) throw new Refusal(...checked.problems);
    return checked.value;
  });
  const wishes = { choices: choices ?? state.choices, bases: entered ?? state.bases };
  const next = await recomposed(scene, row, state, { ...wishes, date: day ?? null });
  return await keepNext(scene, row, next, 'chosen', undefined, { choices: choices ?? null, date: day ?? null });
});

/** Quyết định chỉ tiêu: the number is that person's from now on, with the reason, and is never taken for a computed one. */
export const decideFall = act(decideContract, async (scene, { draftId, version, code, value, reason }) => {
  const { row, state } = await getDraftToChange(scene, draftId, version);
  const stock = state.composed.figures.find(
    ({ measure, area }) => measure === `${code}-households` && area === state.composed.area.code,
  );
  if (stock !== undefined && value > stock.value)
    throw new Refusal(
      planDraftingProblem(
        'draft-fall-impossible',
        { value, stock: stock.value, year: state.composed.round.year },
        'value',
      ),
    );
  const decision: TargetDecision = { code, value, reason, by: scene.actor.name, at: scene.now.toISOString() };
  const decisions = [...state.decisions.filter((one) => one.code !== code), decision];
  const next = await recomposed(scene, row, state, { decisions });
  const before = state.composed.falls.find((one) => one.code === code);
  return await keepNext(scene, row, next, 'decided', `${code}: ${value} hộ – ${reason}`, {
    code,
    before: before?.value ?? null,
    beforeStatus: before?.status ?? null,
    value,
    reason,
  });
});

export const renewDraft = act(renewContract, async (scene, { draftId, version }) => {
  const { row, state } = await getDraftToChange(scene, draftId, version);
  const next = await recomposed(scene, row, state, { newest: true });
  return await keepNext(scene, row, next, 'renewed', next.composed.round.id, {
    round: [state.composed.round.id, next.composed.round.id],
  });
});

/** Trả lời phát hiện: the draft stays as it is; the answer is kept with who gave it and why. */
export const answerFinding = act(answerContract, async (scene, { draftId, version, findingKey, reason }) => {
  const { row } = await getDraftToChange(scene, draftId, version);
  const { findings } = await getVersion(scene, draftId, version);
  const finding = findings.find(({ key }) => key === findingKey);
  if (finding === undefined) throw new Refusal(planDraftingProblem('draft-finding-unknown'));
  await scene.tx.client.query(
    `insert into plan_draft_answers (id, draft_id, version, finding_key, rule, statement, reason, actor_id, actor_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      scene.newId(),
      draftId,
      version,
      findingKey,
      finding.rule,
      finding.statement.vi,
      reason,
      scene.actor.id,
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { draft: await presentDraft(scene, draftId) },
    audit: {
      subjectKind: 'plan-draft',
      subjectId: draftId,
      areaId: row.area_id,
      details: { rule: finding.rule, reason },
    },
  };
});

/** Điền ô phụ lục: a share, an amount or a body; kept with its reason, or taken back. Frozen figures have no such cell. */
export const decideCell = act(cellContract, async (scene, { draftId, version, key, value, reason }) => {
  const { row, state } = await getDraftToChange(scene, draftId, version);
  const before = state.cells ?? [];
  const checked = checkCell(state.composed, paragraphsOf(state), before, key, value);
  if (!checked.ok) throw new Refusal(...checked.problems);
  const others = before.filter((one) => one.key !== key);
  const own = value === null ? [] : [{ key, value, reason, by: scene.actor.name, at: scene.now.toISOString() }];
  const next = await recomposed(scene, row, state, { cells: [...others, ...own] });
  return await keepNext(scene, row, next, 'decided', `${key}: ${value ?? 'bỏ giá trị đã điền'} – ${reason}`, {
    key,
    before: before.find((one) => one.key === key)?.value ?? null,
    value,
    reason,
  });
});

interface Wishes {
  readonly choices?: DraftChoices;
  readonly bases?: readonly DraftBasis[];
  readonly decisions?: readonly TargetDecision[];
  readonly cells?: readonly CellDecision[];
  /** `null`: without a day. */
  readonly date?: string | null;
  /** Of the newest approved round, not of the one the draft was made of. */
  readonly newest?: boolean;
}

/** The same draft composed anew; what people wrote stays on top of it. */
export async function recomposed(scene: Scene, row: DraftRow, state: DraftState, wishes: Wishes): Promise<DraftState> {
  const { choices = state.choices, bases = state.bases, decisions = state.decisions } = wishes;
  const { cells = state.cells ?? [] } = wishes;
  const date = wishes.date === null ? undefined : (wishes.date ?? state.composed.date);
  const input = await draftInput(
    scene,
    { areaCode: row.area_code, year: row.year, date },
    { choices, bases, decisions, cells, roundId: wishes.newest === true ? undefined : state.composed.round.id },
  );
  return { ...withComposed(state, composeDraft(input)), choices, bases, decisions, cells };
}

async function keepNext(
  scene: Scene,
  row: DraftRow,
  state: DraftState,
  act: DraftAct,
  note: string | undefined,
  details: Readonly<Record<string, unknown>>,
) {
  const version = row.version + 1;
  await keepVersion(scene, row.id, { version, act, state, ...(note === undefined ? {} : { note }) });
  return {
    answer: { draft: await presentDraft(scene, row.id) },
    audit: { subjectKind: 'plan-draft', subjectId: row.id, areaId: row.area_id, details: { version, act, ...details } },
  };
}
