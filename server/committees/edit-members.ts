import type { CommitteeMember } from '#contract/committees/committee.ts';
import {
  addMember as addContract,
  changeMember as changeContract,
  setCharges as chargesContract,
} from '#contract/committees/members.ts';
import { committeeProblem } from '#domain/committees/problems.ts';
import { type Seat, takeSeat } from '#domain/committees/seating.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, type Scene } from '../act.ts';
import { checkAgency } from '../agencies/check-agency.ts';
import { getAreaRecord } from '../areas/find-area.ts';
import { type CommitteeRow, getCommitteeToEdit } from './committee-store.ts';
import { getMemberRow, keepPhone, listCharges, listMemberRows, presentMembers, toSeat } from './member-store.ts';

async function checkSeat(scene: Scene, committee: CommitteeRow, seat: Seat): Promise<void> {
  const others = (await listMemberRows(scene, committee.id)).map(toSeat);
  const decided = takeSeat({ validFrom: committee.valid_from, validTo: committee.valid_to }, others, seat);
  if (!decided.ok) throw new Refusal(...decided.problems);
}

async function present(scene: Scene, committeeId: string, memberId: string): Promise<CommitteeMember> {
  const row = await getMemberRow(scene, committeeId, memberId);
  const [member] = await presentMembers(scene, [row], await listCharges(scene, committeeId), scene.today);
  return member as CommitteeMember;
}

export const addMember = act(addContract, async (scene, input) => {
  const committee = await getCommitteeToEdit(scene, input.committeeId);
  if (input.agencyId !== null) await checkAgency(scene, input.agencyId);
  const id = scene.newId();
  const validTo = input.validTo ?? committee.valid_to;
  await checkSeat(scene, committee, { id, post: input.post, name: input.name, validFrom: input.validFrom, validTo });
  await scene.tx.client.query(
    `insert into committee_members (id, committee_id, post, name, office, agency_id, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, committee.id, input.post, input.name, input.office, input.agencyId, input.validFrom, validTo],
  );
  await keepPhone(scene, id, committee, input.phone);
  return {
    answer: { member: await present(scene, committee.id, id) },
    audit: {
      subjectKind: 'committee-member',
      subjectId: id,
      areaId: committee.area_id,
      details: { committee: committee.id, post: input.post, name: input.name, from: input.validFrom },
    },
  };
});

export const changeMember = act(changeContract, async (scene, input) => {
  const committee = await getCommitteeToEdit(scene, input.committeeId);
  const before = await getMemberRow(scene, committee.id, input.memberId);
  if (before.version !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  if (input.agencyId !== null) await checkAgency(scene, input.agencyId);
  const validTo = input.validTo ?? committee.valid_to;
  const { post, name, validFrom } = input;
  await checkSeat(scene, committee, { id: before.id, post, name, validFrom, validTo });
  await scene.tx.client.query(
    `update committee_members set post = $2, name = $3, office = $4, agency_id = $5, valid_from = $6, valid_to = $7,
       version = version + 1 where id = $1`,
    [before.id, post, name, input.office, input.agencyId, validFrom, validTo],
  );
  // Who leaves is in charge of nothing from that day.
  if (validTo !== null) await endCharges(scene, before.id, validTo);
  await keepPhone(scene, before.id, committee, input.phone);
  return {
    answer: { member: await present(scene, committee.id, before.id) },
    audit: {
      subjectKind: 'committee-member',
      subjectId: before.id,
      areaId: committee.area_id,
      details: {
        before: { post: before.post, name: before.name, from: before.valid_from, to: before.valid_to },
        after: { post, name, from: validFrom, to: validTo },
        ...(input.phone === undefined ? {} : { phone: 'changed' }),
      },
    },
  };
});

async function endCharges({ tx }: Scene, memberId: string, on: string): Promise<void> {
  await tx.client.query('delete from committee_charges where member_id = $1 and valid_from >= $2', [memberId, on]);
  await tx.client.query(
    'update committee_charges set valid_to = $2 where member_id = $1 and (valid_to is null or valid_to > $2)',
    [memberId, on],
  );
}

/** Phân công phụ trách: the whole list of units of a member from a day on; the earlier ones stay as they were until then. */
export const setCharges = act(chargesContract, async (scene, input) => {
  const committee = await getCommitteeToEdit(scene, input.committeeId);
  const member = await getMemberRow(scene, committee.id, input.memberId);
  if (input.from < member.valid_from)
    throw new Refusal(committeeProblem('seat-outside', { from: input.from, start: member.valid_from }, 'from'));
  if (member.valid_to !== null && input.from >= member.valid_to)
    throw new Refusal(committeeProblem('seat-outlasts', { end: member.valid_to }, 'from'));
  const wanted = [...new Set(input.areaIds)];
  for (const areaId of wanted) {
    const area = await getAreaRecord(scene.tx, areaId, 'đơn vị');
    const isBelow = [area.provinceId, area.districtId, area.communeId].includes(committee.area_id);
    if (!isBelow || area.id === committee.area_id)
      throw new Refusal(committeeProblem('charge-outside', { area: area.fullName }, 'areaIds'));
  }
  const held = (await listCharges(scene, committee.id)).filter(
    ({ holderId, validFrom, validTo }) =>
      holderId === member.id && (validTo === null || validTo > input.from) && validFrom <= input.from,
  );
  const keeps = new Set(held.map(({ areaId }) => areaId).filter((id) => wanted.includes(id)));
  const { client } = scene.tx;
  await client.query(
    'delete from committee_charges where member_id = $1 and valid_from >= $2 and not (area_id = any($3))',
    [member.id, input.from, [...keeps]],
  );
  const ended = await client.query(
    `update committee_charges set valid_to = $2 where member_id = $1 and valid_from < $2
        and (valid_to is null or valid_to > $2) and not (area_id = any($3))`,
    [member.id, input.from, [...keeps]],
  );
  const added = wanted.filter((id) => !keeps.has(id));
  for (const areaId of added)
    await client.query(
      `insert into committee_charges (id, committee_id, member_id, area_id, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6)`,
      [scene.newId(), committee.id, member.id, areaId, input.from, member.valid_to],
    );
  return {
    answer: { added: added.length, ended: ended.rowCount ?? 0 },
    audit: {
      subjectKind: 'committee-member',
      subjectId: member.id,
      areaId: committee.area_id,
      details: { from: input.from, areas: wanted },
    },
  };
});
