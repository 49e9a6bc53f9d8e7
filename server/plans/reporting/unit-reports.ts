import type { AreaName } from '#contract/areas/area.ts';
import type { UnitReports } from '#domain/plans/reporting/report-input.ts';
import type { ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import type { PeriodKind } from '#domain/plans/reporting/report-periods.ts';
import type { Scene } from '../../act.ts';
import { dueReports } from './due-reports.ts';
import { listObligations } from './obligation-store.ts';
import type { PlanHead } from './plan-head.ts';
import { listSendings } from './sending-store.ts';
import type { ReportedFigures } from './unit-results.ts';

const KIND_OF: Readonly<Record<ResultPeriod, PeriodKind>> = {
  'first-half': 'half-year',
  'nine-months': 'nine-months',
  year: 'year',
  'mid-term': 'year',
  term: 'year',
};

/** Báo cáo của các đơn vị trực thuộc cho kỳ này — received or sent, late, returned; who is missing, by name. */
export async function unitReports(
  scene: Scene,
  head: PlanHead,
  period: ResultPeriod,
  year: number,
  units: readonly AreaName[],
): Promise<{ reports: UnitReports; figures: ReportedFigures }> {
  const obligations = (await listObligations(scene, head.id)).filter(
    ({ period_kind }) => period_kind === KIND_OF[period],
  );
  const last = period === 'term' ? (head.last_year ?? head.year) : year;
  const due = (await dueReports(scene, head, obligations, await listSendings(scene, head.id))).filter(
    ({ period: each }) => each.to.startsWith(String(last)),
  );
  const nameOf = new Map(units.map(({ id, fullName }) => [id, fullName]));
  const named = (areaId: number | null) => nameOf.get(areaId ?? -1) ?? '';
  const own = due.filter(({ reporter }) => nameOf.has(reporter.areaId ?? -1));
  const standing = own.filter(({ state }) => state === 'received' || state === 'sent');
  const stands = new Set(standing.map(({ reporter }) => reporter.areaId));
  const sentBack = new Set(own.filter(({ state }) => state === 'returned').map(({ reporter }) => reporter.areaId));
  const asked = units.filter(({ id }) => own.some(({ reporter }) => reporter.areaId === id));
  const figures = new Map(
    standing.map((report) => {
      const sending = report.sendings.at(-1);
      return [
        report.reporter.areaId ?? -1,
        (sending?.figures ?? []).map((figure) => ({ ...figure, sentOn: sending?.sentOn ?? '' })),
      ];
    }),
  );
  return {
    figures,
    reports: {
      hasRegime: own.length > 0,
      units: (own.length > 0 ? asked : units).map(({ fullName }) => fullName),
      missing:
        own.length === 0
          ? []
          : asked.filter(({ id }) => !stands.has(id) && !sentBack.has(id)).map(({ fullName }) => fullName),
      late: standing
        .filter(({ daysLate }) => daysLate !== null && daysLate > 0)
        .map(({ reporter, daysLate }) => ({ unit: named(reporter.areaId), days: daysLate ?? 0 })),
      returned: [...sentBack].map(named),
      silentBodies: [
        ...new Set(
          due
            .filter(
              ({ reporter, state }) => reporter.agencyId !== null && (state === 'missing' || state === 'returned'),
            )
            .map(({ reporter }) => reporter.name),
        ),
      ],
    },
  };
}
