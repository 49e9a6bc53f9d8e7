import type { AreaName } from '#contract/areas/area.ts';
import type { CommitteeMember } from '#contract/committees/committee.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { Post } from '#domain/committees/committee.ts';
import type { Charge } from '#domain/committees/coverage.ts';
import { inForceOn } from '#domain/committees/period.ts';
import type { Seat } from '#domain/committees/seating.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../act.ts';
import { namesOfAreas } from '../areas/find-area.ts';
import type { CommitteeRow } from './committee-store.ts';

export interface MemberRow {
  readonly id: string;
  readonly post: Post;
  readonly name: string;
  readonly office: string;
  readonly agency_id: string | null;
  readonly agency_vi: string | null;
  readonly agency_en: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly has_phone: boolean;
  readonly version: number;
}

export async function listMemberRows({ tx }: Scene, committeeId: string): Promise<MemberRow[]> {
  const { rows } = await tx.client.query<MemberRow>(
    `select m.id, m.post, m.name, m.office, m.agency_id, g.name_vi as agency_vi, g.name_en as agency_en, m.valid_from,
            m.valid_to, exists (select from official_phones p where p.official_id = m.id) as has_phone, m.version
       from committee_members m left join agencies g on g.id = m.agency_id
      where m.committee_id = $1 order by m.valid_from, m.name`,
    [committeeId],
  );
  return rows;
}

export async function getMemberRow(scene: Scene, committeeId: string, memberId: string): Promise<MemberRow> {
  const row = (await listMemberRows(scene, committeeId)).find(({ id }) => id === memberId);
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'thành viên' }));
  return row;
}

export const toSeat = (row: MemberRow): Seat => ({
  id: row.id,
  post: row.post,
  name: row.name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

export async function listCharges({ tx }: Scene, committeeId: string): Promise<Charge[]> {
  const { rows } = await tx.client.query<{
    member_id: string;
    area_id: number;
    valid_from: string;
    valid_to: string | null;
  }>('select member_id, area_id, valid_from, valid_to from committee_charges where committee_id = $1', [committeeId]);
  return rows.map((row) => ({
    holderId: row.member_id,
    areaId: row.area_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** Members with the units they were in charge of on the day. */
export async function presentMembers(
  scene: Scene,
  rows: readonly MemberRow[],
  charges: readonly Charge[],
  on: string,
): Promise<CommitteeMember[]> {
  const inForce = charges.filter((charge) => inForceOn(charge, on));
  const names = await namesOfAreas(
    scene.tx,
    inForce.map(({ areaId }) => areaId),
  );
  return rows.map((row) => ({
    id: row.id,
    post: row.post,
    name: row.name,
    office: row.office,
    agency:
      row.agency_id === null || row.agency_vi === null
        ? null
        : { id: row.agency_id, name: { vi: row.agency_vi, en: row.agency_en ?? row.agency_vi } },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    hasPhone: row.has_phone,
    areas: inForce
      .filter(({ holderId }) => holderId === row.id)
      .flatMap(({ areaId }): AreaName[] => {
        const name = names.get(areaId);
        return name === undefined ? [] : [name];
      }),
    version: row.version,
  }));
}

/** Keeps or replaces the phone of a member or an officer; without a number nothing changes. */
export async function keepPhone(
  { tx }: Scene,
  officialId: string,
  place: Pick<CommitteeRow, 'province_id' | 'district_id' | 'commune_id'>,
  phone: string | undefined,
): Promise<void> {
  if (phone === undefined) return;
  await tx.client.query(
    `insert into official_phones (official_id, province_id, district_id, commune_id, phone) values ($1, $2, $3, $4, $5)
     on conflict (official_id) do update set phone = excluded.phone`,
    [officialId, place.province_id, place.district_id, place.commune_id, phone],
  );
}
