import { createHash } from 'node:crypto';
import { Refusal } from '#domain/kernel/refusal.ts';
import { auditPlan } from '#domain/plans/audit/audit-plan.ts';
import type { AuditFinding } from '#domain/plans/audit/finding.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import type { DraftPlan } from '#domain/plans/drafting/draft-document.ts';
import { type DraftState, paragraphsOf } from '#domain/plans/drafting/draft-state.ts';
import { findingKey } from '#domain/plans/drafting/finding-key.ts';
import { type Issue, printDraft } from '#domain/plans/drafting/print-draft.ts';
import { readPlan } from '#domain/plans/reading/read-plan.ts';
import type { SourceText } from '#domain/plans/reading/source-lines.ts';
import { openPlanFile } from '../sources/open-plan-file.ts';
import { renderDraft } from './draft-docx.ts';

export interface CheckedDraft {
  readonly plan: DraftPlan;
  readonly docx: Uint8Array;
  readonly sha256: string;
  readonly source: SourceText;
  readonly document: PlanDocument;
  readonly findings: readonly AuditFinding[];
}

/** A finding with the name by which an answer finds it again, and the paragraph it is about. */
export interface KeptFinding extends AuditFinding {
  readonly key: string;
  readonly paragraph: string | null;
}

/** Kiểm tra dự thảo — reads the very file that is handed out, as an uploaded plan is read, and audits it. */
export async function checkDraft(
  plan: DraftPlan,
  communeCount: number,
  roundYear: number,
  isIssued = false,
): Promise<CheckedDraft> {
  const docx = await renderDraft(plan, isIssued);
  const source = await openPlanFile(docx, 'draft.docx');
  if (!source.ok) throw new Refusal(...source.problems);
  const read = readPlan(source.value);
  if (!read.ok) throw new Refusal(...read.problems);
  const communes = { count: communeCount, onDate: `${roundYear}-12-31` };
  const options = communeCount > 1 ? { communeUnits: communes } : {};
  const { findings } = auditPlan(read.value, options, source.value.lines);
  const sha256 = createHash('sha256').update(docx).digest('hex');
  return { plan, docx, sha256, source: source.value, document: read.value, findings };
}

export interface CheckedState extends CheckedDraft {
  readonly kept: readonly KeptFinding[];
  /** Paragraph → line of the file. */
  readonly lineOf: ReadonlyMap<string, number>;
}

export async function checkState(state: DraftState, issue?: Issue): Promise<CheckedState> {
  const { composed } = state;
  const paragraphs = paragraphsOf(state);
  const printed = printDraft(composed, paragraphs, issue, state.kept);
  const plan = state.recipients === undefined ? printed : { ...printed, recipients: state.recipients.lines };
  const checked = await checkDraft(plan, composed.communeCount, composed.round.year, issue !== undefined);
  const shown = issue === undefined ? paragraphs : paragraphs.filter(({ style }) => style !== 'note');
  const lineOf = linesOf(
    shown.map(({ key }) => key),
    plan,
    checked.source,
  );
  const paragraphAt = new Map([...lineOf].map(([key, line]) => [line, key]));
  // Number, day and signature come when the plan is issued; until then nobody can answer for them.
  const asked = checked.findings.filter(({ rule }) => issue !== undefined || rule !== 'letter-parts');
  const kept = asked.map(
    (one): KeptFinding => ({
      ...one,
      key: findingKey(one),
      paragraph: one.lines.map((line) => paragraphAt.get(line)).find((key) => key !== undefined) ?? null,
    }),
  );
  return { ...checked, kept, lineOf };
}

/** Paragraphs stand in the file in their order: each is looked for behind the one before it. */
function linesOf(keys: readonly string[], plan: DraftPlan, { lines }: SourceText): Map<string, number> {
  const found = new Map<string, number>();
  let from = 0;
  for (const [at, { label, text }] of plan.body.entries()) {
    const wanted = plain(`${label} ${text}`);
    const index = lines.findIndex((line, position) => position >= from && plain(line.text) === wanted);
    if (index === -1) continue;
    found.set(keys[at] as string, lines[index]?.line as number);
    from = index + 1;
  }
  return found;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
