import { confirmPlan as contract } from '#contract/plans/plans.ts';
import { findAgency } from '#domain/agencies/agency-match.ts';
import { parsePlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Basis, PlanTask, Target } from '#domain/plans/document/plan-document.ts';
import { lastDayOf } from '#domain/plans/tracking/deadline.ts';
import { isAccepted, MUST_BE_DECIDED } from '#domain/plans/tracking/item-state.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, type Scene } from '../act.ts';
import { type AgencyRow, listAgencyRows } from '../agencies/agency-store.ts';
import { linkSettingResolutions, recordCitations } from '../documents/record-citations.ts';
import { contentOf, type ItemRow, listItems } from './plan-items.ts';
import { getPlanToEdit, type PlanRow, presentPlan } from './plan-store.ts';

/** Xác nhận kế hoạch: its accepted targets and tasks are tracked from now on; everything else stays as it was read. */
export const confirmPlan = act(contract, async (scene, { planId, version }) => {
  const plan = await getPlanToEdit(scene, planId, version);
  if (plan.status === 'confirmed') throw new Refusal(planTrackingProblem('plan-confirmed'));
  const items = await listItems(scene, planId);
  const open = items.filter((item) => item.status === 'read' && MUST_BE_DECIDED.includes(item.kind));
  if (open.length > 0) {
    const targets = open.filter(({ kind }) => kind === 'target').length;
    throw new Refusal(planTrackingProblem('plan-items-open', { targets, tasks: open.length - targets }));
  }
  const { targets, tasks, documents } = await startTracking(scene, plan, items);
  return {
    answer: { plan: presentPlan(scene, await getPlanToEdit(scene, planId)), targets, tasks },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { number: plan.number, targets, tasks, documents },
    },
  };
});

/** What was accepted becomes targets and tasks; what is cited goes into the register of documents. */
export async function startTracking(
  scene: Scene,
  plan: PlanRow,
  items: readonly ItemRow[],
): Promise<{ readonly targets: number; readonly tasks: number; readonly documents: number }> {
  const accepted = items.filter((item) => isAccepted(item.status));
  const agencies = await listAgencyRows(scene.tx, plan.province_id);
  const on = plan.issued_on ?? `${plan.year}-01-01`;
  const targets = accepted.filter(({ kind }) => kind === 'target');
  const tasks = accepted.filter(({ kind }) => kind === 'task');
  await insertTargets(scene, plan, targets, agencies, on);
  await insertTasks(scene, plan, tasks, agencies, on);
  // Bases need no decision one by one: what nobody rejected is cited.
  const cited = items.filter(({ kind, status }) => kind === 'basis' && status !== 'rejected');
  const documents = await recordCitations(
    scene,
    plan,
    cited.map((item) => ({ itemId: item.id, basis: contentOf(item) as unknown as Basis })),
  );
  await linkSettingResolutions(scene, plan.id, plan.year);
  await scene.tx.client.query(
    `update plans set status = 'confirmed', confirmed_by = $2, confirmed_at = $3, version = version + 1 where id = $1`,
    [plan.id, scene.actor.name, scene.now],
  );
  return { targets: targets.length, tasks: tasks.length, documents: documents.documents };
}

/** Accepted targets come under tracking; `from`: after those that are tracked already. */
export async function insertTargets(
  scene: Scene,
  plan: PlanRow,
  items: readonly ItemRow[],
  agencies: readonly AgencyRow[],
  on: string,
  from = 0,
): Promise<void> {
  const rows = items.map((item, index) => {
    const position = from + index;
    const target = contentOf(item) as unknown as Target;
    const base = target.base;
    return {
      id: scene.newId(),
      item_id: item.id,
      position,
      line: target.line,
      text: target.text,
      measure: target.measure,
      operator: target.operator,
      value: target.value,
      upper: target.upper ?? null,
      unit: target.unit,
      population: target.population ?? null,
      area_text: target.area ?? null,
      standard_id: plan.standard_id,
      strength: target.strength,
      due: dueDay(target.asOf, plan),
      base_value: base?.value ?? null,
      base_on: parsePlainDate(base?.asOf ?? '') ?? null,
      lead_text: target.lead ?? null,
      lead_agency_id: target.lead === undefined ? null : (findAgency(target.lead, agencies, on)?.id ?? null),
    };
  });
  await scene.tx.client.query(
    `insert into plan_targets (id, plan_id, item_id, position, line, text, measure, operator, value, upper, unit,
       population, area_text, standard_id, strength, due, base_value, base_on, lead_text, lead_agency_id)
     select t.id, $1, t.item_id, t.position, t.line, t.text, t.measure, t.operator, t.value, t.upper, t.unit,
            t.population, t.area_text, t.standard_id, t.strength, t.due, t.base_value, t.base_on, t.lead_text, t.lead_agency_id
       from jsonb_to_recordset($2::jsonb) as t(id uuid, item_id uuid, position int, line int, text text, measure text,
         operator text, value float8, upper float8, unit text, population text, area_text text, standard_id text,
         strength text, due date, base_value float8, base_on date, lead_text text, lead_agency_id text)`,
    [plan.id, JSON.stringify(rows)],
  );
}

/** The day a target is for; a year stands for its last day. */
function dueDay(asOf: string | undefined, plan: PlanRow): string {
  const lastYear = plan.last_year ?? plan.year;
  return (asOf === undefined ? undefined : lastDayOf(asOf, lastYear)) ?? `${lastYear}-12-31`;
}

export async function insertTasks(
  scene: Scene,
  plan: PlanRow,
  items: readonly ItemRow[],
  agencies: readonly AgencyRow[],
  on: string,
  from = 0,
): Promise<void> {
  const rows = items.map((item, index) => {
    const position = from + index;
    const task = contentOf(item) as unknown as PlanTask;
    return {
      id: scene.newId(),
      item_id: item.id,
      position,
      line: task.line,
      label: task.label,
      text: task.text,
      agency_text: task.agency,
      agency_id: findAgency(task.agency, agencies, on)?.id ?? null,
      role: task.role,
      mode: task.mode,
      deadline: task.deadline === undefined ? null : (lastDayOf(task.deadline, plan.year) ?? null),
      deadline_text: task.deadline ?? null,
      rhythm: task.rhythm ?? null,
      report_to: task.reportTo ?? null,
    };
  });
  await scene.tx.client.query(
    `insert into plan_tasks (id, plan_id, item_id, position, line, label, text, agency_text, agency_id, role, mode,
       deadline, deadline_text, rhythm, report_to)
     select t.id, $1, t.item_id, t.position, t.line, t.label, t.text, t.agency_text, t.agency_id, t.role, t.mode,
            t.deadline, t.deadline_text, t.rhythm, t.report_to
       from jsonb_to_recordset($2::jsonb) as t(id uuid, item_id uuid, position int, line int, label text, text text,
         agency_text text, agency_id text, role text, mode text, deadline date, deadline_text text, rhythm text, report_to text)`,
    [plan.id, JSON.stringify(rows)],
  );
}
