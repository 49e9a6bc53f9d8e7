import type { PlanCode, Scenario } from '#demo/scenarios/scenario.ts';

export interface Decision {
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly signer: string;
}

const SIGNER = 'UBND tỉnh (mô phỏng)';

/** The one decision that a source names (Hải Dương, line 22); every other number says that it is made up. */
const NAMED: Partial<Record<PlanCode, Decision>> = {
  HD: { decisionNumber: '4424/QĐ-UBND', decisionDate: '2019-12-19', signer: SIGNER },
};

/** The decision of the year that is played: made up, and it says so. */
export function decisionOfYear(scenario: Scenario, year: number): Decision {
  return { decisionNumber: `MP-${scenario.plan}-${year}/QĐ-UBND`, decisionDate: `${year}-12-18`, signer: SIGNER };
}

export function decisionOf(scenario: Scenario): Decision {
  return (
    NAMED[scenario.plan] ?? {
      decisionNumber: `MP-${scenario.plan}/QĐ-UBND`,
      decisionDate: `${scenario.reviewYear}-12-31`,
      signer: SIGNER,
    }
  );
}
