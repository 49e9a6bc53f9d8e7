import { createHash } from 'node:crypto';
import {
  decideReport as decideContract,
  downloadReportFile as downloadContract,
  addReportFile as fileContract,
  getReportForm as formContract,
  sendReport as sendContract,
} from '#contract/plans/reporting/regime.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { planReportingProblem } from '#domain/plans/reporting/problems.ts';
import { reportStanding } from '#domain/plans/reporting/report-state.ts';
import { planTrackingProblem } from '#domain/plans/tracking/problems.ts';
import { act, read, type Scene } from '../../act.ts';
import { isEvidence, mediaTypeOf } from '../media-types.ts';
import { getTrackedPlan } from '../plan-store.ts';
import { attachResults, ownPlanFor } from './attach-results.ts';
import { type DueReportOf, dueReports } from './due-reports.ts';
import { listObligations } from './obligation-store.ts';
import { ownFigures } from './own-figures.ts';
import { getPlanHead, mayReceive, maySend, type PlanHead, type Reporter } from './plan-head.ts';
import { reportersOf } from './reporters.ts';
import { listSendings } from './sending-store.ts';

interface Asked {
  readonly planId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly reporterAreaId?: number | null | undefined;
  readonly reporterAgencyId?: string | null | undefined;
}

/** The report asked for, if it is one that the person may send. */
async function askedReport(scene: Scene, asked: Asked): Promise<{ head: PlanHead; report: DueReportOf }> {
  const head = await getPlanHead(scene, asked.planId);
  const obligations = (await listObligations(scene, asked.planId)).filter(({ id }) => id === asked.obligationId);
  const reports = await dueReports(scene, head, obligations, await listSendings(scene, asked.planId));
  const report = reports.find(
    ({ reporter, period }) =>
      period.key === asked.periodKey &&
      reporter.areaId === (asked.reporterAreaId ?? null) &&
      reporter.agencyId === (asked.reporterAgencyId ?? null),
  );
  if (report === undefined || !report.maySend) throw new Refusal(planReportingProblem('report-not-asked'));
  return { head, report };
}

export const getReportForm = read(formContract, async (scene, asked) => {
  const { head, report } = await askedReport(scene, asked);
  const own = await ownPlanFor(scene, head, report.reporterPlace, report.periodKind, report.period.key);
  return {
    figures: await ownFigures(scene, head, report.reporterPlace),
    ownPlan: own === undefined ? null : (own.plan.number ?? own.plan.title),
  };
});

/** Gửi báo cáo: by the reporter in its own account, or entered by the receiver from a paper. */
export const sendReport = act(sendContract, async (scene, input) => {
  const { head, report } = await askedReport(scene, input);
  await scene.tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [
    `${input.obligationId}|${input.periodKey}|${input.reporterAreaId}|${input.reporterAgencyId}`,
  ]);
  const again = (await askedReport(scene, input)).report;
  const last = again.sendings.at(-1);
  if (last !== undefined && last.decision?.decision !== 'returned')
    throw new Refusal(planReportingProblem('report-already-standing'));
  const { period } = report;
  if (scene.today < period.from) throw new Refusal(planReportingProblem('report-too-early', { from: period.from }));
  const sentOn = sentDay(scene, input.receivedOn, report);
  const figures = input.figures.filter(({ value }) => value !== null);
  const attached = input.attachResults
    ? await attachResults(scene, head, report.reporterPlace, { periodKind: report.periodKind, periodKey: period.key })
    : input.fileId;
  if (input.text === '' && figures.length === 0 && attached === undefined)
    throw new Refusal(planReportingProblem('report-empty'));
  if (input.fileId !== undefined) await checkFile(scene, head, input.fileId);
  const reporter = report.reporterPlace;
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into report_sendings (id, plan_id, obligation_id, period_key, reporter_area_id, reporter_agency_id,
       reporter_province_id, reporter_district_id, reporter_commune_id, sent_on, sent_at, sent_by, sent_by_id, on_behalf,
       text, figures, file_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      id,
      head.id,
      input.obligationId,
      input.periodKey,
      reporter.areaId,
      reporter.agencyId,
      reporter.provinceId,
      reporter.districtId,
      reporter.communeId,
      sentOn,
      scene.now,
      scene.actor.name,
      scene.actor.id,
      report.mayReceive,
      input.text,
      JSON.stringify(figures),
      attached ?? null,
    ],
  );
  const standing = reportStanding(report.period.due as never, [{ sentOn, decision: null }], scene.today);
  return {
    answer: { id, daysLate: standing.daysLate },
    audit: {
      subjectKind: 'plan-report',
      subjectId: id,
      areaId: reporter.areaId ?? head.area_id,
      details: { plan: head.id, period: input.periodKey, reporter: reporter.name, onBehalf: report.mayReceive },
    },
  };
});

/** Only the receiver knows another day than today: the one stamped on the paper. */
function sentDay(scene: Scene, receivedOn: string | undefined, report: DueReportOf): string {
  if (receivedOn === undefined || !report.mayReceive) return scene.today;
  if (receivedOn < report.period.from || receivedOn > scene.today)
    throw new Refusal(planReportingProblem('report-day-wrong', { day: receivedOn }, 'receivedOn'));
  return receivedOn;
}

const LIMIT_MB = 10;

export const addReportFile = act(fileContract, async (scene, { planId, file, reporterAreaId, reporterAgencyId }) => {
  const head = await getPlanHead(scene, planId);
  const reporter = await reporterOf(scene, head, reporterAreaId ?? null, reporterAgencyId ?? null);
  const megabytes = Math.ceil(file.bytes.length / 1024 / 1024);
  if (megabytes > LIMIT_MB)
    throw new Refusal(planTrackingProblem('evidence-too-large', { megabytes, limit: LIMIT_MB }));
  if (!isEvidence(file.name, file.bytes)) throw new Refusal(planTrackingProblem('evidence-type', { name: file.name }));
  const id = scene.newId();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await scene.tx.client.query(
    `insert into report_files (id, plan_id, reporter_province_id, reporter_district_id, reporter_commune_id,
       reporter_agency_id, file_name, media_type, sha256, bytes, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      planId,
      reporter.provinceId,
      reporter.districtId,
      reporter.communeId,
      reporter.agencyId,
      file.name,
      mediaTypeOf(file.name),
      sha256,
      Buffer.from(file.bytes),
      scene.actor.name,
      scene.now,
    ],
  );
  return {
    answer: { file: { id, fileName: file.name } },
    audit: {
      subjectKind: 'plan-report-file',
      subjectId: id,
      areaId: reporter.areaId ?? head.area_id,
      details: { plan: planId, file: file.name, sha256 },
    },
  };
});

/** Whoever is asked for some report of the plan and may send it. */
async function reporterOf(
  scene: Scene,
  head: PlanHead,
  areaId: number | null,
  agencyId: string | null,
): Promise<Reporter> {
  for (const obligation of (await listObligations(scene, head.id)).filter(({ status }) => status === 'confirmed')) {
    const found = (await reportersOf(scene, head, obligation)).find(
      (reporter) => reporter.areaId === areaId && reporter.agencyId === agencyId,
    );
    if (found !== undefined && maySend(scene, head, found)) return found;
  }
  throw new Refusal(planReportingProblem('report-not-asked'));
}

async function checkFile({ tx }: Scene, head: PlanHead, fileId: string): Promise<void> {
  const { rows } = await tx.client.query('select from report_files where id = $1 and plan_id = $2', [fileId, head.id]);
  if (rows.length === 0) throw new Refusal(accessProblem('not-found', { what: 'tệp' }));
}

/** The file of a report: for its reporter and for the receiver. */
export const downloadReportFile = read(downloadContract, async (scene, { planId, fileId }) => {
  const head = await getPlanHead(scene, planId);
  const { rows } = await scene.tx.client.query<{
    file_name: string;
    media_type: string;
    bytes: Buffer;
    area_id: number | null;
    agency_id: string | null;
    province_id: number;
    district_id: number | null;
    commune_id: number | null;
  }>(
    `select f.file_name, f.media_type, f.bytes, s.reporter_area_id as area_id, f.reporter_agency_id as agency_id,
            f.reporter_province_id as province_id, f.reporter_district_id as district_id, f.reporter_commune_id as commune_id
       from report_files f left join report_sendings s on s.file_id = f.id where f.id = $1 and f.plan_id = $2`,
    [fileId, planId],
  );
  const [row] = rows;
  const reporter = row && {
    areaId: row.agency_id === null ? (row.area_id ?? 0) : null,
    agencyId: row.agency_id,
    name: '',
    provinceId: row.province_id,
    districtId: row.district_id,
    communeId: row.commune_id,
  };
  if (row === undefined || reporter === undefined || !maySend(scene, head, reporter))
    throw new Refusal(accessProblem('not-found', { what: 'tệp' }));
  return { fileName: row.file_name, mediaType: row.media_type, bytes: row.bytes };
});

/** Nhận hoặc trả lại: once for each sending; a returned report is owed again. */
export const decideReport = act(decideContract, async (scene, { planId, sendingId, decision, reason }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  const [sending] = await listSendings(scene, planId, sendingId);
  if (sending === undefined || !mayReceive(scene, plan))
    throw new Refusal(accessProblem('not-found', { what: 'báo cáo' }));
  if (sending.decision !== null) throw new Refusal(planReportingProblem('report-already-decided'));
  const why = reason === undefined || reason === '' ? null : reason;
  if (decision === 'returned' && why === null)
    throw new Refusal(planReportingProblem('report-return-without-reason', {}, 'reason'));
  await scene.tx.client.query(
    `insert into report_decisions (sending_id, plan_id, decision, reason, decided_on, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [sendingId, planId, decision, why, scene.today, scene.now, scene.actor.name],
  );
  return {
    answer: { decision },
    audit: {
      subjectKind: 'plan-report',
      subjectId: sendingId,
      areaId: sending.reporter_area_id ?? plan.area_id,
      details: { plan: planId, period: sending.period_key, decision, reason: why },
    },
  };
});
