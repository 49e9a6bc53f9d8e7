import type { z } from 'zod';
import { correctCase as contract, previewCase as previewContract } from '#contract/reviews/cases.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { parsePlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type OtherChange, otherChanges } from '#domain/reviews/movement.ts';
import { reviewProblem } from '#domain/reviews/problems.ts';
import { type HouseholdGroup, householdGroups } from '#domain/reviews/register/register-rules.ts';
import type { ScoringStandard } from '#domain/standards/standard.ts';
import { act, read } from '../act.ts';
import { getScoringStandard } from '../standards/standard-store.ts';
import { answersOf, type CaseAnswers, type CaseRow, judgeCase } from './case-rows.ts';
import { getCaseRow, presentCase, reloadCase } from './present-case.ts';

type GivenAnswers = z.output<typeof contract.input>['answers'];

/** Sửa phiếu: the rules judge anew from the corrected answers; the old and new values stay in the case's history. */
export const correctCase = act(contract, async (scene, input) => {
  const loaded = await getCaseRow(scene, input.roundId, input.householdId, true);
  const { row, round, standard } = loaded;
  if (round.status === 'approved') throw new Refusal(reviewProblem('round-approved'));
  if (row.commune_status === 'submitted' || row.commune_status === 'approved') {
    throw new Refusal(reviewProblem('commune-closed', { commune: row.commune_name, status: row.commune_status }));
  }
  if (row.version !== input.version) throw new Refusal(reviewProblem('case-version'));
  const answers = corrected(row, standard, input.answers);
  const judged = judgeCase(standard, answers);
  const local =
    round.local_standard_id === null
      ? null
      : judgeCase(await getScoringStandard(scene.tx, round.local_standard_id), answers);
  const changes = {
    form_a: answers.formA,
    b1_score: judged.b1Score,
    deprivations: judged.deprivations,
    deprivation_count: judged.deprivationCount,
    b2_score: judged.b2Score,
    class: judged.class,
    poverty_group: judged.group,
    local_class: local?.class ?? null,
    local_group: local?.group ?? null,
    movement: judged.movement,
    other_change: answers.otherChange,
    causes: input.answers.causes
      ? bits(
          input.answers.causes,
          standard.causes.map((item) => item.code),
          'causes',
        )
      : row.causes,
    needs: input.answers.needs
      ? bits(
          input.answers.needs,
          standard.needs.map((item) => item.code),
          'needs',
        )
      : row.needs,
    groups: input.answers.groups
      ? bits(input.answers.groups, householdGroups satisfies readonly HouseholdGroup[], 'groups')
      : row.groups,
    surveyed_on: surveyedOn(row, input.answers),
  };
  await scene.tx.sql
    .updateTable('review_cases')
    .set({ ...changes, version: row.version + 1 })
    .where('round_id', '=', round.id)
    .where('household_id', '=', row.household_id)
    .execute();
  const before = Object.fromEntries(Object.keys(changes).map((key) => [key, row[key as keyof CaseRow]]));
  await scene.tx.sql
    .insertInto('case_actions')
    .values({
      id: scene.newId(),
      round_id: round.id,
      household_id: row.household_id,
      province_id: row.province_id,
      district_id: row.district_id,
      commune_id: row.commune_id,
      action: 'corrected',
      at: scene.now,
      actor_id: scene.actor.id,
      reason: input.reason,
      before: JSON.stringify(before),
      after: JSON.stringify(changes),
    })
    .execute();
  const after = await reloadCase(scene, loaded);
  return {
    answer: { case: await presentCase(scene, after) },
    audit: {
      subjectKind: 'case',
      subjectId: row.household_id,
      areaId: row.commune_id,
      details: {
        roundId: round.id,
        reason: input.reason,
        class: [row.class, judged.class],
        b1: [row.b1_score, judged.b1Score],
      },
    },
  };
});

export const previewCase = read(previewContract, async (scene, input) => {
  const { row, standard } = await getCaseRow(scene, input.roundId, input.householdId);
  const {
    class: judgedClass,
    group,
    b2Score,
    movement,
    reasons,
  } = judgeCase(standard, corrected(row, standard, input.answers));
  return { class: judgedClass, group, b2Score, movement, reasons };
});

function corrected(row: CaseRow, standard: ScoringStandard, given: GivenAnswers): CaseAnswers {
  const now = answersOf(row);
  return {
    ...now,
    formA: given.formA === undefined ? now.formA : given.formA,
    b1Score: given.b1Score ?? now.b1Score,
    deprivations:
      given.deprivations === undefined
        ? now.deprivations
        : bits(
            given.deprivations,
            standard.indicators.map((indicator) => indicator.code),
            'deprivations',
          ),
    otherChange: given.otherChange === undefined ? now.otherChange : otherChangeOf(given.otherChange),
  };
}

function bits(codes: readonly string[], list: readonly string[], field: string): number {
  return codes.reduce((sum, code) => {
    const index = list.indexOf(code);
    if (index < 0) throw invalid(field, code, list.join(', '));
    return sum | (1 << index);
  }, 0);
}

function otherChangeOf(text: string | null): OtherChange | null {
  if (text === null || text === '') return null;
  if ((otherChanges as readonly string[]).includes(text)) return text as OtherChange;
  throw invalid('otherChange', text, otherChanges.join(', '));
}

function surveyedOn(row: CaseRow, given: GivenAnswers): string | null {
  if (given.surveyedOn === undefined) return row.surveyed_on;
  if (given.surveyedOn === null || given.surveyedOn === '') return null;
  const date = parsePlainDate(given.surveyedOn);
  if (date === undefined) throw invalid('surveyedOn', given.surveyedOn, 'YYYY-MM-DD');
  return date;
}

function invalid(path: string, found: string, reason: string): Refusal {
  return new Refusal(accessProblem('invalid-input', { path, found, reason }, path));
}
