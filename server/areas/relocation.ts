import {
  applyAdministrativeChange as applyContract,
  decideRelocation as decideContract,
  previewRelocation as previewContract,
  getRegrouping as regroupingContract,
} from '#contract/areas/relocation.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { fateOf } from '#domain/areas/fate.ts';
import { areaProblem } from '#domain/areas/problems.ts';
import { decideRelocation as decideRule } from '#domain/areas/relocation.ts';
import { plainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, read, type Scene } from '../act.ts';
import { provinceLine, readChangeBook } from './change-book.ts';
import { type AreaRecord, getAreaRecord, namesOfAreas } from './find-area.ts';
import { fateDay, planRelocation, receivers } from './relocation-plan.ts';
import { type CommuneMove, listAsWaiting, moveHouseholds, moveVillages } from './relocation-store.ts';

async function permittedProvince({ tx, permit }: Scene, id: number): Promise<AreaRecord> {
  const province = await getAreaRecord(tx, id, 'tỉnh / province');
  permit(province.level === 'province' ? province : undefined, 'tỉnh / province');
  return province;
}

export const previewRelocation = read(previewContract, async (scene, input) => {
  const asOf = input.asOf ?? scene.today;
  await permittedProvince(scene, input.provinceId);
  const plan = await planRelocation(scene.tx, input.provinceId, asOf);
  const names = await namesOfAreas(
    scene.tx,
    plan.flatMap((line) => [line.communeId, ...receivers(line.fate)]),
  );
  const sum = (step: string) =>
    plan.filter((line) => line.step === step).reduce((total, line) => total + line.households, 0);
  return {
    asOf,
    lines: plan.flatMap((line) => {
      const oldCommune = names.get(line.communeId);
      if (oldCommune === undefined) return [];
      const newCommunes = receivers(line.fate).flatMap((id) => names.get(id) ?? []);
      const { households, persons, step } = line;
      return [{ oldCommune, step, on: fateDay(line.fate) ?? asOf, households, persons, newCommunes }];
    }),
    totals: { move: sum('move'), confirm: sum('confirm'), decide: sum('decide') },
  };
});

/** Whole changes move by rule, in one statement whatever the number; the rest waits for a decision. */
export const applyAdministrativeChange = act(applyContract, async (scene, input) => {
  const asOf = input.asOf ?? scene.today;
  const province = await permittedProvince(scene, input.provinceId);
  const plan = await planRelocation(scene.tx, province.id, asOf);
  const moves: CommuneMove[] = [];
  for (const { communeId, fate, step } of plan) {
    const isRuled = step === 'move' || (step === 'confirm' && input.acceptsInferred);
    if (isRuled && fate.outcome === 'whole') moves.push({ from: communeId, to: fate.areaId, on: fate.on });
  }
  await permitReceivers(scene, moves);
  // villages first: they follow their commune also where it holds no household
  const movedVillages = await moveVillages(scene.tx, moves);
  const moved = await moveHouseholds(scene, moves, null);
  const waiting = plan.filter((line) => line.step === 'decide');
  await listAsWaiting(
    scene.tx,
    waiting.map((line) => ({ id: line.communeId, on: fateDay(line.fate) ?? asOf })),
  );
  const answer = {
    movedHouseholds: moved.households,
    movedPersons: moved.persons,
    movedVillages,
    recoded: moved.recoded,
    waiting: waiting.reduce((total, line) => total + line.households, 0),
  };
  return {
    answer,
    audit: {
      subjectKind: 'area',
      subjectId: String(province.id),
      areaId: province.id,
      details: { asOf, acceptsInferred: input.acceptsInferred, ...answer },
    },
  };
});

/** Files are handed only to units that the actor answers for too; said before anything is moved. */
async function permitReceivers({ tx, units, actor }: Scene, moves: readonly CommuneMove[]): Promise<void> {
  if (actor.isSystem || units.everywhere) return;
  const { rows } = await tx.client.query<{ name: string } & Parameters<typeof covers>[1]>(
    `select distinct p.full_name as name, a.province_id as "provinceId", a.district_id as "districtId", a.commune_id as "communeId"
       from areas a join areas p on p.id = a.province_id where a.id = any ($1)`,
    [moves.map((move) => move.to)],
  );
  const outside = [...new Set(rows.filter((row) => !covers(units, row)).map((row) => row.name))];
  if (outside.length > 0) throw new Refusal(areaProblem('receiver-outside', { names: outside.join(', ') }));
}

export const decideRelocation = act(decideContract, async (scene, input) => {
  const { tx } = scene;
  const old = await getAreaRecord(tx, input.oldCommuneId, 'xã cũ / old commune', true);
  const target = await getAreaRecord(tx, input.newCommuneId, 'xã mới / new commune');
  scene.permit(old, 'xã cũ / old commune');
  scene.permit(target, 'xã mới / new commune');
  if (target.level !== 'commune' || target.validTo !== null) {
    throw new Refusal(areaProblem('not-a-commune', { name: target.fullName, on: scene.today }, 'newCommuneId'));
  }
  const fate = fateOf(old.id, scene.today, await readChangeBook(tx, [old.id]));
  const decision = decideRule(fate, target.id, target.fullName);
  if (!decision.ok) throw new Refusal(...decision.problems);

  const households = await householdsNamed(scene, input);
  const on = fateDay(fate) ?? plainDate(old.validTo ?? scene.today);
  const move = { from: old.id, to: target.id, on };
  if (input.villageId !== undefined) await moveVillages(tx, [move], [input.villageId]);
  const moved = await moveHouseholds(scene, [move], input.reason, households);
  return {
    answer: { households: moved.households },
    audit: {
      subjectKind: 'area',
      subjectId: String(old.id),
      areaId: target.id,
      details: {
        newCommune: target.id,
        village: input.villageId ?? input.villageName ?? null,
        households: moved.households,
        reason: input.reason,
      },
    },
  };
});

/** Households of the old commune that were named, or that live in the village named. */
async function householdsNamed(
  { tx }: Scene,
  input: {
    oldCommuneId: number;
    householdIds?: string[] | undefined;
    villageId?: number | undefined;
    villageName?: string | undefined;
  },
): Promise<string[]> {
  if (input.householdIds === undefined && input.villageId === undefined && input.villageName === undefined) {
    throw new Refusal(areaProblem('nothing-to-relocate'));
  }
  const { rows } = await tx.client.query<{ id: string }>(
    `select id from households where commune_id = $1
        and ($2::uuid[] is null or id = any($2)) and ($3::int is null or village_id = $3)
        and ($4::text is null or village_name = $4)`,
    [input.oldCommuneId, input.householdIds ?? null, input.villageId ?? null, input.villageName ?? null],
  );
  return rows.map((row) => row.id);
}

/** For reports of an old round on new units: where one successor took all, the unit tells; else the household does. */
export const getRegrouping = read(regroupingContract, async ({ tx, today }, input) => {
  const asOf = input.asOf ?? today;
  await getAreaRecord(tx, input.provinceId, 'tỉnh / province');
  const { rows } = await tx.client.query<{ id: number }>(
    `select id from areas where level = 'commune' and province_id = any($1) and valid_to <= $2 order by display_order`,
    [await provinceLine(tx, input.provinceId), asOf],
  );
  const ids = rows.map((row) => row.id);
  const book = await readChangeBook(tx, ids);
  const fates = ids.map((id) => ({ id, fate: fateOf(id, asOf, book) }));
  const names = await namesOfAreas(
    tx,
    fates.flatMap(({ id, fate }) => [id, ...receivers(fate)]),
  );
  return {
    asOf,
    communes: fates.flatMap(({ id, fate }) => {
      const oldCommune = names.get(id);
      if (oldCommune === undefined) return [];
      const newCommunes = receivers(fate).flatMap((to) => names.get(to) ?? []);
      return [
        { oldCommune, outcome: fate.outcome, newCommunes, isVerified: fate.outcome !== 'whole' || fate.isVerified },
      ];
    }),
  };
});
