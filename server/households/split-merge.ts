import {
  mergeHouseholds as mergeContract,
  splitHousehold as splitContract,
} from '#contract/households/change-household.ts';
import type { Household } from '#domain/households/household.ts';
import * as changes from '#domain/households/household-changes.ts';
import { checkHappened, checkHousehold } from '#domain/households/household-rules.ts';
import { act } from '../act.ts';
import { decided, insertHousehold, lockHousehold, newAct, saveHousehold } from './household-store.ts';
import { rememberVerdict } from './verdict-store.ts';

/** People keep their old line as former members; in the new household they get a line of their own. */
export const splitHousehold = act(splitContract, async (scene, input) => {
  const before = await lockHousehold(scene, input.householdId);
  decided(changes.requireOpen(before, input.version));
  decided(checkHappened(input.happenedOn, scene.today));
  const split = decided(
    changes.splitHousehold(before, input.memberIds, input.headId, input.happenedOn, input.newHeadOfRest, scene.today),
  );
  const newId = scene.newId();
  const head = split.members.find((member) => member.id === input.headId);
  if (head === undefined) throw new Error('the head of the new household is among those who go');
  const created: Household = decided(
    checkHousehold<Household>(
      changes.withHead(
        {
          ...before,
          id: newId,
          code: input.newCode,
          status: 'active',
          version: 1,
          size: split.members.length,
          members: split.members.map((member) => ({ ...member, id: scene.newId() })),
        },
        head,
      ),
      scene.today,
    ),
  );
  const mark = newAct(scene, [before.id, newId]);
  const { happenedOn, reason } = input;
  const saved = await saveHousehold(
    scene,
    before,
    split.remaining,
    { kind: 'split-to', happenedOn, reason, details: { newHouseholdId: newId, newCode: input.newCode } },
    mark,
  );
  await insertHousehold(
    scene,
    created,
    before.place,
    { kind: 'split-from', happenedOn, reason, details: { fromHouseholdId: before.id, fromCode: before.code } },
    mark,
  );
  return {
    answer: { householdId: before.id, ...saved, newHouseholdId: newId, warnings: [] },
    audit: {
      subjectKind: 'household',
      subjectId: before.id,
      areaId: before.place.communeId,
      details: { newHouseholdId: newId, members: input.memberIds.length },
    },
  };
});

export const mergeHouseholds = act(mergeContract, async (scene, input) => {
  // Locked in one order whoever merges whom, so that two merges at once wait instead of blocking each other.
  const ids = [input.householdId, input.absorbedId].sort();
  const locked = new Map<string, Awaited<ReturnType<typeof lockHousehold>>>();
  for (const id of new Set(ids)) locked.set(id, await lockHousehold(scene, id));
  const before = locked.get(input.householdId);
  const absorbed = locked.get(input.absorbedId);
  if (before === undefined || absorbed === undefined) throw new Error('both were locked');
  decided(changes.requireOpen(before, input.version));
  decided(changes.requireOpen(absorbed, input.absorbedVersion));
  decided(checkHappened(input.happenedOn, scene.today));
  const { happenedOn, reason } = input;
  const merged = decided(changes.mergeHouseholds(before, absorbed, happenedOn, scene.today));
  const moved = new Set(merged.moved.map((member) => member.id));
  const mark = newAct(scene, [before.id, absorbed.id]);
  const saved = await saveHousehold(
    scene,
    before,
    {
      ...merged.survivor,
      groups: before.groups | absorbed.groups,
      members: merged.survivor.members.map((member) =>
        moved.has(member.id) ? { ...member, id: scene.newId() } : member,
      ),
    },
    {
      kind: 'merged-from',
      happenedOn,
      reason,
      details: { absorbedId: absorbed.id, absorbedCode: absorbed.code, members: merged.moved.length },
    },
    mark,
  );
  await saveHousehold(
    scene,
    absorbed,
    {
      ...absorbed,
      status: 'merged',
      members: absorbed.members.map((member) =>
        member.leftOn === null ? { ...member, leftOn: happenedOn, leftReason: 'merged' as const } : member,
      ),
    },
    { kind: 'merged-into', happenedOn, reason, details: { survivorId: before.id, survivorCode: before.code } },
    mark,
  );
  await rememberVerdict(scene, before.id, absorbed.id, 'same', reason);
  return {
    answer: { householdId: before.id, ...saved, warnings: [] },
    audit: {
      subjectKind: 'household',
      subjectId: before.id,
      areaId: before.place.communeId,
      details: { absorbedId: absorbed.id, members: merged.moved.length },
    },
  };
});
