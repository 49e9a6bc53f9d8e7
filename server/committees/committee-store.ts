import type { Committee } from '#contract/committees/committee.ts';
import { covers, type VisibleUnits } from '#domain/access/jurisdiction.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { unitsAbove, unitsOf } from '../access/reach.ts';
import type { Scene } from '../act.ts';
import { toAreaName } from '../areas/area-lines.ts';

export interface CommitteeRow {
  readonly id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly area_code: string;
  readonly area_level: Committee['area']['level'];
  readonly area_name: string;
  readonly kind: Committee['kind'];
  readonly name: string;
  readonly short_name: string;
  readonly duty: string | null;
  readonly standing_agency_id: string | null;
  readonly standing_vi: string | null;
  readonly standing_en: string | null;
  readonly standing_text: string | null;
  readonly decision_number: string;
  readonly decision_date: string;
  readonly decision_issuer: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly predecessor_id: string | null;
  readonly successor_id: string | null;
  readonly head_name: string | null;
  readonly head_office: string | null;
  readonly members: number;
  readonly last_activity: string | null;
  readonly version: number;
}

/** `$1` is the day on which the committee is looked at. */
const SELECT = `
  select c.id, c.area_id, c.province_id, c.district_id, c.commune_id, a.code as area_code, a.level as area_level,
         coalesce(t.full_name, a.full_name) as area_name, c.kind, c.name, c.short_name, c.duty, c.standing_agency_id,
         g.name_vi as standing_vi, g.name_en as standing_en, c.standing_text, c.decision_number, c.decision_date,
         c.decision_issuer, c.valid_from, c.valid_to, c.predecessor_id, next.id as successor_id,
         head.name as head_name, head.office as head_office,
         (select count(*)::int from committee_members m where m.committee_id = c.id and m.valid_from <= $1
            and (m.valid_to is null or m.valid_to > $1)) as members,
         (select max(held_on) from committee_activities x where x.committee_id = c.id) as last_activity, c.version
    from committees c
    join areas a on a.id = c.area_id
    left join lateral (select full_name from area_terms t where t.area_id = a.id and t.valid_from <= $1
      and (t.valid_to is null or t.valid_to > $1) limit 1) t on true
    left join agencies g on g.id = c.standing_agency_id
    left join committees next on next.predecessor_id = c.id
    left join lateral (select m.name, m.office from committee_members m where m.committee_id = c.id and m.post = 'head'
      and m.valid_from <= $1 and (m.valid_to is null or m.valid_to > $1) limit 1) head on true`;

/** Committees at work on the day, of one's units and of the units above them. */
export async function listCommitteeRows(scene: Scene, on: string): Promise<CommitteeRow[]> {
  const { rows } = await scene.tx.client.query<CommitteeRow>(
    `${SELECT} where c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)
      order by c.province_id, a.level = 'province' desc, a.level = 'district' desc, a.display_order, a.code, c.kind`,
    [on],
  );
  const above = await unitsAbove(scene);
  return rows.filter((row) => covers(scene.units, positionOf(row)) || above.has(row.area_id));
}

export async function getCommitteeToRead(scene: Scene, id: string, on: string): Promise<CommitteeRow> {
  const row = await findCommittee(scene, id, on);
  if (row === undefined || !(covers(scene.units, positionOf(row)) || (await unitsAbove(scene)).has(row.area_id)))
    throw notFound();
  return row;
}

/** The committee to write in, locked; only within one's units. */
export async function getCommitteeToEdit(scene: Scene, id: string, version?: number): Promise<CommitteeRow> {
  const before = await findCommittee(scene, id, scene.today);
  if (before === undefined || !covers(scene.units, positionOf(before))) throw notFound();
  await scene.tx.client.query('select 1 from committees where id = $1 for update', [id]);
  const row = (await findCommittee(scene, id, scene.today)) ?? before;
  if (version !== undefined && row.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  return row;
}

async function findCommittee({ tx }: Scene, id: string, on: string): Promise<CommitteeRow | undefined> {
  const { rows } = await tx.client.query<CommitteeRow>(`${SELECT} where c.id = $2`, [on, id]);
  return rows[0];
}

const notFound = (): Refusal => new Refusal(accessProblem('not-found', { what: 'ban chỉ đạo' }));

export const positionOf = (row: Pick<CommitteeRow, 'province_id' | 'district_id' | 'commune_id'>) => ({
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
});

export function presentCommittee(scene: Scene, row: CommitteeRow, editable?: VisibleUnits): Committee {
  return {
    id: row.id,
    area: toAreaName({ id: row.area_id, code: row.area_code, level: row.area_level, full_name: row.area_name }),
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    duty: row.duty,
    standingBody: standingBodyOf(row),
    decision: { number: row.decision_number, date: row.decision_date, issuer: row.decision_issuer },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    predecessorId: row.predecessor_id,
    successorId: row.successor_id,
    head: row.head_name === null ? null : { name: row.head_name, office: row.head_office ?? '' },
    members: row.members,
    lastActivity: row.last_activity,
    version: row.version,
    mayEdit: covers(editable ?? unitsOf(scene, 'committee.edit'), positionOf(row)),
  };
}

function standingBodyOf(row: CommitteeRow): Committee['standingBody'] {
  if (row.standing_vi !== null)
    return { agencyId: row.standing_agency_id, name: { vi: row.standing_vi, en: row.standing_en ?? row.standing_vi } };
  return row.standing_text === null ? null : { agencyId: null, name: { vi: row.standing_text, en: row.standing_text } };
}
