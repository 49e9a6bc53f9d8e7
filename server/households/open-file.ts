import {
  type HouseholdFile,
  listReaders as listReadersContract,
  openFile as openFileContract,
} from '#contract/households/household-file.ts';
import { assignmentsInForce, covers, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { groupsOfMask } from '#domain/households/groups.ts';
import { isHead, type Member, presentMembers } from '#domain/households/household.ts';
import { HOUSEHOLD_ACTIONS } from '#domain/households/household-changes.ts';
import { listIdentityDoubts, parseIdentityNumber } from '#domain/households/identity-number.ts';
import { maskChange, maskIdentityNumber } from '#domain/households/masking.ts';
import { householdProblem } from '#domain/households/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { read, type Scene } from '../act.ts';
import { getFileNames, listAbsorbed, listGroupPeriods, listHistory, listJudgements } from './file-query.ts';
import { readHousehold, type StoredHousehold } from './household-store.ts';
import { readsWholeNumbers } from './whole-numbers.ts';
import { openWholeFile } from './widen.ts';

export const openFile = read(openFileContract, async (scene, { householdId, purpose }) => {
  const { tx } = scene;
  const household = await readHousehold(scene, householdId);
  await openWholeFile(tx, householdId, []);
  const absorbed = await listAbsorbed(tx, householdId);
  await openWholeFile(tx, householdId, absorbed);
  const file: HouseholdFile = {
    householdId,
    code: household.code,
    version: household.version,
    status: household.status,
    statusSince: household.statusSince,
    headName: household.headName,
    headSex: household.headSex,
    headBirth: household.headBirth,
    headIdentityNumber: household.headIdentityNumber,
    ethnicCode: household.ethnicCode,
    size: household.size,
    address: household.address,
    villageId: household.place.villageId,
    communeId: household.place.communeId,
    ...(await getFileNames(tx, householdId)),
    members: presentMembers(household).map((member) => showMember(household, member)),
    formerMembers: household.members
      .filter((member) => member.leftOn !== null)
      .map((member) => showMember(household, member)),
    groups: groupsOfMask(household.groups),
    groupPeriods: await listGroupPeriods(tx, householdId),
    judgements: await listJudgements(tx, householdId),
    history: await listHistory(tx, householdId, absorbed),
    doubts: listDoubts(household),
    actions: actionsOf(scene, household),
  };
  await recordReading(scene, household, purpose);
  return readsWholeNumbers(scene, household.place) ? file : withoutNumbers(file);
});

function withoutNumbers(file: HouseholdFile): HouseholdFile {
  const masked = (member: HouseholdFile['members'][number]) => ({
    ...member,
    identityNumber: maskIdentityNumber(member.identityNumber),
  });
  return {
    ...file,
    headIdentityNumber: maskIdentityNumber(file.headIdentityNumber),
    members: file.members.map(masked),
    formerMembers: file.formerMembers.map(masked),
    history: file.history.map((line) => ({ ...line, changes: line.changes.map(maskChange) })),
  };
}

/** Every opening of a file leaves a line, in the transaction that gave it out. */
async function recordReading(scene: Scene, { id, place }: StoredHousehold, purpose: string): Promise<void> {
  await scene.tx.sql
    .insertInto('household_reads')
    .values({
      at: scene.now,
      actor_id: scene.actor.id,
      household_id: id,
      province_id: place.provinceId,
      district_id: place.districtId,
      commune_id: place.communeId,
      purpose,
    })
    .execute();
}

function showMember(household: StoredHousehold, member: Member): HouseholdFile['members'][number] {
  const row = household.rows.members.find((one) => one.id === member.id) ?? {};
  const flag = (name: string) => (row[name] ?? null) as boolean | null;
  const { id: personId, ...facts } = member;
  return {
    personId,
    ...facts,
    isHead: isHead(member),
    inSchool: flag('in_school'),
    hasInsurance: flag('has_insurance'),
    working: flag('working'),
    disabled: flag('disabled'),
    merit: flag('merit'),
    socialAssistance: flag('social_assistance'),
    note: (row.note ?? null) as string | null,
  };
}

function listDoubts(household: StoredHousehold): HouseholdFile['doubts'] {
  const people = [
    ...presentMembers(household).map(({ id, identityNumber, sex, birth }) => ({ id, identityNumber, sex, birth })),
    ...(presentMembers(household).length > 0
      ? []
      : [
          {
            id: null,
            identityNumber: household.headIdentityNumber,
            sex: household.headSex,
            birth: household.headBirth,
          },
        ]),
  ];
  return people.flatMap(({ id, identityNumber, sex, birth }) => {
    const identity = identityNumber === null ? undefined : parseIdentityNumber(identityNumber);
    if (identity === undefined) return [];
    return listIdentityDoubts(identity, { sex: sex ?? undefined, birth: birth ?? undefined }).map(
      ({ code, expected }) => ({
        personId: id,
        code,
        message: expected,
      }),
    );
  });
}

function actionsOf({ actor, today }: Scene, { status, place }: StoredHousehold): string[] {
  const mayEdit =
    actor.isSystem || covers(jurisdictionOf(assignmentsInForce(actor.assignments, today), 'household.edit'), place);
  return mayEdit ? [...HOUSEHOLD_ACTIONS[status]] : [];
}

export const listReaders = read(listReadersContract, async (scene, { householdId, after, limit }) => {
  await readHousehold(scene, householdId);
  await openWholeFile(scene.tx, householdId, []);
  const [at, reader] = after?.split('|') ?? [];
  if (after !== undefined && (Number.isNaN(Date.parse(at ?? '')) || reader === undefined))
    throw new Refusal(householdProblem('page-malformed', { found: after.slice(0, 40) }, 'after'));
  const { rows } = await scene.tx.client.query<{ at: Date; actorId: string; actorName: string; purpose: string }>(
    `select r.at, r.actor_id as "actorId", coalesce(u.name, r.actor_id) as "actorName", r.purpose
       from household_reads r left join users u on u.id = r.actor_id
      where r.household_id = $1 and ($2::timestamptz is null or (r.at, r.actor_id) < ($2, $3::text))
      order by r.at desc, r.actor_id desc limit $4`,
    [householdId, at ?? null, reader ?? null, limit + 1],
  );
  const page = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
  const last = page.at(-1);
  return { readers: page, next: rows.length > limit && last ? `${last.at}|${last.actorId}` : null };
});
