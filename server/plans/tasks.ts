import { listTasks as listContract, reportTask as reportContract } from '#contract/plans/tasks.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { auditSubject } from '#domain/plans/audit/audit-subject.ts';
import { projectMentions } from '#domain/plans/audit/projects.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { proposeAnswering } from '#domain/plans/tracking/answering.ts';
import { planDay } from '#domain/plans/tracking/plan-day.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { projectLeads } from '#domain/plans/tracking/project-leads.ts';
import type { Carrier } from '#domain/plans/tracking/task-carrier.ts';
import { act, read, type Scene } from '../act.ts';
import { checkEvidence } from './evidence.ts';
import { getTrackedPlan, presentPlan } from './plan-store.ts';
import { recordProgress } from './tasks/record-progress.ts';
import { getTask, presentTask, type TaskRow, taskRows } from './tasks/task-rows.ts';

export const listTasks = read(listContract, async (scene, { planId, on }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const rows = await taskRows(scene, planId);
  const { asOf, endedOn } = planDay({ year: plan.year, lastYear: plan.last_year }, scene.today, on);
  return {
    plan: presentPlan(scene, plan),
    asOf,
    endedOn,
    tasks: rows.map((row) => presentTask({ today: asOf }, row)),
    projects: await projectsOf(scene, planId, rows),
    answering: await answeringOf(scene, planId, rows),
    successions: await successionsOf(scene, [...new Set(rows.flatMap(({ agency_id }) => agency_id ?? []))]),
  };
});

async function projectsOf({ tx }: Scene, planId: string, rows: readonly TaskRow[]) {
  const { rows: found } = await tx.client.query<{ document: PlanDocument }>(
    'select document from plans where id = $1',
    [planId],
  );
  const sections = found[0]?.document.sections;
  if (found[0] === undefined || !Array.isArray(sections)) return [];
  const named = projectMentions(auditSubject(found[0].document)).map(({ project, sub, title, line }) => ({
    project,
    sub: sub ?? null,
    title,
    line,
  }));
  const duties = rows.map((row) => ({ agency: row.agency_vi ?? row.agency_text, role: row.role, text: row.text }));
  return projectLeads(named, duties).map((each) => ({ ...each, leads: [...each.leads] }));
}

interface Name {
  readonly id: string;
  readonly name_vi: string;
  readonly name_en: string;
}

async function answeringOf({ tx }: Scene, planId: string, rows: readonly TaskRow[]) {
  const { rows: chosen } = await tx.client.query<{ body: string | null; standing: string | null }>(
    'select answering_agency_id as body, standing_agency_id as standing from plans where id = $1',
    [planId],
  );
  const proposal = proposeAnswering(
    rows.map((row) => ({ agencyId: row.agency_id, text: row.text, line: row.line, row })),
  );
  const ids = [chosen[0]?.body, chosen[0]?.standing].flatMap((id) => id ?? []);
  const names = await tx.client.query<Name>('select id, name_vi, name_en from agencies where id = any($1)', [ids]);
  const shape = (id: string | null, duty: (typeof proposal)['body']) => {
    const name = names.rows.find((each) => each.id === id);
    return {
      agencyId: id,
      name: name ? { vi: name.name_vi, en: name.name_en } : null,
      proposed: duty?.row.agency_id
        ? {
            agencyId: duty.row.agency_id,
            name: { vi: duty.row.agency_vi ?? '', en: duty.row.agency_en ?? '' },
            line: duty.line,
            text: duty.text,
          }
        : null,
    };
  };
  return {
    body: shape(chosen[0]?.body ?? null, proposal.body),
    standingBody: shape(chosen[0]?.standing ?? null, proposal.standingBody),
  };
}

/** Who took over the work of bodies that are no more, from which day. */
async function successionsOf({ tx, today }: Scene, agencyIds: readonly string[]) {
  const { rows } = await tx.client.query<{
    agency_id: string;
    old_vi: string;
    old_en: string;
    name_vi: string;
    name_en: string;
    task_vi: string;
    task_en: string;
    effective_date: string;
    source: string;
    verification: Verification;
  }>(
    `select s.agency_id, o.name_vi as old_vi, o.name_en as old_en, a.name_vi, a.name_en, s.task_vi, s.task_en, s.effective_date, s.source, s.verification
       from agency_successors s join agencies a on a.id = s.successor_id join agencies o on o.id = s.agency_id
      where s.agency_id = any($1) and s.effective_date <= $2 order by s.agency_id, a.display_order`,
    [agencyIds, today],
  );
  return rows.map((row) => ({
    agencyId: row.agency_id,
    agency: { vi: row.old_vi, en: row.old_en },
    successor: { vi: row.name_vi, en: row.name_en },
    task: { vi: row.task_vi, en: row.task_en },
    effectiveDate: row.effective_date,
    source: row.source,
    verification: row.verification,
  }));
}

/** The plan's own unit records progress: for the one body, for one of many, or of the task as a whole. */
export const reportTask = act(reportContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const row = await getTask(scene, input.planId, input.taskId);
  if (input.evidenceId !== undefined) await checkEvidence(scene, plan.id, input.evidenceId);
  await recordProgress(
    scene,
    { taskId: row.id, planId: plan.id, percent: input.percent, note: input.note, evidenceId: input.evidenceId },
    carrierOf(row, input.carrier),
  );
  return {
    answer: { task: presentTask(scene, await getTask(scene, input.planId, row.id)) },
    audit: {
      subjectKind: 'plan-task',
      subjectId: row.id,
      areaId: plan.area_id,
      details: { percent: input.percent, note: input.note, ...(input.carrier && { carrier: input.carrier }) },
    },
  };
});

function carrierOf({ carriers, is_all_others }: TaskRow, wanted: string | undefined): Carrier | undefined {
  const [first] = carriers;
  const isOnlyOne = carriers.length === 1 && !is_all_others;
  const chosen = wanted === undefined ? (isOnlyOne ? first : undefined) : carriers.find(({ key }) => key === wanted);
  if (wanted !== undefined && chosen === undefined)
    throw new Refusal(planTrackingProblem('carrier-unknown', { carrier: wanted }, 'carrier'));
  if (chosen === undefined) return undefined;
  return chosen.areaId === null
    ? { kind: 'agency', agencyId: chosen.agencyId ?? '' }
    : { kind: 'unit', areaId: chosen.areaId };
}

export { changeTask } from './tasks/task-owners.ts';
