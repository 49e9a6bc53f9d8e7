import {
  addVillage as addVillageContract,
  closeVillage as closeVillageContract,
  renameVillage as renameVillageContract,
} from '#contract/areas/villages.ts';
import { areaProblem } from '#domain/areas/problems.ts';
import { parseVillageName, type VillageName } from '#domain/areas/village-name.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act } from '../act.ts';
import {
  getCommuneInForce,
  getOpenVillage,
  insertVillage,
  closeVillage as saveClosing,
  renameVillage as saveName,
} from './village-store.ts';

export const addVillage = act(addVillageContract, async ({ tx, permit }, input) => {
  const commune = await getCommuneInForce(tx, input.communeId, input.validFrom);
  permit(commune, 'xã / commune');
  const villageId = await insertVillage(tx, commune, {
    name: villageName(input.fullName),
    code: input.code,
    validFrom: input.validFrom,
    legalBasis: input.legalBasis ?? null,
  });
  return {
    answer: { villageId },
    audit: { subjectKind: 'area', subjectId: String(villageId), areaId: commune.id, details: { ...input } },
  };
});

export const renameVillage = act(renameVillageContract, async ({ tx, permit }, input) => {
  const village = await getOpenVillage(tx, input.villageId);
  permit(village, 'thôn / village');
  await saveName(tx, village, villageName(input.fullName), input.from, input.legalBasis ?? null);
  return {
    answer: {},
    audit: {
      subjectKind: 'area',
      subjectId: String(village.id),
      areaId: village.communeId,
      details: { ...input, before: village.fullName },
    },
  };
});

/** Households of the village go to the one that takes it over; without one, none may be left. */
export const closeVillage = act(closeVillageContract, async ({ tx, permit, actor, now }, input) => {
  const village = await getOpenVillage(tx, input.villageId);
  permit(village, 'thôn / village');
  if (input.on <= village.validFrom) {
    throw new Refusal(areaProblem('area-period-reversed', { from: village.validFrom, to: input.on }, 'on'));
  }
  const into = input.mergedIntoId === undefined ? undefined : await getOpenVillage(tx, input.mergedIntoId);
  if (into !== undefined && (into.communeId !== village.communeId || into.id === village.id)) {
    throw new Refusal(areaProblem('not-a-successor', { name: into.fullName }, 'mergedIntoId'));
  }
  const { rows } = await tx.client.query<{ households: number }>(
    'select reassign_village($1, $2, $3, $4, $5) as households',
    [village.id, into?.id ?? null, input.on, now, actor.id],
  );
  const households = rows[0]?.households ?? 0;
  if (into === undefined && households > 0) {
    throw new Refusal(areaProblem('village-has-households', { name: village.fullName, households }, 'mergedIntoId'));
  }
  await saveClosing(tx, village.id, input.on);
  await tx.sql
    .insertInto('area_changes')
    .values({
      old_area_id: village.id,
      new_area_id: into?.id ?? null,
      old_code: village.code,
      new_code: into?.code ?? null,
      kind: into ? 'merged_whole' : 'abolished',
      effective_date: input.on,
      people: into ? 'all' : 'none',
      legal_basis: input.legalBasis ?? null,
      source: 'entered',
    })
    .execute();
  return {
    answer: { households },
    audit: {
      subjectKind: 'area',
      subjectId: String(village.id),
      areaId: village.communeId,
      details: { ...input, households },
    },
  };
});

function villageName(text: string): VillageName {
  const name = parseVillageName(text);
  if (name === undefined)
    throw new Refusal(areaProblem('village-name-unusable', { found: text.slice(0, 80) }, 'fullName'));
  return name;
}
