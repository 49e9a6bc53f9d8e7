import { moveHousehold as contract } from '#contract/households/change-household.ts';
import { requireOpen } from '#domain/households/household-changes.ts';
import { checkHappened } from '#domain/households/household-rules.ts';
import { householdProblem } from '#domain/households/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act } from '../act.ts';
import { getPlace } from './find-place.ts';
import { appendEvent, decided, lockHousehold, newAct, saveHousehold } from './household-store.ts';
import { widenToCommune } from './widen.ts';

/** The file changes hands: the giving commune records it gone, the receiving one has it with its whole history. */
export const moveHousehold = act(contract, async (scene, input) => {
  const before = await lockHousehold(scene, input.householdId);
  decided(requireOpen(before, input.version));
  decided(checkHappened(input.happenedOn, scene.today));
  const place = await getPlace(scene.tx, input, scene.today);
  const { code } = before;
  if (place.provinceId !== before.place.provinceId) throw new Refusal(householdProblem('other-province'));
  const changesCommune = place.communeId !== before.place.communeId;
  const samePlace = place.villageId === before.place.villageId && place.villageName === before.place.villageName;
  if (!changesCommune && samePlace) throw new Refusal(householdProblem('same-place', { code }));
  const mark = newAct(scene, [before.id]);
  const reason = input.reason;
  const way = { from: before.place.communeId, to: place.communeId };
  if (changesCommune) {
    // Stays readable in the commune that gave the file away: its own line of what it did.
    await appendEvent(
      scene,
      before.id,
      before.place,
      { kind: 'moved-out', happenedOn: input.happenedOn, reason },
      {
        ...way,
        act: mark.actId,
        changes: [],
      },
    );
    await widenToCommune(scene.tx, place);
  }
  const saved = await saveHousehold(
    scene,
    before,
    { ...before, address: input.address === undefined ? before.address : input.address || null, place },
    { kind: changesCommune ? 'moved-in' : 'relocated', happenedOn: input.happenedOn, reason, details: way },
    mark,
  );
  return {
    answer: { householdId: before.id, ...saved, communeId: place.communeId, warnings: [] },
    audit: { subjectKind: 'household', subjectId: before.id, areaId: place.communeId, details: way },
  };
});
