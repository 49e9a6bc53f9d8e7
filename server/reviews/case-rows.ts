import type { Selectable } from 'kysely';
import type { CaseLine } from '#contract/reviews/cases.ts';
import type { Bilingual } from '#domain/kernel/language.ts';
import type { ClassificationInput } from '#domain/reviews/classification.ts';
import { classifyHousehold } from '#domain/reviews/classification.ts';
import { reasonOf } from '#domain/reviews/classification-reason.ts';
import { hasLeft, type Movement, mayGoUnscored, movementOf, type OtherChange } from '#domain/reviews/movement.ts';
import type { AreaClass, HouseholdClass, PovertyGroup, ScoringStandard } from '#domain/standards/standard.ts';
import type { ReviewCasesTable } from '../database/schema.ts';

export type CaseRow = Selectable<ReviewCasesTable>;

export function presentCaseLine(row: CaseRow & { commune_name: string }): CaseLine {
  return {
    householdId: row.household_id,
    code: row.code,
    headName: row.head_name,
    villageName: row.village_name,
    communeId: row.commune_id,
    communeName: row.commune_name,
    size: row.size,
    b1Score: row.b1_score,
    b2Score: row.b2_score,
    class: row.class,
    group: row.poverty_group,
    localClass: row.local_class,
    movement: row.movement,
    previousClass: row.previous_class,
  };
}

/** What a case answers: the facts by which the rules judge it. */
export interface CaseAnswers {
  readonly residence: AreaClass;
  readonly formA: 'surely_not_poor' | 'to_survey' | null;
  readonly b1Score: number | null;
  readonly deprivations: number | null;
  readonly otherChange: OtherChange | null;
  readonly previousClass: HouseholdClass | null;
  readonly everPoor: boolean;
  readonly everNearPoor: boolean;
}

export function answersOf(row: CaseRow): CaseAnswers {
  return {
    residence: row.residence,
    formA: row.form_a as CaseAnswers['formA'],
    b1Score: row.b1_score,
    deprivations: row.deprivations,
    otherChange: row.other_change as OtherChange | null,
    previousClass: row.previous_class,
    everPoor: row.ever_poor,
    everNearPoor: row.ever_near_poor,
  };
}

export interface JudgedCase {
  readonly class: HouseholdClass;
  readonly group: PovertyGroup | null;
  readonly b1Score: number | null;
  readonly deprivations: number | null;
  readonly deprivationCount: number | null;
  readonly b2Score: number | null;
  readonly movement: Movement;
  readonly reasons: Bilingual;
}

/** Class, movement and reasons of one case: the same rules as for a row of the register. */
export function judgeCase(standard: ScoringStandard, answers: CaseAnswers): JudgedCase {
  const input: ClassificationInput = {
    area: answers.residence,
    formA: answers.formA ?? undefined,
    b1Score: answers.b1Score ?? undefined,
    deprivations: answers.deprivations ?? undefined,
  };
  const judged = classifyHousehold(standard, input);
  const change = answers.otherChange ?? undefined;
  const left = hasLeft(change) || (mayGoUnscored(change) && answers.b1Score === null);
  const nowClass = left ? 'not_poor' : judged.class;
  const scored = judged.b1Score !== undefined;
  return {
    class: nowClass,
    group: left ? null : (judged.group ?? null),
    b1Score: judged.b1Score ?? null,
    deprivations: scored ? judged.deprivations : null,
    deprivationCount: scored ? judged.deprivationCount : null,
    b2Score: judged.b2Score ?? null,
    movement: movementOf(
      {
        previousClass: answers.previousClass ?? undefined,
        everPoor: answers.everPoor,
        everNearPoor: answers.everNearPoor,
        otherChange: change,
      },
      nowClass,
    ),
    reasons: { vi: reasonOf(standard, judged, 'vi'), en: reasonOf(standard, judged, 'en') },
  };
}
