import { HAI_DUONG_2019 } from './hai-duong-2019.ts';
import { HUNG_YEN_2024 } from './hung-yen-2024.ts';
import { LAO_CAI_2017 } from './lao-cai-2017.ts';
import { PHAN_THIET_2016 } from './phan-thiet-2016.ts';
import type { PlanCode, Scenario } from './scenario.ts';
import { TAY_NINH_2019 } from './tay-ninh-2019.ts';

/** Kịch bản theo mã kế hoạch — the provinces `vuonlen demo --plan CODE` can build. */
export const SCENARIOS: Readonly<Record<PlanCode, Scenario>> = {
  HD: HAI_DUONG_2019,
  HY: HUNG_YEN_2024,
  LC: LAO_CAI_2017,
  TN: TAY_NINH_2019,
  PT: PHAN_THIET_2016,
};

export function findScenario(code: string): Scenario | undefined {
  return Object.values(SCENARIOS).find((scenario) => scenario.plan === code.toUpperCase());
}
