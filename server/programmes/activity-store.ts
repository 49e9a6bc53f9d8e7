import type { Activity } from '#contract/programmes/programme.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { MoneyLine } from '#domain/programmes/resources.ts';
import type { Scene } from '../act.ts';
import { toAreaName } from '../areas/area-lines.ts';
import { dayOfUnits } from '../areas/units-in-scope.ts';
import { reachesOwner, reachesPlace } from './owner-wall.ts';

interface PlaceRow {
  readonly id: number;
  readonly code: string;
  readonly level: Activity['area']['level'];
  readonly full_name: string;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
}

export interface ActivityRow {
  readonly id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly area_code: string;
  readonly area_level: Activity['area']['level'];
  readonly area_name: string;
  readonly agency_id: string | null;
  readonly agency_vi: string | null;
  readonly agency_en: string | null;
  readonly year: number;
  readonly name: string;
  readonly content: string;
  readonly status: Activity['status'];
  readonly result: string | null;
  readonly version: number;
  readonly recorded_by: string;
  readonly programmes: Activity['programmes'];
  readonly places: readonly PlaceRow[];
  readonly targets: Activity['targets'];
  readonly lines: Activity['lines'];
  readonly evidence: Activity['evidence'];
  readonly in_target: number;
  readonly received: number;
}

const SELECT = `
  select x.id, x.area_id, x.province_id, x.district_id, x.commune_id, a.code as area_code, a.level as area_level,
         a.full_name as area_name, x.agency_id, g.name_vi as agency_vi, g.name_en as agency_en, x.year, x.name, x.content,
         x.status, x.result, x.version, x.recorded_by,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', jsonb_build_object('vi', p.name_vi, 'en', p.name_en))
             order by p.display_order, p.id)
           from activity_programmes y join programmes p on p.id = y.programme_id where y.activity_id = x.id), '[]') as programmes,
         coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'code', b.code, 'level', b.level, 'full_name', b.full_name,
             'province_id', b.province_id, 'district_id', b.district_id, 'commune_id', b.commune_id) order by b.display_order, b.code)
           from activity_areas y join areas b on b.id = y.area_id where y.activity_id = x.id), '[]') as places,
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'planId', t.plan_id, 'text', t.text) order by t.position)
           from activity_targets y join plan_targets t on t.id = y.target_id where y.activity_id = x.id), '[]') as targets,
         coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'areaId', l.area_id, 'source', l.source, 'planned', l.planned,
             'spent', l.spent, 'reference', l.reference, 'sameAs', l.same_as) order by l.position)
           from activity_lines l where l.activity_id = x.id), '[]') as lines,
         coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'fileName', e.file_name, 'addedBy', e.added_by) order by e.added_at)
           from activity_evidence e where e.activity_id = x.id), '[]') as evidence,
         (select count(*)::int from activity_households h where h.activity_id = x.id) as in_target,
         (select count(*)::int from activity_households h where h.activity_id = x.id and h.state = 'received') as received
    from integrated_activities x join areas a on a.id = x.area_id left join agencies g on g.id = x.agency_id`;

/** Activities of a year that the actor may read: of one's units, and what others do in them. */
export async function listActivityRows(scene: Scene, year: number): Promise<ActivityRow[]> {
  const { rows } = await scene.tx.client.query<ActivityRow>(
    `${SELECT} where x.year = $1 order by a.level = 'province' desc, a.level = 'district' desc, a.display_order, a.code, g.display_order, x.recorded_at`,
    [year],
  );
  return rows.filter((row) => mayRead(scene, row));
}

/** The year looked at when none was chosen: the present one, or the last before it with anything recorded. */
export async function yearToShow(scene: Scene): Promise<number> {
  const present = Number((await dayOfUnits(scene)).slice(0, 4));
  const years = await yearsWithActivities(scene);
  return years.find((year) => year <= present) ?? present;
}

export async function yearsWithActivities({ tx }: Scene): Promise<number[]> {
  const { rows } = await tx.client.query<{ year: number }>(
    'select distinct year from integrated_activities order by year desc',
  );
  return rows.map(({ year }) => year);
}

export async function getActivityToRead(scene: Scene, id: string): Promise<ActivityRow> {
  const row = await find(scene, id);
  if (row === undefined || !mayRead(scene, row)) throw notFound();
  return row;
}

/** The activity to write in, locked. */
export async function getActivityToEdit(scene: Scene, id: string, version?: number): Promise<ActivityRow> {
  const before = await find(scene, id);
  if (before === undefined || !reachesOwner(scene, 'programme.edit', ownerOf(before))) throw notFound();
  await scene.tx.client.query('select 1 from integrated_activities where id = $1 for update', [id]);
  const row = (await find(scene, id)) ?? before;
  if (version !== undefined && row.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  return row;
}

async function find({ tx }: Scene, id: string): Promise<ActivityRow | undefined> {
  const { rows } = await tx.client.query<ActivityRow>(`${SELECT} where x.id = $1`, [id]);
  return rows[0];
}

const notFound = (): Refusal => new Refusal(accessProblem('not-found', { what: 'hoạt động lồng ghép' }));

const positionOf = (row: { province_id: number; district_id: number | null; commune_id: number | null }) => ({
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
});

export const ownerOf = (row: ActivityRow) => ({ ...positionOf(row), agencyId: row.agency_id });

function mayRead(scene: Scene, row: ActivityRow): boolean {
  return (
    reachesOwner(scene, 'programme.read', ownerOf(row)) ||
    row.places.some((place) => reachesPlace(scene, 'programme.read', positionOf(place)))
  );
}

export function presentActivity(scene: Scene, row: ActivityRow): Activity {
  return {
    id: row.id,
    area: toAreaName({ id: row.area_id, code: row.area_code, level: row.area_level, full_name: row.area_name }),
    agency:
      row.agency_id === null || row.agency_vi === null
        ? null
        : { id: row.agency_id, name: { vi: row.agency_vi, en: row.agency_en ?? row.agency_vi } },
    year: row.year,
    name: row.name,
    content: row.content,
    status: row.status,
    result: row.result,
    programmes: row.programmes,
    areas: row.places.map(toAreaName),
    targets: row.targets,
    lines: row.lines,
    evidence: row.evidence,
    households: { target: row.in_target, received: row.received },
    recordedBy: row.recorded_by,
    version: row.version,
    mayEdit: reachesOwner(scene, 'programme.edit', ownerOf(row)),
  };
}

/** The money of an activity; a line without a place of its own belongs to the only commune there is. */
export function moneyOf(row: ActivityRow): MoneyLine[] {
  const [only, ...more] = row.places;
  const place = only?.level === 'commune' && more.length === 0 ? only.id : null;
  return row.lines.map(({ reference: _, ...line }) => ({
    ...line,
    activityId: row.id,
    areaId: line.areaId ?? place,
  }));
}
