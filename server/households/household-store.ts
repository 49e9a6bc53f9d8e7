import type { Selectable } from 'kysely';
import type { Household, HouseholdStatus, LeavingReason, Member } from '#domain/households/household.ts';
import { type Difference, listDifferences } from '#domain/households/household-differences.ts';
import type { Sex } from '#domain/households/identity-number.ts';
import { householdProblem } from '#domain/households/problems.ts';
import type { Decision } from '#domain/kernel/decision.ts';
import type { PlainDate, PlainDateOrYear } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { normaliseText, searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { Scene } from '../act.ts';
import { onConstraint } from '../database/postgres-refusals.ts';
import type { HouseholdsTable, PersonsTable } from '../database/schema.ts';

type HouseholdRow = Selectable<HouseholdsTable>;
type PersonRow = Selectable<PersonsTable>;

/** Where a household stands; the columns that row-level security reads. */
export interface Place {
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number;
  readonly villageId: number | null;
  readonly villageName: string | null;
}

export interface StoredHousehold extends Household {
  readonly place: Place;
  readonly groups: number;
  readonly statusSince: string | null;
  /** The rows as they stand, to put them back by an undo. */
  readonly rows: HouseholdRows;
}

export interface HouseholdRows {
  readonly household: Record<string, unknown>;
  readonly members: readonly Record<string, unknown>[];
}

onConstraint('households_code_key', (detail) =>
  householdProblem(
    'code-taken',
    { code: /, ([^)]*)\)=/.exec(detail) ? (/=\([^,]*, (.*)\)/.exec(detail)?.[1] ?? '') : '' },
    'code',
  ),
);

/** The value of a rule's decision; its refusal ends the act. */
export function decided<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Refusal(...decision.problems);
}

/** The household of an act, locked until the act ends; outside one's units it is «not found». */
export async function lockHousehold(scene: Scene, householdId: string): Promise<StoredHousehold> {
  return await load(scene, householdId, 'for update');
}

export async function readHousehold(scene: Scene, householdId: string): Promise<StoredHousehold> {
  return await load(scene, householdId, '');
}

async function load(scene: Scene, householdId: string, lock: string): Promise<StoredHousehold> {
  const { client } = scene.tx;
  const found = await client.query<{ row: HouseholdRow }>(
    `select to_jsonb(h) as row from households h where id = $1 ${lock}`,
    [householdId],
  );
  const row = found.rows[0]?.row;
  const what = scene.language === 'vi' ? 'hộ' : 'household';
  const place = row && placeOf(row);
  scene.permit(place, what);
  if (row === undefined || place === undefined) throw new Error('permitted a household that is not there');
  const members = await client.query<{ row: PersonRow }>(
    'select to_jsonb(p) as row from persons p where household_id = $1 order by person_no',
    [householdId],
  );
  const rows: HouseholdRows = {
    household: withoutGenerated(row),
    members: members.rows.map((member) => ({ ...member.row })),
  };
  return toHousehold(
    row,
    rows,
    place,
    members.rows.map((member) => toMember(member.row)),
  );
}

function placeOf(row: HouseholdRow): Place {
  return {
    provinceId: row.province_id,
    districtId: row.district_id,
    communeId: row.commune_id,
    villageId: row.village_id,
    villageName: row.village_name,
  };
}

function withoutGenerated(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !/^(given_name|name_word\d)$/.test(name)));
}

function toHousehold(row: HouseholdRow, rows: HouseholdRows, place: Place, members: Member[]): StoredHousehold {
  return {
    id: row.id,
    code: row.code,
    headName: row.head_name,
    headSex: row.head_sex as Sex | null,
    headBirth: row.head_birth as PlainDateOrYear | null,
    headIdentityNumber: row.head_identity_number,
    ethnicCode: row.ethnic_code,
    size: row.size,
    address: row.address,
    status: row.status as HouseholdStatus,
    statusSince: row.status_since,
    version: row.version,
    groups: row.groups,
    place,
    rows,
    members,
  };
}

function toMember(row: PersonRow): Member {
  return {
    id: row.id,
    personNo: row.person_no,
    name: row.name,
    sex: row.sex as Sex | null,
    birth: row.birth as PlainDateOrYear | null,
    identityNumber: row.identity_number,
    ethnicCode: row.ethnic_code,
    relation: row.relation,
    joinedOn: row.joined_on as PlainDate | null,
    leftOn: row.left_on as PlainDate | null,
    leftReason: row.left_reason as LeavingReason | null,
  };
}

export interface HappenedEvent {
  readonly kind: string;
  readonly happenedOn: PlainDate;
  readonly reason: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One act over one or several households: their events share its id, so that they are undone together. */
export interface ActMark {
  readonly actId: string;
  readonly households: readonly string[];
  readonly canUndo: boolean;
}

export function newAct(scene: Scene, households: readonly string[], canUndo = true): ActMark {
  return { actId: scene.newId(), households, canUndo };
}

/** Writes what a rule decided over the rows that were locked, with the event that tells it. */
export async function saveHousehold(
  scene: Scene,
  before: StoredHousehold,
  after: Household & { readonly place?: Place; readonly groups?: number },
  event: HappenedEvent,
  mark: ActMark,
): Promise<{ eventId: string; version: number }> {
  const place = after.place ?? before.place;
  const version = before.version + 1;
  const statusChanged = after.status !== before.status;
  await scene.tx.client.query(
    `update households set district_id = $2, commune_id = $3, village_id = $4, village_name = $5, address = $6,
       head_name = $7, search_key = $8, head_sex = $9, head_birth = $10, head_identity_number = $11, ethnic_code = $12,
       size = $13, groups = $14, status = $15, status_since = case when $16 then $17::date else status_since end,
       version = $18, updated_at = $19 where id = $1`,
    [
      before.id,
      place.districtId,
      place.communeId,
      place.villageId,
      place.villageName,
      after.address,
      normaliseText(after.headName),
      searchKey(after.headName),
      after.headSex,
      after.headBirth,
      after.headIdentityNumber,
      after.ethnicCode,
      after.size,
      after.groups ?? before.groups,
      after.status,
      statusChanged,
      event.happenedOn,
      version,
      scene.now,
    ],
  );
  const moved = place.communeId !== before.place.communeId || place.districtId !== before.place.districtId;
  if (moved) await movePersons(scene, before.id, place);
  await saveMembers(scene, before, after, place);
  const eventId = await appendEvent(scene, before.id, place, event, {
    ...event.details,
    changes: listDifferences(before, after),
    act: mark.actId,
    households: mark.households,
    versionAfter: version,
    ...(mark.canUndo ? { undo: before.rows } : {}),
  });
  return { eventId, version };
}

async function movePersons(scene: Scene, householdId: string, place: Place): Promise<void> {
  for (const table of ['persons', 'household_groups']) {
    await scene.tx.client.query(`update ${table} set district_id = $2, commune_id = $3 where household_id = $1`, [
      householdId,
      place.districtId,
      place.communeId,
    ]);
  }
}

async function saveMembers(scene: Scene, before: Household, after: Household, place: Place): Promise<void> {
  for (const member of after.members) {
    const former = before.members.find((one) => one.id === member.id);
    if (former === undefined) await insertMember(scene, after.id, place, member);
    else if (JSON.stringify(former) !== JSON.stringify(member)) await updateMember(scene, member);
  }
}

export async function insertMember(scene: Scene, householdId: string, place: Place, member: Member): Promise<void> {
  await scene.tx.sql
    .insertInto('persons')
    .values({
      id: member.id,
      household_id: householdId,
      province_id: place.provinceId,
      district_id: place.districtId,
      commune_id: place.communeId,
      person_no: member.personNo,
      name: normaliseText(member.name),
      search_key: searchKey(member.name),
      sex: member.sex,
      birth: member.birth,
      identity_number: member.identityNumber,
      ethnic_code: member.ethnicCode,
      relation: member.relation,
      joined_on: member.joinedOn,
      left_on: member.leftOn,
      left_reason: member.leftReason,
    })
    .execute();
}

async function updateMember(scene: Scene, member: Member): Promise<void> {
  await scene.tx.client.query(
    `update persons set name = $2, search_key = $3, sex = $4, birth = $5, identity_number = $6, ethnic_code = $7,
       relation = $8, joined_on = $9, left_on = $10, left_reason = $11, version = version + 1 where id = $1`,
    [
      member.id,
      normaliseText(member.name),
      searchKey(member.name),
      member.sex,
      member.birth,
      member.identityNumber,
      member.ethnicCode,
      member.relation,
      member.joinedOn,
      member.leftOn,
      member.leftReason,
    ],
  );
}

/** A new household of the register, with its first members. */
export async function insertHousehold(
  scene: Scene,
  household: Household,
  place: Place,
  event: HappenedEvent,
  mark: ActMark,
): Promise<{ eventId: string; version: number }> {
  await scene.tx.sql
    .insertInto('households')
    .values({
      id: household.id,
      code: household.code,
      province_id: place.provinceId,
      district_id: place.districtId,
      commune_id: place.communeId,
      village_id: place.villageId,
      village_name: place.villageName,
      address: household.address,
      head_name: normaliseText(household.headName),
      search_key: searchKey(household.headName),
      head_sex: household.headSex,
      head_birth: household.headBirth,
      head_identity_number: household.headIdentityNumber,
      ethnic_code: household.ethnicCode,
      size: household.size,
      status_since: event.happenedOn,
      created_at: scene.now,
      updated_at: scene.now,
    })
    .execute();
  for (const member of household.members) await insertMember(scene, household.id, place, member);
  const eventId = await appendEvent(scene, household.id, place, event, {
    ...event.details,
    changes: [] satisfies Difference[],
    act: mark.actId,
    households: mark.households,
    versionAfter: 1,
    ...(mark.canUndo ? { undo: null } : {}),
  });
  return { eventId, version: 1 };
}

/** History is only ever appended to. */
export async function appendEvent(
  scene: Scene,
  householdId: string,
  place: Place,
  event: HappenedEvent,
  details: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into household_events (id, household_id, province_id, district_id, commune_id, kind, happened_on, recorded_at,
       actor_id, reason, details) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      householdId,
      place.provinceId,
      place.districtId,
      place.communeId,
      event.kind,
      event.happenedOn,
      scene.now,
      scene.actor.id,
      event.reason,
      JSON.stringify(details),
    ],
  );
  return id;
}
