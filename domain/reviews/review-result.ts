import type { Language } from '#domain/kernel/language.ts';
import type { HouseholdClass, PovertyGroup, ScoringStandard } from '#domain/standards/standard.ts';
import { classifyHousehold, listDeprivedIndicators } from './classification.ts';
import { reasonOf } from './classification-reason.ts';
import { type Movement, movementOf } from './movement.ts';
import type { RegisterRow } from './register/register-row.ts';

/** Kết quả phân loại — the columns of the results file, in its order. */
export const resultColumns = [
  'household_code',
  'class',
  'group',
  'b1_score',
  'b2_score',
  'deprivations',
  'movement',
  'reasons',
] as const;

export interface ReviewResult {
  readonly householdCode: string;
  readonly class: HouseholdClass;
  readonly group?: PovertyGroup | undefined;
  readonly b1Score?: number | undefined;
  readonly b2Score?: number | undefined;
  /** Codes of the deprived indicators. */
  readonly deprivations: readonly string[];
  readonly movement: Movement;
  readonly reasons: string;
}

/** Class, movement and reason of one row of the register. */
export function judgeRegisterRow(standard: ScoringStandard, row: RegisterRow, language: Language = 'vi'): ReviewResult {
  const judged = classifyHousehold(standard, row);
  return {
    householdCode: row.householdCode,
    class: judged.class,
    group: judged.group,
    b1Score: judged.b1Score,
    b2Score: judged.b2Score,
    deprivations: listDeprivedIndicators(standard, judged.deprivations),
    movement: movementOf(row, judged.class),
    reasons: reasonOf(standard, judged, language),
  };
}

/** The cells of a result in the order of {@link resultColumns}. */
export function resultCells(result: ReviewResult): string[] {
  return [
    result.householdCode,
    result.class,
    result.group ?? '',
    result.b1Score === undefined ? '' : String(result.b1Score),
    result.b2Score === undefined ? '' : String(result.b2Score),
    result.deprivations.join(';'),
    result.movement,
    result.reasons,
  ];
}
