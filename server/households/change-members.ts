import {
  addMember as addMemberContract,
  changeHead as changeHeadContract,
  correctMember as correctMemberContract,
  removeMember as removeMemberContract,
} from '#contract/households/change-members.ts';
import type { Member } from '#domain/households/household.ts';
import * as changes from '#domain/households/household-changes.ts';
import { act } from '../act.ts';
import { changeFile, withoutAbsent } from './change-file.ts';
import { decided } from './household-store.ts';

export const addMember = act(addMemberContract, async (scene, input) => {
  const member: Omit<Member, 'personNo'> = {
    id: scene.newId(),
    name: input.name,
    sex: input.sex,
    birth: input.birth,
    identityNumber: input.identityNumber || null,
    ethnicCode: input.ethnicCode || null,
    relation: input.relation || null,
    joinedOn: input.kind === 'found-missing' ? null : input.happenedOn,
    leftOn: null,
    leftReason: null,
  };
  const { answer, audit } = await changeFile(scene, input, input.kind, (household) => ({
    after: decided(changes.addMember(household, member, input.kind, scene.today)),
    numbered: member,
    details: { personId: member.id },
  }));
  return { answer: { ...answer, personId: member.id }, audit };
});

export const removeMember = act(removeMemberContract, async (scene, input) => {
  const kind = input.kind === 'moved' ? 'left' : input.kind === 'died' ? 'died' : 'removed';
  return await changeFile(scene, input, kind, (household) => ({
    after: decided(
      changes.removeMember(
        household,
        input.personId,
        { on: input.happenedOn, reason: input.kind, newHeadId: input.newHeadId },
        scene.today,
      ),
    ),
    details: { personId: input.personId },
  }));
});

export const correctMember = act(correctMemberContract, async (scene, input) => {
  return await changeFile(scene, input, 'member-corrected', (household) => {
    const after = decided(changes.correctMember(household, input.personId, withoutAbsent(input.facts), scene.today));
    const numbered = after.members.find((member) => member.id === input.personId);
    return { after, ...(numbered ? { numbered } : {}), details: { personId: input.personId } };
  });
});

export const changeHead = act(changeHeadContract, async (scene, input) => {
  return await changeFile(scene, input, 'head-changed', (household) => ({
    after: decided(changes.changeHead(household, input.personId, scene.today)),
    details: { personId: input.personId },
  }));
});
