import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import { reviewProblem } from '../problems.ts';

/** Trạng thái của xã trong đợt rà soát. */
export const communeStatuses = ['open', 'submitted', 'returned', 'approved'] as const;
export type CommuneStatus = (typeof communeStatuses)[number];
export type CommuneStep = 'submit' | 'return' | 'approve';

export const communeStatusNames: Readonly<Record<CommuneStatus, Bilingual>> = {
  open: { vi: 'đang làm', en: 'open' },
  submitted: { vi: 'đã gửi', en: 'submitted' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  approved: { vi: 'đã chấp nhận', en: 'accepted' },
};

const stepNames: Readonly<Record<CommuneStep, Bilingual>> = {
  submit: { vi: 'gửi kết quả', en: 'submit' },
  return: { vi: 'trả lại', en: 'return' },
  approve: { vi: 'chấp nhận', en: 'accept' },
};

type Outcome = { readonly to: CommuneStatus } | { readonly why: Bilingual };

const may = (to: CommuneStatus): Outcome => ({ to });
const mayNot = (vi: string, en: string): Outcome => ({ why: { vi, en } });

/** The whole table: every step in every state, and where it is refused who can lift that. */
const TABLE = {
  open: {
    submit: may('submitted'),
    return: mayNot('Xã chưa gửi nên chưa có gì để trả lại.', 'Nothing was submitted yet.'),
    approve: mayNot('Cán bộ xã phải gửi kết quả trước.', 'The commune officer must submit first.'),
  },
  submitted: {
    submit: mayNot(
      'Kết quả đã được gửi; muốn sửa, cấp trên phải trả lại.',
      'It is submitted already; the level above must return it first.',
    ),
    return: may('returned'),
    approve: may('approved'),
  },
  returned: {
    submit: may('submitted'),
    return: mayNot('Xã đang sửa theo lần trả lại trước.', 'The commune is still working on the last return.'),
    approve: mayNot('Cán bộ xã phải gửi lại kết quả.', 'The commune officer must submit again.'),
  },
  approved: {
    submit: mayNot('Kết quả đã được chấp nhận.', 'It is accepted already.'),
    return: may('returned'),
    approve: mayNot('Kết quả đã được chấp nhận.', 'It is accepted already.'),
  },
} as const satisfies Record<CommuneStatus, Record<CommuneStep, Outcome>>;

export interface CommuneProgress {
  readonly name: string;
  readonly status: CommuneStatus;
  /** Total resident households and persons: the denominators. */
  readonly households: number | null;
  readonly persons: number | null;
  readonly cases: number;
  readonly roundApproved: boolean;
}

/** Chuyển trạng thái của xã — the next state, or why not. */
export function decideStep(commune: CommuneProgress, step: CommuneStep, reason?: string): Decision<CommuneStatus> {
  if (commune.roundApproved) return refused(reviewProblem('round-approved'));
  const outcome: Outcome = TABLE[commune.status][step];
  if (!('to' in outcome)) {
    return refused(
      reviewProblem('round-action-impossible', {
        action: stepNames[step].vi,
        commune: commune.name,
        state: communeStatusNames[commune.status].vi,
        reason: outcome.why.vi,
        actionEn: stepNames[step].en,
        stateEn: communeStatusNames[commune.status].en,
        reasonEn: outcome.why.en,
      }),
    );
  }
  if (step === 'return' && !reason?.trim()) return refused(reviewProblem('reason-missing', {}, 'reason'));
  if (step === 'submit') {
    if (commune.households === null || commune.persons === null) {
      return refused(reviewProblem('round-denominators-missing', { count: 1, communes: commune.name }));
    }
    if (commune.cases > commune.households) {
      return refused(
        reviewProblem('more-cases-than-households', {
          commune: commune.name,
          cases: commune.cases,
          households: commune.households,
        }),
      );
    }
  }
  return accepted(outcome.to);
}

/** Steps that the state allows, for the buttons; what the person may do is asked apart. */
export function possibleSteps(commune: CommuneProgress): CommuneStep[] {
  return (['submit', 'return', 'approve'] as const).filter((step) => decideStep(commune, step, '-').ok);
}
