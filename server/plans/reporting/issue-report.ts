import { createHash } from 'node:crypto';
import { issueResultsReport as contract } from '#contract/plans/reporting/issued-reports.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import { composeReport } from '#domain/plans/reporting/compose-report.ts';
import { checkIssue } from '#domain/plans/reporting/issue-report.ts';
import { planReportingProblem } from '#domain/plans/reporting/problems.ts';
import { act, type Scene } from '../../act.ts';
import { renderOfficialDocument } from '../../rendering/official-document/official-document.ts';
import { mediaTypeOf } from '../media-types.ts';
import { getTrackedPlan, type PlanRow } from '../plan-store.ts';
import { gatherReport } from './gather-report.ts';
import { getIssuedRow, presentIssued } from './issued-report-store.ts';
import { fingerprintOf, presentReport } from './present-report.ts';

/**
 * Ban hành báo cáo kết quả: what the person has read, with number, day and signature. Refused while a passage is unwritten
 * or a gap in the figures unanswered; from then on file and figures stand, whatever is entered later.
 */
export const issueResultsReport = act(contract, async (scene, input) => {
  const { planId, period, number, date, form, signer, answers } = input;
  await getTrackedPlan(scene, planId, 'edit');
  const { plan, year, input: gathered } = await gatherReport(scene, { planId, period, year: input.year, date });
  const seen = composeReport(gathered);
  const issue = { number, date, form, signer };
  const decision = checkIssue(issue, { today: scene.today, year, open: seen.open, answers });
  if (!decision.ok) throw new Refusal(...decision.problems);
  if (fingerprintOf(seen) !== input.fingerprint) throw new Refusal(planReportingProblem('report-changed-meanwhile'));
  await refuseTakenNumber(scene, plan, number, date);
  const report = composeReport({ ...gathered, issue });
  const bytes = await renderOfficialDocument(report);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = scene.newId();
  const fileName = `bao-cao-${slug(number)}-${period}-${year}-${slug(plan.area_name)}.docx`;
  await scene.tx.client.query(
    `insert into plan_results_reports (id, plan_id, area_id, province_id, district_id, commune_id, period, year, number,
       issued_on, form, signer, figures_up_to, report, answers, file_name, media_type, sha256, bytes, issued_by, issued_by_id,
       issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      id,
      plan.id,
      plan.area_id,
      plan.province_id,
      plan.district_id,
      plan.commune_id,
      period,
      year,
      number,
      date,
      form,
      signer,
      report.figuresUpTo,
      JSON.stringify(presentReport(report)),
      JSON.stringify(decision.value),
      fileName,
      mediaTypeOf(fileName),
      sha256,
      Buffer.from(bytes),
      scene.actor.name,
      scene.actor.id,
      scene.now,
    ],
  );
  return {
    answer: { report: presentIssued(plan, await getIssuedRow(scene, plan.id, id, 'report')) },
    audit: {
      subjectKind: 'plan-results-report',
      subjectId: id,
      areaId: plan.area_id,
      details: { plan: plan.id, period, year, number, date, form, signer, sha256, answers: decision.value },
    },
  };
});

const slug = (text: string): string => searchKey(text).replace(/[^a-z0-9]+/g, '-');

/** Two at once: the second waits for the first and then sees its number. */
async function refuseTakenNumber({ tx }: Scene, plan: PlanRow, number: string, date: string): Promise<void> {
  await tx.client.query(`select pg_advisory_xact_lock(hashtext('plan_results_reports'), $1)`, [plan.area_id]);
  const year = date.slice(0, 4);
  const { rows } = await tx.client.query(
    'select from plan_results_reports where area_id = $1 and number = $2 and extract(year from issued_on) = $3',
    [plan.area_id, number, Number(year)],
  );
  if (rows.length > 0)
    throw new Refusal(planReportingProblem('report-number-taken', { number, year, area: plan.area_name }, 'number'));
}
