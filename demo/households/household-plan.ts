import type { PlannedMovement, PovertyClass } from '#demo/scenarios/scenario.ts';

/** Hộ trong kế hoạch — what the totals decide about one household before it gets names, members and answers. */
export interface HouseholdPlan {
  serial: number;
  readonly commune: number;
  readonly movement: PlannedMovement;
  readonly closing: PovertyClass;
  group: '' | 'N1' | 'N2';
  ethnic: string;
  socialProtection: boolean;
  merit: boolean;
  noLabour: boolean;
  causes: string[];
  needs: string[];
  labour?: LabourQuota;
}

/** Members of one household by labour status (Tây Ninh's partition). */
export interface LabourQuota {
  readonly studying: number;
  readonly working: number;
  readonly unable: number;
  readonly able: number;
}
