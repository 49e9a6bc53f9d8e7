import { covers } from '#domain/access/jurisdiction.ts';
import { type PlainDate, parsePlainDate } from '#domain/kernel/plain-date.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { PlanDocument, Signature } from '#domain/plans/document/plan-document.ts';
import type { DraftLevel } from '#domain/plans/drafting/draft-document.ts';
import { planReportingProblem } from '#domain/plans/reporting/problems.ts';
import { recipientsOfReport } from '#domain/plans/reporting/recipients.ts';
import type { ReportedTarget, ReportInput, YearOfPlan } from '#domain/plans/reporting/report-input.ts';
import { figuresUpTo, periodName, periodsOf, type ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import type { Scene } from '../../act.ts';
import { type PlanRound, roundsOfPlan } from '../plan-levels.ts';
import { getTrackedPlan, listPlanRows, type PlanRow, positionOf } from '../plan-store.ts';
import { presentTarget } from '../present-target.ts';
import { listProgress, listTargetRows } from '../target-store.ts';
import { unitsBelow } from '../units-below.ts';
import { reportedTarget } from './judged-targets.ts';
import { notesOfReport } from './notes.ts';
import { listObligations } from './obligation-store.ts';
import { getPlanHead } from './plan-head.ts';
import { recipientsOfPlan } from './recipient-store.ts';
import { reportedEvidence, reportedTasks } from './reported-tasks.ts';
import { unitReports } from './unit-reports.ts';
import { unitResults } from './unit-results.ts';

export interface ReportQuery {
  readonly planId: string;
  readonly period: ResultPeriod;
  readonly year?: number | undefined;
  readonly date?: PlainDate | undefined;
}

export interface GatheredReport {
  readonly plan: PlanRow;
  readonly year: number;
  readonly input: ReportInput;
}

/** Gathers what a report is made of; targets are judged as on the day of the figures. */
export async function gatherReport(scene: Scene, query: ReportQuery): Promise<GatheredReport> {
  const plan = await getTrackedPlan(scene, query.planId, 'read');
  // Who sees a part of the unit would take what it does not see for missing.
  if (!covers(scene.units, positionOf(plan))) throw new Refusal(planReportingProblem('report-of-unit-above'));
  const years = { year: plan.year, lastYear: plan.last_year };
  const year = query.year ?? plan.year;
  if (!periodsOf(years).includes(query.period))
    throw new Refusal(
      planReportingProblem('report-period-not-of-plan', {
        year: plan.year,
        period: periodName(query.period, year, years).vi,
      }),
    );
  const [from, to] = [plan.year, plan.last_year ?? plan.year];
  if (year < from || year > to)
    throw new Refusal(planReportingProblem('report-year-outside-plan', { year, from, to }, 'year'));
  if (query.date !== undefined && query.date < `${plan.year}-01-01`)
    throw new Refusal(planReportingProblem('report-date-before-plan', { date: query.date, year: plan.year }, 'date'));
  // Nothing is known of a day that has not come.
  const written = query.date === undefined || query.date > scene.today ? scene.today : query.date;
  const asOf = figuresUpTo(query.period, year, written);
  const rounds = await roundsOfPlan(scene, plan);
  const progress = await listProgress(scene, plan.id);
  const rows = await listTargetRows(scene, plan.id);
  const targets = rows.map((row) => presentTarget({ today: asOf }, { plan, rounds, progress }, row));
  const units = await unitsBelow(scene, plan);
  const { reports, figures } = await unitReports(scene, await getPlanHead(scene, plan.id), query.period, year, units);
  const results = await unitResults(scene, {
    plan,
    units,
    targets,
    rows,
    rounds: rounds ?? [],
    reported: figures,
    asOf,
  });
  const { list } = await recipientsOfPlan(scene, plan.id);
  return {
    plan,
    year,
    input: {
      period: query.period,
      year,
      plan: {
        number: plan.number,
        title: plan.title,
        issuedOn: plan.issued_on,
        year: plan.year,
        lastYear: plan.last_year,
        parent: plan.parent_title === null ? null : { number: plan.parent_number, title: plan.parent_title },
      },
      level: plan.area_level as DraftLevel,
      area: { code: plan.area_code, name: plan.area_name },
      above: await nameAbove(scene, plan),
      date: query.date,
      figuresUpTo: asOf,
      targets: targets.map((target) => reportedTarget(target, progress, plan.area_text)),
      tasks: await reportedTasks(scene, plan.id, asOf),
      unitResults: results,
      reports,
      years: query.period === 'term' || query.period === 'mid-term' ? await yearlyPlans(scene, plan, rounds, asOf) : [],
      evidence: await reportedEvidence(scene, plan.id, asOf),
      notes: await notesOfReport(scene, plan.id, query.period, year),
      recipients: recipientsOfReport(list, await receiversAbove(scene, plan)),
      signature: signatureForm(await signatureOf(scene, plan.id)),
      isSynthetic: await isSynthetic(scene, rounds ?? []),
    },
  };
}

async function nameAbove({ tx }: Scene, plan: PlanRow): Promise<string | undefined> {
  const id = plan.area_level === 'commune' ? (plan.district_id ?? plan.province_id) : plan.province_id;
  if (plan.area_level === 'province') return undefined;
  const { rows } = await tx.client.query<{ full_name: string }>('select full_name from areas where id = $1', [id]);
  return rows[0]?.full_name;
}

/** Kế hoạch năm của giai đoạn: yearly plans of the same unit under the plan of the term, each judged at its own end. */
async function yearlyPlans(
  scene: Scene,
  plan: PlanRow,
  rounds: readonly PlanRound[] | undefined,
  asOf: PlainDate,
): Promise<YearOfPlan[]> {
  const children = (await listPlanRows(scene, undefined)).filter(
    (row) => row.parent_id === plan.id && row.area_id === plan.area_id && row.status === 'confirmed',
  );
  const found: YearOfPlan[] = [];
  for (const child of children.sort((a, b) => a.year - b.year)) {
    const progress = await listProgress(scene, child.id);
    const own = rounds?.filter(({ year }) => year >= child.year - 1 && year <= (child.last_year ?? child.year));
    // The day after the year: what it did not reach by then is missed.
    const end = parsePlainDate(`${child.year + 1}-01-01`) ?? asOf;
    const today = asOf < end ? asOf : end;
    const targets = (await listTargetRows(scene, child.id)).map(
      (row): ReportedTarget =>
        reportedTarget(
          presentTarget({ today }, { plan: child, rounds: own, progress }, row),
          progress,
          child.area_text,
        ),
    );
    found.push({ year: child.year, number: child.number, targets });
  }
  return found;
}

const BODY = '(?:Bộ|Sở|UBND|Ủy ban|Uỷ ban|Ban Chỉ đạo|Ban chỉ đạo|Phòng|Tỉnh ủy|Ban Dân tộc)';

/** Whom the plan's own bodies report to, without the committee itself. */
async function receiversAbove(scene: Scene, plan: PlanRow): Promise<string[]> {
  const rows = await listObligations(scene, plan.id);
  const kinds = {
    province: '(tinh|thanh pho)',
    district: '(huyen|quan|thi xa|thanh pho)',
    commune: '(xa|phuong|thi tran)',
  };
  const own = new RegExp(`^(ubnd|u[yi] ban nhan dan) ${kinds[plan.area_level as keyof typeof kinds]}`);
  return rows
    .filter(({ status, reporter_kind }) => status === 'confirmed' && reporter_kind === 'agency')
    .flatMap(({ receiver_text }) => receiver_text.split(new RegExp(`(?:,| và)\\s+(?=${BODY})`, 'u')))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !own.test(searchKey(name)));
}

async function signatureOf({ tx }: Scene, planId: string): Promise<Signature | undefined> {
  const { rows } = await tx.client.query<{ signature: PlanDocument['signature'] | null }>(
    `select document -> 'signature' as signature from plans where id = $1`,
    [planId],
  );
  return rows[0]?.signature ?? undefined;
}

/** The form of the plan's signature without its name: who signs the report is not known. */
function signatureForm(signature: Signature | undefined): string[] {
  const behalf = 'TM. ỦY BAN NHÂN DÂN';
  if (signature === undefined) return [behalf, 'CHỦ TỊCH'];
  return [
    behalf,
    ...(signature.signedFor === undefined ? [] : [`KT. ${signature.signedFor.toUpperCase()}`]),
    signature.post.toUpperCase(),
  ];
}

async function isSynthetic({ tx }: Scene, rounds: readonly PlanRound[]): Promise<boolean> {
  const { rows } = await tx.client.query(
    'select from review_rounds where id = any($1) and coalesce(synthetic, false) limit 1',
    [rounds.map(({ id }) => id)],
  );
  return rows.length > 0;
}
