import type { StaffMember } from '#contract/committees/staff.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { StaffField } from '#domain/committees/staff.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Scene } from '../act.ts';
import { toAreaName } from '../areas/area-lines.ts';

interface StaffRow {
  readonly id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly area_code: string;
  readonly area_level: StaffMember['area']['level'];
  readonly area_name: string;
  readonly commune_name: string | null;
  readonly name: string;
  readonly office: string;
  readonly is_part_time: boolean;
  readonly other_post: string | null;
  readonly fields: StaffField[];
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly ended_reason: string | null;
  readonly has_phone: boolean;
  readonly version: number;
}

export async function listStaffRows(scene: Scene, id: string | null = null): Promise<StaffRow[]> {
  const { rows } = await scene.tx.client.query<StaffRow>(
    `select s.id, s.area_id, s.province_id, s.district_id, s.commune_id, a.code as area_code, a.level as area_level,
            a.full_name as area_name, case when a.level = 'village' then c.full_name end as commune_name, s.name, s.office,
            s.is_part_time, s.other_post, s.fields, s.valid_from, s.valid_to, s.ended_reason,
            exists (select from official_phones p where p.official_id = s.id) as has_phone, s.version
       from poverty_staff s join areas a on a.id = s.area_id left join areas c on c.id = s.commune_id
      where $1::uuid is null or s.id = $1
      order by s.province_id, s.district_id nulls first, a.display_order, a.code, s.valid_from`,
    [id],
  );
  return rows.filter((row) => covers(scene.units, positionOfStaff(row)));
}

export async function getStaffToEdit(scene: Scene, id: string, version: number): Promise<StaffRow> {
  await scene.tx.client.query('select 1 from poverty_staff where id = $1 for update', [id]);
  const [row] = await listStaffRows(scene, id);
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'cán bộ' }));
  if (row.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  return row;
}

const positionOfStaff = (row: Pick<StaffRow, 'province_id' | 'district_id' | 'commune_id'>) => ({
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
});

export function presentStaff(row: StaffRow): StaffMember {
  return {
    id: row.id,
    area: toAreaName({ id: row.area_id, code: row.area_code, level: row.area_level, full_name: row.area_name }),
    commune: row.commune_name,
    name: row.name,
    office: row.office,
    isPartTime: row.is_part_time,
    otherPost: row.other_post,
    fields: [...row.fields],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    endedReason: row.ended_reason,
    hasPhone: row.has_phone,
    version: row.version,
  };
}
