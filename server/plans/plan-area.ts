import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Scene } from '../act.ts';
import { inForce } from '../areas/area-lines.ts';
import { type AreaRecord, getAreaRecord } from '../areas/find-area.ts';

interface Chosen {
  readonly areaId?: number | undefined;
  readonly areaCode?: string | undefined;
}

/** Đơn vị của kế hoạch — the unit chosen, or the one the document names, as it was on the day of the document. */
export async function areaOfPlan(
  scene: Scene,
  document: PlanDocument,
  chosen: Chosen,
  on: string,
): Promise<AreaRecord> {
  if (chosen.areaId !== undefined) return await getAreaRecord(scene.tx, chosen.areaId, 'đơn vị');
  const ids =
    chosen.areaCode === undefined
      ? await unitsNamed(scene, document.document.area ?? '', on)
      : await unitsCoded(scene, chosen.areaCode, on);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return await getAreaRecord(scene.tx, only, 'đơn vị');
  if (chosen.areaCode !== undefined)
    throw new Refusal(accessProblem('not-found', { what: `đơn vị ${chosen.areaCode} (${on})` }));
  throw new Refusal(
    planTrackingProblem('plan-area-unknown', { area: document.document.area ?? '', date: on }, 'areaId'),
  );
}

const LEVEL_OF_CODE: Readonly<Record<number, string>> = { 2: 'province', 3: 'district', 5: 'commune' };

async function unitsCoded({ tx }: Scene, code: string, on: string): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select id from areas a where code = $1 and level = $2 and ${inForce('a', '$3')}`,
    [code, LEVEL_OF_CODE[code.length] ?? '', on],
  );
  return rows.map(({ id }) => id);
}

/** «thành phố Phan Thiết, tỉnh Bình Thuận»: the first part names the unit, the others the units above it. */
async function unitsNamed({ tx, units }: Scene, printed: string, on: string): Promise<number[]> {
  const [name = '', ...above] = printed.split(/,/).map((part) => searchKey(part.replace(/[-–]/g, ' ')));
  if (name === '') return [];
  const { rows } = await tx.client.query<{ id: number; province_id: number; full_name: string; above: string }>(
    `select a.id, a.province_id, coalesce(t.full_name, a.full_name) as full_name, concat_ws(' ', d.full_name, p.full_name) as above
       from areas a
       left join area_terms t on t.area_id = a.id and ${inForce('t', '$2')}
       left join areas d on d.id = a.district_id and d.id <> a.id
       left join areas p on p.id = a.province_id and p.id <> a.id
      where a.level in ('province', 'district', 'commune') and ${inForce('a', '$2')}
        and a.search_key like '%' || $1 || '%'`,
    [withoutKind(name), on],
  );
  const named = rows.filter(
    (row) =>
      sameName(searchKey(row.full_name), name) &&
      above.every((part) => searchKey(row.above).includes(withoutKind(part))),
  );
  // Communes of one name are many: those in which the person works come first.
  const mine = named.filter((row) => units.everywhere || units.provinces.includes(row.province_id));
  return (named.length > 1 && mine.length > 0 ? mine : named).map(({ id }) => id);
}

const KIND = /^(tinh|thanh pho|tp\.?|huyen|thi xa|quan|xa|phuong|thi tran|dac khu) /;
const withoutKind = (key: string): string => key.replace(KIND, '').trim();

function sameName(full: string, wanted: string): boolean {
  return full === wanted || (!KIND.test(wanted) && withoutKind(full) === wanted);
}
