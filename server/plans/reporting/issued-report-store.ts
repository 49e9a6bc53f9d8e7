import type { IssuedReport } from '#contract/plans/reporting/issued-reports.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { periodName } from '#domain/plans/reporting/report-kind.ts';
import type { Scene } from '../../act.ts';
import type { PlanRow } from '../plan-store.ts';

export interface IssuedReportRow {
  readonly id: string;
  readonly period: IssuedReport['period'];
  readonly year: number;
  readonly number: string;
  readonly issued_on: string;
  readonly form: IssuedReport['form'];
  readonly signer: string;
  readonly figures_up_to: string;
  readonly answers: IssuedReport['answers'];
  readonly file_name: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly issued_by: string;
  readonly issued_at: Date;
}

const COLUMNS = `id, period, year, number, issued_on, form, signer, figures_up_to, answers, file_name, media_type, sha256,
  issued_by, issued_at`;

/** The last one first. */
export async function listIssuedRows({ tx }: Scene, planId: string): Promise<IssuedReportRow[]> {
  const { rows } = await tx.client.query<IssuedReportRow>(
    `select ${COLUMNS} from plan_results_reports where plan_id = $1 order by issued_on desc, issued_at desc, id`,
    [planId],
  );
  return rows;
}

/** One report with a column that lists leave out. */
export async function getIssuedRow<C extends 'bytes' | 'report'>(
  { tx }: Scene,
  planId: string,
  reportId: string,
  column: C,
): Promise<IssuedReportRow & { readonly [key in C]: C extends 'bytes' ? Buffer : unknown }> {
  const { rows } = await tx.client.query(
    `select ${COLUMNS}, ${column} from plan_results_reports where plan_id = $1 and id = $2`,
    [planId, reportId],
  );
  if (rows[0] === undefined) throw new Refusal(accessProblem('not-found', { what: 'báo cáo' }));
  return rows[0];
}

/** The report of the period that was issued last. */
export async function findIssuedFile(
  { tx }: Scene,
  planId: string,
  period: IssuedReport['period'],
  year: number,
): Promise<{ readonly file_name: string; readonly bytes: Buffer } | undefined> {
  const { rows } = await tx.client.query<{ file_name: string; bytes: Buffer }>(
    `select file_name, bytes from plan_results_reports where plan_id = $1 and period = $2 and year = $3
      order by issued_on desc, issued_at desc, id limit 1`,
    [planId, period, year],
  );
  return rows[0];
}

export function presentIssued(plan: Pick<PlanRow, 'year' | 'last_year'>, row: IssuedReportRow): IssuedReport {
  return {
    id: row.id,
    period: row.period,
    periodName: periodName(row.period, row.year, { year: plan.year, lastYear: plan.last_year }),
    year: row.year,
    number: row.number,
    issuedOn: row.issued_on,
    form: row.form,
    signer: row.signer,
    figuresUpTo: row.figures_up_to,
    fileName: row.file_name,
    sha256: row.sha256,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at.toISOString(),
    answers: row.answers,
  };
}
