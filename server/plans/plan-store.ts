import type { Plan } from '#contract/plans/plan.ts';
import { assignmentsInForce, covers, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { hasPermission } from '#domain/access/permissions.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import type { Scene } from '../act.ts';

/** A plan without its file, lines and data. */
export interface PlanRow {
  readonly id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly parent_id: string | null;
  readonly kind: Plan['kind'];
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly year: number;
  readonly last_year: number | null;
  readonly standard_id: string | null;
  readonly status: 'imported' | 'confirmed';
  readonly file_name: string;
  readonly imported_by: string;
  readonly imported_at: Date;
  readonly confirmed_by: string | null;
  readonly confirmed_at: Date | null;
  readonly version: number;
  readonly document_version: number;
  readonly area_code: string;
  readonly area_level: Plan['area']['level'];
  readonly area_name: string;
  readonly area_text: string | null;
  readonly type: string;
  readonly second_hand: boolean | null;
  readonly parent_title: string | null;
  readonly parent_number: string | null;
  readonly children: number;
  readonly targets: number;
  readonly tasks: number;
  readonly undecided: number;
  readonly attention: number;
}

const COLUMNS = `
  p.id, p.area_id, p.province_id, p.district_id, p.commune_id, p.parent_id, p.title, p.number, p.issuer, p.issued_on,
  p.year, p.last_year, p.standard_id, p.status, p.file_name, p.imported_by, p.imported_at, p.confirmed_by,
  p.confirmed_at, p.version, p.kind, p.document_version, a.code as area_code, a.level as area_level, a.full_name as area_name,
  p.document #>> '{document,area}' as area_text, (p.document #>> '{document,secondHand}')::boolean as second_hand,
  coalesce(p.document #>> '{document,type}', 'Kế hoạch') as type,
  parent.title as parent_title, parent.number as parent_number,
  (select count(*)::int from plans c where c.parent_id = p.id and c.status <> 'withdrawn') as children, i.targets, i.tasks, i.undecided,
  (select count(*)::int from jsonb_array_elements(p.findings) f
    where f ->> 'verdict' in ('inconsistent', 'warning', 'undecidable')) as attention`;

const FROM = `
  from plans p
  join areas a on a.id = p.area_id
  left join plans parent on parent.id = p.parent_id
  left join lateral (
    select count(*) filter (where kind = 'target' and status <> 'rejected')::int as targets,
           count(*) filter (where kind = 'task' and status <> 'rejected')::int as tasks,
           count(*) filter (where kind in ('target', 'task') and status = 'read')::int as undecided
      from plan_items where plan_id = p.id
  ) i on true`;

export async function listPlanRows(scene: Scene, year: number | undefined): Promise<PlanRow[]> {
  const { rows } = await scene.tx.client.query<PlanRow>(
    `select ${COLUMNS} ${FROM} where p.status <> 'withdrawn' and ($1::int is null or (p.year <= $1 and coalesce(p.last_year, p.year) >= $1))
      order by p.year desc, a.level = 'province' desc, a.level = 'district' desc, a.code, p.imported_at`,
    [year ?? null],
  );
  const above = await unitsAbove(scene);
  return rows.filter((row) => covers(scene.units, positionOf(row)) || above.has(row.area_id));
}

/** The plan, or «not found»: beyond one's units and not of a unit above them. */
export async function getPlanToRead(scene: Scene, planId: string): Promise<PlanRow> {
  const row = await findPlanRow(scene, planId);
  if (row === undefined || !(covers(scene.units, positionOf(row)) || (await unitsAbove(scene)).has(row.area_id)))
    throw planNotFound();
  return row;
}

/** The plan to write in, locked; only within one's units. */
export async function getPlanToEdit(scene: Scene, planId: string, version?: number): Promise<PlanRow> {
  const row = await findPlanRow(scene, planId);
  if (row === undefined || !covers(scene.units, positionOf(row))) throw planNotFound();
  await scene.tx.client.query('select 1 from plans where id = $1 for update', [planId]);
  const now = (await findPlanRow(scene, planId)) ?? row;
  if (version !== undefined && now.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  return now;
}

export async function getTrackedPlan(scene: Scene, planId: string, to: 'read' | 'edit'): Promise<PlanRow> {
  const plan = to === 'edit' ? await getPlanToEdit(scene, planId) : await getPlanToRead(scene, planId);
  if (plan.status !== 'confirmed') throw new Refusal(planTrackingProblem('plan-not-confirmed'));
  return plan;
}

async function findPlanRow({ tx }: Scene, planId: string): Promise<PlanRow | undefined> {
  const { rows } = await tx.client.query<PlanRow>(
    `select ${COLUMNS} ${FROM} where p.id = $1 and p.status <> 'withdrawn'`,
    [planId],
  );
  return rows[0];
}

const planNotFound = (): Refusal => new Refusal(accessProblem('not-found', { what: 'kế hoạch' }));

export const positionOf = (row: Pick<PlanRow, 'province_id' | 'district_id' | 'commune_id'>) => ({
  provinceId: row.province_id,
  districtId: row.district_id,
  communeId: row.commune_id,
});

/** The units above one's own: who carries a plan out may read it. */
async function unitsAbove({ tx, units }: Scene): Promise<ReadonlySet<number>> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select distinct unnest(array[province_id, district_id]) as id from areas where id = any($1::int[])`,
    [[...units.districts, ...units.communes]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether the actor may write plans of the unit, for the buttons of a page. */
function mayEdit(scene: Scene, row: PlanRow): boolean {
  if (scene.actor.isSystem) return true;
  const inOffice = assignmentsInForce(scene.actor.assignments, scene.today);
  return (
    inOffice.some(({ role }) => hasPermission(role, 'plan.edit')) &&
    covers(jurisdictionOf(inOffice, 'plan.edit'), positionOf(row))
  );
}

export function presentPlan(scene: Scene, row: PlanRow): Plan {
  return {
    id: row.id,
    area: { id: row.area_id, code: row.area_code, level: row.area_level, fullName: row.area_name },
    parent:
      row.parent_id === null || row.parent_title === null
        ? null
        : { id: row.parent_id, title: row.parent_title, number: row.parent_number },
    children: row.children,
    kind: row.kind,
    title: row.title,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    year: row.year,
    lastYear: row.last_year,
    standardId: row.standard_id,
    secondHand: row.second_hand ?? false,
    status: row.status,
    fileName: row.file_name,
    importedBy: row.imported_by,
    importedAt: row.imported_at.toISOString(),
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    version: row.version,
    documentVersion: row.document_version,
    mayEdit: mayEdit(scene, row),
    targets: row.targets,
    tasks: row.tasks,
    undecided: row.undecided,
    attention: row.attention,
  };
}
