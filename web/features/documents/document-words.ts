import type { DocumentLine } from '#contract/documents/documents.ts';
import type { ForceState } from '#domain/documents/document-force.ts';

export const FORCE_TONES = {
  'in-force': 'good',
  'not-yet': 'waiting',
  ended: 'quiet',
  replaced: 'quiet',
  unknown: 'near',
} as const satisfies Record<ForceState, 'good' | 'waiting' | 'quiet' | 'near'>;

/** «Quyết định 1722/QĐ-TTg», or the title of one that is cited by name. */
export const nameOf = (document: Pick<DocumentLine, 'type' | 'number' | 'title'>): string =>
  document.number === null ? document.title : `${document.type} ${document.number}`;

/** «2016–2020», «2018», «2023–2025, đến 2030». */
export function yearsOf(
  document: Pick<DocumentLine, 'periodFrom' | 'periodTo' | 'horizon'>,
  horizonTo: (year: number) => string,
): string {
  const { periodFrom, periodTo, horizon } = document;
  const span =
    periodFrom === null
      ? (periodTo ?? '')
      : periodTo === null || periodTo === periodFrom
        ? periodFrom
        : `${periodFrom}–${periodTo}`;
  return [String(span), horizon === null ? '' : horizonTo(horizon)].filter(Boolean).join(', ');
}

/** The title, unless it says no more than the name. */
export const titleOf = (document: Pick<DocumentLine, 'type' | 'number' | 'title'>): string =>
  document.title === nameOf(document) ? '' : document.title;
