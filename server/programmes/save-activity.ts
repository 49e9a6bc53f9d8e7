import type { InputOf } from '#contract/kernel/endpoint.ts';
import type { addActivity } from '#contract/programmes/programme.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { programmeProblem } from '#domain/programmes/problems.ts';
import type { Scene } from '../act.ts';
import { type AreaRecord, getAreaRecord } from '../areas/find-area.ts';

export type ActivityDraft = Pick<
  InputOf<typeof addActivity>,
  'year' | 'name' | 'programmeIds' | 'areaIds' | 'targetIds' | 'lines'
>;

/** Saves what hangs on an activity: its programmes, places, targets and money. Lines keep their ids, others may point at them. */
export async function saveParts(scene: Scene, id: string, owner: AreaRecord, draft: ActivityDraft): Promise<void> {
  const { client } = scene.tx;
  const programmes = [...new Set(draft.programmeIds)];
  const known = await client.query<{ id: string }>(
    'select id from programmes where id = any($1) and (province_id is null or province_id = $2)',
    [programmes, owner.provinceId],
  );
  const unknown = programmes.find((each) => !known.rows.some((row) => row.id === each));
  if (unknown !== undefined) throw new Refusal(programmeProblem('programme-unknown', { id: unknown }, 'programmeIds'));
  await client.query('delete from activity_programmes where activity_id = $1', [id]);
  await client.query('insert into activity_programmes (activity_id, programme_id) select $1, unnest($2::text[])', [
    id,
    programmes,
  ]);
  const areaIds = await savePlaces(scene, id, owner, draft.areaIds);
  await saveTargets(scene, id, draft.targetIds);
  await saveLines(scene, id, areaIds, draft.lines);
}

async function savePlaces(scene: Scene, id: string, owner: AreaRecord, wanted: readonly number[]): Promise<number[]> {
  const ids = [...new Set(wanted.length === 0 ? [owner.id] : wanted)];
  const areas: AreaRecord[] = [];
  for (const areaId of ids) {
    const area = await getAreaRecord(scene.tx, areaId, 'địa bàn');
    if (area.level === 'village' || ![area.provinceId, area.districtId, area.communeId].includes(owner.id))
      throw new Refusal(programmeProblem('place-outside', { area: area.fullName }, 'areaIds'));
    areas.push(area);
  }
  await scene.tx.client.query('delete from activity_areas where activity_id = $1', [id]);
  for (const area of areas)
    await scene.tx.client.query(
      `insert into activity_areas (activity_id, area_id, province_id, district_id, commune_id, owner_province_id,
         owner_district_id, owner_commune_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        area.id,
        area.provinceId,
        area.districtId,
        area.communeId,
        owner.provinceId,
        owner.districtId,
        owner.communeId,
      ],
    );
  return ids;
}

/** Targets of plans that this transaction may read; an account of an agency reads none and links none. */
async function saveTargets({ tx }: Scene, id: string, wanted: readonly string[]): Promise<void> {
  const ids = [...new Set(wanted)];
  const { rows } = await tx.client.query('select from plan_targets where id = any($1)', [ids]);
  if (rows.length !== ids.length) throw new Refusal(programmeProblem('target-not-reachable', {}, 'targetIds'));
  await tx.client.query(
    'delete from activity_targets where activity_id = $1 and target_id in (select id from plan_targets)',
    [id],
  );
  await tx.client.query('insert into activity_targets (activity_id, target_id) select $1, unnest($2::uuid[])', [
    id,
    ids,
  ]);
}

async function saveLines(
  scene: Scene,
  id: string,
  areaIds: readonly number[],
  lines: ActivityDraft['lines'],
): Promise<void> {
  const { client } = scene.tx;
  const held = await client.query<{ id: string }>('select id from activity_lines where activity_id = $1', [id]);
  const keep = new Set(held.rows.map((row) => row.id));
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const [index, line] of lines.entries()) {
    const row = index + 1;
    const field = `lines.${index}`;
    if (line.areaId !== null && !areaIds.includes(line.areaId))
      throw new Refusal(programmeProblem('line-place-unknown', { row }, field));
    if (line.planned === null && line.spent === null) throw new Refusal(programmeProblem('line-empty', { row }, field));
    const key = `${line.source} ${line.areaId} ${searchKey(line.reference ?? '')}`;
    if (seen.has(key)) throw new Refusal(programmeProblem('line-twice', { row }, field));
    seen.add(key);
    const lineId = line.id !== undefined && keep.has(line.id) ? line.id : scene.newId();
    kept.push(lineId);
    await client.query(
      `insert into activity_lines (id, activity_id, position, area_id, source, planned, spent, reference)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set position = excluded.position, area_id = excluded.area_id, source = excluded.source,
         planned = excluded.planned, spent = excluded.spent, reference = excluded.reference`,
      [lineId, id, row, line.areaId, line.source, line.planned, line.spent, line.reference ?? null],
    );
  }
  await client.query('delete from activity_lines where activity_id = $1 and not (id = any($2))', [id, kept]);
}
