import { createHash } from 'node:crypto';
import { Refusal } from '#domain/kernel/refusal.ts';
import { composeReport } from '#domain/plans/reporting/compose-report.ts';
import { planReportingProblem } from '#domain/plans/reporting/problems.ts';
import type { ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import type { PeriodKind } from '#domain/plans/reporting/report-periods.ts';
import type { Scene } from '../../act.ts';
import { renderOfficialDocument } from '../../rendering/official-document/official-document.ts';
import { mediaTypeOf } from '../media-types.ts';
import { listPlanRows, type PlanRow } from '../plan-store.ts';
import { gatherReport } from './gather-report.ts';
import { findIssuedFile } from './issued-report-store.ts';
import type { PlanHead, Reporter } from './plan-head.ts';

const RESULTS_OF: Readonly<Partial<Record<PeriodKind, ResultPeriod>>> = {
  'half-year': 'first-half',
  'nine-months': 'nine-months',
  year: 'year',
};

interface OwnPlan {
  readonly plan: PlanRow;
  readonly period: ResultPeriod;
  readonly year: number;
}

/** The reporter's own tracked plan of the period's year, if a results report can be made of it for such a period. */
export async function ownPlanFor(
  scene: Scene,
  head: PlanHead,
  reporter: Reporter,
  periodKind: PeriodKind,
  periodKey: string,
): Promise<OwnPlan | undefined> {
  const period = RESULTS_OF[periodKind];
  if (reporter.areaId === null || period === undefined) return undefined;
  const year = Number(periodKey.slice(0, 4));
  const plans = (await listPlanRows(scene, year)).filter(
    (row) => row.area_id === reporter.areaId && row.status === 'confirmed' && row.id !== head.id,
  );
  // the yearly plan before the plan of a term
  const [plan] = plans.sort((a, b) => (a.last_year ?? a.year) - a.year - ((b.last_year ?? b.year) - b.year));
  return plan === undefined ? undefined : { plan, period, year };
}

/** Lập báo cáo kết quả của đơn vị và đính kèm: the file as it was issued, or as it is composed now, stays with the report. */
export async function attachResults(
  scene: Scene,
  head: PlanHead,
  reporter: Reporter,
  asked: { readonly periodKind: PeriodKind; readonly periodKey: string },
): Promise<string> {
  const own = await ownPlanFor(scene, head, reporter, asked.periodKind, asked.periodKey);
  if (own === undefined) throw new Refusal(planReportingProblem('report-no-own-plan', { period: asked.periodKey }));
  const { fileName, bytes } = await fileOf(scene, own);
  const id = scene.newId();
  await scene.tx.client.query(
    `insert into report_files (id, plan_id, reporter_province_id, reporter_district_id, reporter_commune_id,
       file_name, media_type, sha256, bytes, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      head.id,
      reporter.provinceId,
      reporter.districtId,
      reporter.communeId,
      fileName,
      mediaTypeOf(fileName),
      createHash('sha256').update(bytes).digest('hex'),
      Buffer.from(bytes),
      scene.actor.name,
      scene.now,
    ],
  );
  return id;
}

/** The issued report where there is one, else what is composed today. */
async function fileOf(
  scene: Scene,
  { plan, period, year }: OwnPlan,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const issued = await findIssuedFile(scene, plan.id, period, year);
  if (issued !== undefined) return { fileName: issued.file_name, bytes: issued.bytes };
  const { input } = await gatherReport(scene, { planId: plan.id, period, year, date: scene.today });
  return { fileName: `bao-cao-${period}-${year}.docx`, bytes: await renderOfficialDocument(composeReport(input)) };
}
