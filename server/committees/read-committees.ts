import { getCommittee as getContract, listCommittees as listContract } from '#contract/committees/committees.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { POST_CODES } from '#domain/committees/committee.ts';
import { coverageOf, summaryOf } from '#domain/committees/coverage.ts';
import { seatedOn, seatingGaps } from '#domain/committees/seating.ts';
import { unitsOf } from '../access/reach.ts';
import { read, type Scene } from '../act.ts';
import { type CoveredLevel, dayOfUnits, levelsBelow, unitsInScope } from '../areas/units-in-scope.ts';
import { listActivities, listBodies, listDocuments, listHistory, listPlansOf } from './committee-parts.ts';
import {
  type CommitteeRow,
  getCommitteeToRead,
  listCommitteeRows,
  positionOf,
  presentCommittee,
} from './committee-store.ts';
import { listCharges, listMemberRows, presentMembers, toSeat } from './member-store.ts';

export const listCommittees = read(listContract, async (scene, input) => {
  const on = input.on ?? (await dayOfUnits(scene));
  const rows = await listCommitteeRows(scene, on);
  const editable = unitsOf(scene, 'committee.edit');
  const held = new Set(rows.map(({ area_id }) => area_id));
  const units = [
    ...(await unitsInScope(scene, 'province', on)),
    ...(await unitsInScope(scene, 'district', on)),
    ...(await unitsInScope(scene, 'commune', on)),
  ];
  return {
    asOf: on,
    committees: rows.map((row) => presentCommittee(scene, row, editable)),
    without: units.filter(({ id }) => !held.has(id)).map(({ name }) => name),
    units: units.length,
    mayAdd: editable.everywhere || editable.provinces.length + editable.districts.length + editable.communes.length > 0,
  };
});

export const getCommittee = read(getContract, async (scene, { committeeId, level, ...input }) => {
  const on = input.on ?? (await dayOfUnits(scene));
  const row = await getCommitteeToRead(scene, committeeId, on);
  const members = await listMemberRows(scene, committeeId);
  const charges = await listCharges(scene, committeeId);
  const seated = new Set(seatedOn(members.map(toSeat), on, POST_CODES).map(({ id }) => id));
  const presented = new Map((await presentMembers(scene, members, charges, on)).map((member) => [member.id, member]));
  const inOrder = [...seated].flatMap((id) => presented.get(id) ?? []);
  const documents = await listDocuments(scene, committeeId, on);
  const committee = presentCommittee(scene, row);
  return {
    asOf: on,
    committee,
    members: inOrder,
    former: [...presented.values()].filter(({ id }) => !seated.has(id)),
    bodies: await listBodies(scene, committeeId, on),
    documents,
    activities: await listActivities(scene, committeeId),
    plans: await listPlansOf(scene, committeeId),
    gaps: seatingGaps(members.map(toSeat), on, {
      standingBody: committee.standingBody !== null,
      regulation: documents.some(({ kind, inUse }) => kind === 'regulation' && inUse),
    }),
    coverage: await coverage(scene, row, charges, on, level),
    history: await listHistory(scene, row),
  };
});

async function coverage(
  scene: Scene,
  row: CommitteeRow,
  charges: Parameters<typeof coverageOf>[1],
  on: string,
  wanted: CoveredLevel | undefined,
) {
  const levels = await levelsBelow(scene, row.area_id, row.area_level, on);
  const level = wanted ?? levels[0] ?? 'village';
  const units = await unitsInScope(scene, level, on, row.area_id);
  // Whoever is steered sees who is in charge of the own unit, not a list of all others.
  const shown = covers(scene.units, positionOf(row)) ? units : units.filter((unit) => covers(scene.units, { ...unit }));
  const covered = coverageOf(shown, charges, on);
  const names = new Map(shown.map((unit) => [unit.id, unit.name]));
  return {
    level,
    levels,
    summary: summaryOf(covered),
    units: covered.flatMap(({ areaId, holders, state }) => {
      const area = names.get(areaId);
      return area === undefined ? [] : [{ area, holders: [...holders], state }];
    }),
  };
}
