import type { DueReport } from '#contract/plans/reporting/regime.ts';
import { expandPeriods } from '#domain/plans/reporting/report-periods.ts';
import { reportStanding } from '#domain/plans/reporting/report-state.ts';
import type { Scene } from '../../act.ts';
import type { ObligationRow } from './obligation-store.ts';
import { mayReceive, maySend, type PlanHead, type Reporter } from './plan-head.ts';
import { reportersOf } from './reporters.ts';
import { keyOfSending, presentSending, type SendingRow, sendingKey } from './sending-store.ts';

export interface DueReportOf extends DueReport {
  readonly reporterPlace: Reporter;
}

/** Every report that confirmed obligations ask for: obligation × period × reporter, with what came in. */
export async function dueReports(
  scene: Scene,
  head: PlanHead,
  obligations: readonly ObligationRow[],
  sendings: readonly SendingRow[],
): Promise<DueReportOf[]> {
  const byKey = Map.groupBy(sendings, keyOfSending);
  const found: DueReportOf[] = [];
  for (const obligation of obligations.filter(({ status }) => status === 'confirmed')) {
    const reporters = await reportersOf(scene, head, obligation);
    const rule = { periodKind: obligation.period_kind, dueRule: obligation.due_rule };
    for (const period of expandPeriods(rule, { year: head.year, lastYear: head.last_year }))
      for (const reporter of reporters) {
        const own = byKey.get(sendingKey(obligation.id, period.key, reporter)) ?? [];
        const sent = own.map((row) => ({ sentOn: row.sent_on, decision: row.decision }));
        found.push({
          planId: head.id,
          planNumber: head.number,
          planTitle: head.title,
          obligationId: obligation.id,
          reporter: { areaId: reporter.areaId, agencyId: reporter.agencyId, name: reporter.name },
          receiver: obligation.receiver_text,
          through: obligation.through_text,
          subject: obligation.subject,
          periodKind: obligation.period_kind,
          period,
          ...reportStanding(period.due, sent, scene.today),
          sendings: own.map(presentSending),
          maySend: maySend(scene, head, reporter),
          mayReceive: mayReceive(scene, head),
          reporterPlace: reporter,
        });
      }
  }
  return found;
}

export function withoutPlace({ reporterPlace: _, ...report }: DueReportOf): DueReport {
  return report;
}
