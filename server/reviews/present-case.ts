import type { ReviewCase } from '#contract/reviews/cases.ts';
import { hasPermission } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { householdGroupNames } from '#domain/reviews/household-group-names.ts';
import { householdGroups } from '#domain/reviews/register/register-rules.ts';
import type { CodedItem, ScoringStandard } from '#domain/standards/standard.ts';
import type { Scene } from '../act.ts';
import { getScoringStandard } from '../standards/standard-store.ts';
import { answersOf, type CaseRow, judgeCase, presentCaseLine } from './case-rows.ts';
import { getRoundRow, type RoundRow } from './round-rows.ts';

export interface LoadedCase {
  readonly row: CaseRow & { commune_name: string; commune_status: string };
  readonly round: RoundRow;
  readonly standard: ScoringStandard;
}

/** One case with its round and standard; «not found» outside the actor's units. */
export async function getCaseRow(
  scene: Scene,
  roundId: string,
  householdId: string,
  lock = false,
): Promise<LoadedCase> {
  const round = await getRoundRow(scene.tx, roundId, lock ? 'read' : 'none');
  const row = await findCase(scene, roundId, householdId, lock);
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'phiếu rà soát' }));
  scene.permit(
    { provinceId: row.province_id, districtId: row.district_id, communeId: row.commune_id },
    'phiếu rà soát',
  );
  return { row, round, standard: await getScoringStandard(scene.tx, round.standard_id) };
}

/** The same case after this transaction changed it. */
export async function reloadCase(scene: Scene, loaded: LoadedCase): Promise<LoadedCase> {
  const row = await findCase(scene, loaded.round.id, loaded.row.household_id, false);
  return { ...loaded, row: row ?? loaded.row };
}

async function findCase(
  { tx }: Scene,
  roundId: string,
  householdId: string,
  lock: boolean,
): Promise<LoadedCase['row'] | undefined> {
  const { rows } = await tx.client.query<LoadedCase['row']>(
    `select c.*, a.full_name as commune_name, rc.status as commune_status
       from review_cases c join areas a on a.id = c.commune_id join round_communes rc on rc.round_id = c.round_id and rc.commune_id = c.commune_id
      where c.round_id = $1 and c.household_id = $2 ${lock ? 'for update of c' : ''}`,
    [roundId, householdId],
  );
  return rows[0];
}

/** Writes down who read the case, and presents it with its reasons in words. */
export async function presentCase(scene: Scene, { row, round, standard }: LoadedCase): Promise<ReviewCase> {
  const judged = judgeCase(standard, answersOf(row));
  const local =
    round.local_standard_id === null
      ? null
      : judgeCase(await getScoringStandard(scene.tx, round.local_standard_id), answersOf(row));
  const frozen = round.status === 'approved';
  const closed = row.commune_status === 'submitted' || row.commune_status === 'approved';
  const mayEdit =
    scene.actor.isSystem || scene.actor.assignments.some((assignment) => hasPermission(assignment.role, 'case.edit'));
  return {
    ...presentCaseLine(row),
    roundId: round.id,
    standardId: standard.id,
    residence: row.residence,
    ethnicCode: row.ethnic_code,
    formA: row.form_a as ReviewCase['formA'],
    everPoor: row.ever_poor,
    everNearPoor: row.ever_near_poor,
    otherChange: row.other_change,
    surveyedOn: row.surveyed_on,
    deprivations: standard.indicators.map((indicator, index) => ({
      code: indicator.code,
      name: indicator.name,
      deprived: (((row.deprivations ?? 0) >> index) & 1) === 1,
    })),
    causes: named(row.causes, standard.causes),
    needs: named(row.needs, standard.needs),
    groups: householdGroups
      .filter((_, index) => (row.groups >> index) & 1)
      .map((code) => ({ code, name: householdGroupNames[code] })),
    reasons: judged.reasons,
    localReasons: local?.reasons ?? null,
    version: row.version,
    frozen,
    actions: await listActions(scene, row),
    abilities: mayEdit && !frozen && !closed ? ['correct'] : [],
  };
}

function named(bits: number, list: readonly CodedItem[]) {
  return list.filter((_, index) => (bits >> index) & 1).map((item) => ({ code: item.code, name: item.name }));
}

async function listActions({ tx }: Scene, row: CaseRow): Promise<ReviewCase['actions']> {
  const { rows } = await tx.client.query<{
    action: string;
    at: Date;
    actor: string;
    reason: string | null;
    before: unknown;
    after: unknown;
  }>(
    `select a.action, a.at, coalesce(u.name, a.actor_id) as actor, a.reason, a.before, a.after from case_actions a
       left join users u on u.id = a.actor_id where a.round_id = $1 and a.household_id = $2 order by a.seq limit 200`,
    [row.round_id, row.household_id],
  );
  return rows.map((action) => ({ ...action, at: action.at.toISOString() }));
}

/** Every opening of a household's file is written down. */
export async function recordRead(scene: Scene, row: CaseRow, purpose: string): Promise<void> {
  await scene.tx.sql
    .insertInto('household_reads')
    .values({
      at: scene.now,
      actor_id: scene.actor.id,
      household_id: row.household_id,
      province_id: row.province_id,
      district_id: row.district_id,
      commune_id: row.commune_id,
      purpose,
    })
    .execute();
}
