import { undoChange as contract } from '#contract/households/change-household.ts';
import { checkHappened } from '#domain/households/household-rules.ts';
import { householdProblem } from '#domain/households/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, type Scene } from '../act.ts';
import {
  appendEvent,
  decided,
  type HouseholdRows,
  lockHousehold,
  type Place,
  type StoredHousehold,
} from './household-store.ts';
import { forgetVerdict } from './verdict-store.ts';
import { widenToCommune } from './widen.ts';

interface UndoableEvent {
  readonly id: string;
  readonly kind: string;
  readonly details: {
    readonly act: string;
    readonly households: readonly string[];
    readonly versionAfter: number;
    /** `null`: the act made this household. */
    readonly undo?: HouseholdRows | null;
    readonly group?: string;
  };
}

/** What an act did to every household it touched is put back; the act and its undoing both stay in the history. */
export const undoChange = act(contract, async (scene, input) => {
  decided(checkHappened(input.happenedOn, scene.today));
  const asked = await lockHousehold(scene, input.householdId);
  const { code } = asked;
  if (asked.version !== input.version)
    throw new Refusal(householdProblem('household-changed', { code, found: asked.version, seen: input.version }));
  const event = await findEvent(scene, asked.id, 'id', input.eventId);
  if (event?.details.undo === undefined) throw new Refusal(householdProblem('nothing-to-undo', { code }));
  let answer: { eventId: string; version: number } | undefined;
  for (const householdId of [...event.details.households].sort()) {
    const household = householdId === asked.id ? asked : await lockHousehold(scene, householdId);
    const own =
      householdId === asked.id ? event : await findEvent(scene, householdId, "details->>'act'", event.details.act);
    if (own?.details.undo === undefined || household.version !== own.details.versionAfter)
      throw new Refusal(householdProblem('undo-too-late', { code: household.code }));
    const restored = await putBack(scene, household, own, input);
    if (householdId === asked.id) answer = restored;
  }
  if (answer === undefined) throw new Error('an act lists the household whose event it is');
  const [one, other] = event.details.households;
  if (event.kind.startsWith('merged') && one && other) await forgetVerdict(scene, one, other);
  return {
    answer: { householdId: asked.id, ...answer, warnings: [] },
    audit: {
      subjectKind: 'household',
      subjectId: asked.id,
      areaId: asked.place.communeId,
      details: { undone: event.id, kind: event.kind, households: event.details.households },
    },
  };
});

async function findEvent(
  scene: Scene,
  householdId: string,
  by: 'id' | "details->>'act'",
  value: string,
): Promise<UndoableEvent | undefined> {
  const { rows } = await scene.tx.client.query<UndoableEvent>(
    `select id, kind, details from household_events
      where household_id = $1 and ${by} = $2 and details ? 'versionAfter' order by recorded_at desc limit 1`,
    [householdId, value],
  );
  return rows[0];
}

async function putBack(
  scene: Scene,
  household: StoredHousehold,
  event: UndoableEvent,
  input: { happenedOn: StoredHousehold['members'][number]['joinedOn'] & string; reason: string },
): Promise<{ eventId: string; version: number }> {
  const { client } = scene.tx;
  const rows = event.details.undo;
  const version = household.version + 1;
  const place: Place = rows ? placeOf(rows) : household.place;
  if (place.communeId !== household.place.communeId) await widenToCommune(scene.tx, place);
  if (rows) {
    await client.query(
      `update households h set (district_id, commune_id, village_id, village_name, address, head_name, search_key, head_sex,
           head_birth, head_identity_number, ethnic_code, size, groups, status, status_since, version, updated_at)
         = (select r.district_id, r.commune_id, r.village_id, r.village_name, r.address, r.head_name, r.search_key, r.head_sex,
                   r.head_birth, r.head_identity_number, r.ethnic_code, r.size, r.groups, r.status, r.status_since, $3::int, $4::timestamptz
              from jsonb_populate_record(null::households, $2::jsonb) r) where h.id = $1`,
      [household.id, JSON.stringify(rows.household), version, scene.now],
    );
    await client.query(
      `update persons p set (district_id, commune_id, name, search_key, sex, birth, identity_number, ethnic_code, relation,
           joined_on, left_on, left_reason, version)
         = (select r.district_id, r.commune_id, r.name, r.search_key, r.sex, r.birth, r.identity_number, r.ethnic_code, r.relation,
                   r.joined_on, r.left_on, r.left_reason, p.version + 1
              from jsonb_populate_recordset(null::persons, $2::jsonb) r where r.id = p.id)
        where p.household_id = $1 and p.id in (select r.id from jsonb_populate_recordset(null::persons, $2::jsonb) r)`,
      [household.id, JSON.stringify(rows.members)],
    );
    await client.query('update household_groups set district_id = $2, commune_id = $3 where household_id = $1', [
      household.id,
      place.districtId,
      place.communeId,
    ]);
  } else {
    await client.query(
      "update households set status = 'dissolved', status_since = $2, version = $3, updated_at = $4 where id = $1",
      [household.id, input.happenedOn, version, scene.now],
    );
  }
  // Whoever the act had added was never a member.
  await client.query(
    `update persons set left_on = greatest($3::date, joined_on), left_reason = 'corrected', district_id = $4, commune_id = $5, version = version + 1
      where household_id = $1 and left_on is null and id <> all ($2::uuid[])`,
    [
      household.id,
      (rows?.members ?? []).map((member) => member.id),
      input.happenedOn,
      place.districtId,
      place.communeId,
    ],
  );
  if (event.details.group !== undefined) await putBackGroup(scene, household.id, event);
  const eventId = await appendEvent(
    scene,
    household.id,
    place,
    { kind: 'restored', happenedOn: input.happenedOn, reason: input.reason },
    { undone: event.id, undoneKind: event.kind, changes: [] },
  );
  return { eventId, version };
}

async function putBackGroup(scene: Scene, householdId: string, event: UndoableEvent): Promise<void> {
  await scene.tx.client.query(
    event.kind === 'group-set'
      ? 'delete from household_groups where household_id = $1 and group_code = $2 and valid_to is null'
      : `update household_groups set valid_to = null where id = (select id from household_groups
           where household_id = $1 and group_code = $2 order by valid_from desc limit 1)`,
    [householdId, event.details.group],
  );
}

function placeOf({ household }: HouseholdRows): Place {
  return {
    provinceId: household.province_id as number,
    districtId: household.district_id as number | null,
    communeId: household.commune_id as number,
    villageId: household.village_id as number | null,
    villageName: household.village_name as string | null,
  };
}
