import type { Scene } from '../act.ts';
import { documentName } from '../documents/document-store.ts';
import type { PlanRow } from './plan-store.ts';

export interface HeldPeriod {
  readonly from: number;
  readonly to: number;
  readonly of: string;
  readonly documentId: string | null;
  /** The plan's year is the period's last: final review and the next standard fall due. */
  readonly isLastYear: boolean;
}

/** Các thời kỳ lồng nhau — the plan's own years inside those of the programmes and orientations it rests on, longest first. */
export async function periodsOfPlan({ tx }: Scene, plan: PlanRow): Promise<HeldPeriod[]> {
  const last = plan.last_year ?? plan.year;
  const { rows } = await tx.client.query<{
    id: string;
    type: string;
    number: string | null;
    title: string;
    issued_year: number | null;
    from: number;
    to: number;
  }>(
    `select distinct on (d.period_from, d.period_to) d.id, d.type, d.number, d.title, d.issued_year, d.period_from as from,
            d.period_to as to
       from documents d join plan_documents x on x.document_id = d.id and x.plan_id = $1
      where d.period_from <= $2 and d.period_to >= $3 and d.period_to > d.period_from
      order by d.period_from, d.period_to, x.line`,
    [plan.id, plan.year, last],
  );
  const held = rows.map((row) => ({
    from: row.from,
    to: row.to,
    of: documentName(row),
    documentId: row.id,
    isLastYear: last === row.to,
  }));
  const own = { from: plan.year, to: last, of: plan.number ?? plan.title, documentId: null, isLastYear: false };
  return [...held.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from), own];
}
