import type { ReportSending } from '#contract/plans/reporting/regime.ts';
import type { Scene } from '../../act.ts';

export interface SentFigure {
  readonly targetId: string | null;
  readonly label: string;
  readonly unit: string;
  readonly allotted: number | null;
  readonly value: number | null;
}

export interface SendingRow {
  readonly id: string;
  readonly plan_id: string;
  readonly obligation_id: string;
  readonly period_key: string;
  readonly reporter_area_id: number | null;
  readonly reporter_agency_id: string | null;
  readonly sent_on: string;
  readonly sent_at: Date;
  readonly sent_by: string;
  readonly on_behalf: boolean;
  readonly text: string;
  readonly figures: SentFigure[];
  readonly file_id: string | null;
  readonly file_name: string | null;
  readonly decision: 'acknowledged' | 'returned' | null;
  readonly reason: string | null;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
}

/** Reports that this transaction may see: of a plan, or of all plans. */
export async function listSendings(
  { tx }: Scene,
  planId: string | null,
  id: string | null = null,
): Promise<SendingRow[]> {
  const { rows } = await tx.client.query<SendingRow>(
    `select s.id, s.plan_id, s.obligation_id, s.period_key, s.reporter_area_id, s.reporter_agency_id, s.sent_on, s.sent_at,
            s.sent_by, s.on_behalf, s.text, s.figures, s.file_id, f.file_name, d.decision, d.reason, d.decided_on, d.decided_by
       from report_sendings s
       left join report_files f on f.id = s.file_id
       left join report_decisions d on d.sending_id = s.id
      where ($1::uuid is null or s.plan_id = $1) and ($2::uuid is null or s.id = $2) order by s.sent_at, s.id`,
    [planId, id],
  );
  return rows;
}

/** One reporter, one period, one obligation. */
export const sendingKey = (
  obligationId: string,
  periodKey: string,
  reporter: { readonly areaId: number | null; readonly agencyId: string | null },
): string => `${obligationId}|${periodKey}|${reporter.areaId ?? ''}|${reporter.agencyId ?? ''}`;

export const keyOfSending = (row: SendingRow): string =>
  sendingKey(row.obligation_id, row.period_key, { areaId: row.reporter_area_id, agencyId: row.reporter_agency_id });

export function presentSending(row: SendingRow): ReportSending {
  return {
    id: row.id,
    sentOn: row.sent_on,
    sentAt: row.sent_at.toISOString(),
    sentBy: row.sent_by,
    onBehalf: row.on_behalf,
    text: row.text,
    figures: row.figures,
    file: row.file_id === null ? null : { id: row.file_id, fileName: row.file_name ?? '' },
    decision:
      row.decision === null
        ? null
        : { decision: row.decision, reason: row.reason, on: row.decided_on ?? '', by: row.decided_by ?? '' },
  };
}
