import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { reviewProblem } from '../problems.ts';

/** Trạng thái của xã trong đợt rà soát. */
export const communeStates = ['open', 'submitted', 'returned', 'approved'] as const;
export type CommuneState = (typeof communeStates)[number];

/** Việc làm trên xã: correct its register, submit, return for correction, approve (with the whole round). */
export const communeActions = ['edit', 'submit', 'return', 'approve'] as const;
export type CommuneAction = (typeof communeActions)[number];

export const communeStateNames: Readonly<Record<CommuneState, Bilingual>> = {
  open: { vi: 'đang rà soát', en: 'open' },
  submitted: { vi: 'đã nộp', en: 'submitted' },
  returned: { vi: 'trả lại', en: 'returned' },
  approved: { vi: 'đã phê duyệt', en: 'approved' },
};

export const communeActionNames: Readonly<Record<CommuneAction, Bilingual>> = {
  edit: { vi: 'sửa sổ rà soát', en: 'change the register' },
  submit: { vi: 'nộp kết quả', en: 'submit' },
  return: { vi: 'trả lại', en: 'return' },
  approve: { vi: 'phê duyệt', en: 'approve' },
};

const submittedAlready: Bilingual = {
  vi: 'Kết quả đã nộp; cấp trên trả lại thì mới sửa được.',
  en: 'The results are submitted; they can be changed once they are returned.',
};
const notSubmitted: Bilingual = { vi: 'Xã chưa nộp kết quả.', en: 'The commune has not submitted.' };
const frozen: Bilingual = {
  vi: 'Số liệu đã chốt; chỉ điều chỉnh bằng một việc mới có lý do.',
  en: 'The figures are frozen; only a new correction with a reason can follow.',
};

/** Every action in every state: the state that follows, or why not. Nothing is left to a default. */
const transitions: Readonly<Record<CommuneAction, Readonly<Record<CommuneState, CommuneState | Bilingual>>>> = {
  edit: { open: 'open', returned: 'returned', submitted: submittedAlready, approved: frozen },
  submit: { open: 'submitted', returned: 'submitted', submitted: submittedAlready, approved: frozen },
  return: { open: notSubmitted, returned: notSubmitted, submitted: 'returned', approved: frozen },
  approve: { open: notSubmitted, returned: notSubmitted, submitted: 'approved', approved: frozen },
};

/** What follows from an action on a commune; who may do it is decided elsewhere. */
export function decideCommuneAction(
  commune: { readonly code: string; readonly state: CommuneState },
  action: CommuneAction,
  reason?: string,
): Decision<CommuneState> {
  const next = transitions[action][commune.state];
  if (typeof next !== 'string') {
    return refused(
      reviewProblem('round-action-impossible', {
        action: communeActionNames[action].vi,
        actionEn: communeActionNames[action].en,
        commune: commune.code,
        state: communeStateNames[commune.state].vi,
        stateEn: communeStateNames[commune.state].en,
        reason: next.vi,
        reasonEn: next.en,
      }),
    );
  }
  if (action === 'return' && !reason?.trim()) return refused(reviewProblem('reason-missing', {}, 'reason'));
  return accepted(next);
}

export function listPossibleActions(state: CommuneState): CommuneAction[] {
  return communeActions.filter((action) => typeof transitions[action][state] === 'string');
}

export type RoundState = 'open' | 'submitted' | 'approved';

/** Trạng thái của đợt follows from its communes: submitted when all are, approved when its decision is recorded. */
export function roundStateOf(communes: readonly CommuneState[]): RoundState {
  if (communes.length === 0) return 'open';
  if (communes.includes('approved')) return 'approved';
  return communes.every((state) => state === 'submitted') ? 'submitted' : 'open';
}
