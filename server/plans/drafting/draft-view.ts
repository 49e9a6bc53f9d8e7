import type { Draft, DraftLine } from '#contract/plans/drafting/draft.ts';
import { needsAttention } from '#domain/plans/audit/finding.ts';
import { annexesWith } from '#domain/plans/drafting/annex-matrix.ts';
import { printedBases, sortedBases } from '#domain/plans/drafting/draft-bases.ts';
import { allFigures, type DraftState, paragraphsOf, shownParagraphs } from '#domain/plans/drafting/draft-state.ts';
import { labelParagraphs } from '#domain/plans/drafting/label-paragraphs.ts';
import { openQuestions } from '#domain/plans/drafting/open-questions.ts';
import { PROPOSED } from '#domain/plans/drafting/proposed-mark.ts';
import { suggestedAnswer } from '#domain/plans/drafting/suggested-answer.ts';
import type { Scene } from '../../act.ts';
import { approvedRound } from './draft-input.ts';
import { type DraftRow, getDraftRow, getVersion, listAnswers, listVersions } from './draft-store.ts';

export function presentLine(row: DraftRow): DraftLine {
  return {
    id: row.id,
    area: { id: row.area_id, code: row.area_code, level: row.area_level, fullName: row.area_name },
    year: row.year,
    status: row.status,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    savedBy: row.saved_by,
    savedAt: row.saved_at.toISOString(),
    openFindings: row.status === 'issued' ? 0 : row.open_findings,
    plan: row.plan_id === null ? null : { id: row.plan_id, number: row.plan_number, issuedOn: row.plan_issued_on },
  };
}

/** The draft as its page shows it: a version, or the current one. */
export async function presentDraft(scene: Scene, draftId: string, version?: number): Promise<Draft> {
  const row = await getDraftRow(scene, draftId);
  const kept = await getVersion(scene, draftId, version ?? row.version);
  const { state, findings } = kept;
  const { composed } = state;
  const answers = new Map((await listAnswers(scene, draftId)).map((one) => [one.finding_key, one]));
  const printed = printedBases(composed.bases);
  const isCurrent = kept.version === row.version;
  const stockOf = (code: string) =>
    composed.figures.find(({ measure, area }) => measure === `${code}-households` && area === composed.area.code)
      ?.value ?? 0;
  return {
    ...presentLine(row),
    version: kept.version,
    mayEdit: isCurrent && row.status === 'open',
    date: composed.date ?? null,
    level: composed.level,
    isSynthetic: composed.isSynthetic,
    round: composed.round,
    newerRound: row.status === 'open' ? await newerRound(scene, row, composed.round.id) : null,
    title: [...composed.title],
    issuer: [...composed.issuer],
    opening: composed.opening,
    bases: sortedBases(composed.bases).map((basis, at) => ({ ...basis, printed: printed[at] ?? basis.text })),
    paragraphs: presentParagraphs(state),
    recipients: [...(state.recipients?.lines ?? composed.recipients.map(({ text }) => text))],
    annexes: annexesWith(composed, paragraphsOf(state)).map(({ label, title, table, notes }) => ({
      label,
      title,
      notes: [...notes],
      table: {
        columns: [...table.columns],
        rows: table.rows.map(({ cells, isTotal, keys }) => ({ cells: [...cells], isTotal, keys: [...(keys ?? [])] })),
      },
    })),
    figures: [...allFigures(state).values()],
    cells: [...(state.cells ?? [])],
    falls: composed.falls.map((fall) => ({ ...fall, stock: stockOf(fall.code) })),
    choices: {
      off: [...state.choices.off],
      on: [...state.choices.on],
      order: [...state.choices.order],
      sections: [...state.choices.sections],
    },
    optional: [...composed.optional],
    open: openQuestions(state).map(({ text, paragraph }) => ({ text, paragraph: paragraph ?? null })),
    findings: findings.map((one) => {
      const answer = answers.get(one.key);
      return {
        ...one,
        lines: [...one.lines],
        needsAttention: needsAttention(one),
        suggestion: suggestedAnswer(one, state) ?? null,
        answer:
          answer === undefined ? null : { reason: answer.reason, by: answer.actor_name, at: answer.at.toISOString() },
      };
    }),
    versions: (await listVersions(scene, draftId)).map(({ version: number, at, actor_name, act, note }) => ({
      version: number,
      at: at.toISOString(),
      by: actor_name,
      act,
      note,
    })),
  };
}

/** Removed paragraphs are shown without a label, so that they can be taken back. */
function presentParagraphs(state: DraftState): Draft['paragraphs'] {
  const shown = shownParagraphs(state);
  const labels = labelParagraphs(shown.filter(({ removed }) => !removed)).map(({ label }) => label);
  let next = 0;
  const isDecided = state.composed.falls.every(({ status }) => status !== 'proposed');
  return shown.map(({ key, style, text, block, removed, own, edit, agency }) => ({
    key,
    style,
    label: removed ? '' : (labels[next++] ?? ''),
    text: isDecided ? text.replaceAll(` ${PROPOSED}`, '') : text,
    block: block ?? null,
    removed,
    own,
    edit:
      edit === undefined
        ? null
        : { by: edit.by, at: edit.at, generated: edit.generated ?? null, baseChanged: edit.baseChanged },
    agency: agency === undefined ? null : { id: agency.id ?? null, name: agency.name },
  }));
}

async function newerRound(scene: Scene, row: DraftRow, roundId: string): Promise<string | null> {
  try {
    const { roundId: newest } = await approvedRound(scene, { areaCode: row.area_code, year: row.year });
    return newest === roundId ? null : newest;
  } catch {
    // The round has been taken back since: the draft stays readable.
    return null;
  }
}
