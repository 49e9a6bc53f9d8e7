/** Hiệu lực — whether a document is in force on a day, as far as the register tells; «chưa rõ» is an answer. */
import type { Bilingual } from '../kernel/language.ts';

export const FORCE_STATES = ['in-force', 'not-yet', 'ended', 'replaced', 'unknown'] as const;
export type ForceState = (typeof FORCE_STATES)[number];

export const FORCE_NAMES: Readonly<Record<ForceState, Bilingual>> = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  ended: { vi: 'Hết hiệu lực', en: 'No longer in force' },
  replaced: { vi: 'Đã bị thay thế', en: 'Replaced' },
  unknown: { vi: 'Chưa rõ hiệu lực', en: 'Not known' },
};

export interface DocumentTime {
  readonly issuedOn: string | null;
  readonly inForceFrom: string | null;
  /** First day on which it is no longer in force. */
  readonly inForceTo: string | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** Day of the document that replaces it. */
  readonly replacedOn: string | null;
}

export function forceOn(document: DocumentTime, day: string): ForceState {
  const from = document.inForceFrom ?? document.issuedOn;
  if (from !== null && day < from) return 'not-yet';
  if (document.replacedOn !== null && day >= document.replacedOn) return 'replaced';
  if (document.inForceTo !== null && day >= document.inForceTo) return 'ended';
  // A programme ends with its last year; a decision about one year (results of 2019) does not.
  const lastYear = document.periodFrom === document.periodTo ? null : document.periodTo;
  if (lastYear !== null && day > `${lastYear}-12-31`) return 'ended';
  // An end that nobody entered is not the same as none: only a stated beginning and end, or a period, say «in force».
  return from !== null && (document.inForceFrom !== null || document.inForceTo !== null || lastYear !== null)
    ? 'in-force'
    : 'unknown';
}
