import type { DemoStandardId } from '#demo/scenarios/scenario.ts';
import type { CommuneUnit } from '#demo/units/unit-list.ts';

/** What all households of one register share. */
export interface RegisterSetting {
  readonly seed: number;
  readonly provinceCode: string;
  readonly standardId: DemoStandardId;
  /** Ages are those on 31 December of this year. */
  readonly year: number;
  readonly communes: readonly CommuneUnit[];
  readonly villages: readonly (readonly string[])[];
  readonly surveyDays: readonly string[];
  readonly households: number;
  readonly identityCoverage: { readonly adults: number; readonly children: number };
  readonly rates: { readonly poor: readonly number[]; readonly nearPoor: readonly number[] };
}

/** «MP» (mô phỏng), province, serial: a household code nobody can take for a real one. */
export function householdCode(provinceCode: string, serial: number): string {
  return `MP${provinceCode}${serial.toString().padStart(6, '0')}`;
}
