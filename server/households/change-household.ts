import {
  closeHousehold as closeContract,
  correctHousehold as correctContract,
  registerHousehold as registerContract,
  setGroup as setGroupContract,
} from '#contract/households/change-household.ts';
import { groupsOfMask, maskOfGroups } from '#domain/households/groups.ts';
import { type Household, isHead, type Member, presentMembers } from '#domain/households/household.ts';
import { correctMember } from '#domain/households/household-changes.ts';
import { checkChange, checkHappened, checkHousehold } from '#domain/households/household-rules.ts';
import { householdProblem } from '#domain/households/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act } from '../act.ts';
import { changeFile, withoutAbsent } from './change-file.ts';
import { getPlace } from './find-place.ts';
import { decided, insertHousehold, newAct } from './household-store.ts';
import { listIdentityWarnings } from './identity-warnings.ts';

export const registerHousehold = act(registerContract, async (scene, input) => {
  decided(checkHappened(input.happenedOn, scene.today));
  const place = await getPlace(scene.tx, input, scene.today);
  scene.permit(place, scene.language === 'vi' ? 'xã' : 'commune');
  const head: Member = {
    id: scene.newId(),
    personNo: 1,
    name: input.headName,
    sex: input.headSex,
    birth: input.headBirth,
    identityNumber: input.headIdentityNumber || null,
    ethnicCode: input.ethnicCode || null,
    relation: 'chủ hộ',
    joinedOn: input.happenedOn,
    leftOn: null,
    leftReason: null,
  };
  const household = decided(
    checkHousehold<Household>(
      {
        id: scene.newId(),
        code: input.code,
        headName: head.name,
        headSex: head.sex,
        headBirth: head.birth,
        headIdentityNumber: head.identityNumber,
        ethnicCode: head.ethnicCode,
        size: 1,
        address: input.address || null,
        status: 'active',
        version: 1,
        members: [head],
      },
      scene.today,
    ),
  );
  const warnings = await listIdentityWarnings(scene, head, place.provinceId, household.id);
  const saved = await insertHousehold(
    scene,
    household,
    place,
    { kind: 'registered', happenedOn: input.happenedOn, reason: input.reason },
    newAct(scene, [household.id]),
  );
  return {
    answer: { householdId: household.id, ...saved, warnings },
    audit: {
      subjectKind: 'household',
      subjectId: household.id,
      areaId: place.communeId,
      details: { code: input.code, warnings: warnings.map(({ code }) => code) },
    },
  };
});

export const correctHousehold = act(correctContract, async (scene, input) => {
  return await changeFile(scene, input, 'corrected', (household) => {
    const { size, headName, headSex, headBirth, headIdentityNumber, ...own } = withoutAbsent(input.facts);
    const headFacts = withoutAbsent({ headName, headSex, headBirth, headIdentityNumber });
    const head = presentMembers(household).find(isHead);
    // Where members are recorded the head is one of them, and the size is theirs.
    const base =
      head !== undefined && Object.keys(headFacts).length > 0
        ? decided(
            correctMember(
              household,
              head.id,
              withoutAbsent({ name: headName, sex: headSex, birth: headBirth, identityNumber: headIdentityNumber }),
              scene.today,
            ),
          )
        : { ...household, ...headFacts };
    const after = decided(checkChange(household, { ...base, ...own, ...withoutAbsent({ size }) }, scene.today));
    const fields = ['address', 'ethnicCode', 'size', 'headName', 'headSex', 'headBirth', 'headIdentityNumber'] as const;
    if (fields.every((field) => after[field] === household[field]))
      throw new Refusal(householdProblem('nothing-changed'));
    const numbered =
      after.headIdentityNumber !== household.headIdentityNumber
        ? { identityNumber: after.headIdentityNumber, sex: after.headSex, birth: after.headBirth }
        : undefined;
    return { after, ...(numbered ? { numbered } : {}) };
  });
});

export const closeHousehold = act(closeContract, async (scene, input) => {
  const leaving = input.kind === 'died' ? 'died' : 'moved';
  return await changeFile(scene, input, input.kind === 'moved-out' ? 'moved-out' : 'dissolved', (household) => ({
    after: decided(
      checkChange(
        household,
        {
          ...household,
          status: input.kind === 'moved-out' ? 'moved-out' : 'dissolved',
          members: household.members.map((member) =>
            member.leftOn === null ? { ...member, leftOn: input.happenedOn, leftReason: leaving } : member,
          ),
        },
        scene.today,
      ),
    ),
    details: { closing: input.kind },
  }));
});

export const setGroup = act(setGroupContract, async (scene, input) => {
  const result = await changeFile(scene, input, input.member ? 'group-set' : 'group-ended', (household) => {
    const groups = groupsOfMask(household.groups);
    const { code } = household;
    if (input.member && groups.includes(input.group)) throw new Refusal(householdProblem('group-held', { code }));
    if (!input.member && !groups.includes(input.group)) throw new Refusal(householdProblem('group-not-held', { code }));
    const left = groups.filter((group) => group !== input.group);
    return {
      after: { ...household, groups: maskOfGroups(input.member ? [...left, input.group] : left) } as Household,
      details: { group: input.group, evidence: input.evidence },
    };
  });
  if (input.member) {
    await scene.tx.client.query(
      `insert into household_groups (id, household_id, province_id, district_id, commune_id, group_code, valid_from, evidence, recorded_by, recorded_at)
       select $1, id, province_id, district_id, commune_id, $3, $4, $5, $6, $7 from households where id = $2`,
      [scene.newId(), input.householdId, input.group, input.happenedOn, input.evidence, scene.actor.id, scene.now],
    );
  } else {
    await scene.tx.client.query(
      `update household_groups set valid_to = greatest(valid_from, $3::date) where household_id = $1 and group_code = $2 and valid_to is null`,
      [input.householdId, input.group, input.happenedOn],
    );
  }
  return result;
});
