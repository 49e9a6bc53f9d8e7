import type { PlanCode, Scenario } from '#demo/scenarios/scenario.ts';

interface Decision {
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly signer: string;
}

const SIGNER = 'UBND tỉnh (mô phỏng)';

/** The one decision that a source names (Hải Dương, line 22); every other number says that it is made up. */
const NAMED: Partial<Record<PlanCode, Decision>> = {
  HD: { decisionNumber: '4424/QĐ-UBND', decisionDate: '2019-12-19', signer: SIGNER },
};

export function decisionOf(scenario: Scenario): Decision {
  return (
    NAMED[scenario.plan] ?? {
      decisionNumber: `MP-${scenario.plan}/QĐ-UBND`,
      decisionDate: `${scenario.reviewYear}-12-31`,
      signer: SIGNER,
    }
  );
}
