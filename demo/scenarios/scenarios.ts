import { HAI_DUONG_2019 } from './hai-duong-2019.ts';
import type { PlanCode, Scenario } from './scenario.ts';

/** Kịch bản theo mã kế hoạch — the provinces `vuonlen demo --plan CODE` can build. */
export const SCENARIOS: Partial<Readonly<Record<PlanCode, Scenario>>> = {
  HD: HAI_DUONG_2019,
};

export function findScenario(code: string): Scenario | undefined {
  return SCENARIOS[code.toUpperCase() as PlanCode];
}
