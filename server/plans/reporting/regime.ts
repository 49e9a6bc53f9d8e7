import {
  dropObligation as dropContract,
  getRegime as getContract,
  type Obligation,
  requestReport as requestContract,
  saveObligation as saveContract,
} from '#contract/plans/reporting/regime.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { findAgency } from '#domain/agencies/agency-match.ts';
import { daysInMonth } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { PlanDocument } from '#domain/plans/document/plan-document.ts';
import { type DueRule, dueRuleWords } from '#domain/plans/reporting/due-rule.ts';
import { planReportingProblem } from '#domain/plans/reporting/problems.ts';
import { type RegimeProposal, readRegime } from '#domain/plans/reporting/read-regime.ts';
import { expandPeriods } from '#domain/plans/reporting/report-periods.ts';
import { act, read, type Scene } from '../../act.ts';
import { type AgencyRow, listAgencyRows } from '../../agencies/agency-store.ts';
import { checkAgency } from '../../agencies/check-agency.ts';
import { namesOfAreas } from '../../areas/find-area.ts';
import { getTrackedPlan, type PlanRow, presentPlan } from '../plan-store.ts';
import { unitsBelow } from '../units-below.ts';
import { listObligations, type ObligationRow } from './obligation-store.ts';

/** Chế độ báo cáo: what a person confirmed, and what the plan says that nobody has decided on yet. */
export const getRegime = read(getContract, async (scene, { planId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const rows = await listObligations(scene, planId);
  const counts = await sendingsByObligation(scene, planId);
  const decided = new Set(rows.map(({ proposal_key }) => proposal_key));
  const agencies = await listAgencyRows(scene.tx);
  const names = await namesOfAreas(
    scene.tx,
    rows.flatMap(({ reporter_area_id }) => reporter_area_id ?? []),
  );
  const years = { year: plan.year, lastYear: plan.last_year };
  const stored = rows.map(
    (row): Obligation => ({
      id: row.id,
      proposalKey: row.proposal_key,
      status: row.status,
      reporterKind: row.reporter_kind,
      reporterText: row.reporter_text,
      reporterArea: row.reporter_area_id === null ? null : (names.get(row.reporter_area_id) ?? null),
      reporterAgency: agencyRef(agencies, row.reporter_agency_id),
      receiver: row.receiver_text,
      through: row.through_text,
      subject: row.subject,
      periodKind: row.period_kind,
      dueRule: row.due_rule as Obligation['dueRule'],
      dueWords: dueRuleWords(row.due_rule),
      line: row.line,
      sourceText: row.source_text,
      decidedBy: row.decided_by,
      periods: expandPeriods({ periodKind: row.period_kind, dueRule: row.due_rule }, years),
      reports: counts.get(row.id) ?? 0,
      version: row.version,
    }),
  );
  const proposals = (await proposalsOf(scene, plan)).filter(({ key }) => !decided.has(key));
  return {
    plan: presentPlan(scene, plan),
    obligations: [...stored, ...proposals.map((proposal) => presentProposal(proposal, plan, agencies))],
    units: await unitsBelow(scene, plan),
  };
});

function agencyRef(agencies: readonly AgencyRow[], id: string | null): Obligation['reporterAgency'] {
  const found = agencies.find((agency) => agency.id === id);
  return found === undefined ? null : { id: found.id, name: found.name };
}

function presentProposal(proposal: RegimeProposal, plan: PlanRow, agencies: readonly AgencyRow[]): Obligation {
  const on = plan.issued_on ?? `${plan.year}-01-01`;
  const named = proposal.reporterKind === 'agency' ? findAgency(proposal.reporterText, agencies, on)?.id : undefined;
  return {
    id: null,
    proposalKey: proposal.key,
    status: 'proposed',
    reporterKind: proposal.reporterKind,
    reporterText: proposal.reporterText,
    reporterArea: null,
    reporterAgency: agencyRef(agencies, proposal.agencyId ?? named ?? null),
    receiver: proposal.receiver,
    through: proposal.through,
    subject: proposal.subject,
    periodKind: proposal.periodKind,
    dueRule: proposal.dueRule as Obligation['dueRule'],
    dueWords: dueRuleWords(proposal.dueRule),
    line: proposal.line,
    sourceText: proposal.sourceText,
    decidedBy: null,
    periods: expandPeriods(proposal, { year: plan.year, lastYear: plan.last_year }),
    reports: 0,
    version: 0,
  };
}

async function proposalsOf({ tx }: Scene, plan: PlanRow): Promise<RegimeProposal[]> {
  const tasks = await tx.client.query<{
    line: number;
    agency: string;
    agencyId: string | null;
    role: string;
    text: string;
    rhythm: string | null;
    reportTo: string | null;
  }>(
    `select line, agency_text as agency, agency_id as "agencyId", role, text, rhythm, report_to as "reportTo"
       from plan_tasks where plan_id = $1 order by position`,
    [plan.id],
  );
  const { rows } = await tx.client.query<{ sections: PlanDocument['sections'] | null }>(
    `select document -> 'sections' as sections from plans where id = $1`,
    [plan.id],
  );
  return readRegime(tasks.rows, rows[0]?.sections ?? []);
}

async function sendingsByObligation({ tx }: Scene, planId: string): Promise<Map<string, number>> {
  const { rows } = await tx.client.query<{ obligation_id: string; count: number }>(
    'select obligation_id, count(*)::int as count from report_sendings where plan_id = $1 group by obligation_id',
    [planId],
  );
  return new Map(rows.map(({ obligation_id, count }) => [obligation_id, count]));
}

interface Draft {
  readonly reporterKind: ObligationRow['reporter_kind'];
  readonly reporterAreaId: number | null;
  readonly reporterAgencyId: string | null;
  readonly dueRule: DueRule | null;
}

/** A reporter that there is, and a day that is in the calendar. */
async function checkDraft(scene: Scene, plan: PlanRow, draft: Draft): Promise<void> {
  if (draft.reporterKind === 'unit') {
    if (draft.reporterAreaId === null)
      throw new Refusal(planReportingProblem('obligation-reporter-missing', { what: 'đơn vị' }, 'reporterAreaId'));
    if (!(await unitsBelow(scene, plan)).some(({ id }) => id === draft.reporterAreaId))
      throw new Refusal(planReportingProblem('obligation-unit-elsewhere', {}, 'reporterAreaId'));
  }
  if (draft.reporterKind === 'agency') {
    if (draft.reporterAgencyId === null)
      throw new Refusal(planReportingProblem('obligation-reporter-missing', { what: 'cơ quan' }, 'reporterAgencyId'));
    await checkAgency(scene, draft.reporterAgencyId);
  }
  const { dueRule } = draft;
  // 29 February stands in leap years, and is 28 February in the others.
  if (dueRule?.kind === 'day-of-year' && dueRule.day > daysInMonth(2024, dueRule.month))
    throw new Refusal(
      planReportingProblem('obligation-due-wrong', { day: dueRule.day, month: dueRule.month }, 'dueRule'),
    );
}

/** Xác nhận, sửa, thêm: what stood before stays in the audit log. */
export const saveObligation = act(saveContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  await checkDraft(scene, plan, input);
  const stored = input.id === undefined ? undefined : await getObligation(scene, plan.id, input.id);
  if (stored !== undefined && stored.version !== input.version)
    throw new Refusal({ code: 'changed-meanwhile', details: {} });
  if (stored !== undefined && changesReports(stored, input)) await refuseWithReports(scene, plan.id, stored.id);
  const proposal =
    input.proposalKey === undefined
      ? undefined
      : (await proposalsOf(scene, plan)).find(({ key }) => key === input.proposalKey);
  const id = stored?.id ?? scene.newId();
  await scene.tx.client.query(
    `insert into report_obligations (id, plan_id, reporter_kind, reporter_area_id, reporter_agency_id, reporter_text,
       receiver_text, through_text, subject, period_kind, due_rule, line, source_text, proposal_key, status, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'confirmed', $15, $16)
     on conflict (id) do update set reporter_kind = excluded.reporter_kind, reporter_area_id = excluded.reporter_area_id,
       reporter_agency_id = excluded.reporter_agency_id, reporter_text = excluded.reporter_text,
       receiver_text = excluded.receiver_text, through_text = excluded.through_text, subject = excluded.subject,
       period_kind = excluded.period_kind, due_rule = excluded.due_rule, status = 'confirmed',
       decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = report_obligations.version + 1`,
    [
      id,
      plan.id,
      input.reporterKind,
      input.reporterKind === 'unit' ? input.reporterAreaId : null,
      input.reporterKind === 'agency' ? input.reporterAgencyId : null,
      input.reporterText,
      input.receiver,
      input.through === '' ? null : input.through,
      input.subject,
      input.periodKind,
      input.dueRule === null ? null : JSON.stringify(input.dueRule),
      stored?.line ?? proposal?.line ?? null,
      stored?.source_text ?? proposal?.sourceText ?? null,
      stored?.proposal_key ?? proposal?.key ?? null,
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { id },
    audit: {
      subjectKind: 'report-obligation',
      subjectId: id,
      areaId: plan.area_id,
      details: {
        plan: plan.id,
        before: stored === undefined ? null : termsOf(stored),
        after: {
          reporter: input.reporterText,
          receiver: input.receiver,
          period: input.periodKind,
          due: dueRuleWords(input.dueRule).vi,
        },
      },
    },
  };
});

const termsOf = (row: ObligationRow) => ({
  reporter: row.reporter_text,
  receiver: row.receiver_text,
  period: row.period_kind,
  due: dueRuleWords(row.due_rule).vi,
});

/** Reports that came in keep the rhythm and the reporter they were sent under; their due day may be corrected. */
const changesReports = (stored: ObligationRow, input: Draft & { periodKind: string }): boolean =>
  stored.period_kind !== input.periodKind ||
  stored.reporter_kind !== input.reporterKind ||
  (input.reporterKind === 'unit' && stored.reporter_area_id !== input.reporterAreaId) ||
  (input.reporterKind === 'agency' && stored.reporter_agency_id !== input.reporterAgencyId);

async function refuseWithReports(scene: Scene, planId: string, id: string): Promise<void> {
  const count = (await sendingsByObligation(scene, planId)).get(id) ?? 0;
  if (count > 0) throw new Refusal(planReportingProblem('obligation-has-reports', { count }));
}

async function getObligation(scene: Scene, planId: string, id: string): Promise<ObligationRow> {
  const found = (await listObligations(scene, planId)).find((row) => row.id === id);
  if (found === undefined) throw new Refusal(accessProblem('not-found', { what: 'chế độ báo cáo' }));
  return found;
}

export const dropObligation = act(dropContract, async (scene, { planId, id, proposalKey }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  if (id !== undefined) {
    const stored = await getObligation(scene, planId, id);
    await refuseWithReports(scene, planId, stored.id);
    await scene.tx.client.query(
      `update report_obligations set status = 'dropped', decided_by = $2, decided_at = $3, version = version + 1 where id = $1`,
      [id, scene.actor.name, scene.now],
    );
  } else {
    const proposal = (await proposalsOf(scene, plan)).find(({ key }) => key === proposalKey);
    if (proposal === undefined) throw new Refusal(accessProblem('not-found', { what: 'chế độ báo cáo' }));
    await scene.tx.client.query(
      `insert into report_obligations (id, plan_id, reporter_kind, reporter_text, receiver_text, through_text, subject,
         period_kind, line, source_text, proposal_key, status, decided_by, decided_at)
       values ($1, $2, 'units-below', $3, $4, $5, $6, $7, $8, $9, $10, 'dropped', $11, $12)`,
      [
        scene.newId(),
        planId,
        proposal.reporterText,
        proposal.receiver,
        proposal.through,
        proposal.subject,
        proposal.periodKind,
        proposal.line,
        proposal.sourceText,
        proposal.key,
        scene.actor.name,
        scene.now,
      ],
    );
  }
  return {
    answer: { dropped: true },
    audit: {
      subjectKind: 'report-obligation',
      subjectId: id ?? proposalKey ?? '',
      areaId: plan.area_id,
      details: { plan: planId, dropped: true },
    },
  };
});

/** Yêu cầu báo cáo đột xuất: one obligation with one period and the day asked for. */
export const requestReport = act(requestContract, async (scene, input) => {
  const plan = await getTrackedPlan(scene, input.planId, 'edit');
  const dueRule = { kind: 'on-day', on: input.due } as const;
  if (input.due < scene.today) throw new Refusal(planReportingProblem('obligation-due-missing', {}, 'due'));
  await checkDraft(scene, plan, { ...input, dueRule });
  const id = scene.newId();
  const agency = (await listAgencyRows(scene.tx)).find(({ id: known }) => known === input.reporterAgencyId);
  const unit = (await unitsBelow(scene, plan)).find(({ id: known }) => known === input.reporterAreaId);
  const words = {
    'units-below': 'Các đơn vị trực thuộc',
    'agencies-with-tasks': 'Các cơ quan có nhiệm vụ trong kế hoạch',
  };
  const reporter =
    input.reporterKind === 'unit'
      ? (unit?.fullName ?? '')
      : input.reporterKind === 'agency'
        ? (agency?.name.vi ?? '')
        : words[input.reporterKind];
  await scene.tx.client.query(
    `insert into report_obligations (id, plan_id, reporter_kind, reporter_area_id, reporter_agency_id, reporter_text,
       receiver_text, subject, period_kind, due_rule, status, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'ad-hoc', $9, 'confirmed', $10, $11)`,
    [
      id,
      plan.id,
      input.reporterKind,
      input.reporterKind === 'unit' ? input.reporterAreaId : null,
      input.reporterKind === 'agency' ? input.reporterAgencyId : null,
      reporter,
      `UBND ${plan.area_name.charAt(0).toLowerCase()}${plan.area_name.slice(1)}`,
      input.subject,
      JSON.stringify(dueRule),
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { id },
    audit: {
      subjectKind: 'report-obligation',
      subjectId: id,
      areaId: plan.area_id,
      details: { plan: plan.id, request: input.subject, due: input.due, reporter },
    },
  };
});
