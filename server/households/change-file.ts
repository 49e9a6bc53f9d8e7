import type { Changed } from '#contract/households/change-scalars.ts';
import type { Household } from '#domain/households/household.ts';
import { requireOpen } from '#domain/households/household-changes.ts';
import { checkHappened } from '#domain/households/household-rules.ts';
import type { PlainDate } from '#domain/kernel/plain-date.ts';
import type { ActResult, Scene } from '../act.ts';
import {
  decided,
  type HappenedEvent,
  lockHousehold,
  newAct,
  type StoredHousehold,
  saveHousehold,
} from './household-store.ts';
import { listIdentityWarnings, type NumberedPerson } from './identity-warnings.ts';

export interface ChangeInput {
  readonly householdId: string;
  readonly version: number;
  readonly happenedOn: PlainDate;
  readonly reason: string;
}

/** load → permit → decide → save: the recipe of every change of one file. */
export async function changeFile(
  scene: Scene,
  input: ChangeInput,
  kind: string,
  decide: (household: StoredHousehold) => {
    after: Household;
    numbered?: NumberedPerson;
    details?: HappenedEvent['details'];
  },
): Promise<ActResult<Changed>> {
  const before = await lockHousehold(scene, input.householdId);
  decided(requireOpen(before, input.version));
  decided(checkHappened(input.happenedOn, scene.today));
  const { after, numbered, details = {} } = decide(before);
  const warnings = numbered ? await listIdentityWarnings(scene, numbered, before.place.provinceId, before.id) : [];
  const saved = await saveHousehold(
    scene,
    before,
    after,
    { kind, happenedOn: input.happenedOn, reason: input.reason, details },
    newAct(scene, [before.id]),
  );
  return {
    answer: { householdId: before.id, ...saved, warnings },
    audit: {
      subjectKind: 'household',
      subjectId: before.id,
      areaId: before.place.communeId,
      details: {
        kind,
        happenedOn: input.happenedOn,
        version: saved.version,
        warnings: warnings.map(({ code }) => code),
      },
    },
  };
}

/** Fields that were not sent stay as they are; an empty text means «none». */
export function withoutAbsent<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value === '' ? null : value]),
  ) as { [K in keyof T]: Exclude<T[K], undefined> };
}
