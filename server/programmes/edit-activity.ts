import {
  addActivity as addContract,
  changeActivity as changeContract,
  getActivity as getContract,
  listActivities as listContract,
} from '#contract/programmes/programme.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { programmeProblem } from '#domain/programmes/problems.ts';
import { unitsOf } from '../access/reach.ts';
import { act, read, type Scene } from '../act.ts';
import { type AreaRecord, getAreaRecord } from '../areas/find-area.ts';
import {
  type ActivityRow,
  getActivityToEdit,
  getActivityToRead,
  listActivityRows,
  presentActivity,
  yearsWithActivities,
  yearToShow,
} from './activity-store.ts';
import { ownAgencyOf, reachesOwner } from './owner-wall.ts';
import { type ActivityDraft, saveParts } from './save-activity.ts';

const anyUnits = (units: ReturnType<typeof unitsOf>): boolean =>
  units.everywhere || units.provinces.length + units.districts.length + units.communes.length > 0;

export const listActivities = read(listContract, async (scene, input) => {
  const year = input.year ?? (await yearToShow(scene));
  return {
    year,
    years: await yearsWithActivities(scene),
    activities: (await listActivityRows(scene, year)).map((row) => presentActivity(scene, row)),
    mayAdd: anyUnits(unitsOf(scene, 'programme.edit')),
    ownAgency: ownAgencyOf(scene),
  };
});

export const getActivity = read(getContract, async (scene, { activityId }) => ({
  activity: presentActivity(scene, await getActivityToRead(scene, activityId)),
  mayReadHouseholds: anyUnits(unitsOf(scene, 'household.read')),
}));

/** The unit, and the body of that unit, in whose name something is recorded. */
export async function getOwner(scene: Scene, areaId: number, agencyId: string | null): Promise<AreaRecord> {
  const area = await getAreaRecord(scene.tx, areaId, 'đơn vị');
  const own = ownAgencyOf(scene);
  if (own !== null && own.areaId === area.id && agencyId === null)
    throw new Refusal(programmeProblem('agency-must-be-own', {}, 'agencyId'));
  if (area.level === 'village' || !reachesOwner(scene, 'programme.edit', { ...area, agencyId }))
    throw new Refusal(accessProblem('not-found', { what: 'đơn vị' }));
  if (agencyId === null) return area;
  const { rows } = await scene.tx.client.query<{ name_vi: string; level: string }>(
    'select name_vi, level from agencies where id = $1',
    [agencyId],
  );
  const [agency] = rows;
  if (agency === undefined || agency.level !== area.level)
    throw new Refusal(
      programmeProblem(
        'agency-of-another-level',
        { agency: agency?.name_vi ?? agencyId, area: area.fullName },
        'agencyId',
      ),
    );
  return area;
}

export const addActivity = act(addContract, async (scene, input) => {
  const area = await getOwner(scene, input.areaId, input.agencyId);
  checkResult(input);
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into integrated_activities (id, area_id, province_id, district_id, commune_id, agency_id, year, name, content,
       status, result, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      area.id,
      area.provinceId,
      area.districtId,
      area.communeId,
      input.agencyId,
      input.year,
      input.name,
      input.content,
      input.status,
      input.result ?? null,
      scene.actor.name,
      scene.now,
    ],
  );
  await saveParts(scene, id, area, input);
  return {
    answer: { activity: presentActivity(scene, await getActivityToRead(scene, id)) },
    audit: note(id, area.id, { name: input.name, year: input.year, agency: input.agencyId, ...moneyNote(input) }),
  };
});

export const changeActivity = act(changeContract, async (scene, input) => {
  const before = await getActivityToEdit(scene, input.activityId, input.version);
  checkResult(input);
  const area = await getAreaRecord(scene.tx, before.area_id, 'đơn vị');
  await scene.tx.client.query(
    `update integrated_activities set year = $2, name = $3, content = $4, status = $5, result = $6, version = version + 1
      where id = $1`,
    [before.id, input.year, input.name, input.content, input.status, input.result ?? null],
  );
  await saveParts(scene, before.id, area, input);
  return {
    answer: { activity: presentActivity(scene, await getActivityToRead(scene, before.id)) },
    audit: note(before.id, before.area_id, {
      before: { name: before.name, status: before.status, ...moneyNote(before) },
      after: { name: input.name, status: input.status, ...moneyNote(input) },
    }),
  };
});

function checkResult({ status, result }: { status: string; result?: string | undefined }): void {
  if (status === 'done' && result === undefined)
    throw new Refusal(programmeProblem('result-without-evidence', {}, 'result'));
}

const note = (subjectId: string, areaId: number, details: Record<string, unknown>) => ({
  subjectKind: 'integrated-activity',
  subjectId,
  areaId,
  details,
});

function moneyNote({ lines }: Pick<ActivityRow, 'lines'> | Pick<ActivityDraft, 'lines'>) {
  const sum = (of: (line: (typeof lines)[number]) => number | null) =>
    lines.reduce((all, line) => all + (of(line) ?? 0), 0);
  return { planned: sum((line) => line.planned), spent: sum((line) => line.spent) };
}
