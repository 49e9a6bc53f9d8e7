import { agencyReaches, type TaskPlace } from '#domain/access/agency-scope.ts';
import type { Carrier } from '#domain/plans/tracking/task-carrier.ts';
import { carrierKey } from '#domain/plans/tracking/task-carrier.ts';
import type { Scene } from '../../act.ts';

/** A task that the person may see, as whose, and whose progress and evidence go with it. */
export interface CarriedTask {
  readonly taskId: string;
  readonly planId: string;
  readonly planAreaId: number;
  readonly relation: 'given' | 'followed';
  /** For `followed`: nobody in particular. */
  readonly carrier: Carrier | undefined;
  readonly key: string;
  /** Bodies whose entries belong to this one: itself and those it took over. */
  readonly agencyIds: readonly string[];
}

interface PlaceRow {
  readonly id: string;
  readonly plan_id: string;
  readonly plan_area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly agency_id: string | null;
  readonly for_all_others: boolean;
}

/** Việc được giao: for the bodies and units of the person. The first wall of an agency officer stands here. */
export async function tasksGiven(scene: Scene): Promise<CarriedTask[]> {
  return [...(await givenToAgencies(scene)), ...(await givenToUnits(scene))];
}

async function givenToAgencies({ tx, units }: Scene): Promise<CarriedTask[]> {
  const scopes = units.agencies ?? [];
  if (scopes.length === 0) return [];
  const { rows } = await tx.client.query<PlaceRow>(
    `select t.id, t.plan_id, t.plan_area_id, t.province_id, t.district_id, t.commune_id, t.agency_id, a.is_all_others as for_all_others
       from plan_tasks t join agencies a on a.id = t.agency_id
      where (t.agency_id = any($1) or a.is_all_others) and t.province_id = any($2::int[])`,
    [
      scopes.flatMap(({ agencyIds }) => agencyIds),
      scopes.flatMap(({ areas }) => areas.map(({ provinceId }) => provinceId)),
    ],
  );
  return scopes.flatMap((scope) =>
    rows
      .filter((row) => agencyReaches([scope], placeOf(row)))
      .map((row) => ({
        ...given(row.id, row.plan_id, row.plan_area_id, { kind: 'agency', agencyId: scope.agencyId }),
        agencyIds: scope.agencyIds,
      })),
  );
}

async function givenToUnits({ tx, units }: Scene): Promise<CarriedTask[]> {
  const { rows } = await tx.client.query<{
    task_id: string;
    plan_id: string;
    plan_area_id: number;
    area_id: number;
  }>(
    `select c.task_id, c.plan_id, t.plan_area_id, c.area_id from task_carriers c join plan_tasks t on t.id = c.task_id
      where c.area_id = any($1::int[])`,
    [[...units.districts, ...units.communes]],
  );
  return rows.map((row) => given(row.task_id, row.plan_id, row.plan_area_id, { kind: 'unit', areaId: row.area_id }));
}

/** Việc theo dõi: every task of the plans of one's own unit, whoever carries it. */
export async function tasksFollowed({ tx, units }: Scene): Promise<CarriedTask[]> {
  const { rows } = await tx.client.query<{ id: string; plan_id: string; plan_area_id: number }>(
    'select id, plan_id, plan_area_id from plan_tasks where $1 or plan_area_id = any($2::int[])',
    [units.everywhere, [...units.provinces, ...units.districts, ...units.communes]],
  );
  return rows.map((row) => ({
    taskId: row.id,
    planId: row.plan_id,
    planAreaId: row.plan_area_id,
    relation: 'followed',
    carrier: undefined,
    key: 'plan',
    agencyIds: [],
  }));
}

const given = (taskId: string, planId: string, planAreaId: number, carrier: Carrier): CarriedTask => ({
  taskId,
  planId,
  planAreaId,
  relation: 'given',
  carrier,
  key: carrierKey(carrier),
  agencyIds: [],
});

const placeOf = (row: PlaceRow): TaskPlace => ({
  planAreaId: row.plan_area_id,
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
  agencyId: row.agency_id,
  forAllOthers: row.for_all_others,
});

/**
 * In SQL, of task `t` (its body `a`), carrier `c` and the one asked for `x`: a body that took over and has not reported
 * itself stands where its predecessor left the task.
 */
export const TAKEN_OVER = `(c.reported_at is null and x.agency_id is not null and x.agency_id <> t.agency_id and not a.is_all_others)`;
