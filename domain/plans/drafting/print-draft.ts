/** In dự thảo — figures put in, paragraphs numbered, number, day and signature as far as they are known. */

import { annexesWith } from './annex-matrix.ts';
import { printedBases, slashed } from './draft-bases.ts';
import type { ComposedDraft, DraftParagraph, DraftPlan, TracedFigure } from './draft-document.ts';
import { withFigures } from './figure-mark.ts';
import { labelParagraphs, punctuated } from './label-paragraphs.ts';
import { PROPOSED } from './proposed-mark.ts';
import { type SignatureForm, signatureLines } from './signature-form.ts';

/** Ban hành — what is set when the plan is issued. */
export interface Issue {
  /** «45/KH-UBND». */
  readonly number: string;
  readonly date: string;
  readonly form: SignatureForm;
  readonly signer: string;
}

export function printDraft(
  draft: ComposedDraft,
  paragraphs: readonly DraftParagraph[] = draft.paragraphs,
  issue?: Issue,
  kept: readonly TracedFigure[] = [],
): DraftPlan {
  const figures = new Map([...kept, ...draft.figures].map((one) => [one.key, one.text]));
  // An edited sentence still says «(đề xuất)» after the number has been decided.
  const isDecided = draft.falls.every(({ status }) => status !== 'proposed');
  const filled = (text: string) =>
    withFigures(isDecided ? text.replaceAll(` ${PROPOSED}`, '') : text, (key) => figures.get(key));
  // A note is for whoever drafts; no issued plan holds one.
  const printed = issue === undefined ? paragraphs : paragraphs.filter(({ style }) => style !== 'note');
  const body = labelParagraphs(punctuated(printed)).map((line) => ({ ...line, text: filled(line.text) }));
  const used = [
    ...body.flatMap(({ block }) => block ?? []),
    ...draft.recipients.map(({ block }) => block),
    ...draft.bases.map(({ source }) => source).filter((source) => source.includes('@')),
  ];
  const day = issue?.date ?? draft.date;
  return {
    year: draft.year,
    level: draft.level,
    area: draft.area,
    round: draft.round,
    issuer: draft.issuer,
    number: issue === undefined ? 'Số:        /KH-UBND' : `Số: ${issue.number}`,
    placeAndDate: placeAndDate(draft.placeName, draft.year, day),
    title: draft.title,
    bases: printedBases(draft.bases),
    opening: draft.opening,
    body,
    recipients: draft.recipients.map(({ text }) => text),
    signature: signatureLines(issue?.form ?? 'chair'),
    ...(issue === undefined ? {} : { signer: issue.signer }),
    annexes: annexesWith(draft, paragraphs)
      .filter(({ isBlank }) => issue === undefined || isBlank !== true)
      .map((annex) => ({
        ...annex,
        table: {
          ...annex.table,
          rows: annex.table.rows.map(({ cells, isTotal }) => ({ cells: cells.map(filled), isTotal })),
        },
      })),
    annexReference: annexReference(draft, issue),
    isSynthetic: draft.isSynthetic,
    figures: draft.figures,
    blocks: [...new Set(used)],
    open: draft.open,
  };
}

/** Every annex states the plan it belongs to, by the very number and day of the plan. */
function annexReference({ areaWords, year, date }: ComposedDraft, issue?: Issue): string {
  const number = issue === undefined ? '       /KH-UBND' : issue.number;
  const day = issue?.date ?? date;
  return `(Kèm theo Kế hoạch số ${number} ngày ${day === undefined ? `     /     /${year}` : slashed(day)} của UBND ${areaWords})`;
}

/** Days of one digit and January, February take a zero; other months do not. A day not yet known is left open. */
function placeAndDate(place: string, planYear: number, date: string | undefined): string {
  if (date === undefined) return `${place}, ngày      tháng      năm ${planYear}`;
  const [year, month = '', day] = date.split('-');
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${shown} năm ${year}`;
}
