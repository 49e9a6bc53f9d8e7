/**
 * Bản dự thảo đang soạn — what the data gave, and on top of it what people wrote. The two are kept apart: taking the
 * figures anew replaces the first and leaves the second as it is.
 */
import { accepted, type Decision, refused } from '../../kernel/decision.ts';
import type {
  BodyStyle,
  CellDecision,
  ComposedDraft,
  DraftBasis,
  DraftChoices,
  DraftParagraph,
  TargetDecision,
  TracedFigure,
} from './draft-document.ts';
import { marksIn } from './figure-mark.ts';
import { planDraftingProblem } from './problems.ts';

export interface ParagraphEdit {
  /** Absent where only `removed`. */
  readonly text?: string;
  readonly removed?: boolean;
  /** What the data gave when it was edited. */
  readonly base: string;
  readonly by: string;
  readonly at: string;
}

export interface AddedParagraph {
  readonly key: string;
  /** The paragraph before it; `null` at the beginning. */
  readonly after: string | null;
  readonly style: BodyStyle;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  /** An edited paragraph that the data no longer calls for. */
  readonly isOrphan?: boolean;
}

export interface DraftState {
  readonly composed: ComposedDraft;
  readonly choices: DraftChoices;
  readonly decisions: readonly TargetDecision[];
  /** Cells of annexes that people have set; absent in drafts kept before. */
  readonly cells?: readonly CellDecision[];
  /** Bases entered by people. */
  readonly bases: readonly DraftBasis[];
  readonly edits: Readonly<Record<string, ParagraphEdit>>;
  readonly added: readonly AddedParagraph[];
  /** Figures that an edited text still names and the data no longer gives. */
  readonly kept: readonly TracedFigure[];
  readonly recipients?: { readonly lines: readonly string[]; readonly by: string; readonly at: string };
}

export type DraftOperation =
  | { readonly op: 'text'; readonly key: string; readonly text: string }
  | { readonly op: 'remove'; readonly key: string }
  | { readonly op: 'restore'; readonly key: string }
  | { readonly op: 'add'; readonly after: string | null; readonly style: BodyStyle; readonly text: string }
  | { readonly op: 'recipients'; readonly lines: readonly string[] };

export interface ShownParagraph extends DraftParagraph {
  readonly removed: boolean;
  /** Written by a person, not from the data. */
  readonly own: boolean;
  readonly isOrphan: boolean;
  readonly edit?: {
    readonly by: string;
    readonly at: string;
    readonly generated?: string;
    readonly baseChanged: boolean;
  };
}

export function newState(composed: ComposedDraft, choices: DraftChoices): DraftState {
  return { composed, choices, decisions: [], cells: [], bases: [], edits: {}, added: [], kept: [] };
}

/** In order, removed ones too. */
export function shownParagraphs(state: DraftState): ShownParagraph[] {
  const shown: ShownParagraph[] = [];
  const take = (key: string | null) => {
    for (const { isOrphan = false, by, at, ...one } of state.added)
      if (one.after === key) {
        const removed = state.edits[one.key]?.removed === true;
        shown.push({
          key: one.key,
          style: one.style,
          text: one.text,
          removed,
          own: true,
          isOrphan,
          edit: { by, at, baseChanged: false },
        });
        take(one.key);
      }
  };
  take(null);
  for (const paragraph of state.composed.paragraphs) {
    const edit = state.edits[paragraph.key];
    shown.push({
      ...paragraph,
      text: edit?.text ?? paragraph.text,
      removed: edit?.removed === true,
      own: false,
      isOrphan: false,
      ...(edit === undefined
        ? {}
        : {
            edit: {
              by: edit.by,
              at: edit.at,
              ...(edit.text === undefined ? {} : { generated: paragraph.text }),
              baseChanged: edit.base !== paragraph.text,
            },
          }),
    });
    take(paragraph.key);
  }
  return shown;
}

/** What is printed. */
export function paragraphsOf(state: DraftState): DraftParagraph[] {
  return shownParagraphs(state).filter(({ removed }) => !removed);
}

export function allFigures(state: DraftState): ReadonlyMap<string, TracedFigure> {
  const figures = new Map(state.kept.map((one) => [one.key, one]));
  const given = new Map<string, TracedFigure>();
  // A figure printed several times is known by its first place.
  for (const one of state.composed.figures) if (!given.has(one.key)) given.set(one.key, one);
  for (const [key, one] of given) figures.set(key, one);
  return figures;
}

interface Writer {
  readonly by: string;
  readonly at: string;
  readonly newKey: () => string;
}

export function applyOperations(
  state: DraftState,
  operations: readonly DraftOperation[],
  writer: Writer,
): Decision<DraftState> {
  let now = state;
  for (const operation of operations) {
    const next = applyOne(now, operation, writer);
    if (!next.ok) return next;
    now = next.value;
  }
  return accepted(now);
}

function applyOne(state: DraftState, operation: DraftOperation, { by, at, newKey }: Writer): Decision<DraftState> {
  const paragraphs = shownParagraphs(state);
  const find = (key: string) => paragraphs.find((one) => one.key === key);
  const unknown = (key: string) => refused(planDraftingProblem('draft-paragraph-unknown', { key }, 'operations'));
  if (operation.op === 'recipients')
    return accepted({
      ...state,
      recipients: { lines: operation.lines.map(oneLine).filter((line) => line !== ''), by, at },
    });
  if ('text' in operation) {
    const stranger = marksIn(operation.text).find((key) => !allFigures(state).has(key));
    if (stranger !== undefined)
      return refused(planDraftingProblem('draft-figure-unknown', { figure: stranger }, 'operations'));
  }
  if (operation.op === 'add') {
    if (operation.after !== null && find(operation.after) === undefined) return unknown(operation.after);
    // Directly behind its paragraph, before what was added there earlier.
    const added = {
      key: newKey(),
      after: operation.after,
      style: operation.style,
      text: oneLine(operation.text),
      by,
      at,
    };
    return accepted({ ...state, added: [added, ...state.added] });
  }
  const target = find(operation.key);
  if (target === undefined) return unknown(operation.key);
  const base = state.composed.paragraphs.find(({ key }) => key === operation.key)?.text ?? target.text;
  const edit = (change: Partial<ParagraphEdit>): Decision<DraftState> =>
    accepted({
      ...state,
      edits: { ...state.edits, [operation.key]: { ...state.edits[operation.key], base, by, at, ...change } },
    });
  if (operation.op === 'remove') return edit({ removed: true });
  if (operation.op === 'restore') {
    if (target.own) return edit({ removed: false });
    const { [operation.key]: _undone, ...edits } = state.edits;
    return accepted({ ...state, edits });
  }
  const text = oneLine(operation.text);
  if (target.own)
    return accepted({
      ...state,
      added: state.added.map((one) => (one.key === operation.key ? { ...one, text, by, at } : one)),
    });
  return edit({ text, removed: false });
}

/** Số liệu mới — another composition under the same edits: nothing a person wrote is lost. */
export function withComposed(state: DraftState, composed: ComposedDraft): DraftState {
  const keys = new Set(composed.paragraphs.map(({ key }) => key));
  const before = shownParagraphs(state);
  const added: AddedParagraph[] = state.added.map((one) => ({ ...one }));
  const edits: Record<string, ParagraphEdit> = {};
  for (const [key, edit] of Object.entries(state.edits)) {
    const old = before.find((one) => one.key === key);
    if (keys.has(key) || old?.own === true) edits[key] = edit;
    else if (old !== undefined && edit.text !== undefined && edit.removed !== true)
      added.push({ key, after: null, style: old.style, text: edit.text, by: edit.by, at: edit.at, isOrphan: true });
  }
  const own = new Set(added.map(({ key }) => key));
  const anchored = added.map((one) => ({ ...one, after: anchorOf(one.key, before, keys, own) }));
  const named = new Set([
    ...anchored.flatMap(({ text }) => marksIn(text)),
    ...Object.values(edits).flatMap(({ text = '' }) => marksIn(text)),
  ]);
  const given = new Set(composed.figures.map(({ key }) => key));
  const kept = [...allFigures(state).values()].filter(({ key }) => named.has(key) && !given.has(key));
  return { ...state, composed, edits, added: anchored, kept };
}

/** The nearest paragraph before it that is still there. */
function anchorOf(
  key: string,
  before: readonly ShownParagraph[],
  keys: ReadonlySet<string>,
  own: ReadonlySet<string>,
): string | null {
  for (let at = before.findIndex((one) => one.key === key) - 1; at >= 0; at -= 1) {
    const candidate = before[at]?.key as string;
    if (keys.has(candidate) || own.has(candidate)) return candidate;
  }
  return null;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
