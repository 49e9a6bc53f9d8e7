import type { DueRule } from '#domain/plans/reporting/due-rule.ts';
import type { ReporterKind } from '#domain/plans/reporting/read-regime.ts';
import type { PeriodKind } from '#domain/plans/reporting/report-periods.ts';
import type { Scene } from '../../act.ts';

export interface ObligationRow {
  readonly id: string;
  readonly plan_id: string;
  readonly reporter_kind: ReporterKind;
  readonly reporter_area_id: number | null;
  readonly reporter_agency_id: string | null;
  readonly reporter_text: string;
  readonly receiver_text: string;
  readonly through_text: string | null;
  readonly subject: string;
  readonly period_kind: PeriodKind;
  readonly due_rule: DueRule | null;
  readonly line: number | null;
  readonly source_text: string | null;
  readonly proposal_key: string | null;
  readonly status: 'confirmed' | 'dropped';
  readonly decided_by: string;
  readonly version: number;
  readonly agency_vi: string | null;
  readonly agency_en: string | null;
}

/** Of one plan, or of all that this transaction may see. */
export async function listObligations({ tx }: Scene, planId: string | null): Promise<ObligationRow[]> {
  const { rows } = await tx.client.query<ObligationRow>(
    `select o.id, o.plan_id, o.reporter_kind, o.reporter_area_id, o.reporter_agency_id, o.reporter_text, o.receiver_text,
            o.through_text, o.subject, o.period_kind, o.due_rule, o.line, o.source_text, o.proposal_key, o.status,
            o.decided_by, o.version, a.name_vi as agency_vi, a.name_en as agency_en
       from report_obligations o left join agencies a on a.id = o.reporter_agency_id
      where $1::uuid is null or o.plan_id = $1 order by o.line nulls last, o.decided_at, o.id`,
    [planId],
  );
  return rows;
}
