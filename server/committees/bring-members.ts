import { accessProblem } from '#domain/access/problems.ts';
import { inForceOn } from '#domain/committees/period.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../act.ts';
import type { CommitteeRow } from './committee-store.ts';
import { listCharges, listMemberRows } from './member-store.ts';

/** Those who stay get a seat of their own in the new committee, with post, phone and units in charge; gives their number. */
export async function bringMembers(
  scene: Scene,
  earlier: CommitteeRow,
  newId: string,
  staying: readonly string[],
  on: string,
): Promise<number> {
  const members = await listMemberRows(scene, earlier.id);
  const charges = await listCharges(scene, earlier.id);
  for (const id of staying) {
    const member = members.find((each) => each.id === id);
    if (member === undefined) throw new Refusal(accessProblem('not-found', { what: 'thành viên' }));
    const memberId = scene.newId();
    await scene.tx.client.query(
      `insert into committee_members (id, committee_id, post, name, office, agency_id, valid_from)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [memberId, newId, member.post, member.name, member.office, member.agency_id, on],
    );
    await scene.tx.client.query(
      `insert into official_phones (official_id, province_id, district_id, commune_id, phone)
       select $2, province_id, district_id, commune_id, phone from official_phones where official_id = $1`,
      [id, memberId],
    );
    for (const charge of charges.filter((each) => each.holderId === id && isHeldUntil(each, on)))
      await scene.tx.client.query(
        'insert into committee_charges (id, committee_id, member_id, area_id, valid_from) values ($1, $2, $3, $4, $5)',
        [scene.newId(), newId, memberId, charge.areaId, on],
      );
  }
  return staying.length;
}

const isHeldUntil = (charge: { validFrom: string; validTo: string | null }, on: string): boolean =>
  inForceOn(charge, on) || charge.validTo === on;
