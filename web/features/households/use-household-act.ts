import {
  closeHousehold,
  correctHousehold,
  mergeHouseholds,
  moveHousehold,
  setGroup,
  splitHousehold,
  undoChange,
} from '#contract/households/change-household.ts';
import { addMember, changeHead, removeMember } from '#contract/households/change-members.ts';
import type { Changed } from '#contract/households/change-scalars.ts';
import { type HouseholdFile, openFile } from '#contract/households/household-file.ts';
import type { HouseholdAction } from '#domain/households/household-changes.ts';
import { call } from '../../api/call.ts';
import { useAct } from '../../api/queries.ts';
import { type ActDraft, orNull } from './act-draft.ts';

/** One act of the file: its call made from what was typed. */
export function useHouseholdAct(file: HouseholdFile, action: HouseholdAction) {
  const acts = {
    correct: useAct(correctHousehold),
    'add-member': useAct(addMember),
    'remove-member': useAct(removeMember),
    'change-head': useAct(changeHead),
    move: useAct(moveHousehold),
    split: useAct(splitHousehold),
    merge: useAct(mergeHouseholds),
    'set-group': useAct(setGroup),
    close: useAct(closeHousehold),
    undo: useAct(undoChange),
  };
  const latest = latestEvent(file);

  async function run(draft: ActDraft): Promise<Changed | undefined> {
    const change = {
      householdId: file.householdId,
      version: file.version,
      happenedOn: draft.happenedOn,
      reason: draft.reason,
    };
    switch (action) {
      case 'correct':
        return await acts.correct.run({ ...change, facts: correctedFacts(file, draft) });
      case 'add-member':
        return await acts['add-member'].run({
          ...change,
          kind: draft.joining,
          name: draft.name,
          sex: draft.sex || null,
          birth: orNull(draft.birth),
          identityNumber: orNull(draft.identityNumber),
          ethnicCode: orNull(draft.ethnicCode),
          relation: orNull(draft.relation),
        });
      case 'remove-member':
        return await acts['remove-member'].run({
          ...change,
          personId: draft.personId,
          kind: draft.leaving,
          ...(draft.newHeadId ? { newHeadId: draft.newHeadId } : {}),
        });
      case 'change-head':
        return await acts['change-head'].run({ ...change, personId: draft.personId });
      case 'move':
        return await acts.move.run({
          ...change,
          communeCode: draft.commune?.code ?? '',
          villageName: orNull(draft.villageName),
          ...(draft.address.trim() ? { address: draft.address.trim() } : {}),
        });
      case 'split':
        return await acts.split.run({
          ...change,
          memberIds: draft.memberIds,
          headId: draft.personId,
          newCode: draft.newCode,
          ...(draft.newHeadId ? { newHeadOfRest: draft.newHeadId } : {}),
        });
      case 'merge': {
        // The other file is opened (and its opening recorded): its version must be the one that was seen.
        const other = await call(openFile, { householdId: draft.absorbedId, purpose: 'merge' });
        return await acts.merge.run({ ...change, absorbedId: draft.absorbedId, absorbedVersion: other.version });
      }
      case 'set-group':
        return await acts['set-group'].run({
          ...change,
          group: draft.group,
          member: draft.isMember,
          evidence: draft.evidence,
        });
      case 'close':
        return await acts.close.run({ ...change, kind: draft.closing });
      case 'undo':
        return await acts.undo.run({ ...change, eventId: latest?.id ?? '' });
    }
  }
  return { run, isRunning: acts[action].isRunning, refusal: acts[action].refusal, latest };
}

export function latestEvent(file: HouseholdFile) {
  return file.history
    .filter((line) => line.source === 'household')
    .reduce<HouseholdFile['history'][number] | undefined>(
      (last, line) => (last === undefined || line.at > last.at ? line : last),
      undefined,
    );
}

/** Only what was changed is sent. */
function correctedFacts(file: HouseholdFile, draft: ActDraft) {
  return {
    ...(orNull(draft.address) === file.address ? {} : { address: orNull(draft.address) }),
    ...(orNull(draft.ethnicCode) === file.ethnicCode ? {} : { ethnicCode: orNull(draft.ethnicCode) }),
    ...(draft.name.trim() === file.headName ? {} : { headName: draft.name.trim() }),
    ...((draft.sex || null) === file.headSex ? {} : { headSex: draft.sex || null }),
    ...(orNull(draft.birth) === file.headBirth ? {} : { headBirth: orNull(draft.birth) }),
    ...(draft.identityNumber.trim() === '' ? {} : { headIdentityNumber: draft.identityNumber.trim() }),
  };
}
