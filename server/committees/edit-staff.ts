import { addStaff as addContract, changeStaff as changeContract } from '#contract/committees/staff.ts';
import { committeeProblem } from '#domain/committees/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act, type Scene } from '../act.ts';
import { type AreaRecord, getAreaRecord } from '../areas/find-area.ts';
import { keepPhone } from './member-store.ts';
import { getStaffToEdit } from './staff-store.ts';

export interface StaffDraft {
  readonly name: string;
  readonly office: string;
  readonly isPartTime: boolean;
  readonly otherPost?: string | undefined;
  readonly fields: readonly string[];
  readonly phone?: string | undefined;
}

/** Puts somebody in charge of a unit; gives the new id. */
export async function insertStaff(
  scene: Scene,
  area: Pick<AreaRecord, 'id' | 'provinceId' | 'districtId' | 'communeId'>,
  draft: StaffDraft,
  validFrom: string,
): Promise<string> {
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into poverty_staff (id, area_id, province_id, district_id, commune_id, name, office, is_part_time, other_post,
       fields, valid_from, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      draft.name,
      draft.office,
      draft.isPartTime,
      draft.otherPost ?? null,
      draft.fields,
      validFrom,
      scene.actor.name,
      scene.now,
    ],
  );
  const place = { province_id: area.provinceId, district_id: area.districtId, commune_id: area.communeId };
  await keepPhone(scene, id, place, draft.phone);
  return id;
}

function checkPost({ isPartTime, otherPost }: StaffDraft): void {
  if (isPartTime && otherPost === undefined) throw new Refusal(committeeProblem('other-post-missing', {}, 'otherPost'));
}

export const addStaff = act(addContract, async (scene, input) => {
  const area = await getAreaRecord(scene.tx, input.areaId, 'đơn vị');
  scene.permit(area, 'đơn vị');
  checkPost(input);
  const id = await insertStaff(scene, area, input, input.validFrom);
  return {
    answer: { staffId: id },
    audit: {
      subjectKind: 'poverty-staff',
      subjectId: id,
      areaId: area.id,
      details: { name: input.name, fields: input.fields, partTime: input.isPartTime, from: input.validFrom },
    },
  };
});

export const changeStaff = act(changeContract, async (scene, input) => {
  const before = await getStaffToEdit(scene, input.staffId, input.version);
  if (before.valid_to !== null) throw new Refusal(committeeProblem('staff-ended', { end: before.valid_to }));
  checkPost(input);
  if (input.validTo !== undefined && input.validTo <= before.valid_from)
    throw new Refusal(committeeProblem('seat-period', { from: before.valid_from, to: input.validTo }, 'validTo'));
  await scene.tx.client.query(
    `update poverty_staff set name = $2, office = $3, is_part_time = $4, other_post = $5, fields = $6, valid_to = $7,
       ended_reason = $8, version = version + 1 where id = $1`,
    [
      before.id,
      input.name,
      input.office,
      input.isPartTime,
      input.otherPost ?? null,
      input.fields,
      input.validTo ?? null,
      input.endedReason ?? null,
    ],
  );
  await keepPhone(scene, before.id, before, input.phone);
  return {
    answer: {},
    audit: {
      subjectKind: 'poverty-staff',
      subjectId: before.id,
      areaId: before.area_id,
      details: {
        before: { name: before.name, fields: before.fields, to: before.valid_to },
        after: { name: input.name, fields: input.fields, to: input.validTo ?? null },
      },
    },
  };
});
